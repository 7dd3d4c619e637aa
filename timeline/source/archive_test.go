package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"
	"time"
)

// entry is a file of an archive.
type entry struct{ name, content string }

func zipped(t *testing.T, entries ...entry) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t *testing.T, entries ...entry) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, e := range entries {
		if err := w.WriteHeader(&tar.Header{Name: e.name, Size: int64(len(e.content)), Mode: 0o644, Typeflag: tar.TypeReg, Format: tar.FormatUSTAR}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t *testing.T, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// told is what readAll tells of a document: "source day title: text".
func told(t *testing.T, content, name string, o Options) (docs []string, failed []string) {
	t.Helper()
	o.Now = testNow
	for d, err := range ReadAll(strings.NewReader(content), name, o) {
		if errors.Is(err, ErrFault) {
			t.Fatal(err)
		}
		if err != nil {
			failed = append(failed, err.Error())
			continue
		}
		sound(t, d.Text, d.Title, d.Publisher, d.Source, d.ID)
		day := "undated"
		if !d.Published.IsZero() {
			day = d.Published.Format(time.DateOnly)
		}
		docs = append(docs, strings.Join([]string{d.Source, day, d.Title, strings.ReplaceAll(strings.ReplaceAll(d.Text, "\r", ""), "\n", "|")}, " · "))
	}
	return docs, failed
}

// same compares what was told, and the errors by their beginnings or parts.
func same(t *testing.T, name string, docs, failed, wantDocs, wantFailed []string) {
	t.Helper()
	if strings.Join(docs, "\n") != strings.Join(wantDocs, "\n") {
		t.Errorf("%s: documents\n%s\nwant\n%s", name, strings.Join(docs, "\n"), strings.Join(wantDocs, "\n"))
	}
	ok := len(failed) == len(wantFailed)
	for i := range min(len(failed), len(wantFailed)) {
		ok = ok && strings.Contains(failed[i], wantFailed[i])
	}
	if !ok {
		t.Errorf("%s: errors\n%s\nwant\n%s", name, strings.Join(failed, "\n"), strings.Join(wantFailed, "\n"))
	}
}

const (
	datedText   = "2016-03-25\n\nThey met on Thursday."
	undatedText = "They met on Friday."
)

func TestArchives(t *testing.T) {
	inner := zipped(t, entry{"c.txt", datedText})
	entries := []entry{
		{"a.txt", datedText}, {"deep/b.txt", undatedText}, {"../../out.txt", datedText}, {"inner.zip", inner},
		{"x.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"}, {"style.css", "p { color: red }"}, {"d.txt.gz", gzipped(t, datedText)}, {"__MACOSX/._a.txt", "x"},
	}
	want := func(archive string) []string {
		return []string{
			archive + "/a.txt · 2016-03-25 · 2016-03-25 · 2016-03-25||They met on Thursday.",
			archive + "/out.txt · 2016-03-25 · 2016-03-25 · 2016-03-25||They met on Thursday.",
			archive + "/inner.zip/c.txt · 2016-03-25 · 2016-03-25 · 2016-03-25||They met on Thursday.",
			archive + "/d.txt.gz · 2016-03-25 · 2016-03-25 · 2016-03-25||They met on Thursday.",
		}
	}
	noDate := "deep/b.txt: no publication date found; give one with -d"
	for name, content := range map[string]string{"a.zip": zipped(t, entries...), "a.tar": tarred(t, entries...), "a.tgz": gzipped(t, tarred(t, entries...))} {
		over := []string{}
		docs, failed := told(t, content, name, Options{PassedOver: func(path string, why error) { over = append(over, path+" "+Kind(why)) }})
		same(t, name, docs, failed, want(name), []string{name + ": " + noDate})
		if len(over) != 2 || !strings.HasSuffix(over[0], "/x.png image/png") || !strings.HasSuffix(over[1], "/style.css .css") {
			t.Errorf("%s: passed over %q", name, over)
		}
	}
}

// What is damaged, encrypted or a bomb is named, and the rest is read.
func TestBadArchives(t *testing.T) {
	good := entry{"a.txt", datedText}
	whole := zipped(t, good, entry{"b.txt", strings.Repeat(undatedText, 100)})
	encrypted := []byte(zipped(t, entry{"b.txt", undatedText}, good))
	central := bytes.Index(encrypted, []byte("PK\x01\x02"))
	encrypted[central+8] |= 1
	flipped := []byte(whole)
	flipped[bytes.Index(flipped, []byte("b.txt"))+40] ^= 0xff
	read := []string{"a.zip/a.txt · 2016-03-25 · 2016-03-25 · 2016-03-25||They met on Thursday."}
	huge := strings.Repeat("0", 12<<20)
	nest := datedText
	for range deepest + 2 {
		nest = gzipped(t, nest)
	}
	for name, c := range map[string]struct {
		content      string
		docs, failed []string
	}{
		"cut off":   {whole[:len(whole)-30], nil, []string{"a.zip: cannot read the archive: "}},
		"encrypted": {string(encrypted), read, []string{"a.zip: b.txt: encrypted; unpack the archive with its password"}},
		"damaged":   {string(flipped), read, []string{"a.zip: b.txt: "}},
		"empty":     {zipped(t), nil, []string{"a.zip: there are no documents in it"}},
		"size":      {zipped(t, entry{"b.txt", "They met. " + huge[:11<<20]}, good), read, []string{"a.zip: b.txt: larger than the limit of 10 MB"}},
		"gzip bomb": {gzipped(t, huge), nil, []string{"larger than the limit"}},
		"nested":    {nest, nil, []string{"archives within archives"}},
		"cut tar":   {tarred(t, good, entry{"b.txt", undatedText})[:1100], read, []string{"a.zip: b.txt: "}},
		"cut gzip":  {gzipped(t, strings.Repeat(datedText, 50))[:40], nil, []string{"unexpected EOF"}},
	} {
		docs, failed := told(t, c.content, "a.zip", Options{})
		if name == "cut tar" {
			if len(docs) != 1 || len(failed) == 0 {
				t.Errorf("%s: %q %q", name, docs, failed)
			}
			continue
		}
		same(t, name, docs, failed, c.docs, c.failed)
	}
}

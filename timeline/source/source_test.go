package source_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

func TestReadPage(t *testing.T) {
	docs, err := source.Open([]string{"testdata/news.html"}, nil, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	if want := time.Date(2016, 3, 25, 15, 30, 0, 0, time.UTC); !d.Published.Equal(want) || d.Dated.Source != "json-ld" {
		t.Errorf("published %v from %s, want %v from json-ld", d.Published, d.Dated.Source, want)
	}
	if _, offset := d.Published.Zone(); offset != 3*3600 {
		t.Errorf("zone offset %d, want the source's", offset)
	}
	if d.URL != "https://example.org/news/river-treaty" || d.Publisher != "The Example Post" || d.Language != "en-GB" || !strings.HasPrefix(d.Title, "Ministers agree") {
		t.Errorf("meta: %+v", d)
	}
	for _, want := range []string{"two years ago.\n\n“We are signing", "pressed for a draft by August"} {
		if !strings.Contains(d.Text, want) {
			t.Errorf("text lacks %q:\n%s", want, d.Text)
		}
	}
	for _, never := range []string{"evil", "color: red", "cookies", "First comment", "Home"} {
		if strings.Contains(d.Text, never) {
			t.Errorf("text holds %q", never)
		}
	}
}

// Each page or text says in one way when it was published.
func TestDateline(t *testing.T) {
	para := strings.Repeat("<p>The ministers talked for a long time, and then they went home again without a word.</p>", 3)
	for _, c := range []struct{ text, date, from string }{
		{`<html><meta property="article:published_time" content="2016-03-25T08:00:00Z">` + para, "2016-03-25", "meta"},
		{`<html><meta name="DC.date.issued" content="2016-03-25">` + para, "2016-03-25", "meta"},
		{`<html><body><time datetime="2016-03-25">Friday</time>` + para, "2016-03-25", "time"},
		{`<html><body><p>Published 25 March 2016</p>` + para, "2016-03-25", "text"},
		{`<html><script type="application/ld+json">{broken</script><meta name="date" content="25 Mar 2016">` + para, "2016-03-25", "meta"},
		{"MOSCOW, March 25, 2016 (Agency) - The ministers met.", "2016-03-25", "text"},
		{"Ministers meet\n\nBy A. Writer, 25 March 2016\n\nThey met.", "2016-03-25", "text"},
		{"Ministers meet\n\nUpdated: March 25, 2016 at 6 p.m.\n\nThey met.", "2016-03-25", "text"},
		{"Ministers meet\n\n2016-03-25\n\nThey met.", "2016-03-25", "text"},
		{"Ministers meet\n\nThe treaty of 25 March 2016 was broken by both of them on the very next day.", "", ""},
		{"LONDON, Sept 3 (Agency) - The ministers met.", "", ""},
		{"Published 03/04/2016\n\nThey met.", "", ""},
		{"Published 25/04/2016? No: 04/25/2016\n\nThey met.", "2016-04-25", "text"},
	} {
		d, err := source.Read(strings.NewReader(c.text), "page", source.Options{})
		if c.date == "" {
			if !errors.Is(err, source.ErrNoDate) {
				t.Errorf("%q: %v, want ErrNoDate", c.text, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		} else if got := d.Published.Format("2006-01-02"); got != c.date || d.Dated.Source != c.from {
			t.Errorf("%q: %s from %q, want %s from %q", c.text, got, d.Dated.Source, c.date, c.from)
		}
	}
}

func TestEncodings(t *testing.T) {
	russian := "Министры встретились в Москве в четверг и договорились о новой встрече в августе."
	cp1251, err := charmap.Windows1251.NewEncoder().String(russian)
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string]string{
		"utf-8":        "\ufeff" + russian,
		"windows-1251": cp1251,
		"page":         `<html><meta charset="windows-1251"><body><p>` + cp1251 + `</p>`,
	} {
		d, err := source.Read(strings.NewReader(in), name, source.Options{Undated: true})
		if err != nil || strings.TrimPrefix(d.Text, "\ufeff") != russian {
			t.Errorf("%s: %q %v", name, d.Text, err)
		}
	}
	d, err := source.Read(strings.NewReader("één\r\ntwo\x00three \xff four"), "damaged", source.Options{Undated: true})
	if err != nil || d.Text != "één\r\ntwo three \uFFFD four" {
		t.Errorf("%q %v", d.Text, err)
	}
}

func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good.txt", "They met on Thursday.")
	empty := write("empty.txt", " \n")
	binary := write("image.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
	docs, err := source.Open([]string{empty, good, binary, filepath.Join(dir, "absent.txt")}, nil,
		source.Options{Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)})
	if len(docs) != 1 || docs[0].ID != "good.txt" {
		t.Errorf("got %v, want the good one", docs)
	}
	for _, want := range []string{empty + ": the file is empty", binary + ": this is a file of type image/png and not text", "absent.txt: no such file"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("errors lack %q:\n%v", want, err)
		}
	}
	if docs, err := source.Open([]string{dir}, nil, source.Options{Undated: true}); len(docs) != 1 || err == nil {
		t.Errorf("folder: %v %v", docs, err)
	}
}

func TestParseDate(t *testing.T) {
	now := time.Date(2016, 3, 25, 12, 0, 0, 0, time.UTC)
	for in, want := range map[string]string{
		"2016-03-25":                "",
		"2016-03-25T18:30":          "",
		"2016-03-25T18:30:00+03:00": "",
		"25.3.2016":                 "YYYY-MM-DD",
		"2016-02-30":                "YYYY-MM-DD",
		"2017-01-01":                "in the future",
	} {
		_, err := source.ParseDate(in, now)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", in, err, want)
		}
	}
}

// What is UTF-8 is UTF-8, whatever a page says of itself and wherever.
func TestPageEncodings(t *testing.T) {
	para := "<p>La Côte d’Ivoire et le Sénégal se sont rencontrés à Abidjan, et les ministres ont parlé longtemps.</p>"
	const want = "La Côte d’Ivoire"
	long := "<!-- " + strings.Repeat("x", 5000) + " -->"
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("<!doctype html><html><body>" + para)
	if err != nil {
		t.Fatal(err)
	}
	latin, err := charmap.Windows1252.NewEncoder().String(para)
	if err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]string{
		"late":           "<html><head><script>" + strings.Repeat(" ", 3000) + "</script><meta charset=utf-8></head><body>" + para,
		"says otherwise": `<html><head><meta charset="windows-1252"></head><body>` + para,
		"says nothing":   "<html><body>" + para,
		"damaged":        `<html><head><meta charset="windows-1252"></head><body>` + strings.Repeat(para, 5) + "\xc3",
		"late legacy":    "<html><head>" + long + `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body>` + latin,
		"comment":        long + "<!doctype html><html><body>" + para,
		"utf-16":         utf16,
		"mark":           "\ufeff<html><body>" + para,
		"deep":           "<html><head><title>Côte</title></head><body>" + strings.Repeat("<div>", 2000) + para + strings.Repeat("<b>", 2000) + "The end.",
	} {
		d, err := source.Read(strings.NewReader(page), name, source.Options{Undated: true})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !strings.HasPrefix(d.Text, want) || strings.Contains(d.Text, "<") {
			t.Errorf("%s: %.200q", name, d.Text)
		}
	}
}

// Two line breaks are a paragraph, one is none.
func TestLineBreaks(t *testing.T) {
	page := "<html><body><div>They met<br>on Thursday.<br><br>They left.<br></div><div>The end.</div>"
	d, err := source.Read(strings.NewReader(page), "a.html", source.Options{Undated: true})
	if want := "They met\non Thursday.\n\nThey left.\n\nThe end."; err != nil || d.Text != want {
		t.Errorf("%q, %v", d.Text, err)
	}
}

// Offsets of plain text are those of its file.
func TestOffsets(t *testing.T) {
	const file = "\ufeffMinisters meet\r\n\r\nKISUMU, March 25, 2016 (Wire) - Kenya and Tanzania\r\nsigned a treaty on Thursday.\r\n\r\nUganda\x00accused both of delay two years ago.\r\n"
	d, err := source.Read(strings.NewReader(file), "a.txt", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "Ministers meet" || d.Published.Format("2006-01-02") != "2016-03-25" {
		t.Errorf("%q, %v", d.Title, d.Published)
	}
	tl, err := timeline.Build(context.Background(), []*timeline.Document{d})
	if err != nil || len(tl.Events) < 2 {
		t.Fatalf("%d events, %v", len(tl.Events), err)
	}
	spans := slices.Clone(d.Sentences)
	for _, e := range tl.Events {
		spans = append(spans, e.Trigger)
		if e.When.Words.Text != "" { // some are dated by the day of publication
			spans = append(spans, e.When.Words)
		}
	}
	for _, s := range spans {
		if got := strings.ReplaceAll(file[s.Start:s.End], "\x00", " "); got != s.Text || s.Text == "" {
			t.Errorf("bytes %d to %d of the file are %q, not %q", s.Start, s.End, got, s.Text)
		}
	}
}

// broken is a reader that panics, as a fault in any of the readers would.
type broken struct{}

func (broken) Read([]byte) (int, error) { panic("index out of range") }

func TestFault(t *testing.T) {
	docs, err := source.Open([]string{"-", "testdata/news.html"}, broken{}, source.Options{})
	if len(docs) != 1 || !errors.Is(err, source.ErrFault) || !strings.HasPrefix(err.Error(), "standard input: a fault in dateline: index out of range") {
		t.Errorf("%d documents, %v", len(docs), err)
	}
}

// endless is a stream without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, strings.Repeat("They met. ", 1000)), nil }

func TestMaxSize(t *testing.T) {
	_, err := source.Read(endless{}, "big.txt", source.Options{Undated: true})
	if want := "big.txt: larger than the limit of 10 MB; divide it into its articles, or raise the limit with --max-size"; !errors.Is(err, source.ErrSize) || err.Error() != want {
		t.Errorf("%v", err)
	}
	text := strings.Repeat("They met. ", 10)
	for limit, ok := range map[int64]bool{100: true, 99: false} {
		if _, err := source.Read(strings.NewReader(text), "a.txt", source.Options{Undated: true, MaxSize: limit}); ok != (err == nil) {
			t.Errorf("%d bytes: %v", limit, err)
		}
	}
}

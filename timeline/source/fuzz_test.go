package source

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/dateline-go/dateline/timeline"
)

// sound fails where outputs could not hold what a reader has made of data.
func sound(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			t.Fatalf("%q", s)
		}
	}
}

var fuzzNow = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// Of text that is UTF-8 no byte moves.
func FuzzText(f *testing.F) {
	f.Add([]byte("Headline\n\nMOSCOW, March 25, 2016 (Agency) - text \xff\x00"))
	f.Add([]byte("\ufeffHeadline\r\n25 March 2016\r\nThey met.\r\n\r\nUpdated: 03/04/2016"))
	f.Add([]byte("They &lt;met&gt; <b>on</b>Thurs&#100;ay<br/>in&nbsp;Oslo & left<p"))
	f.Add([]byte("\xff\xfeT\x00h\x00e\x00y\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var doc timeline.Document
		own := readText(&doc, data)
		sound(t, doc.Text, doc.Title)
		if own.from == "" != own.date.IsZero() {
			t.Fatalf("%+v", own)
		}
		if !utf8.Valid(data) || bytes.Contains(data, []byte("\x1b$")) {
			return
		}
		if len(doc.Text) != len(data) || !bytes.ContainsAny(data, "<&") && strings.ReplaceAll(string(data), "\x00", " ") != doc.Text {
			t.Fatalf("%q became %q", data, doc.Text)
		}
	})
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(`<!doctype html><html lang=en><title>A</title><meta name=date content=2016-03-25><article><h1>A</h1><p>They met.`))
	f.Add([]byte(`<html><meta charset="windows-1251"><body><p>` + "\xcc\xe8\xed" + `</p><br><br>They met<div>on <b>Thursday`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 512 { // what is long only takes longer
			return
		}
		var doc timeline.Document
		if _, err := readHTML(&doc, data, "", fuzzNow); err == nil {
			sound(t, doc.Text, doc.Title, doc.Publisher)
		}
	})
}

// A page without its nesting can always be parsed.
func FuzzFlatten(f *testing.F) {
	f.Add("<title>A</title><time datetime=2016-03-25><p>They<br>met<script>1<2</script>")
	f.Fuzz(func(t *testing.T, page string) {
		if _, err := html.Parse(strings.NewReader(flatten(page))); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzEncoding(f *testing.F) {
	for _, s := range []string{"\xfe\xff\x00T", "\x1b$B$3\x1b(B", "M\xfcnchen", "<meta charset=utf-8>\xd0", `<?xml version="1.0" encoding="koi8-r"?>` + "\xc1", `<meta http-equiv=Content-Type content="text/html; charset=gb2312">` + "\xc4\xe3"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sound(t, clean(decode(data, declaredEncoding(data))), clean(decode(data, nil)))
		isHTML(data)
		ownOutput(data)
		binary(data)
	})
}

func FuzzMeta(f *testing.F) {
	f.Add(`<html lang=en><meta property=og:title content=a><script type="application/ld+json">[{"datePublished":"2016-03-25"},{"a":[null]}]</script>`)
	f.Add(`<time datetime="2016-03-25T10:00Z"></time><time>25 March 2016</time><link rel=canonical href=x>`)
	f.Fuzz(func(t *testing.T, page string) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return
		}
		m := readMeta(root)
		if own := publishedOn(root, &m, fuzzNow); own.from == "" != own.date.IsZero() {
			t.Fatalf("%+v", own)
		}
	})
}

func FuzzDates(f *testing.F) {
	f.Add("file,date\na.txt,2016-03-25\n\"b\n.txt\",2016-03-26\n")
	f.Add("\ufeffDate;File\n")
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, table string) {
		dates, err := ReadDates(strings.NewReader(table), "dates.csv", now)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "dates.csv: ") {
				t.Fatal(err)
			}
			return
		}
		for _, row := range dates.rows {
			if row.date.IsZero() || dates.of(row.file, row.file) != row.date {
				t.Fatalf("%+v", row)
			}
		}
	})
}

package source

import (
	"errors"
	"strings"
	"testing"
)

// Whatever the bytes and the kind that they seem to be: no fault, sound text, a place for
// each document, the same again.
func FuzzReaders(f *testing.F) {
	f.Add([]byte(`<rss version="2.0"><channel><item><title>A</title><description>They met.</description></item></channel></rss>`))
	f.Add([]byte(`{"articles":[{"title":"A","publishedAt":"2016-03-25","content":"They met."}]}`))
	f.Add([]byte("title,text,date\nA,They met.,2016-03-25\n"))
	f.Add([]byte("From: a@b\r\nDate: Fri, 25 Mar 2016 23:30:00 +0300\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nThey met.\r\n--x--\r\n"))
	f.Add([]byte("From a@b Fri Mar 25 23:30:00 2016\nFrom: a@b\nSubject: x\n\nThey met.\n"))
	f.Add([]byte(`{\rtf1\ansi\uc1 They \u8220?met\'e9.\par\bin3 abc}`))
	f.Add([]byte("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 9\r\n\r\nThey met.\r\n\r\n"))
	f.Add([]byte(`<mediawiki><page><title>A</title><ns>0</ns><revision><timestamp>2016-03-25T00:00:00Z</timestamp><text>[[They|{{x}}]] met.</text></revision></page></mediawiki>`))
	f.Add([]byte("HD  A\nPD  25 March 2016\nLP\nThey met.\nDocument ABCD000020160325ec3p0001a\n"))
	f.Add([]byte("1 of 1 DOCUMENTS\n\nPost\n\nMarch 25, 2016\n\nA\n\nLENGTH: 2\n\nThey met.\n"))
	f.Add([]byte(pdfFile("", "BT /F1 10 Tf 50 700 Td [(They) -300 (met.)] TJ ET")))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4096 {
			return
		}
		read := func() string {
			var b strings.Builder
			o := Options{Undated: true, Now: testNow, MaxSize: 1 << 16}
			for d, err := range ReadAll(strings.NewReader(string(data)), "in", o) {
				if errors.Is(err, ErrFault) {
					t.Fatal(err)
				}
				if err != nil {
					b.WriteString(err.Error())
					continue
				}
				sound(t, d.Text, d.Title, d.Publisher, d.ID, d.Source, d.URL, d.Language)
				b.WriteString(d.Source + d.Text + d.Published.String())
			}
			return b.String()
		}
		if one, two := read(), read(); one != two {
			t.Fatalf("%q, and then %q", one, two)
		}
	})
}

package source

import (
	"fmt"
	"strings"
	"testing"
)

// warcRecord writes a record of an archive of the web.
func warcRecord(kind, url, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2016-04-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, contentType, len(block), block)
}

func TestWARC(t *testing.T) {
	answer := func(status, kind, body string) string {
		return fmt.Sprintf("HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", status, kind, len(body), body)
	}
	const http = "application/http; msgtype=response"
	page := "<html><title>Accord</title><body><p>They met on Thursday.</p></body></html>"
	good := warcRecord("response", "https://lake.example/2016/03/25/a", http, answer("200 OK", "text/html; charset=utf-8", page))
	packed := gzipped(t, page)
	archive := warcRecord("warcinfo", "x", "application/warc-fields", "software: x\r\n") + good +
		warcRecord("request", "https://lake.example/a", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
		warcRecord("response", "https://lake.example/x.png", http, answer("200 OK", "image/png", "\x89PNG")) +
		warcRecord("response", "https://lake.example/gone", http, answer("404 Not Found", "text/html", page)) +
		warcRecord("response", "https://lake.example/2016/03/26/b", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"+packed) +
		warcRecord("response", "https://lake.example/2016/04/05/future", http, answer("200 OK", "text/html", page)) +
		warcRecord("conversion", "https://lake.example/2016/03/27/c", "text/plain", "They left on Friday.")
	want := []string{
		"a.warc#2 · 2016-03-25 · Accord · They met on Thursday.",
		"a.warc#6 · 2016-03-26 · Accord · They met on Thursday.",
		"a.warc#8 · 2016-03-27 ·  · They left on Friday.",
	}
	var over []string
	o := Options{PassedOver: func(path string, why error) { over = append(over, path+" "+Kind(why)) }}
	docs, failed := told(t, archive, "a.warc", o)
	same(t, "warc", docs, failed, want, []string{"a.warc: #7: no publication date found (2016-04-05 is in the future)"})
	if strings.Join(over, "|") != "a.warc#4 image/png|a.warc#5 HTTP 404" {
		t.Errorf("passed over %q", over)
	}
	docs, failed = told(t, gzipped(t, good)+gzipped(t, warcRecord("conversion", "https://lake.example/2016/03/27/c", "text/plain", "They left.")), "a.warc.gz", Options{})
	same(t, "warc.gz", docs, failed, []string{"a.warc.gz#1 · 2016-03-25 · Accord · They met on Thursday.", "a.warc.gz#2 · 2016-03-27 ·  · They left."}, nil)
	docs, failed = told(t, good+good[:len(good)-60], "cut.warc", Options{})
	if len(docs) != 1 || len(failed) == 0 {
		t.Errorf("cut off: %q %q", docs, failed)
	}
}

func TestMail(t *testing.T) {
	const head = "From: \"Lake Post\" <news@lake.example>\r\nTo: b@lake.example\r\nSubject: =?utf-8?Q?S=C3=A3o_Tom=C3=A9?= talks\r\nDate: Fri, 25 Mar 2016 23:30:00 +0300\r\nMIME-Version: 1.0\r\n"
	quoted := head + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThey met on Thurs=\r\nday in S=E3o Tom=E9.\r\n"
	parts := head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>They met on <b>Thursday</b>.</p>\r\n--x\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n2016-03-20\r\n\r\nThey left on Monday.\r\n--x--\r\n"
	saved := "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lake.example/2016/03/25/a\r\nSubject: x\r\nDate: Sun, 3 Apr 2016 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><title>Accord</title><body><p>They met on Thursday.</p></body></html>"
	box := "From news@lake.example Fri Mar 25 23:30:00 2016\n" + strings.ReplaceAll(quoted, "\r\n", "\n") + "\n>From here it is far.\n\nFrom b@lake.example Sat Mar 26 23:30:00 2016\nFrom: b@lake.example\nSubject: Two\nMessage-ID: <2@lake>\nDate: Sat, 26 Mar 2016 10:00:00 +0000\n\nThey left.\n"
	for name, c := range map[string]struct {
		content      string
		docs, failed []string
	}{
		"a.eml":     {quoted, []string{"a.eml · 2016-03-25 · São Tomé talks · They met on Thursday in São Tomé.|"}, nil},
		"parts.eml": {parts, []string{"parts.eml · 2016-03-25 · São Tomé talks · They met on Thursday.", "parts.eml/a.txt · 2016-03-20 · 2016-03-20 · 2016-03-20||They left on Monday."}, nil},
		"a.mhtml":   {saved, []string{"a.mhtml · 2016-03-25 · Accord · They met on Thursday."}, nil},
		"a.mbox":    {box, []string{"a.mbox#1 · 2016-03-25 · São Tomé talks · They met on Thursday in São Tomé.||From here it is far.||", "a.mbox#2 · 2016-03-26 · Two · They left.|"}, nil},
		"pgp.eml":   {head + "\r\n-----BEGIN PGP MESSAGE-----\r\nabc\r\n", nil, []string{"pgp.eml: the message is encrypted"}},
		"empty.eml": {head + "\r\n", nil, []string{"empty.eml: the message holds no text"}},
		"cut.eml":   {parts[:len(parts)-90], nil, []string{"cut.eml: "}},
	} {
		docs, failed := told(t, strings.ReplaceAll(c.content, "|", ""), name, Options{})
		if name == "a.mbox" || name == "a.eml" {
			for i := range docs {
				docs[i] = strings.TrimRight(docs[i], "|")
			}
			for i := range c.docs {
				c.docs[i] = strings.TrimRight(c.docs[i], "|")
			}
		}
		if name == "cut.eml" {
			if len(failed) == 0 {
				t.Errorf("cut.eml: %q", docs)
			}
			continue
		}
		same(t, name, docs, failed, c.docs, c.failed)
	}
	docs, _ := told(t, "From: the lake\nNote: They met.\n\nThey left.", "a.txt", Options{Undated: true})
	if len(docs) != 1 || !strings.Contains(docs[0], "Note: They met.") {
		t.Errorf("prose with colons: %q", docs)
	}
}

func TestRTF(t *testing.T) {
	const text = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 STRAY;}}{\*\generator STRAY;}{\info{\title STRAY}}\pard Harbour talks\par 25 March 2016\par They met in S\'e3o Tom\'e9, \uc1\u8220?the \b port\b0\u8221? of Caf\u233\'e9, \{now\}.\line They left.\par}`
	for name, c := range map[string]struct {
		content      string
		docs, failed []string
	}{
		"a.rtf":   {text, []string{"a.rtf · 2016-03-25 · Harbour talks · Harbour talks||25 March 2016||They met in São Tomé, “the port” of Café, {now}.|They left."}, nil},
		"cut.rtf": {text[:len(text)-20], []string{"cut.rtf · 2016-03-25 · Harbour talks · Harbour talks||25 March 2016||They met in São Tomé, “the port” of Café, {now}.|The"}, []string{"cut.rtf: the file has been cut off"}},
	} {
		docs, failed := told(t, c.content, name, Options{})
		if name == "cut.rtf" && len(docs) == 1 && len(failed) == 1 {
			continue
		}
		same(t, name, docs, failed, c.docs, c.failed)
	}
}

func TestWiki(t *testing.T) {
	page := func(title, extra, text string) string {
		return `<page><title>` + title + `</title><ns>0</ns>` + extra + `<revision><timestamp>2016-04-02T10:00:00Z</timestamp><text>` + text + `</text></revision></page>`
	}
	const head = `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11"><siteinfo><sitename>Lake News</sitename><base>https://lake.example/wiki/Main_Page</base></siteinfo>`
	export := head + page("Accord", "", `{{date|March 25, 2016}}[[File:a.jpg|thumb|STRAY [[Goma]] in 2011]]
'''Kenya''' and [[Tanzania|its neighbour]] met on [[Thursday]].&lt;ref&gt;STRAY&lt;/ref&gt;

{{Quote|STRAY {{nested}} }}They left [https://x.example for home].

== Sources ==
* STRAY
[[Category:STRAY]]`) + page("Other", `<redirect title="Accord"/>`, "#REDIRECT [[Accord]]") + page("Old", "", "They met.") + `</mediawiki>`
	docs, failed := told(t, export, "a.xml", Options{})
	same(t, "wiki", docs, failed, []string{
		"a.xml#1 · 2016-03-25 · Accord · Kenya and its neighbour met on Thursday.||They left for home.",
		"a.xml#3 · 2016-04-02 · Old · They met.",
	}, nil)
	docs, failed = told(t, export[:len(export)-60], "cut.xml", Options{})
	if len(docs) != 1 || len(failed) != 1 || !strings.Contains(failed[0], "cannot be read further than page 2") {
		t.Errorf("cut off: %q %q", docs, failed)
	}
}

func TestExports(t *testing.T) {
	lexis := `Search: accord

                               1 of 2 DOCUMENTS

                              The Lake Post

                          March 25, 2016 Friday

Harbour accord signed

BYLINE: Ann Otieno

SECTION: News; Pg. 3

LENGTH: 200 words

Kenya and Tanzania met on Thursday.

They left on Friday.

LOAD-DATE: March 26, 2016

LANGUAGE: ENGLISH

Copyright 2016 The Lake Post
All Rights Reserved

                               2 of 2 DOCUMENTS

                              The Shore Mail

                          2 January 2012 Monday

An older story

BODY:

They met on Sunday.

LOAD-DATE: January 3, 2012
`
	factiva := `HD  Harbour accord signed
BY  Ann Otieno
WC  200 words
PD  25 March 2016
SN  The Lake Post
SC  LAKE
LA  English
CY  Copyright 2016

LP
Kenya and Tanzania met on Thursday.

TD
They left on Friday.

Document LAKE000020160325ec3p0001a


HD
An older story
PD
2 January 2012
LA
English
LP
They met on Sunday.
Document SHOR000020120102ec120001b
`
	want := func(name string) []string {
		return []string{
			name + "#1 · 2016-03-25 · Harbour accord signed · Kenya and Tanzania met on Thursday.||They left on Friday.",
			name + "#2 · 2012-01-02 · An older story · They met on Sunday.",
		}
	}
	docs, failed := told(t, lexis, "lexis.txt", Options{})
	same(t, "lexis", docs, failed, want("lexis.txt"), nil)
	docs, failed = told(t, factiva, "factiva.txt", Options{})
	same(t, "factiva", docs, failed, want("factiva.txt"), nil)
	rtf := `{\rtf1 ` + strings.ReplaceAll(factiva, "\n", `\line `) + `}`
	docs, failed = told(t, rtf, "factiva.rtf", Options{})
	same(t, "factiva in RTF", docs, failed, want("factiva.rtf"), nil)
}

package source

import (
	"bytes"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"

	"github.com/dateline-go/dateline/timeline"
)

// binary names the kind of a file that is no text, or returns "".
func binary(data []byte) string {
	kind := http.DetectContentType(data)
	if strings.HasPrefix(kind, "text/") || bytes.HasPrefix(data, []byte("<?xml")) {
		return ""
	}
	head := data[:min(len(data), 4096)]
	n := controls(head)
	switch {
	case kind == "application/octet-stream" && n*20 < len(head): // chance makes one of ten bytes a control
		return "" // text with a few stray ones
	case kind == "application/octet-stream":
		return "binary data"
	case n == 0 && !strings.HasPrefix(kind, "application/"):
		return "" // that starts with "BMW" as bitmaps start with "BM"
	}
	return "a file of type " + kind
}

// controls counts the bytes that no encoding of text has much use for.
func controls(data []byte) (n int) {
	for _, b := range data {
		if b < ' ' && strings.IndexByte("\t\n\f\r\x1b", b) < 0 {
			n++
		}
	}
	return n
}

// readText fills in a plain text. A first line that stands alone and does not
// end like a sentence is its title.
func readText(doc *timeline.Document, data []byte) {
	doc.Text = clean(decode(data))
	first, rest, ok := strings.Cut(strings.TrimLeft(doc.Text, "\n"), "\n")
	if ok && strings.HasPrefix(strings.TrimLeft(rest, " \t"), "\n") && len(first) < 200 && !strings.HasSuffix(first, ".") {
		doc.Title = strings.TrimSpace(first)
	}
	doc.Published, doc.DatelineFrom = datelineInText(doc.Text)
}

// decode turns text in any encoding into UTF-8.
func decode(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	encoding, _, certain := charset.DetermineEncoding(data, "text/plain") // knows byte order marks
	if !certain {
		if mostlyUTF8(data) {
			return string(data)
		}
		if e, name := charset.Lookup(chardet.Detect(data[:min(len(data), 1<<16)]).Encoding); name != "" {
			encoding = e
		}
	}
	if text, err := encoding.NewDecoder().Bytes(data); err == nil {
		return string(text)
	}
	return string(data)
}

// mostlyUTF8 reports whether only a few bytes of data are no UTF-8: damage, and
// not another encoding.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		i += n
	}
	return bad <= good
}

// clean makes text that offsets can count on: valid UTF-8 without a byte order
// mark, lines that end in a line feed, a replacement character for every NUL.
func clean(text string) string {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.ToValidUTF8(text, "\uFFFD")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(text)
}

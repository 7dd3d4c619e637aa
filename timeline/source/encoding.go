package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/dateline-go/dateline/internal/lazy"
)

// decode turns data in any encoding into UTF-8: what is valid UTF-8 is UTF-8, whatever
// the data say of themselves. A byte order mark decides, and stays where it is if the
// rest needs no decoding; else what a page declares; else what the bytes look like.
func decode(data []byte, declared encoding.Encoding) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xFE\xFF")), bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), data)
	case bytes.Contains(data, []byte("\x1b$B")), bytes.Contains(data, []byte("\x1b$@")):
		return decodeWith(japanese.ISO2022JP, data) // its bytes are ASCII
	case utf8.Valid(data), declared == nil && damaged(data, 1), damaged(data, 20):
		return string(data)
	case declared != nil:
		return decodeWith(declared, data)
	}
	return decodeWith(looksLike(data), data)
}

// looksLike is the encoding that bytes that are no UTF-8 look most like.
func looksLike(data []byte) encoding.Encoding {
	if e, name := charset.Lookup(chardet.Detect(data[:min(len(data), 1<<16)]).Encoding); usable(e, name) {
		return e
	}
	e, _ := charset.Lookup("windows-1252")
	return e
}

// encodingOf returns the encoding of a stream by its beginning, nil for UTF-8.
func encodingOf(head []byte) encoding.Encoding {
	for cut := 0; cut < utf8.UTFMax && cut <= len(head); cut++ { // a character may be cut in two
		if utf8.Valid(head[:len(head)-cut]) {
			return nil
		}
	}
	if damaged(head, 1) {
		return nil
	}
	return looksLike(head)
}

func decodeWith(e encoding.Encoding, data []byte) string {
	if text, err := e.NewDecoder().Bytes(data); err == nil {
		return string(text)
	}
	return string(data)
}

// usable reports whether an encoding says something about bytes that are no UTF-8.
func usable(e encoding.Encoding, name string) bool {
	return e != nil && name != "replacement" && !strings.HasPrefix(name, "utf-")
}

// damaged reports whether only a few bytes of data are no UTF-8: at least so many
// characters of several bytes for each.
func damaged(data []byte, odds int) bool {
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
	return bad*odds <= good
}

// xmlEncoding finds the encoding in an XML declaration.
var xmlEncoding = lazy.Regexp(`^\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']`)

// declaredEncoding returns the encoding that a page names in its head, however far
// behind; nil if it names none that is known, or UTF-8.
func declaredEncoding(data []byte) encoding.Encoding {
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		label := ""
		switch z.Next() {
		case html.ErrorToken:
			return nil
		case html.CommentToken:
			if m := xmlEncoding().FindSubmatch(z.Text()); m != nil {
				label = string(m[1])
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			switch t := z.Token(); t.DataAtom {
			case atom.Body:
				return nil
			case atom.Meta:
				label = charsetOf(t)
			}
		}
		if e, name := charset.Lookup(label); usable(e, name) {
			return e
		}
	}
}

// charsetOf returns the encoding that a meta element names.
func charsetOf(meta html.Token) string {
	label, content, equiv := "", "", ""
	for _, a := range meta.Attr {
		switch a.Key {
		case "charset":
			label = a.Val
		case "content":
			content = a.Val
		case "http-equiv":
			equiv = a.Val
		}
	}
	if label == "" && strings.EqualFold(equiv, "content-type") {
		_, label, _ = strings.Cut(strings.ToLower(content), "charset=")
	}
	label, _, _ = strings.Cut(label, ";")
	return strings.Trim(label, ` "'`)
}

// clean makes text that offsets can count on and keeps its bytes: a blank for each
// NUL, which no output can hold, and replacement characters where it is no UTF-8.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", " ")
}

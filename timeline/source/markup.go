package source

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/lazy"
)

// tags are those that a text pasted from a page has kept, and its comments; "a < b" is none.
var tags = lazy.Regexp(`(?is)<!--[^<>]*-->|</?(?:p|br|div|h[1-6]|ul|ol|li|a|abbr|b|i|u|s|em|strong|small|sub|sup|mark|cite|code|q|span|font|blockquote|figure|figcaption|img|section|table|tr|td|th|hr)(?:\s[^<>]*)?/?>|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,20});`)

// parting are the tags that end a line or a paragraph, by their first letters.
var parting = lazy.Regexp(`(?i)^</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|section|table|tr|hr)\b`)

// unmarked takes the tags and entities of HTML out of a plain text and keeps every other word
// at its place: as many bytes are blank, behind the word where they stood within one.
func unmarked(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return text
	}
	found := tags().FindAllStringIndex(text, -1)
	if found == nil {
		return text
	}
	b := blanked{}
	b.Grow(len(text))
	at := 0
	for _, m := range found {
		tag := text[m[0]:m[1]]
		if tag[0] == '&' {
			sign := html.UnescapeString(tag)
			if r, n := utf8.DecodeRuneInString(sign); n != len(sign) || n > len(tag) || r == utf8.RuneError || unicode.IsControl(r) {
				continue // no entity, or none that a text may hold
			}
			b.text(text[at:m[0]])
			b.text(sign)
			b.owed += len(tag) - len(sign)
		} else {
			b.text(text[at:m[0]])
			b.owed += len(tag)
			if parting().MatchString(tag) {
				b.part()
			}
		}
		if b.atBlank() {
			b.pay()
		}
		at = m[1]
	}
	b.text(text[at:])
	b.pay()
	return b.String()
}

// blanked is a text in which blanks are owed until the word ends.
type blanked struct {
	strings.Builder
	owed int // bytes
}

// text writes what stays, and what is owed before its first blank.
func (b *blanked) text(s string) {
	if i := strings.IndexAny(s, " \t\r\n"); b.owed > 0 && i >= 0 {
		b.WriteString(s[:i])
		b.pay()
		s = s[i:]
	}
	b.WriteString(s)
}

func (b *blanked) pay() {
	for ; b.owed > 0; b.owed-- {
		b.WriteByte(' ')
	}
}

// part ends a paragraph with what is owed, of which there are three bytes and more.
func (b *blanked) part() {
	b.WriteString("\n\n")
	b.owed -= 2
	b.pay()
}

// atBlank reports whether no word goes on here.
func (b *blanked) atBlank() bool {
	s := b.String()
	return s == "" || strings.IndexByte(" \t\r\n", s[len(s)-1]) >= 0
}

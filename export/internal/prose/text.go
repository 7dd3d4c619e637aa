package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many bytes of a stretch of text a person is shown.
const longest = 240

// side tells which part of a long stretch of text is kept.
type side int

const (
	KeepHead side = iota
	KeepTail
	KeepBoth
)

// Shorten cuts a stretch of a sentence that is longer than a person wants.
func Shorten(s string, keep side) string {
	if len(s) > longest {
		switch keep {
		case KeepHead:
			s = Head(s, longest) + " …"
		case KeepTail:
			s = "… " + Tail(s, longest)
		case KeepBoth:
			s = Head(s, longest/2) + " … " + Tail(s, longest/2)
		}
	}
	return Printable(s)
}

// Head and tail return about n bytes of s without cutting a rune.
func Head(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func Tail(s string, n int) string {
	n = max(0, len(s)-n)
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[n:]
}

// Printable puts s on one line and takes from it what could steer a terminal:
// control characters and marks that turn the direction of writing.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return utf8.RuneError
		}
		return r
	}, s)
}

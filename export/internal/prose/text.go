package prose

import (
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/terminal"
)

// longest is how many bytes of a stretch of text a person is shown.
const longest = 240

// Side tells which part of a long stretch of text is kept.
type Side int

// The parts that may be kept.
const (
	KeepHead Side = iota
	KeepTail
	KeepBoth
)

// Shorten cuts a stretch of a sentence that is longer than a person wants.
func Shorten(s string, keep Side) string {
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
	return terminal.Line(s)
}

// Head returns about the first n bytes of s without cutting a rune.
func Head(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// Tail returns about the last n bytes of s without cutting a rune.
func Tail(s string, n int) string {
	n = max(0, len(s)-n)
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[n:]
}

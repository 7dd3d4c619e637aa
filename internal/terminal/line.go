package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line puts s on one line and takes from it what could steer a terminal: line breaks and
// tabs become blanks; other control characters (ECMA-48's C0 and C1, which begin escape
// sequences), marks that turn the direction of writing and bytes that are no UTF-8 become
// U+FFFD. Everything that is printed for people goes through it.
func Line(s string) string {
	return strings.Map(func(r rune) rune {
		if breaks(r) || r == '\t' {
			return ' '
		}
		return shown(r)
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

// Lines is [Line] for text that keeps its line breaks and tabs, as the cells of a table do.
func Lines(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		return shown(r)
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

// shown returns r, or U+FFFD where r could steer a terminal.
func shown(r rune) rune {
	if Steers(r) {
		return utf8.RuneError
	}
	return r
}

// Steers reports whether a terminal obeys r rather than showing it.
func Steers(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }

// breaks reports whether r ends a line: for terminals and editors (Unicode, UAX 14: BK, CR,
// LF, NL).
func breaks(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

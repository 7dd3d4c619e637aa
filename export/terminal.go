package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WithColor has text for people carry the colours of a terminal.
func WithColor() Option { return func(o *options) { o.color = true } }

// ink paints text, or leaves it as it is where there are to be no colours.
type ink struct{ on bool }

// The ANSI sequences (ECMA-48 SGR) that text is painted with.
const (
	inkBold      = "\x1b[1m"
	inkFaint     = "\x1b[2m"
	inkGreen     = "\x1b[32m"
	inkYellow    = "\x1b[33m"
	inkHighlight = "\x1b[1;33m"
	inkPlain     = "\x1b[0m"
)

func (i ink) paint(s, color string) string {
	if !i.on {
		return s
	}
	return color + s + inkPlain
}

// longest is how many bytes of a stretch of text a person is shown.
const longest = 240

// side tells which part of a long stretch of text is kept.
type side int

const (
	keepHead side = iota
	keepTail
	keepBoth
)

// shorten cuts a stretch of a sentence that is longer than a person wants.
func shorten(s string, keep side) string {
	if len(s) > longest {
		switch keep {
		case keepHead:
			s = head(s, longest) + " …"
		case keepTail:
			s = "… " + tail(s, longest)
		case keepBoth:
			s = head(s, longest/2) + " … " + tail(s, longest/2)
		}
	}
	return printable(s)
}

// head and tail return about n bytes of s without cutting a rune.
func head(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func tail(s string, n int) string {
	n = max(0, len(s)-n)
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[n:]
}

// printable puts s on one line and takes from it what could steer a terminal:
// control characters and marks that turn the direction of writing.
func printable(s string) string {
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

package terminal

import (
	"bytes"
	"io"
	"unicode/utf8"
)

// NewWriter returns a writer that hands on to w what a terminal shows; what would steer it
// becomes U+FFFD, but for line feeds and tabs. It is for data that is not made for a
// terminal: it stands between a format and the screen, and nowhere else.
func NewWriter(w io.Writer) io.Writer { return &writer{w: w} }

type writer struct {
	w    io.Writer
	rest []byte // the beginning of a rune whose end has not come yet
}

// Write takes all of p, unless writing fails.
func (t *writer) Write(p []byte) (int, error) {
	in := append(t.rest, p...)
	whole := len(in) - unfinished(in)
	out := make([]byte, 0, whole)
	for at := 0; at < whole; {
		r, size := utf8.DecodeRune(in[at:whole])
		at += size
		if r != '\n' && r != '\t' {
			r = shown(r)
		}
		out = utf8.AppendRune(out, r)
	}
	t.rest = bytes.Clone(in[whole:])
	if _, err := t.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// unfinished counts the last bytes that may begin a rune.
func unfinished(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

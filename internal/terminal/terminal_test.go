package terminal

import (
	"bytes"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

func TestLine(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"plain, naïve, 漢字, ש": "plain, naïve, 漢字, ש", "": "",
		"a\x1b[2Jb\a": "a\ufffd[2Jb\ufffd", "a\u009b2Jb": "a\ufffd2Jb", "a\x9b2J": "a\ufffd2J",
		"one\ntwo\tthree\r\nfour\rfive\u2028six\u0085": "one two three four five six ",
		"\u202eevil\u2066": "\ufffdevil\ufffd", "nul\x00 del\x7f": "nul\ufffd del\ufffd",
	} {
		if got := Line(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if got := Lines("one\r\ntwo\tthree\rfour\x1b"); got != "one\ntwo\tthree\ufffdfour\ufffd" {
		t.Errorf("%q", got)
	}
}

// TestWriter: a rune that comes in pieces is one, and nothing that steers gets through.
func TestWriter(t *testing.T) {
	t.Parallel()
	const in = "naïve 漢字\n\tcell\u009b2J\x1b]0;title\a \xff end"
	const want = "naïve 漢字\n\tcell\ufffd2J\ufffd]0;title\ufffd \ufffd end"
	var whole, pieces bytes.Buffer
	if n, err := NewWriter(&whole).Write([]byte(in)); n != len(in) || err != nil || whole.String() != want {
		t.Errorf("%d bytes, %v, %q", n, err, whole.String())
	}
	w := NewWriter(&pieces)
	for i := range len(in) {
		if _, err := w.Write([]byte(in)[i : i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if pieces.String() != want {
		t.Errorf("in pieces: %q", pieces.String())
	}
	if _, err := NewWriter(iotest.TruncateWriter(nil, 0)).Write([]byte("x")); err != nil {
		t.Error(err)
	}
}

func FuzzLine(f *testing.F) {
	f.Add("a\x1b[2J\u009b\xff\u2028\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		line := Line(s)
		if !utf8.ValidString(line) || strings.ContainsFunc(line, Steers) || strings.ContainsFunc(line, breaks) {
			t.Errorf("%q becomes %q", s, line)
		}
		var b bytes.Buffer
		w := NewWriter(&b)
		w.Write([]byte(s)[:len(s)/2])
		w.Write([]byte(s)[len(s)/2:])
		for _, r := range b.String() {
			if r != '\n' && r != '\t' && Steers(r) {
				t.Errorf("%q is written as %q", s, b.String())
			}
		}
	})
}

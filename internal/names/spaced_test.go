package names

import (
	"strings"
	"testing"
)

func TestSpaced(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Lee": "Ann Lee", "Ann": "Ann", "": "", "Ann\nLee": "Ann Lee", "Ann  Lee": "Ann Lee", " Ann": "Ann", "Ann ": "Ann",
		"Zoë\u00A0Lee": "Zoë Lee", "Zoë Lee": "Zoë Lee",
	} {
		if got := spaced(text); got != want || got != strings.Join(strings.Fields(text), " ") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if text := "the prime minister"; testing.AllocsPerRun(10, func() { spaced(text) }) > 0 {
		t.Error("what is spaced already is copied")
	}
}

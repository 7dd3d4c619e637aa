package ics

import (
	"bytes"
	"testing"
	"unicode/utf8"

	ical "github.com/emersion/go-ical"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/terminal"
)

// FuzzICS: whatever the text, a calendar is UTF-8 that moves no terminal, and has the one event.
func FuzzICS(f *testing.F) {
	for _, s := range append(append(exporttest.HostileTexts, exporttest.Attacks[:19]...), exporttest.Steering, "", "\xff") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var out bytes.Buffer
		if err := (format{}).Export(&out, exporttest.Filled(s)); err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(out.Bytes()) || bytes.ContainsFunc(out.Bytes(), func(r rune) bool { return terminal.Steers(r) && r != '\r' && r != '\n' && r != '\t' }) {
			t.Fatalf("%q is no UTF-8, or steers a terminal", out.Bytes())
		}
		c, err := ical.NewDecoder(&out).Decode()
		if err != nil || len(c.Events()) != 1 {
			t.Fatalf("%v in the calendar of %q", err, s)
		}
	})
}

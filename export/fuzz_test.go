package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/terminal"
)

// fuzzed writes a timeline full of any text in a format, and hands what is written to read.
// Whatever it is, nothing panics, the output is UTF-8 and moves no terminal.
func fuzzed(f *testing.F, format string, read func(t *testing.T, s string, out []byte)) {
	for _, s := range append(append(exporttest.HostileTexts, exporttest.Attacks[:19]...), exporttest.Steering, "", "\xff", "﹦1", strings.Repeat("é", 300)) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := write(t, format, exporttest.Filled(s))
		for _, r := range string(out) {
			if terminal.Steers(r) && r != '\n' && r != '\t' {
				t.Fatalf("%q holds %q", out, r)
			}
		}
		if !utf8.Valid(out) {
			t.Fatalf("%q is no UTF-8", out)
		}
		read(t, s, out)
	})
}

// table checks that a table has so many rows and no formula.
func table(rows int) func(*testing.T, string, []byte) {
	return func(t *testing.T, _ string, out []byte) {
		got, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		if err != nil || len(got) != rows {
			t.Fatalf("%d rows, %v in %q", len(got), err, out)
		}
		for _, row := range got[1:] {
			for _, cell := range row {
				if isFormula(cell) && !strings.HasPrefix(cell, "+") && !strings.HasPrefix(cell, "-") && !strings.HasPrefix(cell, "'") { // a number
					t.Fatalf("the cell %q is a formula", cell)
				}
			}
		}
	}
}

func FuzzCSV(f *testing.F)           { fuzzed(f, "csv", table(2)) }
func FuzzTimelineJSCSV(f *testing.F) { fuzzed(f, "timelinejs-csv", table(3)) }

func FuzzText(f *testing.F) {
	fuzzed(f, "text", func(t *testing.T, _ string, out []byte) {
		if n := bytes.Count(out, []byte("\n")); n > 6 {
			t.Fatalf("%d lines in %q", n, out)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	fuzzed(f, "md", func(t *testing.T, _ string, out []byte) {
		var page bytes.Buffer
		if err := goldmark.Convert(out, &page); err != nil {
			t.Fatal(err)
		}
		if s := page.String(); strings.Contains(s, "<!-- raw HTML omitted -->") || strings.Contains(s, "<img") || strings.Contains(s, "<code") || strings.Count(s, "<h1>") != 1 {
			t.Fatalf("markup of the text's own in %q, of %q", s, out)
		}
	})
}

// values checks that an output is so many JSON values.
func values(n int) func(*testing.T, string, []byte) {
	return func(t *testing.T, s string, out []byte) {
		dec := json.NewDecoder(bytes.NewReader(out))
		for range n {
			var v any
			if err := dec.Decode(&v); err != nil {
				t.Fatalf("%v in %q", err, out)
			}
		}
		if dec.More() {
			t.Fatalf("more than %d values in %q", n, out)
		}
	}
}

func FuzzJSONLines(f *testing.F)  { fuzzed(f, "jsonl", values(1)) }
func FuzzGeoJSON(f *testing.F)    { fuzzed(f, "geojson", values(1)) }
func FuzzTimelineJS(f *testing.F) { fuzzed(f, "timelinejs", values(1)) }
func FuzzPlover(f *testing.F)     { fuzzed(f, "plover", values(1)) }
func FuzzTimeML(f *testing.F)     { fuzzed(f, "timeml", func(*testing.T, string, []byte) {}) }

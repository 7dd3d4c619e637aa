package all_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/terminal"
)

// binary are the formats that are no text, and pages, which hold a library that is not ours
// to change and are cleaned on their way to a terminal (package cmd/dateline).
var binary = map[string]bool{"xlsx": true, "png": true, "parquet": true, "html": true}

// TestNothingSteersATerminal: no text that is written, in any format, moves the terminal
// that it is printed on.
func TestNothingSteersATerminal(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Filled(exporttest.Steering)
	outputs := map[string][]byte{}
	for _, f := range export.Formats() {
		if !binary[f.Name] {
			outputs[f.Name] = write(t, f.Name, tl)
		}
	}
	for _, name := range export.TimesFormats() {
		var b bytes.Buffer
		if err := export.Times(&b, tl.Documents, name); err != nil {
			t.Fatal(err)
		}
		outputs["dates "+name] = b.Bytes()
	}
	for name, out := range outputs {
		if !utf8.Valid(out) {
			t.Errorf("%s: no UTF-8", name)
		}
		if !bytes.Contains(out, []byte("steer")) {
			t.Errorf("%s: the text is nowhere", name)
		}
		for i, r := range string(out) {
			ends := r == '\r' && (name == "ics") // CR LF is how RFC 5545 ends a line
			if terminal.Steers(r) && r != '\n' && r != '\t' && !ends {
				t.Errorf("%s: %q at %d, in %q", name, r, i, out[max(0, i-40):i+4])
				break
			}
		}
	}
}

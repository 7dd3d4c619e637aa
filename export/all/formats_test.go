package all_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// full is a disk with room for n bytes.
type full struct{ n int }

var errFull = errors.New("no space left on device")

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.n {
		return f.n, errFull
	}
	f.n -= len(p)
	return len(p), nil
}

// Wherever a disk is full or a pipe closed, every format says so.
func TestFullDisk(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.Sample(t)
	for _, f := range export.Formats() {
		var b bytes.Buffer
		if err := f.Export(&b, tl); err != nil {
			t.Fatal(err)
		}
		for _, room := range []int{0, 1, b.Len() / 2, b.Len() - 1} {
			if err := f.Export(&full{room}, tl); !errors.Is(err, errFull) {
				t.Errorf("%s of %d bytes on a disk with room for %d: %v", f.Name, b.Len(), room, err)
			}
		}
		if err := f.Export(&full{b.Len()}, tl); err != nil {
			t.Errorf("%s of %d bytes on a disk with room for all: %v", f.Name, b.Len(), err)
		}
		r, w := io.Pipe()
		r.Close()
		if err := f.Export(w, tl); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s into a closed pipe: %v", f.Name, err)
		}
	}
}

// Every format writes a timeline without events, and one of hostile texts.
func TestEveryFormatWrites(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{
		"empty": {Documents: exporttest.Sample(t).Documents}, "kinds": exporttest.Kinds(), "hostile": exporttest.OneDocument(exporttest.Hostile(t)), "page": exporttest.OneDocument(exporttest.HostilePage()),
	} {
		for _, f := range export.Formats() {
			if f.Name != "xlsx" && len(write(t, f.Name, tl)) == 0 && (name != "empty" || f.Name != "jsonl" && f.Name != "plover") {
				t.Errorf("%s: nothing written for %s", f.Name, name)
			}
		}
	}
}

func TestForFileTakesTheLongerExtension(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"a.csv": "csv", "a.TimelineJS.csv": "timelinejs-csv", "a.jsonl": "jsonl", "a.plover.jsonl": "plover",
		"a.json": "timelinejs", "a.plover.json": "plover", "a.timelinejs.json": "timelinejs", "plover.jsonl": "jsonl",
		"a.geojson": "geojson", "a.md": "md", "a.ics": "ics", "a.parquet": "parquet", "a.tml": "timeml",
	} {
		if f, err := export.ForFile(filepath.Join("dir.csv", name)); err != nil || f.Name != want {
			t.Errorf("%s: %s %v, want %s", name, f.Name, err, want)
		}
	}
	for format, fits := range map[string]string{"timelinejs-csv": "x.csv", "plover": "x.json", "csv": "x.timelinejs.csv", "md": "X.MD"} {
		if f, err := export.ByName(format); err != nil || !f.Fits(fits) || f.Fits("x") || f.Fits("x.txt") {
			t.Errorf("%s: fits %s %v, x %v, x.txt %v", format, fits, f.Fits(fits), f.Fits("x"), f.Fits("x.txt"))
		}
	}
}

// docs/formats.md has a line for every format.
func TestFormatsAreDescribed(t *testing.T) {
	t.Parallel()
	doc, err := os.ReadFile(filepath.Join("..", "..", "docs", "formats.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range export.Formats() {
		line := "\n| `" + f.Name + "` | `" + strings.Join(f.Extensions, "`, `") + "` | "
		if !bytes.Contains(doc, []byte(line)) {
			t.Errorf("docs/formats.md has no line that begins with %q", line)
		}
	}
}

package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/timeline/source"
)

// Pages that people reported, all of 5 June 2024.
func TestReportedDates(t *testing.T) {
	pages, _ := filepath.Glob(filepath.Join(shared.Path(t, "data", "reports", "pages"), "d*.html"))
	if len(pages) == 0 {
		t.Skip("no reported pages")
	}
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		want := "2024-06-05"
		switch name[:3] {
		case "d13": // the evening before, where it was written
			want = "2024-06-04"
		case "d24":
			want = ""
		}
		d, err := source.Read(strings.NewReader(string(page)), name, source.Options{Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		got := ""
		if err == nil {
			got = d.Published.Format(time.DateOnly)
			t.Logf("%s: %s %v from %s (%.2f)", name, got, d.Published.Format(time.RFC3339), d.Dated.Source, d.Dated.Confidence)
		} else {
			t.Log(err)
		}
		if got != want {
			t.Errorf("%s: %q, want %q: %v", name, got, want, err)
		}
	}
}

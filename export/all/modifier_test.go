package all_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

// TestModifier asks every format that tells of events for what "early" makes of a date.
func TestModifier(t *testing.T) {
	t.Parallel()
	date := func(m time.Month) time.Time { return time.Date(2014, m, 1, 0, 0, 0, 0, time.UTC) }
	line := &timeline.Timeline{
		Events: []timeline.Event{{
			ID: "seizure", Type: timeline.Coerce, Summary: "Iceland seized a trawler", Modality: timeline.Modality{Status: timeline.Asserted},
			When: timeline.Anchor{
				Interval: dateparse.Interval{From: date(time.January), To: date(time.May)}, From: "2014-01-01", To: "2014-05-01",
				Value: "2014", Mod: dateparse.Start, EDTF: "2014", Grain: dateparse.Year, How: timeline.Stated,
			},
		}},
	}
	for _, f := range export.Formats() {
		switch f.Name {
		case "timeml", "plover", "png", "polecat", "icews", "datapackage":
			continue // TimeML has it at the expression, PLOVER has the words, a picture of dots no letters, the tables days only
		}
		var b bytes.Buffer
		if err := f.Exporter.Export(&b, line); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		text := b.String()
		if f.Name == "xlsx" {
			text = unzipped(t, b.Bytes())
		}
		if !strings.Contains(text, "early 2014") && !strings.Contains(text, "START") {
			t.Errorf("%s drops the modifier", f.Name)
		}
	}
}

// unzipped joins the files of an archive.
func unzipped(t *testing.T, data []byte) string {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, in); err != nil {
			t.Fatal(err)
		}
		in.Close()
	}
	return b.String()
}

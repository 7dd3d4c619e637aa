package all_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/xlsx"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// briefingText is the text of the sheet Briefing.
func briefingText(t *testing.T, tl *timeline.Timeline) string {
	f, err := excelize.OpenReader(bytes.NewReader(write(t, "xlsx", tl)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Briefing")
	if err != nil {
		t.Fatal(err)
	}
	var s strings.Builder
	for _, row := range rows {
		s.WriteString(strings.Join(row, "\t") + "\n")
	}
	return s.String()
}

// quoting is the reviewer's sentence as that of a source, in marks or in an element for that;
// what is marked in it stands in elements of its own.
var quoting = regexp.MustCompile(`“Greece recalled|(?:<|\\u003c)(?:blockquote|q)\b(?:[^>\\]*)(?:>|\\u003e)(?:<[^>]*>)*Greece recalled`)

// Every format takes a timeline that was reviewed: events accepted, corrected and
// rejected, and one added.
func TestEveryFormatTakesReview(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, "xlsx", exporttest.Sample(t))))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Events")
	if err != nil {
		t.Fatal(err)
	}
	set := func(row int, column string, v any) {
		cell, err := excelize.CoordinatesToCellName(slices.Index(rows[0], column)+1, row)
		if err == nil {
			err = f.SetCellValue("Events", cell, v)
		}
		if err != nil {
			t.Fatalf("%s: %v", column, err)
		}
	}
	set(2, "Decision", "accept")
	set(3, "Decision", "reject")
	set(4, "Corrected date", "../2016-08")
	set(5, "Corrected type", "ASSAULT")
	last := len(rows) + 1
	set(last, "Event", "Greece recalled its ambassador.")
	set(last, "Type", "SANCTION")
	set(last, "Corrected date", "24 March 2016")
	set(last, "Actors", "Greece (GRC)")
	var edited bytes.Buffer
	if err := f.Write(&edited); err != nil {
		t.Fatal(err)
	}
	tl, decisions, err := xlsx.Read(&edited)
	if err != nil {
		t.Fatal(err)
	}
	got, report := review.Apply(tl, decisions)
	if report.Accepted != 1 || report.Rejected != 1 || report.Corrected != 2 || report.Added != 1 {
		t.Fatalf("report %s, problems %v", report, report.Problems)
	}
	briefing := briefingText(t, got)
	if !strings.Contains(briefing, "Greece recalled its ambassador.") || strings.Contains(briefing, "“Greece recalled") {
		t.Error("xlsx: the reviewer's words are quoted as a source's, or are missing")
	}
	for _, format := range export.Formats() {
		one := got
		if format.Name == "timeml" {
			one = exporttest.OneDocument(got)
		}
		var out bytes.Buffer
		if err := format.Export(&out, one); err != nil {
			t.Errorf("%s: %v", format.Name, err)
		}
		if quoting.Match(out.Bytes()) {
			t.Errorf("%s: the reviewer's words are quoted as a source's", format.Name)
		}
	}
}

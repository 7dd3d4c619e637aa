package workbook

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// TestNarrative: the briefing says what happened, each sentence with its source.
func TestNarrative(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	f := open(t, tl)
	rows, err := f.GetRows("Briefing")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 0 && row[0] == "What happened" {
			n := len(different(tl, keyEvents))
			if got := strings.Count(rows[i+1][0], ". ["); got != n {
				t.Errorf("%q has %d sentences with a source, want %d", rows[i+1][0], got, n)
			}
			return
		}
	}
	t.Error("no paragraph")
}

// TestDifferent: an event that is told twice is one of the key events once.
func TestDifferent(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	again := tl.Events[0]
	again.ID += "-2"
	for i := range 12 {
		again.Summary = fmt.Sprint("Told otherwise ", i)
		tl.Events = append(tl.Events, again)
	}
	list := different(tl, keyEvents)
	if len(list) == 0 {
		t.Fatal("no key events")
	}
	for i, e := range list {
		for _, o := range list[:i] {
			if same(e, o) {
				t.Errorf("%q and %q", e.Summary, o.Summary)
			}
		}
	}
}

// TestRowsAreLow: no row is higher than three lines.
func TestRowsAreLow(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	tl.Events[0].Evidence[0].Text = strings.Repeat("word ", 400)
	tl.Events[0].When.Explain = strings.Repeat("why ", 400)
	f := open(t, tl)
	for _, sheet := range f.GetSheetList() {
		if sheet == stateSheet {
			continue
		}
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i := range rows {
			if h, err := f.GetRowHeight(sheet, i+1); err != nil || h > 3*lineHeight {
				t.Errorf("%s, row %d is %v points high %v", sheet, i+1, h, err)
			}
		}
	}
}

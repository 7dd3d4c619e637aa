package store_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// rowsOf are the rows of a workbook that nobody has touched.
func rowsOf(tl *timeline.Timeline) map[string]review.Row {
	rows := map[string]review.Row{}
	for _, e := range slices.Concat(tl.Events, tl.Rejected) {
		row := review.Row{Event: e.ID}
		if r := e.Review; r != nil {
			row.Decision, row.Date, row.Type, row.Note, row.Edits, row.Merge = string(r.Decision), r.Date, string(r.Type), r.Note, maps.Clone(r.Edits), r.MergedInto
		}
		rows[e.ID] = row
	}
	return rows
}

// TestEditsOfACase: what was edited, merged and divided in a workbook is so in the case, also
// after another reviewer's older workbook, further articles and another reading, until it is
// taken back.
func TestEditsOfACase(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	docs := []*timeline.Document{
		{Source: "a.txt", Text: "Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday. Kenya accused Tanzania on 3 May 2014.", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)},
		{Source: "b.txt", Text: "Turkey invaded Cyprus in 1974.", Published: time.Date(2016, 3, 26, 0, 0, 0, 0, time.UTC)},
	}
	add(t, c, docs)
	extracted := merged(t, c)
	if len(extracted.Events) != 3 || len(extracted.Events[0].Evidence) != 2 {
		t.Fatal(extracted)
	}
	whole, accused, praised := extracted.Events[0].ID, extracted.Events[1].ID, extracted.Events[2].ID
	decide := func(tl *timeline.Timeline, change func(rows map[string]review.Row)) {
		t.Helper()
		rows := rowsOf(tl)
		change(rows)
		if report, err := c.Review(t.Context(), tl, slices.Collect(maps.Values(rows))); err != nil || len(report.Problems) > 0 {
			t.Fatal(err, report.Problems)
		}
	}
	set := func(rows map[string]review.Row, id string, change func(*review.Row)) {
		row := rows[id]
		change(&row)
		rows[id] = row
	}
	decide(extracted, func(rows map[string]review.Row) {
		set(rows, whole, func(r *review.Row) { r.Split = "2" })
		set(rows, praised, func(r *review.Row) { r.Merge = accused })
	})
	decide(extracted, func(rows map[string]review.Row) { // in a workbook that is as old
		set(rows, accused, func(r *review.Row) {
			r.Edits = map[timeline.Field]string{timeline.EventField: "Kenya complained", timeline.StatusField: "denied"}
		})
	})
	check := func(what string) *timeline.Timeline {
		t.Helper()
		tl := merged(t, c)
		i := slices.IndexFunc(tl.Events, func(e timeline.Event) bool { return strings.HasPrefix(e.Summary, "Kenya complained (") })
		if i < 0 || tl.Events[i].Modality.Status != timeline.Denied || len(tl.Events[i].Evidence) != 2 || len(tl.Rejected) != 1 || tl.Rejected[0].Review.MergedInto != tl.Events[i].ID {
			t.Fatalf("%s: edited and merged: %s, rejected %+v", what, tl, tl.Rejected)
		}
		divided := 0
		for _, e := range tl.Events {
			if strings.Contains(e.Summary, "invaded") && len(e.Evidence) == 1 {
				divided++
			}
		}
		if divided != 2 {
			t.Fatalf("%s: divided: %s", what, tl)
		}
		return tl
	}
	tl := check("decided")
	decide(tl, func(map[string]review.Row) {})
	check("nothing more decided")
	decide(tl, func(rows map[string]review.Row) {
		set(rows, accused, func(r *review.Row) { r.Note = "seen" })
	})
	check("a note")
	add(t, c, []*timeline.Document{{Source: "c.txt", Text: "Norway praised Peru on 3 May 2014.", Published: time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)}})
	tl = check("another article")
	decide(tl, func(rows map[string]review.Row) {
		for id := range rows {
			set(rows, id, func(r *review.Row) { r.Merge, r.Edits, r.Note = "", nil, "" })
			if strings.HasSuffix(id, "-split") {
				set(rows, id, func(r *review.Row) { r.Merge = whole })
			}
		}
	})
	tl = merged(t, c)
	if len(tl.Events) != 4 || len(tl.Rejected) != 1 || slices.ContainsFunc(tl.Events, func(e timeline.Event) bool { return e.ID != whole && e.Review != nil }) {
		t.Errorf("not taken back: %s, rejected %+v", tl, tl.Rejected)
	}
}

package review_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// told is a timeline of articles, a text each, with before written in front of it.
func told(t *testing.T, before string, texts ...string) *timeline.Timeline {
	t.Helper()
	var docs []*timeline.Document
	for i, text := range texts {
		docs = append(docs, &timeline.Document{ID: fmt.Sprintf("%c.txt", 'a'+i), Text: before + text, Published: time.Date(2016, 3, 25+i, 0, 0, 0, 0, time.UTC)})
	}
	tl, err := timeline.Build(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func text(t *testing.T, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// rowsOf are the rows of a timeline that nobody has touched.
func rowsOf(tl *timeline.Timeline) (rows []review.Row) {
	for _, e := range slices.Concat(tl.Events, tl.Rejected) {
		row := review.Row{Event: e.ID}
		if r := e.Review; r != nil {
			row.Decision, row.Date, row.Type, row.Note, row.Edits, row.Merge = string(r.Decision), r.Date, string(r.Type), r.Note, r.Edits, r.MergedInto
		}
		rows = append(rows, row)
	}
	return rows
}

const (
	invaded = "Turkey invaded Cyprus in 1974."
	praised = "Greece praised Turkey on Thursday."
	accused = "Kenya accused Tanzania on 3 May 2014."
)

// reviewedOnce has an event that is edited, one that is divided, and one merged into another.
func reviewedOnce(t *testing.T) (before, after *timeline.Timeline) {
	t.Helper()
	before = told(t, "", invaded+" "+praised+" "+accused, invaded)
	rows := rowsOf(before)
	rows[0].Split = "2"
	rows[1].Edits = map[timeline.Field]string{timeline.EventField: "Kenya complained about Tanzania", timeline.PlaceField: "Nairobi"}
	rows[2].Merge = rows[1].Event
	after, report := review.Apply(before, rows)
	if len(report.Problems) > 0 || len(after.Events) != 3 || len(after.Rejected) != 1 || len(after.Events[2].Evidence) != 2 {
		t.Fatalf("%s, %v\n%s", report, report.Problems, after)
	}
	return before, after
}

// TestApplyAgain: what was edited, merged and divided stays so in another round, and is as it
// was extracted once all is taken back.
func TestApplyAgain(t *testing.T) {
	t.Parallel()
	before, after := reviewedOnce(t)
	again, report := review.Apply(after, rowsOf(after))
	if text(t, again) != text(t, after) || len(report.Problems) > 0 {
		t.Errorf("%s\nhas become\n%s\n%v", text(t, after), text(t, again), report.Problems)
	}
	for _, e := range slices.Concat(after.Events, after.Rejected) {
		if err := e.Check(nil); err != nil {
			t.Error(err)
		}
		if c := e.Clone(); text(t, c) != text(t, e) {
			t.Errorf("%s\ncloned\n%s", text(t, e), text(t, c))
		}
	}
	rows := rowsOf(after)
	for i := range rows {
		rows[i].Edits, rows[i].Merge = nil, ""
		if strings.HasSuffix(rows[i].Event, "-split") {
			rows[i].Merge = before.Events[0].ID
		}
	}
	back, _ := review.Apply(after, rows)
	if len(back.Rejected) != 1 || len(back.Events) != 3 || text(t, back.Events[1:]) != text(t, before.Events[1:]) {
		t.Errorf("%s\nbefore\n%s", text(t, back), text(t, before))
	}
}

// TestCarryEdits: edits, merges and splits go with the words to a later extraction, in which
// there are more of them.
func TestCarryEdits(t *testing.T) {
	t.Parallel()
	_, after := reviewedOnce(t)
	later := told(t, "It was a long story. ", invaded+" "+praised+" "+accused, invaded, "Norway praised Peru on 3 May 2014.")
	n := len(later.Events)
	got, report := review.Carry(after, later)
	if len(report.Problems) > 0 || len(got.Events) != n || len(got.Rejected) != 1 || report.Edited != 1 || report.Merged != 1 || report.Split != 1 {
		t.Fatalf("%s, %v, %d events of %d\n%s", report, report.Problems, len(got.Events), n, got)
	}
	for i, e := range got.Events[:2] {
		if len(e.Evidence) != 1 || e.Evidence[0].Document != fmt.Sprintf("%c.txt", 'a'+i) {
			t.Errorf("divided: %s", text(t, e.Evidence))
		}
	}
	i := slices.IndexFunc(got.Events, func(e timeline.Event) bool { return strings.HasPrefix(e.Summary, "Kenya complained about Tanzania (") })
	if i < 0 || got.Events[i].Place.Country != "KEN" || len(got.Events[i].Evidence) != 2 || got.Rejected[0].Review.MergedInto != got.Events[i].ID {
		t.Errorf("edited and merged: %s", text(t, got))
	}
	// Once more, over what has been carried already.
	twice, report := review.Carry(after, got)
	if text(t, twice) != text(t, got) || len(report.Problems) > 0 {
		t.Errorf("%s\ncarried again\n%s\n%v", text(t, got), text(t, twice), report.Problems)
	}
}

// TestCarryOfParts: what was divided and the later extraction tells as two events stays two,
// and what was merged and it tells as one stays one.
func TestCarryOfParts(t *testing.T) {
	t.Parallel()
	_, after := reviewedOnce(t)
	later := told(t, "", invaded+" "+praised+" "+accused, invaded)
	whole := later.Events[0]
	first, second := whole, whole
	first.Evidence, second.Evidence, second.ID, second.Trigger = whole.Evidence[:1], whole.Evidence[1:], "assault-2", whole.Evidence[1].Trigger
	one := later.Events[1]
	one.Evidence = slices.Concat(later.Events[1].Evidence, later.Events[2].Evidence)
	later.Events = []timeline.Event{first, second, one}
	got, report := review.Carry(after, later)
	if len(report.Problems) > 0 || len(got.Events) != 3 || len(got.Rejected) != 0 {
		t.Fatalf("%v, %d rejected\n%s", report.Problems, len(got.Rejected), got)
	}
	if e := got.Events[2]; len(e.Evidence) != 2 || !strings.HasPrefix(e.Summary, "Kenya complained") {
		t.Errorf("%s", text(t, e))
	}
}

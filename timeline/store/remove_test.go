package store_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/store"
)

// What is taken out is gone from the case, from its search and from its events; what was
// decided about it comes back with it.
func TestRemove(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	made := func() []*timeline.Document { // adding changes them
		day := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
		return []*timeline.Document{
			{Source: "a.txt", Text: "Turkey invaded Cyprus in 1974. Greece praised Turkey on 3 May 2014.", Published: day},
			{Source: "b.txt", Text: "Turkey invaded Cyprus in 1974. Kenya accused Tanzania on 4 May 2014.", Published: day},
		}
	}
	add(t, c, made())
	before := merged(t, c)
	rows := rowsOf(before)
	for id, row := range rows {
		row.Note = "seen"
		if strings.Contains(summaryOf(before, id), "accused") {
			row.Decision = "reject"
		}
		rows[id] = row
	}
	if report, err := c.Review(t.Context(), before, slices.Collect(maps.Values(rows))); err != nil || len(report.Problems) > 0 {
		t.Fatal(err, report.Problems)
	}
	reviewed := merged(t, c)
	b := store.ID(made()[1])

	if _, err := c.Remove(t.Context(), b, "0123456789abcdef"); !errors.Is(err, store.ErrNoDocument) || !strings.Contains(err.Error(), "case list") {
		t.Errorf("an unknown document: %v", err)
	}
	if list, err := c.Documents(t.Context()); err != nil || len(list) != 2 {
		t.Errorf("after an error %d documents are left, %v", len(list), err)
	}
	resting, err := c.Remove(t.Context(), b)
	if err != nil || resting != 1 { // the invasion is told elsewhere too
		t.Errorf("%d decisions rest, %v; want 1", resting, err)
	}
	if list, err := c.Documents(t.Context()); err != nil || len(list) != 1 || list[0].ID == b {
		t.Errorf("left: %+v, %v", list, err)
	}
	if hits, err := c.Search(t.Context(), "accused", 9); err != nil || len(hits) != 0 {
		t.Errorf("found: %+v, %v", hits, err)
	}
	if hits, err := c.Search(t.Context(), "praised", 9); err != nil || len(hits) != 1 {
		t.Errorf("what stays is not found: %+v, %v", hits, err)
	}
	tl, report, err := c.Timeline(t.Context(), store.View{})
	if err != nil || len(report.Problems) > 0 || len(tl.Events) != 2 || len(tl.Rejected) != 0 {
		t.Fatalf("%v, %v: %s", err, report.Problems, tl)
	}
	for _, e := range tl.Events {
		if len(e.Evidence) != 1 || e.Review == nil || e.Review.Note != "seen" {
			t.Errorf("%s: told by %d sentences, review %+v", e.Summary, len(e.Evidence), e.Review)
		}
	}

	add(t, c, made()[1:])
	if again := merged(t, c); again.String() != reviewed.String() || len(again.Rejected) != 1 || again.Rejected[0].Review.Note != "seen" {
		t.Errorf("added again: %s\nbefore: %s", again, reviewed)
	}
	if resting, err := c.Remove(t.Context()); err != nil || resting != 0 {
		t.Errorf("nothing taken out: %d, %v", resting, err)
	}
}

func summaryOf(tl *timeline.Timeline, id string) string {
	for _, e := range tl.Events {
		if e.ID == id {
			return e.Summary
		}
	}
	return ""
}

// A merge into an event whose article was taken out rests: the case says so in its own words,
// later decisions leave it be, and it counts again with the article.
func TestMergeIntoWhatWasRemoved(t *testing.T) {
	t.Parallel()
	c, _ := create(t)
	made := func() []*timeline.Document {
		day := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
		return []*timeline.Document{
			{Source: "a.txt", Text: "Greece praised Turkey on 3 May 2014.", Published: day},
			{Source: "b.txt", Text: "Kenya accused Tanzania on 4 May 2014.", Published: day},
		}
	}
	add(t, c, made())
	find := func(tl *timeline.Timeline, words string) string {
		t.Helper()
		for _, e := range tl.Events {
			if strings.Contains(e.Summary, words) {
				return e.ID
			}
		}
		t.Fatalf("no event %q: %s", words, tl)
		return ""
	}
	review := func(tl *timeline.Timeline, id, merge, note, decision string) {
		t.Helper()
		rows := rowsOf(tl)
		row := rows[id]
		row.Merge, row.Note, row.Decision = merge, note, decision
		rows[id] = row
		if report, err := c.Review(t.Context(), tl, slices.Collect(maps.Values(rows))); err != nil || len(report.Problems) > 0 {
			t.Fatal(err, report.Problems)
		}
	}
	before := merged(t, c)
	praised, accused := find(before, "praised"), find(before, "accused")
	review(before, praised, accused, "", "")
	if tl := merged(t, c); len(tl.Events) != 1 {
		t.Fatalf("not merged: %s", tl)
	}
	if _, err := c.Remove(t.Context(), store.ID(made()[1])); err != nil {
		t.Fatal(err)
	}
	alone := func() *timeline.Timeline {
		t.Helper()
		tl, report, err := c.Timeline(t.Context(), store.View{})
		if err != nil || len(tl.Events) != 1 || len(report.Problems) != 1 {
			t.Fatalf("%v, %v: %s", err, report.Problems, tl)
		}
		if said := report.Problems[0].Error(); !strings.Contains(said, praised) || !strings.Contains(said, "not in the case") || strings.Contains(said, "workbook") {
			t.Errorf("the case says %q", said)
		}
		return tl
	}
	review(alone(), praised, "", "seen", "accept")
	if e := alone().Events[0]; e.Review == nil || e.Review.Note != "seen" {
		t.Errorf("the later decision is lost: %+v", e.Review)
	}
	review(alone(), praised, "", "", "") // taken back, but for what the workbook could not show
	add(t, c, made()[1:])
	if tl := merged(t, c); len(tl.Events) != 1 || len(tl.Events[0].Evidence) != 2 {
		t.Errorf("the article is back, the merge is not: %s", tl)
	}
}

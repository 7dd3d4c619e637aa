package workbook

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// toldTwice has an event that two articles tell, and others.
func toldTwice(t testing.TB) *timeline.Timeline {
	t.Helper()
	var docs []*timeline.Document
	for i, text := range []string{
		"Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday. Kenya accused Tanzania on 3 May 2014.",
		"Turkey invaded Cyprus in 1974. Norway praised Peru on 3 May 2014.",
	} {
		docs = append(docs, &timeline.Document{ID: fmt.Sprintf("%c.txt", 'a'+i), Text: text, Published: time.Date(2016, 3, 25+i, 0, 0, 0, 0, time.UTC)})
	}
	tl, err := timeline.Build(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	if len(tl.Events) != 4 || len(tl.Events[0].Evidence) != 2 {
		t.Fatalf("not what the tests count on: %s", tl)
	}
	return tl
}

// rowWith is the row of the sheet Events that has a word in its column Event.
func rowWith(t testing.TB, f *excelize.File, word string) int {
	t.Helper()
	rows, err := f.GetRows("Events")
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		if i > 0 && len(r) > 2 && strings.Contains(r[2], word) {
			return i + 1
		}
	}
	t.Fatalf("no row with %q", word)
	return 0
}

func eventWith(t testing.TB, tl *timeline.Timeline, word string) timeline.Event {
	t.Helper()
	for _, e := range slices.Concat(tl.Events, tl.Rejected) {
		if strings.Contains(e.Summary, word) {
			return e
		}
	}
	t.Fatalf("no event with %q in %s", word, tl)
	return timeline.Event{}
}

// again reads a timeline's workbook back and applies it with nothing done in it.
func again(t testing.TB, tl *timeline.Timeline) {
	t.Helper()
	back, report := reviewed(t, export(t, tl))
	if asJSON(t, back) != asJSON(t, tl) || len(report.Problems) > 0 {
		t.Errorf("a round in which nobody does anything changes\n%s\ninto\n%s\n%v", asJSON(t, tl), asJSON(t, back), report.Problems)
	}
}

// TestEditFields: what is typed into the cells of the fields is what the event says then; the
// cell Edited has what was there before, and takes the edits back when it is emptied.
func TestEditFields(t *testing.T) {
	t.Parallel()
	tl := toldTwice(t)
	got, report := reviewed(t, edited(t, export(t, tl), func(f *excelize.File, set func(int, string, any)) {
		row := rowWith(t, f, "invaded")
		set(row, "Event", "Turkish troops landed in Kyrenia")
		set(row, "Actors", "Turkish Armed Forces [TUR]; Turkey (TUR)")
		set(row, "Targets", "Cyprus; Kosovo Liberation Army (KLA)")
		set(row, "Place", "Nairobi (KEN)")
		set(row, "Status", "planned, negated, says Bülent Ecevit")
		set(row, "Corrected date", "1974-07-20")
	}))
	if len(report.Problems) > 0 || report.Edited != 1 || report.Corrected != 1 {
		t.Fatal(report, report.Problems)
	}
	e, was := eventWith(t, got, "Kyrenia"), tl.Events[0]
	if e.Summary != "Turkish troops landed in Kyrenia (1974-07-20)." || e.Modality != (timeline.Modality{Status: timeline.Planned, Negated: true, ReportedBy: "Bülent Ecevit"}) {
		t.Errorf("%q, %+v", e.Summary, e.Modality)
	}
	if len(e.Actors) != 2 || e.Actors[0].Name != "Turkish Armed Forces" || e.Actors[0].Country != "TUR" || !reflect.DeepEqual(e.Actors[1], was.Actors[0]) || len(e.Targets) != 2 || e.Targets[0].Country != "CYP" || e.Targets[1].Name != "Kosovo Liberation Army (KLA)" {
		t.Errorf("actors %+v, targets %+v", e.Actors, e.Targets)
	}
	if e.Place == nil || e.Place.Name != "Nairobi" || e.Place.Country != "KEN" || e.Place.Latitude > 0 || e.Place.Latitude < -2 {
		t.Errorf("place %+v", e.Place)
	}
	if want := []string{"event", "actors", "targets", "place", "status", "date"}; !slices.Equal(e.Edited(), want) {
		t.Errorf("edited %q, want %q", e.Edited(), want)
	}
	again(t, got)
	book := edited(t, export(t, got), func(f *excelize.File, set func(int, string, any)) {
		row := rowWith(t, f, "Kyrenia")
		cell, err := f.GetCellValue("Events", fmt.Sprintf("%s%d", eventColumns.letter("Edited"), row))
		if err != nil || !strings.Contains(cell, "Event, before: Turkey invaded Cyprus\nActors, before: Turkey (TUR)\n") || !strings.Contains(cell, "Place, before: ") {
			t.Errorf("Edited has %q, %v", cell, err)
		}
		set(row, "Edited", "")
		set(row, "Corrected date", "")
		set(row, "Decision", "")
	})
	back, report := reviewed(t, book)
	if asJSON(t, back) != asJSON(t, tl) || len(report.Problems) > 0 {
		t.Errorf("taken back:\n%s\nwas\n%s\n%v", asJSON(t, back), asJSON(t, tl), report.Problems)
	}
	// Or by writing what was there.
	back, _ = reviewed(t, edited(t, export(t, got), func(f *excelize.File, set func(int, string, any)) {
		row := rowWith(t, f, "Kyrenia")
		set(row, "Event", "")
		set(row, "Status", "Asserted")
		set(row, "Actors", "Turkey (TUR)")
		set(row, "Targets", was.Written(timeline.TargetsField))
		set(row, "Place", was.Written(timeline.PlaceField))
	}))
	if e := back.Events[0]; len(e.Review.Edits) > 1 || e.Summary != "Turkey invaded Cyprus (1974-07-20)." || !reflect.DeepEqual(e.Actors, was.Actors) {
		t.Errorf("written back: %s", asJSON(t, e))
	}
}

// TestMergeRows: the sentences of a merged row stand in the other's, which is named by its
// number or its ID; emptied, the cell gives them back.
func TestMergeRows(t *testing.T) {
	t.Parallel()
	tl := toldTwice(t)
	for _, by := range []string{"number", "row number", "ID"} {
		got, report := reviewed(t, edited(t, export(t, tl), func(f *excelize.File, set func(int, string, any)) {
			target := map[string]any{"number": rowWith(t, f, "accused"), "row number": fmt.Sprint("Row ", rowWith(t, f, "accused")), "ID": eventWith(t, tl, "accused").ID}[by]
			set(rowWith(t, f, "Norway"), "Merge with", target)
			set(rowWith(t, f, "Greece"), "Merge with", eventWith(t, tl, "Norway").ID) // by way of the other
		}))
		if len(report.Problems) > 0 || report.Merged != 2 || len(got.Events) != 2 || len(got.Rejected) != 2 {
			t.Fatalf("%s: %s, %v, %d events", by, report, report.Problems, len(got.Events))
		}
		e, greece := eventWith(t, got, "accused"), eventWith(t, got, "Greece")
		if len(e.Evidence) != 3 || eventWith(t, got, "Norway").Review.MergedInto != e.ID || len(e.Conflicts) != 1 || e.Conflicts[0].When.EDTF != greece.When.EDTF {
			t.Errorf("%s: %s", by, asJSON(t, e))
		}
		again(t, got)
		back, report := reviewed(t, edited(t, export(t, got), func(f *excelize.File, set func(int, string, any)) {
			for row := 2; row < 6; row++ {
				set(row, "Merge with", "")
			}
		}))
		if asJSON(t, back) != asJSON(t, tl) || len(report.Problems) > 0 {
			t.Errorf("%s: taken back:\n%s\nwas\n%s\n%v", by, asJSON(t, back), asJSON(t, tl), report.Problems)
		}
	}
}

// TestSplitRow: a sentence becomes an event of its own; a copy of the row edits that one.
// Merged again, they are as before.
func TestSplitRow(t *testing.T) {
	t.Parallel()
	tl := toldTwice(t)
	whole := tl.Events[0]
	for _, copied := range []bool{false, true} {
		got, report := reviewed(t, edited(t, export(t, tl), func(f *excelize.File, set func(int, string, any)) {
			row := rowWith(t, f, "invaded")
			if copied {
				if err := f.DuplicateRow("Events", row); err != nil {
					t.Fatal(err)
				}
				row++
				set(row, "Event", "Turkey landed a second time")
				set(row, "Corrected date", "1974-08-14")
			}
			set(row, "Split", 2)
		}))
		if len(report.Problems) > 0 || report.Split != 1 || len(got.Events) != 5 {
			t.Fatalf("copied %v: %s, %v, %d events", copied, report, report.Problems, len(got.Events))
		}
		i := slices.IndexFunc(got.Events, func(e timeline.Event) bool { return e.Review != nil && e.Review.SplitFrom == whole.ID })
		part, rest := got.Events[i], got.Events[slices.IndexFunc(got.Events, func(e timeline.Event) bool { return e.ID == whole.ID })]
		if !reflect.DeepEqual(part.Evidence, whole.Evidence[1:]) || !reflect.DeepEqual(rest.Evidence, whole.Evidence[:1]) || part.Trigger != whole.Evidence[1].Trigger {
			t.Errorf("copied %v: %s\n%s", copied, asJSON(t, part), asJSON(t, rest))
		}
		if copied != (part.Summary == "Turkey landed a second time (1974-08-14).") || rest.Summary != whole.Summary {
			t.Errorf("copied %v: %q and %q", copied, part.Summary, rest.Summary)
		}
		again(t, got)
		back, report := reviewed(t, edited(t, export(t, got), func(f *excelize.File, set func(int, string, any)) {
			set(i+2, "Merge with", whole.ID)
		}))
		if e := eventWith(t, back, "invaded"); len(report.Problems) > 0 || len(back.Events) != 4 || !slices.EqualFunc(e.Evidence, whole.Evidence, func(a, b timeline.Evidence) bool { return a.Span == b.Span }) {
			t.Errorf("copied %v: merged again: %v %s", copied, report.Problems, asJSON(t, back.Events))
		}
		again(t, back)
	}
}

// TestBadEdits: what cannot be done is named by its cell with the remedy, and all else is done.
func TestBadEdits(t *testing.T) {
	t.Parallel()
	tl := toldTwice(t)
	at := func(column string, row int) string {
		return fmt.Sprintf("Events!%s%d: ", eventColumns.letter(column), row)
	}
	for _, c := range []struct {
		column string
		v      any
		want   string
	}{
		{"Status", "perhaps", `"perhaps" is no status; write asserted`},
		{"Actors", "Police [KNY]", `"[KNY]" in "Police [KNY]" is no country's code; write the three letters`},
		{"Place", "Kyrenia [north]", `is no country's code`},
		{"Merge with", 2, "merged with itself; write the number or the ID of another row"},
		{"Merge with", 99, `no event "99" in this workbook; write the number of a row`},
		{"Merge with", "agree-1", `no event "agree-1" in this workbook`},
		{"Merge with", 3, "in a circle"}, // row 3 is merged with row 2
		{"Merge with", 4, "is rejected or its row deleted"},
		{"Split", "1, 2", "leaves the event no sentence of its own; name fewer"},
		{"Split", "3", `"3" is no number of a sentence from 1 to 2`},
		{"Split", "the second", "is no number of a sentence from 1 to 2"},
	} {
		want, _ := reviewed(t, edited(t, export(t, tl), func(_ *excelize.File, set func(int, string, any)) { set(4, "Decision", "reject") }))
		circle := c.want == "in a circle"
		got, report := reviewed(t, edited(t, export(t, tl), func(_ *excelize.File, set func(int, string, any)) {
			set(4, "Decision", "reject")
			set(2, c.column, c.v)
			if circle {
				set(3, c.column, 2)
			}
		}))
		if len(report.Problems) < 1 || len(report.Problems) > 1 != circle || !strings.HasPrefix(report.Problems[0].Error(), at(c.column, 2)) || !strings.Contains(report.Problems[0].Error(), c.want) {
			t.Errorf("%s %v: %v, want %s%s", c.column, c.v, report.Problems, at(c.column, 2), c.want)
		}
		if asJSON(t, got) != asJSON(t, want) {
			t.Errorf("%s %v: something else has changed", c.column, c.v)
		}
	}
}

// TestEditsLoseNothing: whatever a person types, every event and every sentence is still there
// once, and a second round changes nothing.
func TestEditsLoseNothing(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := toldTwice(t)
	tl.Documents, tl.Events = append(tl.Documents, exporttest.Sample(t).Documents...), append(tl.Events, exporttest.Sample(t).Events...)
	tl.Sort()
	sentences := func(tl *timeline.Timeline) (list []string) {
		for _, e := range slices.Concat(tl.Events, tl.Rejected) {
			for _, ev := range review.Evidence(&e) {
				list = append(list, fmt.Sprint(ev.Document, ev.Trigger.Start, ev.Nth))
			}
		}
		slices.Sort(list)
		return list
	}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 2))
		pick := func(from ...any) any { return from[r.IntN(len(from))] }
		now := tl
		for range 3 {
			n := len(now.Events) + len(now.Rejected)
			now, _ = reviewed(t, edited(t, export(t, now), func(f *excelize.File, set func(int, string, any)) {
				for range n {
					row := 2 + r.IntN(n)
					switch r.IntN(6) {
					case 0:
						set(row, "Event", pick("It happened.", "", "=1+1", "Was it so?", strings.Repeat("ä ", 20000)))
					case 1:
						set(row, pick("Actors", "Targets").(string), pick("", "A; B [KEN]; ;", "Kosovo Liberation Army (KLA)", "[KEN]", "Russia", "x [?]"))
					case 2:
						set(row, pick("Place", "Status").(string), pick("", "Geneva (CHE)", "denied", "negated", "says a, b", "Nowhere at all"))
					case 3:
						set(row, "Merge with", pick("", 2+r.IntN(n+2), 2+r.IntN(n), "nothing"))
					case 4:
						set(row, "Split", pick("1", "2", "1-2", "x", ""))
					case 5:
						set(row, pick("Edited", "Note", "Decision").(string), pick("", "reject"))
					}
				}
			}))
			again(t, now)
			if got, want := sentences(now), sentences(tl); !slices.Equal(got, want) {
				t.Fatalf("seed %d: sentences\n%q\nwant\n%q", seed, got, want)
			}
		}
	}
}

// TestOldWorkbook: a workbook of an earlier version, which has no prints of its cells, is read
// without false edits; what is written into a field there is listed.
func TestOldWorkbook(t *testing.T) {
	t.Parallel()
	tl := toldTwice(t)
	old := func(change func(set func(int, string, any))) []byte {
		return edited(t, export(t, tl), func(f *excelize.File, set func(int, string, any)) {
			if err := f.SetCellValue(stateSheet, "B1", 2); err != nil {
				t.Fatal(err)
			}
			set(2, "Source sentence", tl.Events[0].Evidence[0].Text+"\n\n"+tl.Events[0].Evidence[1].Text)
			change(set)
		})
	}
	got, report := reviewed(t, old(func(func(int, string, any)) {}))
	if len(report.Problems) > 0 || asJSON(t, got) != asJSON(t, tl) {
		t.Error(report.Problems)
	}
	got, report = reviewed(t, old(func(set func(int, string, any)) { set(3, "Event", "Otherwise") }))
	if len(report.Problems) != 1 || !strings.Contains(report.Problems[0].Error(), "edited in Event (which is read from workbooks of this version on only)") || asJSON(t, got) != asJSON(t, tl) {
		t.Error(report.Problems)
	}
}

// TestCellsOfAnotherVersion: what another version would write into cells is no edit.
func TestCellsOfAnotherVersion(t *testing.T) {
	t.Parallel()
	tl := toldTwice(t)
	s, err := readState(rowsOf(open(t, tl), stateSheet, readable, new(budget(1<<20))), nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Events {
		s.Events[i].Summary = "Told otherwise."
		s.Events[i].When.Explain = "explained otherwise"
	}
	rows, err := readDecisions(rowsOf(open(t, tl), eventsSheet, readable, new(budget(1<<20))), 1, asTyped(""), s.written())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if len(r.Unread) > 0 || len(r.Edits) > 0 {
			t.Errorf("%s: unread %q, edits %q", r.Where, r.Unread, r.Edits)
		}
	}
}

// Programs show no longer prompts than these.
func TestHints(t *testing.T) {
	t.Parallel()
	for _, h := range hints {
		if len(h.column) > 32 || len(h.text) > 255 {
			t.Errorf("%s: %d characters", h.column, len(h.text))
		}
	}
	if _, _, err := Read(bytes.NewReader(export(t, toldTwice(t)))); err != nil {
		t.Error(err)
	}
}

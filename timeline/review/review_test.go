package review_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// TestCarry: what the later extraction lacks is kept or named.
func TestCarry(t *testing.T) {
	t.Parallel()
	first := extracted("Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday.")
	reviewed, _ := review.Apply(first, []review.Row{
		{Event: first.Events[0].ID, Date: "1974-07-20"}, {Event: first.Events[1].ID, Decision: "accept"},
		{Date: "1923-07-24", Added: &review.Added{Event: timeline.Event{Summary: "The treaty of Lausanne was signed.", Type: timeline.Agree}}},
	})
	// The same document without its second sentence: the decision about it was about words
	// that are gone.
	carried, report := review.Carry(reviewed, extracted("Turkey invaded Cyprus in 1974."))
	if len(carried.Events) != 2 || len(report.Problems) != 1 || !strings.Contains(report.Problems[0].Error(), "strait.txt") {
		t.Errorf("%d events, want 2; %v", len(carried.Events), report.Problems)
	}
	if !slices.ContainsFunc(carried.Documents, func(d *timeline.Document) bool { return d.ID == review.Own }) {
		t.Error("the document of the added event is gone")
	}
	if e := carried.Events[1]; e.When.EDTF != "1974-07-20" || e.Review.Was == nil || e.Review.Was.When.Value != "1974" {
		t.Errorf("the correction is gone: %+v", e.When)
	}
	// Another document altogether: its events cannot be carried over.
	other := extracted("Norway praised Chile on Thursday.")
	other.Documents[0].ID, other.Events[0].Evidence[0].Document, other.Events[0].Evidence[0].Trigger.Document = "other.txt", "other.txt", "other.txt"
	_, report = review.Carry(reviewed, other)
	if len(report.Problems) != 2 || !strings.Contains(report.Problems[0].Error(), "strait.txt") {
		t.Errorf("problems %v, want two that name the source", report.Problems)
	}
}

// Workbooks come from anywhere: spans that are none are words that stand nowhere.
func TestCarryOfSpansThatAreNone(t *testing.T) {
	t.Parallel()
	const text = "Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday."
	for _, at := range [][2]int{{7, 2}, {-1, 5}, {7, 1 << 62}, {1<<63 - 1, 1<<63 - 1}, {-1 << 63, 3}, {60, 66}} {
		for what, span := range map[string]func(e *timeline.Event) *timeline.Span{
			"trigger": func(e *timeline.Event) *timeline.Span { return &e.Trigger }, "evidence": func(e *timeline.Event) *timeline.Span { return &e.Evidence[0].Span },
			"its trigger": func(e *timeline.Event) *timeline.Span { return &e.Evidence[0].Trigger }, "actor": func(e *timeline.Event) *timeline.Span { return &e.Actors[0].Span },
			"date": func(e *timeline.Event) *timeline.Span { return &e.When.Words },
		} {
			reviewed, _ := review.Apply(extracted(text), []review.Row{{Event: extracted(text).Events[0].ID, Decision: "accept"}})
			for _, list := range [][]timeline.Event{reviewed.Events, reviewed.Rejected} {
				for i := range list {
					s := span(&list[i])
					s.Start, s.End = at[0], at[1]
				}
			}
			carried, report := review.Carry(reviewed, extracted("It was so. "+text))
			if len(carried.Events)+len(carried.Rejected) < 1 || what == "its trigger" && len(report.Problems) == 0 {
				t.Errorf("%s %v: %d events, problems %v", what, at, len(carried.Events), report.Problems)
			}
		}
	}
}

// TestCarryFollowsTheWords: decisions are about words, wherever these stand.
func TestCarryFollowsTheWords(t *testing.T) {
	t.Parallel()
	const text = "Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday."
	first := extracted(text)
	reviewed, _ := review.Apply(first, []review.Row{
		{Event: first.Events[0].ID, Date: "1974-07-20", Note: "see the chronicle"}, {Event: first.Events[1].ID, Decision: "reject"},
	})
	for what, c := range map[string]struct {
		text, id                   string
		events, rejected, problems int
		corrected                  bool
	}{
		"words before":                  {"It was a long story. " + text, "strait.txt", 1, 1, 0, true},
		"renamed":                       {text, "straits.txt", 1, 1, 0, true},
		"renamed and longer":            {"It was a long story. " + text, "straits.txt", 1, 1, 0, true},
		"other words at the same place": {"France invaded Mexico in 1862. Serbia praised France on Tuesday.", "strait.txt", 2, 0, 2, false},
		"one sentence changed":          {"Turkey invaded Cyprus in July 1974. Greece praised Turkey on Thursday.", "strait.txt", 1, 1, 1, false},
		"one sentence twice":            {text + " Greece praised Turkey on Thursday.", "strait.txt", 1, 1, 0, true},
	} {
		doc := &timeline.Document{ID: c.id, Text: c.text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
		later, err := timeline.Build(context.Background(), []*timeline.Document{doc})
		if err != nil {
			t.Fatal(err)
		}
		got, report := review.Carry(reviewed, later)
		if len(got.Events) != c.events || len(got.Rejected) != c.rejected || len(report.Problems) != c.problems {
			t.Errorf("%s: %d events, %d rejected, problems %v", what, len(got.Events), len(got.Rejected), report.Problems)
		}
		if is := got.Events[0].When.EDTF == "1974-07-20" && got.Events[0].Review != nil; is != c.corrected {
			t.Errorf("%s: corrected %v, want %v", what, is, c.corrected)
		}
		for _, e := range slices.Concat(got.Events, got.Rejected) {
			for _, s := range []timeline.Span{e.Trigger, e.Evidence[0].Span} {
				if doc.Text[s.Start:s.End] != s.Text {
					t.Errorf("%s: %q stands where the event has %q", what, doc.Text[s.Start:s.End], s.Text)
				}
			}
		}
	}
}

// TestCarryKeepsWhatIsNotFoundAgain: a later extraction that lacks a reviewed event gets it, at
// the place where its words now stand.
func TestCarryKeepsWhatIsNotFoundAgain(t *testing.T) {
	t.Parallel()
	const text = "Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday."
	first := extracted(text)
	reviewed, _ := review.Apply(first, []review.Row{{Event: first.Events[0].ID, Decision: "accept"}, {Event: first.Events[1].ID}})
	later := extracted("It was a long story. " + text)
	later.Events = later.Events[1:]
	got, report := review.Carry(reviewed, later)
	if len(got.Events) != 2 || len(report.Problems) > 0 || report.Accepted != 1 {
		t.Fatalf("%d events, %s, %v", len(got.Events), report, report.Problems)
	}
	e, doc := got.Events[0], later.Documents[0]
	for _, s := range []timeline.Span{e.Trigger, e.Evidence[0].Span, e.Evidence[0].Trigger, e.Actors[0].Span, e.When.Words} {
		if doc.Text[s.Start:s.End] != s.Text {
			t.Errorf("%q stands where the event has %q", doc.Text[s.Start:s.End], s.Text)
		}
	}
}

// TestAddedRows: what a reviewer adds is kept as it was typed, and may be changed later.
func TestAddedRows(t *testing.T) {
	t.Parallel()
	first := extracted("Turkey invaded Cyprus in 1974.")
	keep := review.Row{Event: first.Events[0].ID}
	landing := func(event timeline.Event) *review.Added {
		return &review.Added{Event: event, Source: "an almanac", Dates: []string{"D-day", "1944-06-06"}}
	}
	got, report := review.Apply(first, []review.Row{keep,
		{Where: "row 3", Added: landing(timeline.Event{Summary: "Landing in Normandy", Type: timeline.Assault, Confidence: .5, Modality: timeline.Modality{Status: timeline.Planned, Negated: true}})},
		{Where: "row 4", Decision: "reject", Added: landing(timeline.Event{Summary: "Landing in Calais", Type: timeline.Assault})},
		{Where: "row 5", Added: landing(timeline.Event{Summary: "Landing in Sicily", Type: "FOO", Modality: timeline.Modality{Status: "sure"}})},
		{Where: "row 6", Note: "only a note", Added: &review.Added{}},
	})
	if len(got.Events) != 3 || len(got.Rejected) != 1 || report.Added != 3 || len(report.Problems) != 3 {
		t.Fatalf("%d events, %d rejected, %s, %v", len(got.Events), len(got.Rejected), report, report.Problems)
	}
	e := got.Events[0]
	if e.When.EDTF != "1944-06-06" || e.Confidence != .5 || e.Modality.Status != timeline.Planned || !e.Modality.Negated || !strings.Contains(e.Review.Note, "an almanac") {
		t.Errorf("what was typed has become %+v, %+v", e, e.Review)
	}
	if sicily := got.Events[1]; sicily.Type != "" || sicily.Modality.Status != timeline.Asserted {
		t.Errorf("an unknown type and status have become %q, %q", sicily.Type, sicily.Modality.Status)
	}
	// In the next round the reviewer changes their mind about one of them.
	row := review.Row{Event: e.ID, Added: &review.Added{Event: e, Dates: []string{"1944-06-06"}}}
	row.Added.Summary, row.Added.Sentence = "Landing in Provence", "Landing in Normandy"
	row.Added.Dates = []string{"15 August 1944"}
	rows := []review.Row{keep, row}
	for _, other := range []timeline.Event{got.Events[1], got.Rejected[0]} {
		rows = append(rows, review.Row{Event: other.ID, Decision: string(other.Review.Decision), Note: other.Review.Note, Added: &review.Added{Event: other, Dates: []string{"1944-06-06"}}})
	}
	again, report := review.Apply(got, rows)
	if len(again.Events) != 3 || len(again.Rejected) != 1 || len(report.Problems) > 0 {
		t.Fatalf("%d events, %d rejected, %v", len(again.Events), len(again.Rejected), report.Problems)
	}
	at := slices.IndexFunc(again.Events, func(x timeline.Event) bool { return x.ID == e.ID })
	if e := again.Events[at]; e.Summary != "Landing in Provence" || e.When.EDTF != "1944-08-15" || e.Evidence[0].Text != "Landing in Provence" {
		t.Errorf("changed to %q, %s, %q", e.Summary, e.When.EDTF, e.Evidence[0].Text)
	}
}

// TestApplyProblems: a row that can't be followed says where it stands and leaves its
// event alone.
func TestApplyProblems(t *testing.T) {
	t.Parallel()
	first := extracted("Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday.")
	a, b := first.Events[0].ID, first.Events[1].ID
	for what, c := range map[string]struct {
		rows []review.Row
		want string
	}{
		"unknown event": {[]review.Row{{Where: "row 9", Event: "agree-1"}}, `row 9: no event "agree-1"`},
		"two rows":      {[]review.Row{{Where: "row 2", Event: a, Decision: "accept"}, {Where: "row 5", Event: a, Decision: "reject"}}, "row 5: event " + a + " has another row, row 2"},
		"no decision":   {[]review.Row{{Where: "row 2", Event: a, Decision: "yes"}}, `row 2: "yes" is no decision`},
		"no type":       {[]review.Row{{Where: "row 2", Event: a, Type: "WAR"}}, `row 2: "WAR" is no event type`},
		"no date":       {[]review.Row{{Where: "row 2", Event: a, Date: "soon"}}, `row 2: dateparse: EDTF "soon"`},
		"nothing":       {[]review.Row{{Where: "row 2", Event: a, Decision: "correct"}}, `without a corrected date or type`},
	} {
		rows := append(c.rows, review.Row{Event: b})
		if what == "unknown event" {
			rows = append(rows, review.Row{Event: a})
		}
		got, report := review.Apply(first, rows)
		if len(report.Problems) != 1 || !strings.Contains(report.Problems[0].Error(), c.want) {
			t.Errorf("%s: problems %v, want %q", what, report.Problems, c.want)
		}
		if len(got.Events) != 2 || got.Events[0].When.Value != "1974" || first.Events[0].Review != nil {
			t.Errorf("%s: the event did not stay as it was", what)
		}
	}
}

// TestAddedWithoutADate: an added row whose only date cannot be read keeps what was typed;
// rows that say the same have IDs of their own, numbered from 2.
func TestAddedWithoutADate(t *testing.T) {
	t.Parallel()
	landed := func() review.Row {
		return review.Row{Where: "row 3", Date: "some day", Added: &review.Added{Event: timeline.Event{Summary: "They landed."}}}
	}
	got, report := review.Apply(&timeline.Timeline{}, []review.Row{landed(), landed(), landed()})
	if len(got.Events) != 3 || len(report.Problems) != 3 {
		t.Fatalf("%d events, %v", len(got.Events), report.Problems)
	}
	first := got.Events[0]
	if first.Review.Note != "date: some day" || got.Events[1].ID != first.ID+"-2" || got.Events[2].ID != first.ID+"-3" {
		t.Errorf("note %q, IDs %s, %s, %s", first.Review.Note, first.ID, got.Events[1].ID, got.Events[2].ID)
	}
}

package review_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// TestCarry: what the later extraction lacks is kept or named.
func TestCarry(t *testing.T) {
	first := extracted("Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday.")
	reviewed, _ := review.Apply(first, []review.Row{
		{Event: first.Events[0].ID, Date: "1974-07-20"}, {Event: first.Events[1].ID, Decision: "accept"},
		{Date: "1923-07-24", Added: &timeline.Event{Summary: "The treaty of Lausanne was signed.", Type: timeline.Agree}},
	})
	// The same document without its second sentence: an accepted event stays, in its own words.
	carried, report := review.Carry(reviewed, extracted("Turkey invaded Cyprus in 1974."))
	if len(carried.Events) != 3 || len(report.Problems) > 0 {
		t.Errorf("%d events, want 3; %v", len(carried.Events), report.Problems)
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

// TestApplyProblems: a row that can't be followed says where it stands and leaves its
// event alone.
func TestApplyProblems(t *testing.T) {
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

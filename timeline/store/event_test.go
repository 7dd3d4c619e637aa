package store

import (
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

// TestPacked: what is packed comes back, whatever its strings hold, and takes less.
func TestPacked(t *testing.T) {
	t.Parallel()
	d := &timeline.Document{ID: "a", Text: `They met. "doc":"", ,"text":"" and so on.`}
	span := func(from, to int) timeline.Span {
		return timeline.Span{Document: "a", Start: from, End: to, Text: d.Text[from:to]}
	}
	e := timeline.Event{
		Type: timeline.Consult, Trigger: span(5, 8), Summary: d.Text, Confidence: .5, Modality: timeline.Modality{Status: timeline.Asserted},
		Actors:   []timeline.Actor{{Span: span(0, 4), Name: `"doc":"",`, Role: `,"text":""`}, {Span: timeline.Span{Document: "b", Start: 9, End: 12, Text: "who"}}},
		Place:    &timeline.Place{Span: span(10, 20), Name: "Oslo"},
		Evidence: []timeline.Evidence{{Span: span(0, 9), Trigger: span(5, 8)}},
		Order:    []timeline.Order{{Relation: "after", Words: span(10, 12), Other: span(5, 8)}},
	}
	packed, err := pack(&e, d)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(packed), `"doc":"a"`) {
		t.Errorf("spans are kept whole: %s", packed)
	}
	got, err := unpack(packed, d)
	if err != nil || !reflect.DeepEqual(got, e) {
		t.Errorf("%+v, want %+v; %v", got, e, err)
	}
	if e.Trigger.Text != "met" {
		t.Error("the event was changed")
	}
}

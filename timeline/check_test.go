package timeline

import (
	"slices"
	"strings"
	"testing"
)

// Spans are all that an event points at, and Check refuses what none of them can be.
func TestCheck(t *testing.T) {
	t.Parallel()
	at := func(start, end int) Span { return Span{Document: "a", Start: start, End: end} }
	event := func() *Event {
		return &Event{
			Trigger: at(0, 1), Actors: []Actor{{Span: at(1, 2)}}, Targets: []Actor{{Span: at(2, 3)}}, Named: []Actor{{Span: at(3, 4)}}, Place: &Place{Span: at(4, 5)},
			When: Anchor{Words: at(5, 6)}, Modality: Modality{Status: Asserted}, Evidence: []Evidence{{Span: at(6, 7), Trigger: at(7, 8)}},
			Casualties: []Casualties{{Span: at(8, 9), Harm: Killed}}, Conflicts: []Dating{{When: Anchor{Words: at(9, 10)}, Evidence: at(10, 11)}},
			Order: []Order{{Words: at(11, 12), Other: at(12, 13)}}, Review: &Review{Was: &Reading{
				When: Anchor{Words: at(13, 14)}, Actors: []Actor{{Span: at(14, 15)}}, Targets: []Actor{{Span: at(15, 16)}}, Place: &Place{Span: at(16, 17)},
				Told: &Telling{
					Trigger: at(17, 18), Evidence: []Evidence{{Span: at(18, 19), Trigger: at(19, 20)}}, Casualties: []Casualties{{Span: at(20, 21), Harm: Killed}},
					Conflicts: []Dating{{When: Anchor{Words: at(21, 22)}, Evidence: at(22, 23)}},
				},
			}},
		}
	}
	texts := map[string]string{"a": strings.Repeat("x", 23)}
	if err := event().Check(texts); err != nil {
		t.Fatal(err)
	}
	var starts []int
	for s := range event().Spans() {
		starts = append(starts, s.Start)
	}
	slices.Sort(starts)
	if len(starts) != 23 || len(slices.Compact(starts)) != 23 {
		t.Errorf("spans that start at %d; want 23", starts)
	}
	n := 0
	for range starts {
		e, k := event(), 0
		for s := range e.Spans() { // each of them in turn
			if k == n {
				s.End = 24
			}
			k++
		}
		if err := e.Check(texts); err == nil || !strings.Contains(err.Error(), "no part of document") {
			t.Errorf("span %d beyond the text: %v", n, err)
		}
		n++
	}
	e := event()
	for s := range new(e.Clone()).Spans() {
		s.Start = 99
	}
	if err := e.Check(texts); err != nil {
		t.Errorf("what is moved in a clone is moved in the event: %v", err)
	}
	for want, change := range map[string]func(*Event){
		"are no casualties":      func(e *Event) { e.Casualties[0].Harm = "hurt" },
		"salience 2 is not":      func(e *Event) { e.Salience = 2 },
		"is no status":           func(e *Event) { e.Modality.Status = "sure" },
		"is no event type":       func(e *Event) { e.Type = "WAR" },
		"less than 0":            func(e *Event) { e.Evidence[0].Nth = -1 },
		"is not on the globe":    func(e *Event) { e.Place.Latitude = 91 },
		"is no field":            func(e *Event) { e.Review.Edits = map[Field]string{"date": "1914"} },
		"review: \"sure\" is no": func(e *Event) { e.Review.Was.Modality = &Modality{Status: "sure"} },
		"review: place":          func(e *Event) { e.Review.Was.Place.Latitude = 91 },
		"review: sentence -1":    func(e *Event) { e.Review.Was.Told.Evidence[0].Sentence = -1 },
		"depth -1 is not from 0": func(e *Event) { e.Depth = -1 },
	} {
		e := event()
		change(e)
		if err := e.Check(texts); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v; want %q", err, want)
		}
	}
}

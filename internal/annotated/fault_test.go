package annotated

import (
	"slices"
	"testing"
	"time"
)

func TestFaults(t *testing.T) {
	at := func(start int) []Telling { return []Telling{{0, 100, start, start + 5}} }
	marked := []Event{
		{Type: "CONSULT", Mentions: []Mention{{Start: 10, End: 15}, {Start: 50, End: 55}}, Actors: []Party{{Name: "France"}, {Name: "Spain"}}, When: "2016-03-25", Status: "asserted", Weight: 1},
		{Type: "ASSAULT", Mentions: []Mention{{Start: 20, End: 25}}, Status: "asserted", Weight: 1},
		{Type: "AID", Mentions: []Mention{{Start: 30, End: 35}}, Status: "planned", Weight: 2},
		{Type: "OTHER:death", Mentions: []Mention{{Start: 40, End: 45}}, Status: "asserted", Weight: 1},
	}
	day := time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)
	told := []Told{
		{Type: "AGREE", Evidence: at(10), Actors: []Name{{"France", "France"}}, From: day, To: day.AddDate(0, 0, 1), How: "stated", Status: "planned", Negated: true},
		{Type: "AGREE", Evidence: at(50)},
		{Type: "COERCE", Evidence: at(90)},
		{Type: "", Evidence: at(40), Status: "asserted"},
	}
	want := []Fault{
		{"type", 10, 15, "CONSULT, told AGREE"},
		{"parties", 10, 15, "France, Spain -> nobody, told France -> nobody"},
		{"date", 10, 15, "2016-03-25, told 2016-03-24 until 2016-03-25 (stated)"},
		{"status", 10, 15, "asserted, told planned, negated"},
		{"missed", 20, 25, "ASSAULT"},
		{"twice", 50, 55, "AGREE"},
		{"noise", 90, 95, "COERCE"},
	}
	if got := Faults(marked, told); !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	for _, f := range want {
		if !slices.Contains(FaultKinds, f.Kind) {
			t.Errorf("%q is no kind", f.Kind)
		}
	}
}

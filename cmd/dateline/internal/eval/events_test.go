package eval

import (
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

// A timeline scored against itself is right in everything.
func TestOrderingOfItself(t *testing.T) {
	entries := []Entry{
		{1, "1976", []string{"a-1-founded"}}, {2, "2011-10-05", []string{"a-2-died", "b-3-death"}}, {3, "XXXX-XX-XX", []string{"b-4-said", "b-4-said"}},
	}
	var o Ordering
	o.Add(entries, entries)
	if p, r, f := o.Scores(); p != 1 || r != 1 || f != 1 {
		t.Errorf("%+v: %v %v %v", o, p, r, f)
	}
	turned := []Entry{{1, "2011-10-05", []string{"a-1-founded"}}, {2, "1976", []string{"a-2-died"}}}
	o = Ordering{}
	o.Add(entries, turned)
	if p, r, _ := o.Scores(); p != 0.5 && p != 1.0/3 || r >= 0.5 { // only the order of the two is right
		t.Errorf("%+v: %v %v", o, p, r)
	}
	o = Ordering{}
	o.Add(entries, nil)
	if _, r, f := o.Scores(); r != 0 || f != 0 {
		t.Errorf("%+v", o)
	}
}

func TestCodes(t *testing.T) {
	a, b, c := timeline.Actor{Code: "ARN", Sector: "GOV", Role: "president"}, timeline.Actor{Code: "GON"}, timeline.Actor{Name: "nobody"}
	for _, x := range []struct {
		event timeline.Event
		want  int
	}{
		{timeline.Event{CAMEO: "190", Actors: []timeline.Actor{a}, Targets: []timeline.Actor{b}}, 1},
		{timeline.Event{CAMEO: "040", Mutual: true, Actors: []timeline.Actor{a}, Targets: []timeline.Actor{b}}, 2},
		{timeline.Event{CAMEO: "040", Mutual: true, Actors: []timeline.Actor{a, b}}, 2},
		{timeline.Event{CAMEO: "190", Actors: []timeline.Actor{c}, Targets: []timeline.Actor{b}}, 0},
	} {
		got := Codes([]timeline.Event{x.event})
		if len(got) != x.want || x.want > 0 && got[0] != (Code{"ARNGOV", "GON", x.event.CAMEO}) {
			t.Errorf("%v", got)
		}
	}
	if !likeRoot("122", "111") || likeRoot("122", "190") || !likeRoot("041", "051") {
		t.Error("WEIS categories")
	}
}

package eval

import (
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

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

package coder

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/boosting"
)

// likeness is a forest that takes two events for one if their row begins with 1.
func likeness() *boosting.Forest {
	var examples []boosting.Example
	for i := range 200 {
		row := make([]float32, SameNumbers)
		row[0] = float32(i % 2)
		examples = append(examples, boosting.Example{Row: row, Class: i % 2})
	}
	return boosting.Fit(2, examples, boosting.Fitting{Rounds: 30, Leaves: 2, Rate: .3, Least: 10, L2: 1})
}

func pair(x, y *Event, one bool) Pair {
	row := make([]float32, SameNumbers)
	row[0] = float32(b2i(one))
	return Pair{x, y, row}
}

// telling is an event told by one word of a sentence.
func telling(sentence int, told float64, parties ...string) *Event {
	e := &Event{Mentions: []*Mention{{Sentence: sentence}}, Told: told, Dating: Dating{Day: Undated}, PartyChance: 1}
	for _, p := range parties {
		e.Actors = append(e.Actors, &Filler{Phrase: &Phrase{Name: p}})
		e.PartyChance = .5
	}
	return e
}

// A second telling is joined to the surest one, and never to what is itself joined to another.
func TestJoin(t *testing.T) {
	a, b, c, d := telling(2, .9, "Arnor"), telling(1, .8), telling(5, .7), telling(6, .6)
	pairs := []Pair{pair(a, b, true), pair(a, c, false), pair(b, c, true), pair(a, d, false), pair(b, d, false), pair(c, d, true)}
	out := Join([]*Event{b, a, c, d}, pairs, likeness())
	if len(out) != 2 || len(out[0].Mentions) != 2 || len(out[1].Mentions) != 2 {
		t.Fatalf("%d events, want a with b, c with d", len(out))
	}
	if out[0].Mentions[0] != a.Mentions[0] || out[0].Mentions[1] != b.Mentions[0] || out[0].Told != .9 {
		t.Errorf("the first event is led by sentence %d, want that of the surest telling", out[0].Mentions[0].Sentence)
	}
	if out[1].Mentions[0] != c.Mentions[0] || out[1].Mentions[1] != d.Mentions[0] {
		t.Errorf("the second event is told in sentences %d and %d", out[1].Mentions[0].Sentence, out[1].Mentions[1].Sentence)
	}
	if len(a.Mentions) != 1 || len(c.Mentions) != 1 {
		t.Error("events that were given have changed")
	}
}

// Of two tellings an event has the date that its own sentences state, then the surer one, and the
// surer parties.
func TestJoinTakesOver(t *testing.T) {
	day := func(n int, elsewhere bool) Dating {
		from := time.Date(2016, 3, n, 0, 0, 0, 0, time.UTC)
		return Dating{Interval: dateparse.Interval{From: from, To: from.AddDate(0, 0, 1)}, Elsewhere: elsewhere}
	}
	none, published := Dating{Day: Undated}, Dating{Day: Publication}
	for _, c := range []struct {
		own, other Dating
		surer      bool // the other
		want       bool
	}{
		{none, day(1, false), false, true},
		{none, published, false, true},
		{none, none, true, false},
		{published, day(1, false), false, true},
		{day(2, true), day(1, false), false, true},
		{day(2, false), published, true, false},
		{day(2, false), none, true, false},
		{day(2, false), day(1, false), true, true},
		{day(2, false), day(1, false), false, false},
	} {
		if got := c.own.yields(&c.other, c.surer); got != c.want {
			t.Errorf("%+v yields to %+v: %v, want %v", c.own, c.other, got, c.want)
		}
	}
	for _, c := range []struct {
		own, other   []string
		chance, want float64 // of the other's parties; of those that are told
	}{
		{nil, []string{"Gondor"}, .2, .2},
		{[]string{"Arnor"}, []string{"Gondor"}, .7, .7},
		{[]string{"Arnor"}, []string{"Gondor"}, .4, .5},
		{[]string{"Arnor"}, nil, 1, .5},
	} {
		x, y := telling(0, .9, c.own...), telling(1, .8, c.other...)
		y.PartyChance = c.chance
		if x.join(y); x.PartyChance != c.want {
			t.Errorf("%v and %v with %v: parties of chance %v, want %v", c.own, c.other, c.chance, x.PartyChance, c.want)
		}
	}
}

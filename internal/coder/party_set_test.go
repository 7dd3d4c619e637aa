package coder

import (
	"slices"
	"testing"
)

func TestTakeParties(t *testing.T) {
	words := 0
	filler := func(actor, target float32) *Filler {
		words++
		f := &Filler{Phrase: &Phrase{From: words, To: words + 1, Wide: words + 1}}
		f.Chances[Actor], f.Chances[Target] = actor, target
		return f
	}
	both, also := filler(.9, 0), filler(.2, 0)
	also.Phrase = both.Phrase
	whole, inner := filler(.9, 0), filler(.8, 0)
	whole.Phrase, inner.Phrase = &Phrase{From: 101, To: 104, Wide: 104}, &Phrase{From: 102, To: 103, Wide: 103}
	for _, c := range []struct {
		name   string
		list   []*Filler
		mutual bool
		want   []bool
	}{
		{"nobody", nil, false, []bool{}},
		{"the sure ones", []*Filler{filler(.9, .05), filler(.05, .8), filler(.05, .05)}, false, []bool{true, true, false}},
		{"one beside a sure one needs more than one alone", []*Filler{filler(.95, 0), filler(.3, 0), filler(.3, 0), filler(.3, 0)}, false, []bool{true, false, false, false}},
		{"rather none than a doubtful one", []*Filler{filler(.4, 0)}, false, []bool{false}},
		{"rather a likely one than none", []*Filler{filler(.5, 0)}, false, []bool{true}},
		{"none that nothing speaks for", []*Filler{filler(.05, .02)}, false, []bool{false}},
		{"of whom one does not know who acts", []*Filler{filler(.8, .1), filler(.3, .3)}, false, []bool{true, false}},
		{"which does not matter where they do it together", []*Filler{filler(.8, .1), filler(.35, .35)}, true, []bool{true, true}},
		{"more than are weighed", []*Filler{filler(.9, 0), filler(.9, 0), filler(.9, 0), filler(.9, 0), filler(.9, 0), filler(.9, 0), filler(.9, 0)}, false, append(slices.Repeat([]bool{true}, 6), false)},
		{"of two of which one is part of the other, the surer", []*Filler{whole, inner, filler(.6, 0)}, false, []bool{true, false, true}},
		{"several of the same words", []*Filler{both, also, filler(.2, 0)}, false, []bool{true, true, false}},
	} {
		taken := takeParties(c.list, c.mutual)
		for i, f := range c.list {
			if got := slices.Contains(taken, f); got != c.want[i] {
				t.Errorf("%s: filler %d is taken: %t", c.name, i, got)
			}
		}
	}
}

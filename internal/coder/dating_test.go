package coder

import (
	"slices"
	"testing"

	"github.com/dateline-go/dateline/internal/syntax"
)

// Of many times those nearest to the word are looked at, and all of few.
func TestTimesNear(t *testing.T) {
	s := func(n int) *Sentence {
		s := Sentence{Sentence: &syntax.Sentence{}}
		for k := range n {
			s.Times = append(s.Times, Time{From: 10 * k, To: 10*k + 1})
		}
		return &s
	}
	for _, c := range []struct{ times, ahead, word, first, last int }{
		{3, 0, 25, 0, 2},
		{100, 0, 505, 50 - mostTimes + 1, 50 + mostTimes},
		{100, 0, 5, 0, mostTimes},
		{100, -1, 0, 100 - mostTimes, 99},
		{100, 2, 0, 0, mostTimes - 1},
	} {
		got := slices.Collect(s(c.times).timesNear(c.ahead, c.word))
		if got[0] != c.first || got[len(got)-1] != c.last || len(got) != c.last-c.first+1 {
			t.Errorf("%+v: %v", c, got)
		}
	}
	if got := slices.Collect(s(0).timesNear(0, 0)); len(got) != 0 {
		t.Errorf("of no times: %v", got)
	}
}

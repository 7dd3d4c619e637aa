package coder

import (
	"slices"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
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

// An event takes from another sentence the day on which a report was filed, but not the minute.
func TestUnclocked(t *testing.T) {
	at := func(text string) dateparse.Interval {
		from, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return dateparse.Interval{From: from, To: from.Add(time.Minute)}
	}
	clock := Dating{Interval: at("2012-11-07T19:21:00Z"), Reading: AsStated, Elsewhere: true, Time: &Time{Expression: &dateparse.Expression{Grain: dateparse.Minute}}}
	own := clock
	own.Elsewhere = false
	day := Dating{Interval: at("2012-11-07T00:00:00Z"), Reading: AsStated, Elsewhere: true, Time: &Time{Expression: &dateparse.Expression{Grain: dateparse.Day}}}
	other := day
	other.Interval = at("2012-11-06T00:00:00Z")
	published := Dating{Interval: at("2012-11-07T00:00:00Z"), Day: Publication}
	for _, c := range []struct {
		name string
		list []Dating
		want int
	}{
		{"its day", []Dating{clock, other, day}, 2},
		{"the likeliest of its day", []Dating{clock, published, day}, 2},
		{"the day of publication", []Dating{clock, other, published}, 2},
		{"no word for the day", []Dating{clock, other}, 0},
		{"the event's own clock", []Dating{own, day}, 0},
	} {
		if got := unclocked(c.list, []float32{.5, .1, .2}, 0); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

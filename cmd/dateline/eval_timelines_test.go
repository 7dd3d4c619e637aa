package main

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// A date tells as much as is known, and nothing where an event is only bounded.
func TestDateOf(t *testing.T) {
	t.Parallel()
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	span := func(from, to time.Time) dateparse.Interval { return dateparse.Interval{From: from, To: to} }
	for _, c := range []struct {
		when timeline.Anchor
		want string
	}{
		{timeline.Anchor{}, "XXXX-XX-XX"},
		{timeline.Anchor{Value: "2006-03-28T10:00"}, "2006-03-28"},
		{timeline.Anchor{Value: "2004"}, "2004-XX-XX"},
		{timeline.Anchor{Value: "2004", Grain: dateparse.Year, Relation: dateparse.Since, Interval: span(day(2004, 1, 1), time.Time{})}, "2004-XX-XX"},
		{timeline.Anchor{Value: "2004-05", Grain: dateparse.Month, Relation: dateparse.Since, Interval: span(day(2004, 5, 1), time.Time{})}, "2004-05-XX"},
		{timeline.Anchor{Value: "2004", Grain: dateparse.Year, Relation: dateparse.By, Interval: span(time.Time{}, day(2005, 1, 1))}, "XXXX-XX-XX"},
		{timeline.Anchor{Value: "2006-W13", Grain: dateparse.Week, Interval: span(day(2006, 3, 20), day(2006, 3, 27))}, "2006-03-XX"},
		{timeline.Anchor{Value: "2006-W13", Grain: dateparse.Week, Interval: span(day(2006, 3, 27), day(2006, 4, 3))}, "2006-XX-XX"},
		{timeline.Anchor{Value: "P2Y", Grain: dateparse.Year, Interval: span(day(2004, 1, 1), day(2006, 1, 1))}, "XXXX-XX-XX"},
	} {
		if got := dateOf(c.when); got != c.want {
			t.Errorf("%+v is %s, want %s", c.when, got, c.want)
		}
	}
}

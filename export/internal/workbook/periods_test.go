package workbook

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// TestPeriods: whatever the span, the columns of a chart are few, lie side by side and hold
// every event.
func TestPeriods(t *testing.T) {
	t.Parallel()
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		first, last time.Time
		names       [3]string // first, second, last
		n           int
	}{
		{day(2016, 3, 24), day(2016, 4, 2), [3]string{"2016-03-24", "2016-03-25", "2016-04-02"}, 10},
		{day(2014, 12, 31), day(2016, 3, 1), [3]string{"2014-12", "2015-01", "2016-03"}, 16},
		{day(1990, 5, 1), day(2016, 3, 1), [3]string{"1990", "1991", "2016"}, 27},
		{day(1789, 7, 14), day(2016, 3, 1), [3]string{"1780s", "1790s", "2010s"}, 24},
		{day(-14, 1, 1), day(65, 1, 1), [3]string{"10s BC", "0s BC", "60s"}, 9},
		{day(-511, 1, 1), day(2016, 3, 1), [3]string{"6th century BC", "5th century BC", "21st century"}, 27},
	} {
		var events []timeline.Event
		for _, at := range []time.Time{c.last, c.first, c.first.AddDate(0, 0, 1)} {
			events = append(events, timeline.Event{Type: timeline.Agree, When: timeline.Anchor{Grain: dateparse.Day, Interval: dateparse.Interval{From: at, To: at.AddDate(0, 0, 1)}}})
		}
		got := countPeriods(events)
		if len(got) != c.n || [3]string{got[0].name, got[1].name, got[len(got)-1].name} != c.names {
			t.Errorf("%s to %s: %d periods, %s, %s … %s; want %d, %q", c.first, c.last, len(got), got[0].name, got[1].name, got[len(got)-1].name, c.n, c.names)
		}
		n, seen := 0, map[string]bool{}
		for _, p := range got {
			if n += p.types[timeline.Agree]; seen[p.name] {
				t.Errorf("two periods are called %s", p.name)
			}
			seen[p.name] = true
		}
		if n != len(events) {
			t.Errorf("%s to %s: %d of %d events are in a period", c.first, c.last, n, len(events))
		}
	}
}

// TestPeriodsOfAStory: a story of weeks has a column a day, whatever it looks back on.
func TestPeriodsOfAStory(t *testing.T) {
	t.Parallel()
	var events []timeline.Event
	add := func(at time.Time) {
		events = append(events, timeline.Event{Type: timeline.Assault, When: timeline.Anchor{Grain: dateparse.Day, Interval: dateparse.Interval{From: at, To: at.AddDate(0, 0, 1)}}})
	}
	for d := range 20 {
		add(time.Date(1998, 8, 7+d, 0, 0, 0, 0, time.UTC))
	}
	add(time.Date(1974, 7, 20, 0, 0, 0, 0, time.UTC))
	add(time.Date(2001, 5, 29, 0, 0, 0, 0, time.UTC))
	got := countPeriods(events)
	if len(got) != 22 || got[0].name != "before" || got[1].name != "1998-08-07" || got[20].name != "1998-08-26" || got[21].name != "after" {
		t.Fatalf("%d periods, %v", len(got), got)
	}
	for _, p := range got {
		if p.types[timeline.Assault] != 1 {
			t.Errorf("%s has %d events, want 1", p.name, p.types[timeline.Assault])
		}
	}
}

// TestLasts: a start and an end are stated, or nothing lasts.
func TestLasts(t *testing.T) {
	t.Parallel()
	day := func(m time.Month, d int) time.Time { return time.Date(1998, m, d, 0, 0, 0, 0, time.UTC) }
	month := dateparse.Interval{From: day(5, 1), To: day(6, 1)}
	for _, c := range []struct {
		a    timeline.Anchor
		want bool
	}{
		{timeline.Anchor{Value: "1998-05-03/1998-05-20", EDTF: "1998-05-03/1998-05-20", Interval: dateparse.Interval{From: day(5, 3), To: day(5, 21)}}, true},
		{timeline.Anchor{Value: "1998-05", EDTF: "1998-05", Interval: month}, false},
		{timeline.Anchor{Value: "1998-W14-WE", EDTF: "1998-04-04/1998-04-05", Interval: dateparse.Interval{From: day(4, 4), To: day(4, 6)}}, false},
		{timeline.Anchor{EDTF: "1998-05-01/1998-05-31", How: timeline.Reviewed, Interval: month}, true},
		{timeline.Anchor{Value: "1998-05-03/1998-05-20", Relation: dateparse.By, Interval: month}, false},
		{timeline.Anchor{Value: "1998-05-03/1998-05-03", Interval: dateparse.Interval{From: day(5, 3), To: day(5, 4)}}, false},
	} {
		if lasts(c.a) != c.want {
			t.Errorf("%s: %v, want %v", c.a.Value, !c.want, c.want)
		}
	}
}

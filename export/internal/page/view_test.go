package page

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// Every year and every month has one heading, whatever lies between its events: what is
// known to the year stands before the months, and what begins in a month in it.
func TestPageHeadingsStandOnce(t *testing.T) {
	t.Parallel()
	east := time.FixedZone("", 14*3600)
	tl := exporttest.FerryStrike()
	pattern := tl.Events[0]
	tl.Events = nil
	for i, e := range []struct {
		grain dateparse.Grain
		from  time.Time
		days  int
	}{
		{dateparse.Day, time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC), 1},
		{dateparse.Year, time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC), 365}, // sorts behind the day
		{dateparse.Day, time.Date(2015, 3, 2, 0, 0, 0, 0, time.UTC), 1},
		{dateparse.Year, time.Date(2015, 3, 25, 0, 0, 0, 0, time.UTC), 366}, // in the past year
		{dateparse.Day, time.Date(2015, 3, 28, 0, 0, 0, 0, time.UTC), 1},
		{dateparse.Day, time.Date(2015, 6, 1, 0, 0, 0, 0, time.UTC), 1},
		{dateparse.Season, time.Date(2015, 6, 1, 0, 0, 0, 0, time.UTC), 92},
		{dateparse.Day, time.Date(2015, 6, 2, 0, 0, 0, 0, time.UTC), 1},
		{dateparse.Minute, time.Date(2016, 1, 1, 1, 0, 0, 0, east), 0},
		{dateparse.Minute, time.Date(2015, 12, 31, 20, 0, 0, 0, time.UTC), 0},
	} {
		pattern.ID = fmt.Sprint("n", i)
		pattern.When = timeline.Anchor{Grain: e.grain, Interval: dateparse.Interval{From: e.from, To: e.from.AddDate(0, 0, e.days).Add(time.Minute)}}
		tl.Events = append(tl.Events, pattern)
	}
	var got []string
	for _, y := range newPageView("", tl, english(t)).Years {
		got = append(got, y.Year+":")
		for _, e := range y.Whole {
			got = append(got, e.ID)
		}
		for _, m := range y.Months {
			got = append(got, m.Month)
			for _, e := range m.Events {
				got = append(got, e.ID)
			}
		}
	}
	const want = "2015: n1 January n0 March n2 n3 n4 June n5 n6 n7 December n9 2016: January n8"
	if got := strings.Join(got, " "); got != want {
		t.Errorf("%s; want %s", got, want)
	}
}

func english(t testing.TB) labels {
	t.Helper()
	l, err := labelsIn("")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

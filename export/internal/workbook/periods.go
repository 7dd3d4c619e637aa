package workbook

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// period is a stretch of time with the events that begin in it.
type period struct {
	name    string
	classes map[timeline.QuadClass]int
	types   map[timeline.EventType]int
}

// periodUnits are the lengths of periods, and how they are named.
var periodUnits = []struct {
	dateparse.Grain
	name func(time.Time) string
}{
	{dateparse.Day, func(t time.Time) string { return t.Format("2006-01-02") }},
	{dateparse.Month, func(t time.Time) string { return t.Format("2006-01") }},
	{dateparse.Year, func(t time.Time) string { return dateparse.UnitInWords(t, dateparse.Year) }},
	{dateparse.Decade, func(t time.Time) string { return dateparse.UnitInWords(t, dateparse.Decade) }},
	{dateparse.Century, func(t time.Time) string { return dateparse.UnitInWords(t, dateparse.Century) }},
}

// mostPeriods is how many columns of a chart can be read; of the longest unit there may
// be more.
const mostPeriods = 60

// countPeriods counts dated events by day, month, year, decade or century, whichever divides
// their span into a readable number of columns, and returns the periods in order, empty
// ones between included.
func countPeriods(events []timeline.Event) (periods []period) {
	var first, last time.Time
	for _, e := range events {
		t := cellTime(e.When)
		if t.IsZero() {
			continue
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if last.IsZero() || t.After(last) {
			last = t
		}
	}
	if first.IsZero() {
		return nil
	}
	at, unit := map[string]int{}, periodUnits[0]
	for _, unit = range periodUnits {
		periods = nil
		for t := unit.Start(first); !t.After(last) && len(periods) <= 20*mostPeriods; t = unit.Next(t) {
			name := unit.name(t)
			at[name] = len(periods)
			periods = append(periods, period{name, map[timeline.QuadClass]int{}, map[timeline.EventType]int{}})
		}
		if len(periods) <= mostPeriods {
			break
		}
	}
	for _, e := range events {
		if t := cellTime(e.When); !t.IsZero() {
			if i, ok := at[unit.name(t)]; ok {
				periods[i].classes[e.Type.Quad()]++
				periods[i].types[e.Type]++
			}
		}
	}
	return periods
}

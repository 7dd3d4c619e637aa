package workbook

import (
	"math"
	"slices"
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

func newPeriod(name string) period {
	return period{name, map[timeline.QuadClass]int{}, map[timeline.EventType]int{}}
}

// ofStory is the share of the events that a story is about; the others are what it looks back
// on or forward to.
const ofStory = .8

// storySpan returns the first and last of sorted times: of all of them, or of the shortest
// stretch in which most of them lie, where all take several times as long.
func storySpan(all []time.Time) (first, last time.Time) {
	const several = 4
	n := int(math.Ceil(ofStory * float64(len(all))))
	first, last = all[0], all[len(all)-1]
	best := years(first, last) / several
	for i := range all[:len(all)-n+1] {
		if from, to := all[i], all[i+n-1]; years(from, to) < best {
			first, last, best = from, to, years(from, to)
		}
	}
	// What follows soon belongs to it.
	for _, t := range all {
		if t.After(last) && years(last, t) <= years(first, last)/several {
			last = t
		}
	}
	for _, t := range slices.Backward(all) {
		if t.Before(first) && years(t, first) <= years(first, last)/several {
			first = t
		}
	}
	return first, last
}

// years is how long it is from a time to a later one, which may be longer than a
// time.Duration.
func years(from, to time.Time) float64 {
	return float64(to.Unix()-from.Unix()) / (365.25 * 24 * 60 * 60)
}

// countPeriods counts dated events by day, month, year, decade or century, whichever divides
// their span into a readable number of columns, and returns the periods in order, empty
// ones between included. What lies far from most of the events is counted in a first period
// "before" and a last one "after".
func countPeriods(events []timeline.Event) (periods []period) {
	var all []time.Time
	for _, e := range events {
		if t := cellTime(e.When); !t.IsZero() {
			all = append(all, t)
		}
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, time.Time.Compare)
	first, last := storySpan(all)
	var at map[string]int
	unit := periodUnits[0]
	for _, unit = range periodUnits {
		periods, at = nil, map[string]int{}
		for t := unit.Start(first); !t.After(last) && len(periods) <= 20*mostPeriods; t = unit.Next(t) {
			name := unit.name(t)
			at[name] = len(periods)
			periods = append(periods, newPeriod(name))
		}
		if len(periods) <= mostPeriods {
			break
		}
	}
	if all[0].Before(unit.Start(first)) {
		periods = slices.Insert(periods, 0, newPeriod("before"))
		for name := range at {
			at[name]++
		}
	}
	if !all[len(all)-1].Before(unit.Next(unit.Start(last))) {
		periods = append(periods, newPeriod("after"))
	}
	for _, e := range events {
		if t := cellTime(e.When); !t.IsZero() {
			i, ok := at[unit.name(t)]
			switch {
			case ok:
			case t.Before(first):
				i = 0
			default:
				i = len(periods) - 1
			}
			periods[i].classes[e.Type.Quad()]++
			periods[i].types[e.Type]++
		}
	}
	return periods
}

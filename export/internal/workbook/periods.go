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

// periodUnit is a length of periods: how it is named, and where its years, months and days
// begin.
type periodUnit struct {
	years, months, days int // from one to the next
	name                func(time.Time) string
}

var periodUnits = []periodUnit{
	{days: 1, name: func(t time.Time) string { return t.Format("2006-01-02") }},
	{months: 1, name: func(t time.Time) string { return t.Format("2006-01") }},
	{years: 1, name: func(t time.Time) string { return dateparse.YearInWords(t.Year()) }},
	{years: 10, name: func(t time.Time) string { return eraName(t, 3) }},
	{years: 100, name: func(t time.Time) string { return eraName(t, 2) }},
}

// mostPeriods is how many columns of a chart can be read; of the longest unit there may
// be more.
const mostPeriods = 60

// start is the first moment of the period around t. Decades and centuries before the era are
// counted as people do: the 480s BC are 489 to 480 BC, the 5th century BC 500 to 401 BC. There
// is no year 0.
func (u periodUnit) start(t time.Time) time.Time {
	year, month, day := t.Date()
	bc := 1 - year
	switch {
	case u.years > 1 && year > 0:
		year = max(1, year/u.years*u.years)
	case u.years == 10:
		year = 1 - (bc/10*10 + 9)
	case u.years == 100:
		year = 1 - ((bc-1)/100*100 + 100)
	}
	if u.years > 0 {
		month = 1
	}
	if u.days == 0 {
		day = 1
	}
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// next is the first moment of the period behind the one that starts at t.
func (u periodUnit) next(t time.Time) time.Time { return u.start(t.AddDate(u.years, u.months, u.days)) }

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
	var unit periodUnit
	at := map[string]int{}
	for _, unit = range periodUnits {
		periods = nil
		for t := unit.start(first); !t.After(last) && len(periods) <= 20*mostPeriods; t = unit.next(t) {
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
			if i, ok := at[unit.name(unit.start(t))]; ok {
				periods[i].classes[e.Type.Quad()]++
				periods[i].types[e.Type]++
			}
		}
	}
	return periods
}

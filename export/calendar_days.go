package export

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// placing is how an event stands on a calendar.
type placing int

const (
	unplaced placing = iota // undated, or bounded on one side only
	placed                  // on all the days of its interval
	deadline                // on the day that bounds it: "by 12 April"
)

// calendarDays returns the days [from, to) on which a calendar shows an event,
// as midnights of UTC. A deadline is the day that its words name: "by August"
// is the first of August, "until Friday" that Friday.
func calendarDays(e timeline.Event) (from, to time.Time, p placing) {
	i := e.When.Interval
	switch {
	case !i.From.IsZero() && !i.To.IsZero():
		from = utcDay(i.From)
		to = utcDay(i.To.Add(-time.Nanosecond)).AddDate(0, 0, 1)
		return from, later(to, from.AddDate(0, 0, 1)), placed
	case !i.To.IsZero() && isDeadline(e):
		from = utcDay(i.To)
		if e.When.Relation == dateparse.Until || e.When.Relation == dateparse.ToIt {
			from = utcDay(i.To.Add(-time.Nanosecond))
		}
		return from, from.AddDate(0, 0, 1), deadline
	}
	return time.Time{}, time.Time{}, unplaced
}

// isDeadline reports whether the upper bound of an event is one to be kept, and
// not just the latest time at which something past can have happened.
func isDeadline(e timeline.Event) bool {
	if e.When.How == timeline.Inferred {
		return false
	}
	switch e.Modality.Status {
	case timeline.Planned, timeline.Demanded, timeline.Possible:
		return true
	}
	return e.When.Relation == dateparse.By
}

// utcDay is the day of t in its own time zone, as a midnight of UTC.
func utcDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

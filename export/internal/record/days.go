package record

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Placing is how an event stands on a calendar.
type Placing int

// The ways in which an event stands on a calendar.
const (
	Unplaced Placing = iota // undated, or bounded on one side only
	Placed                  // on all the days of its interval
	Deadline                // on the day that bounds it: "by 12 April"
)

// Days returns the days [from, to) on which a calendar shows an event,
// as midnights of UTC. A deadline is the day that its words name: "by August"
// is the first of August, "until Friday" that Friday.
func Days(e timeline.Event) (from, to time.Time, p Placing) {
	i := e.When.Interval
	switch {
	case !i.From.IsZero() && !i.To.IsZero():
		from = utcDay(i.From)
		to = utcDay(i.To.Add(-time.Nanosecond)).AddDate(0, 0, 1)
		if !to.After(from) { // no time at all
			to = from.AddDate(0, 0, 1)
		}
		return from, to, Placed
	case !i.To.IsZero() && isDeadline(e):
		from = utcDay(i.To)
		if e.When.Relation == dateparse.Until || e.When.Relation == dateparse.ToIt {
			from = utcDay(i.To.Add(-time.Nanosecond))
		}
		return from, from.AddDate(0, 0, 1), Deadline
	}
	return time.Time{}, time.Time{}, Unplaced
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

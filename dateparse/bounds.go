package dateparse

import "time"

// Interval is the half-open span [From, To), in the time zone that the words of
// a clock time name and otherwise in the dateline's. A zero From or To leaves
// that side open; the zero Interval bounds nothing.
//
// Go's zero time is also the first instant of AD 1 in UTC. A side that is known
// to lie there is kept a nanosecond inside of it: "in AD 1" begins and "in 1 BC"
// ends that much off.
type Interval struct {
	From, To time.Time
}

// between makes an interval of two sides that are known.
func between(from, to time.Time) Interval { return Interval{opening(from), closing(to)} }

func opening(t time.Time) time.Time {
	if isFirst(t) {
		return time.Time{}.Add(time.Nanosecond).In(t.Location())
	}
	return t
}

func closing(t time.Time) time.Time {
	if isFirst(t) {
		return time.Time{}.Add(-time.Nanosecond).In(t.Location())
	}
	return t
}

// isFirst reports whether t is Go's zero time, to the second.
func isFirst(t time.Time) bool {
	s := t.Unix() - firstSecond
	return -1 <= s && s <= 1 && t.Round(time.Second).IsZero()
}

// firstSecond is Go's zero time in Unix time.
const firstSecond = -62135596800

// IsZero reports whether neither side is bounded.
func (i Interval) IsZero() bool { return i.From.IsZero() && i.To.IsZero() }

// equal reports whether both bound the same time, in whatever zones.
func (i Interval) equal(o Interval) bool { return i.From.Equal(o.From) && i.To.Equal(o.To) }

// Bounds formats the interval's sides in ISO 8601, both alike: as dates where
// they are midnights, otherwise as local dates and times with their offsets; ""
// where open.
func (i Interval) Bounds() (from, to string) {
	write := isoDay
	if !isMidnight(i.From) || !isMidnight(i.To) {
		write = func(t time.Time) string { return isoDay(t) + t.Format("T15:04:05Z07:00") }
	}
	side := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return write(t.Round(time.Second))
	}
	return side(i.From), side(i.To)
}

func isMidnight(t time.Time) bool {
	t = t.Round(time.Second)
	return t.IsZero() || t.Equal(midnight(t))
}

// Unit is the calendar unit that the words name, whatever side of it their [Relation]
// leaves: November 1999 for "since November". It is zero for durations, sets and
// references.
func (e Expression) Unit() Interval {
	if e.at.IsZero() || e.Type == Duration || e.Type == Set {
		return Interval{}
	}
	if e.Grain == PartOfDay {
		return span(midnight(e.at), Day, "")
	}
	return span(e.at, e.Grain, "")
}

package dateparse

import "time"

// parts divides the calendar units in three and in two, each in smaller units: "early
// 2014" is its first four months, and "by mid-2014" is by the first of July.
var parts = [...]struct {
	unit       Grain
	one, other int // where the second and the last third begin
	half       int // where the second half begins, days of it in halfDays
	halfDays   int
}{
	Week:       {unit: Day, one: 2, other: 5, half: 3},
	Month:      {unit: Day, one: 10, other: 20, half: 15},
	Season:     {unit: Month, one: 1, other: 2, half: 1, halfDays: 15},
	Quarter:    {unit: Month, one: 1, other: 2, half: 1, halfDays: 15},
	HalfYear:   {unit: Month, one: 2, other: 4, half: 3},
	Year:       {unit: Month, one: 4, other: 8, half: 6},
	Decade:     {unit: Year, one: 3, other: 7, half: 5},
	Century:    {unit: Year, one: 33, other: 67, half: 50},
	Millennium: {unit: Year, one: 333, other: 667, half: 500},
}

// third narrows the interval of a unit to the third, or half, that its modifier names.
func (r *resolver) third(unit Interval) Interval {
	p := parts[min(r.e.Grain, Millennium)]
	if p.one == 0 || r.f.Mod != Start && r.f.Mod != Mid && r.f.Mod != End {
		return unit
	}
	one, other := add(unit.From, p.one, p.unit), add(unit.From, p.other, p.unit)
	if r.f.Halved {
		one = add(unit.From, p.half, p.unit).AddDate(0, 0, p.halfDays)
		other = one
	}
	switch r.f.Mod {
	case Start:
		return between(unit.From, one)
	case Mid:
		return between(one, other)
	case End:
		return between(other, unit.To)
	}
	return unit
}

// edge is where a unit bounds what a preposition stands before: its beginning or its
// end if they are named, its middle; otherwise where the preposition says.
func (r *resolver) edge(unit Interval, otherwise time.Time) time.Time {
	opens := r.c.Relation == Since || r.c.Relation == FromIt
	switch p := parts[min(r.e.Grain, Millennium)]; {
	case r.f.Mod == Mid && p.one > 0:
		return add(unit.From, p.half, p.unit).AddDate(0, 0, p.halfDays)
	case r.f.Mod == Start && r.f.Edge:
		return unit.From
	case r.f.Mod == End && !opens:
		return unit.To
	}
	return otherwise
}

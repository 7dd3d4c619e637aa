package dateparse

import "time"

// around returns where the week or weekend around a day begins.
func (r *resolver) around(day time.Time) (time.Time, Grain) {
	switch r.f.Side {
	case FromIt:
		return day, Week
	case ToIt:
		return day.AddDate(0, 0, -6), Week
	}
	return r.c.Calendar.floor(day, r.f.Within), r.f.Within
}

// sub resolves a unit that is counted within a longer one, "the last week of May", or a
// run of them at its beginning or end, "the first nine months of 2004".
func (r *resolver) sub() {
	f := r.f
	f.Type, f.Sub, f.Nth, f.Number = Date, NoGrain, 0, 0
	whole := Resolve(f, Context{Anchor: r.c.Anchor, Direction: r.c.Direction, Calendar: r.c.Calendar})
	r.e.Anchor, r.e.why = whole.Anchor, "counted within "+whole.Value+":"
	if whole.Value == "" || whole.at.IsZero() {
		r.e.Value = whole.Value
		return
	}
	unit := span(whole.at, whole.Grain, "")
	if r.f.Type == Duration {
		r.run(unit)
		return
	}
	at := subUnit(unit, r.f.Sub, r.f.Nth)
	if at.Before(floor(unit.From, r.f.Sub)) || !at.Before(unit.To) {
		r.e.Value, r.e.why = whole.Value, "a part that there is not of "+whole.Value
		return
	}
	g := r.f.Sub
	r.f = Form{Type: Date, Mod: r.f.Mod, Edge: r.f.Edge, Hour: -1, Minute: -1, Second: -1}
	r.place(at, g)
}

// run resolves a number of units from the beginning of a longer one or up to its end.
func (r *resolver) run(unit Interval) {
	if r.c.Relation == inside {
		r.c.Relation = ""
	}
	n := int(max(r.f.Number, 1))
	r.e.Value, r.e.Grain = durationValue(r.f.Number, r.f.Vague, r.f.Sub), r.f.Sub
	if r.f.Nth < 0 {
		r.e.Interval = between(add(unit.To, -n, r.f.Sub), unit.To)
		return
	}
	r.e.Interval = between(unit.From, add(unit.From, n, r.f.Sub))
}

// subUnit returns the beginning of the n-th unit of grain g in a longer one, of the last
// for a negative n. A week belongs where its Thursday does (ISO 8601), a weekend where its
// Saturday does.
func subUnit(whole Interval, g Grain, n int) time.Time {
	held := 0 // days from a unit's beginning to the one that says where it belongs
	if g == Week {
		held = 3
	}
	if n < 0 {
		last := floor(whole.To.AddDate(0, 0, -1-held), g)
		if !last.Before(whole.To) { // of Friday the coming Saturday
			last = add(last, -1, g)
		}
		return last
	}
	first := floor(whole.From, g)
	if first.AddDate(0, 0, held).Before(whole.From) {
		first = add(first, 1, g)
	}
	return add(first, n-1, g)
}

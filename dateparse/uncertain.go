package dateparse

import "time"

// ParseFrom is Parse for a dateline that need not be certain: of an Anchor with
// a Grain only that unit is known, "March 2016" as the first of March 2016 with
// the Grain Month. What then cannot be told to the day comes out as the
// smallest calendar unit that is sure to hold it, with the interval that it may
// lie in: "yesterday" is some day between 29 February and 30 March.
func (p *Parser) ParseFrom(text string, dateline Anchor) []Expression {
	if dateline.Grain <= Day || dateline.Time.IsZero() {
		return p.Parse(text, dateline.Time)
	}
	day := floor(dateline.Time, dateline.Grain)
	first, last := p.Parse(text, day), p.Parse(text, span(day, dateline.Grain, "").To.AddDate(0, 0, -1))
	for i := range first {
		if i < len(last) && first[i].Start == last[i].Start {
			first[i].widen(&last[i])
		}
		if first[i].Anchor.Kind == Dateline {
			first[i].Anchor.Grain = dateline.Grain
		}
	}
	return first
}

// widen makes e hold what it means against the first day of the dateline and o,
// what it means against the last.
func (e *Expression) widen(o *Expression) {
	if e.Value == o.Value && e.Interval.equal(o.Interval) {
		return
	}
	if o.Interval.To.IsZero() || o.Interval.To.After(e.Interval.To) && !e.Interval.To.IsZero() {
		e.Interval.To = o.Interval.To
	}
	if o.Interval.From.IsZero() {
		e.Interval.From = time.Time{}
	}
	if e.at.IsZero() || o.at.IsZero() {
		return
	}
	for _, g := range []Grain{Month, Year, Decade, Century} {
		if at := floor(e.at, g); g > e.Grain && at.Equal(floor(o.at, g)) {
			e.at, e.Grain, e.Value = at, g, calendarValue(at, g, "")
			e.Type, e.Mod = Date, Approximately
			e.why += " some day of"
			return
		}
	}
	e.Value, e.why = "XXXX", "too little is known of"
}

package dateparse

// recall is how many expressions before or after another are looked at for
// what it counts from. It keeps the time linear in the text.
const recall = 40

// digresses reports whether the text, having looked at a time, goes on from the
// one before: "as two decades earlier", the end of a range of years, a year that is to
// come ("could wait until 1976") or since which something has been so.
func (l *located) digresses() bool {
	f := &l.form
	return f.Unit >= Year && (f.Shift == Ago || f.Shift == Earlier) || l.joined && l.manner.ranging == "years" ||
		f.onlyYear() && (l.cue.direction == Forward || l.cue.relation == Since)
}

// onlyYear reports whether the form is a year, decade or century that is written out.
func (f *Form) onlyYear() bool {
	return f.Year != 0 && f.Month == 0 && f.Season == "" && f.Quarter == 0 && f.Half == 0 && f.Week == 0 && f.Holiday == ""
}

// reporting returns the quarter that the text before the expression i reports
// on: the latest of those mentioned that were over by the dateline, otherwise
// one that had begun, otherwise the last before the dateline.
func (r *reading) reporting(i int) Anchor {
	now := r.dateline.Time
	if now.IsZero() {
		return Anchor{}
	}
	if r.current.IsZero() {
		r.current = floor(now, Quarter)
		r.last = add(r.current, -1, Quarter)
	}
	current, last := r.current, r.last
	var over, begun Anchor
	for k := i - 1; r.quarters && k >= max(0, i-recall); k-- {
		e := &r.found[k]
		if e.Grain != Quarter || e.Type != Date {
			continue
		}
		a := Anchor{Kind: Narrative, Time: e.at, Grain: Quarter, Start: e.Start, End: e.End}
		switch {
		case !e.at.After(last) && e.at.After(over.Time):
			over = a
		case e.at.Equal(current):
			begun = a
		}
	}
	switch {
	case over.Kind != NoAnchor:
		return over
	case begun.Kind != NoAnchor:
		return begun
	}
	return Anchor{Kind: Dateline, Time: last, Grain: Quarter}
}

// monthsOn reports whether the sentence tells of some months or years before the expression
// i and of nothing since: what is said of "the nine months" was so "a year earlier" for as
// long, and not in a quarter.
func (r *reading) monthsOn(i int) bool {
	if i == r.mentions[i].first {
		return false
	}
	f := &r.mentions[i-1].form
	return f.Type == Duration && (f.Unit == Month || f.Unit == Year) && !f.Vague
}

// mentioned returns the last day, or longer calendar unit, that the text
// mentioned before the expression i and from the offset after on.
func (r *reading) mentioned(i, after int) Anchor {
	for k := i - 1; k >= max(0, i-recall) && r.mentions[k].Start >= after; k-- {
		if e := &r.found[k]; !e.at.IsZero() && e.Grain >= PartOfDay && !r.mentions[k].digresses() {
			return Anchor{Kind: Narrative, Time: e.at, Grain: e.Grain, Start: e.Start, End: e.End}
		}
	}
	return Anchor{}
}

package dateparse

import (
	"time"

	"github.com/dateline-go/dateline/internal/grammar"
)

// counts returns what joins a length of time that begins at the token length to the time
// at the token from: "two days before May 4"; "" where the length lasts, "for two days
// before May 4", or more stands between the two.
func (c *contextClasses) counts(tokens []grammar.Token, length, to, from int) Relation {
	if from == to || from-to > 2 || length > 0 && c.g.In(tokens[length-1], c.lasts) {
		return ""
	}
	if from-to == 2 && !c.g.In(tokens[to+1], c.bound.to) { // "prior to"
		return ""
	}
	switch t := tokens[to]; {
	case from-to == 2:
		return c.valued(t, c.bound.first)
	case c.g.In(t, c.count):
		return c.among(c.dates, tokens, to)
	}
	return ""
}

// counts reports whether the mention is what the length o is counted from.
func (l *located) counts(o *located) bool {
	f, t := &o.form, &l.form
	return (l.counted == BeforeIt || l.counted == AfterIt || l.counted == FromIt) &&
		f.Type == Duration && f.Shift == NoShift && f.Unit != NoGrain && !f.Vague && f.Sub == NoGrain &&
		!o.manner.uncounted &&
		(t.Type == Date || t.Type == Time) && t.Reference == "" && t.Base == nil
}

// oneTime reports whether the length o and the mention are one expression, as "two weeks
// from tomorrow" is. TimeML has two of "two weeks after March 5", of which [reading.tie]
// ties one to the other.
func (l *located) oneTime(o *located) bool {
	return l.counted == FromIt && l.counts(o) && (l.form.Weekday > 0 && l.form.Day == 0 || l.form.Shift != NoShift)
}

// with makes a length and the day that it is counted from one mention.
func (o located) with(l located, text string) located {
	base := l.form
	o.End, o.to, o.Text, o.Rule, o.manner = l.End, l.to, text[o.Start:l.End], "counted", manner{}
	o.form.Base, o.form.Shift, o.form.Type = &base, Later, Date
	o.cue = cue{direction: l.cue.direction}
	return o
}

// mostCounted is how many units are counted at most: farther off is no calendar time.
const mostCounted = 5000

// counted resolves a number of units after a time that is told.
func (r *resolver) counted() {
	base := Resolve(*r.f.Base, Context{Anchor: r.c.Anchor, Direction: r.c.Direction, Calendar: r.c.Calendar})
	r.e.Anchor, r.e.why = base.Anchor, "counted from "+base.Value+" after"
	if base.at.IsZero() || r.f.Number > mostCounted {
		r.e.Value = base.Value
		return
	}
	at, g := r.f.count(base.at, base.Grain, false)
	r.f = Form{Type: base.Type, Mod: r.f.Mod, Part: r.f.Base.Part, Hour: -1, Minute: -1, Second: -1}
	r.e.Type = base.Type
	r.place(at, g)
}

// count returns the unit that lies the form's length before or after the unit of grain g
// that begins at t. A length in finer units than that counts from its edge: "two days
// after May".
func (f *Form) count(t time.Time, g Grain, back bool) (time.Time, Grain) {
	n, rest := f.Number, f.Rest.Number
	if n == 0 { // "a month"
		n = 1
	}
	finer := f.Unit < g
	if back {
		n, rest = -n, -rest
	} else if finer {
		t = span(t, g, "").To.AddDate(0, 0, -1)
	}
	r := resolver{f: *f}
	if t = r.stride(t, n); rest != 0 {
		t = add(t, int(rest), f.Rest.Unit)
	}
	if finer {
		return floor(t, f.Unit), f.Unit
	}
	return t, g
}

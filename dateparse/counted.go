package dateparse

import "github.com/dateline-go/dateline/internal/grammar"

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
	if o.Rule == "duration-whole" { // trading days are none of the calendar's
		return false
	}
	return (l.counted == BeforeIt || l.counted == AfterIt || l.counted == FromIt) &&
		f.Type == Duration && f.Shift == NoShift && f.Unit != NoGrain && !f.Vague && f.Sub == NoGrain &&
		(t.Type == Date || t.Type == Time) && t.Reference == "" && t.Base == nil
}

// countedFrom makes a length and the time that it is counted from one mention.
func (o located) countedFrom(l located, text string) located {
	base := l.form
	o.End, o.to, o.Text = l.End, l.to, text[o.Start:l.End]
	o.Rule = "counted"
	o.form.Base, o.form.Shift, o.form.Type = &base, Later, Date
	if l.counted == BeforeIt {
		o.form.Shift = Earlier
	}
	o.cue = cue{direction: l.cue.direction}
	return o
}

// counted resolves a number of units before or after a time that is told.
func (r *resolver) counted() {
	base := Resolve(*r.f.Base, Context{Anchor: r.c.Anchor, Direction: r.c.Direction})
	r.e.Anchor, r.e.why = base.Anchor, "counted from "+base.Value
	if base.at.IsZero() || r.f.Number > 5000 {
		r.e.Value = base.Value
		return
	}
	n, rest, g := r.f.Number, r.f.Rest.Number, base.Grain
	if n == 0 { // "a month"
		n = 1
	}
	at := base.at
	finer := r.f.Unit < g // "two days after May"
	if r.f.Shift == Earlier {
		n, rest = -n, -rest
	} else if finer {
		at = span(at, g, "").To.AddDate(0, 0, -1)
	}
	at = r.stride(at, n)
	if rest != 0 {
		at = add(at, int(rest), r.f.Rest.Unit)
	}
	if finer {
		at, g = floor(at, r.f.Unit), r.f.Unit
	}
	r.f = Form{Type: base.Type, Mod: r.f.Mod, Part: r.f.Base.Part, Hour: -1, Minute: -1, Second: -1}
	r.e.Type = base.Type
	r.place(at, g)
}

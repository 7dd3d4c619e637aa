package dateparse

import (
	"slices"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// deictic reports whether the form counts from the moment of speech: "today",
// "this week", "last year".
func (f *Form) deictic() bool {
	switch f.Shift {
	case Day0, Last, This, Next, Ago, Hence:
		return f.Year == 0
	}
	return false
}

// speech returns the day on which the quotation around the mention i was
// spoken, the zero Anchor if nothing tells. The day is the one that the
// sentence itself gives outside the quotation, otherwise the last one that the
// text told before, in the same paragraph or in the one that leads to it. A
// speaker in the present tense ("he says") speaks on the dateline.
func (r *reading) speech(i int) Anchor {
	l := &r.mentions[i]
	for k := max(l.first, i-recall); k < min(len(r.found), i+recall) && r.mentions[k].first == l.first; k++ {
		if a, ok := r.told(k); ok {
			return a
		}
	}
	if !l.reported {
		return Anchor{}
	}
	for k := l.first - 1; k >= max(0, l.first-recall) && r.mentions[k].Start >= l.paragraph; k-- {
		if a, ok := r.told(k); ok {
			return a
		}
	}
	return Anchor{}
}

// told returns the day that the expression i gives as the narrator's own.
func (r *reading) told(i int) (Anchor, bool) {
	e := r.found[i]
	if e.at.IsZero() || e.Grain != Day && e.Grain != PartOfDay || e.Anchor.Kind == Speech ||
		e.Relation != "" || e.at.After(r.dateline.Time) || r.mentions[i].quoted {
		return Anchor{}, false
	}
	return Anchor{Kind: Speech, Time: midnight(e.at), Start: e.Start, End: e.End}, true
}

// reported says whether a quotation is told in the past tense, near the
// expression or in the rest of the paragraph: "said" and not "says".
func (r *reading) reported(s segment.Range, near []grammar.Token) bool {
	c := &r.lang.ctx
	said := func(t grammar.Token) bool { return c.g.In(t, c.said) }
	if slices.ContainsFunc(near, said) {
		return true
	}
	from := max(r.quotes.paragraph.Start, s.Start-reportReach)
	to := min(r.quotes.paragraph.End, s.End+reportReach)
	var buf [256]grammar.Token
	if s.End-s.Start > reportReach { // what is near has been looked at
		from = to
	}
	return slices.ContainsFunc(c.g.Tokens(buf[:0], r.text, from, to), said)
}

// reportReach is how many bytes from a quoted sentence its "said" may stand.
const reportReach = 1000

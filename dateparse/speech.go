package dateparse

import (
	"strings"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp"
)

// deictic reports whether the form counts from the moment of speech: "today",
// "this week", "last year".
func (f Form) deictic() bool {
	switch f.Shift {
	case Day0, Last, This, Next, Ago, Hence:
		return f.Year == 0
	}
	return false
}

// speech returns the day on which the quotation in the sentence s was spoken:
// the day that the sentence itself gives outside the quotation, otherwise the
// last one that the text told before it, in the same paragraph or in the one
// that leads to it. A speaker in the present tense ("he says") speaks on the
// dateline.
func (r *reading) speech(first int, s nlp.Range, tokens []grammar.Token) (Anchor, bool) {
	for i := first; i < len(r.found); i++ {
		if a, ok := r.told(i); ok {
			return a, true
		}
	}
	if !r.reported(tokens, s) {
		return Anchor{}, false
	}
	for i := first - 1; i >= 0 && r.found[i].Start >= r.quotes.previous; i-- {
		if a, ok := r.told(i); ok {
			return a, true
		}
	}
	return Anchor{}, false
}

// told returns the day that the expression i gives as the narrator's own.
func (r *reading) told(i int) (Anchor, bool) {
	e := r.found[i]
	if e.at.IsZero() || e.Grain != Day && e.Grain != PartOfDay || e.Anchor.Kind == Speech ||
		e.Relation != "" || e.at.After(r.dateline.Time) || r.quoted[i] {
		return Anchor{}, false
	}
	return Anchor{Kind: Speech, Time: midnight(e.at), Start: e.Start, End: e.End}, true
}

// reported says whether a quotation is told in the past tense, here or in
// the rest of its paragraph: "said" and not "says".
func (r *reading) reported(tokens []grammar.Token, s nlp.Range) bool {
	c := &r.lang.ctx
	in := func(t []grammar.Token) bool {
		for _, t := range t {
			if c.g.In(t, c.said) {
				return true
			}
		}
		return false
	}
	if in(tokens) {
		return true
	}
	from := max(r.quotes.paragraph, s.Start-reportReach)
	to := min(len(r.text), s.End+reportReach)
	if k := strings.Index(r.text[s.End:to], "\n\n"); k >= 0 {
		to = s.End + k
	}
	var buf [256]grammar.Token
	return in(c.g.Tokens(buf[:0], r.text, from, to))
}

// reportReach is how many bytes from a quoted sentence its "said" may stand.
const reportReach = 1000

package dateparse

import (
	"slices"
	"time"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// reading is one text on its way through the steps: what is found in it first,
// with what the words around say, then what that means.
type reading struct {
	workspace
	lang     *language
	text     string
	dateline Anchor
	policy   *Policy
	order    Order
	calendar Calendar
	quotes   quotations
	current  time.Time                                    // where the quarter of the dateline begins, once it is asked for
	last     time.Time                                    // where the one before begins
	quarters bool                                         // an expression names a quarter
	whole    bool                                         // the mentions keep their Parts
	found    []Expression                                 // by mention, as far as they are resolved
	past     int                                          // how far the text is a history, in steps
	chooses  bool                                         // what expressions count from is chosen by the model
	list     [sources]candidate                           // for candidates
	decide   func(i int, c Context, list []candidate) int // for learning: which candidate to take
}

// located is a mention with what its surroundings say about it.
type located struct {
	Mention
	form      Form
	cue       cue
	sentence  segment.Range
	first     int      // the sentence's first mention
	counted   Relation // what joins it to a length before: "two days before May 4"
	joined    bool     // a word or a dash joins it to the mention before
	quoted    bool     // it stands inside quotation marks
	dated     bool     // the day of the clock time stands before it
	reported  bool     // the quotation is told in the past tense
	paragraph int      // where the paragraph begins that leads to its own
	from, to  int      // token indices in the sentence
}

// find collects the mentions of the text.
func (r *reading) find(in grammar.Register) {
	r.mentions = r.mentions[:0]
	r.paragraphs = r.paragraphs[:0]
	for p := range segment.Paragraphs(r.text) {
		r.paragraphs = append(r.paragraphs, p)
	}
	r.quotes = newQuotations(r.text, r.paragraphs)
	r.sentences = r.sentences[:0]
	for _, p := range r.paragraphs {
		r.sentences = segment.AppendSentences(r.sentences, r.text, p)
	}
	for _, s := range r.lang.ctx.joined(r.text, r.sentences) {
		r.tokens = r.lang.grammar.Tokens(r.tokens[:0], r.text, s.Start, s.End)
		r.inSentence(s, in)
	}
	r.used = len(r.mentions)
}

// inSentence collects the mentions of a sentence.
func (r *reading) inSentence(s segment.Range, in grammar.Register) {
	ctx, tokens, last := &r.lang.ctx, r.tokens, 0
	r.mentionsIn(tokens, in, func(m Mention, from, to int) {
		r.quotes.advance(m.Start)
		r.mentions = append(r.mentions, located{})
		l := &r.mentions[len(r.mentions)-1]
		l.form.read(m.Parts)
		if r.whole {
			m.Parts = slices.Clone(m.Parts)
		} else {
			m.Parts = nil
		}
		l.Mention, l.sentence, l.from, l.to = m, s, from, to
		l.quoted, l.paragraph = r.quotes.open && ctx.said >= 0, r.quotes.previous
		l.cue = ctx.cue(tokens, from, to, &l.form)
		if l.manner.attributive && l.cue.relation == inside {
			l.cue.relation = ""
		}
		ctx.link(l, tokens)
		if l.quoted && l.form.deictic() {
			l.reported = r.reported(s, tokens[max(0, from-reach):min(len(tokens), from+reach)])
		}
		l.joined = last > 0 && from-last <= maxJoint && ctx.joins(tokens[last:from])
		if last > 0 && len(r.mentions) > 1 {
			l.counted = ctx.counts(tokens, r.mentions[len(r.mentions)-2].from, last, from)
		}
		last = to
	})
}

// keep leaves out the mentions whose rules are for other registers than in, and
// lets those complete one another that belong together.
func (r *reading) keep(in grammar.Register) {
	n := 0 // how many are kept
	for i := range r.mentions {
		l := &r.mentions[i]
		if l.register != 0 && l.register&in == 0 {
			continue
		}
		if n > 0 && r.mentions[n-1].sentence == l.sentence && l.oneTime(&r.mentions[n-1]) {
			r.mentions[n-1] = r.mentions[n-1].with(*l, r.text)
			continue
		}
		l.first = n
		if n > 0 && r.mentions[n-1].sentence == l.sentence {
			l.first = r.mentions[n-1].first
			if l.joined && l.follows(&r.mentions[n-1], maxJoint) {
				share(&r.mentions[n-1].form, &l.form)
			}
		}
		if i > n {
			r.mentions[n] = *l
		}
		n++
	}
	r.mentions = r.mentions[:n]
	r.inOrder(r.order)
	r.clocks()
}

// clocks gives clock times the zone that follows from a time in UTC beside them, and the
// day beside them, rather the one before: "Monday at 8:00 and Tuesday at 9:30".
func (r *reading) clocks() {
	kept := r.mentions
	for i := range kept {
		if i+1 < len(kept) && kept[i+1].follows(&kept[i], maxJoint) {
			kept[i].form.beside(&kept[i+1].form)
			kept[i+1].form.beside(&kept[i].form)
		}
	}
	own := false
	for i := 1; i < len(kept); i++ {
		l, last := &kept[i], &kept[i-1]
		own = l.form.clock() && l.follows(last, 2) && (last.form.names() || own && l.joined)
		l.dated = own
		if own && (last.form.Type == Set || last.form.Recurs) {
			l.form.Recurs = true
		}
	}
	for i := len(kept) - 2; i >= 0; i-- { // back to front: the day may be that of two clocks
		if kept[i].dated || !kept[i+1].follows(&kept[i], near) {
			continue
		}
		if f := &kept[i].form; f.clock() && f.Hour >= 0 && kept[i+1].form.Type == Set && kept[i+1].follows(&kept[i], 1) {
			f.Recurs = true
		}
		kept[i].form.clockOf(&kept[i+1].form)
	}
}

// follows reports whether the mention stands at most so many tokens behind
// another of its sentence.
func (l *located) follows(o *located, tokens int) bool {
	return l.sentence == o.sentence && l.from-o.to <= tokens
}

// near is how many tokens a clock time may stand before its day: "10:35 a.m.
// (0735 GMT) on Friday".
const near = 4

// resolve works out what the mentions mean, sentence by sentence. What stands
// outside quotation marks goes first: it may say when the quotation was spoken.
func (r *reading) resolve() []Expression {
	if len(r.mentions) == 0 {
		return nil
	}
	r.found = make([]Expression, len(r.mentions))
	for first := 0; first < len(r.mentions); {
		end := first + 1
		for end < len(r.mentions) && r.mentions[end].first == first {
			end++
		}
		for _, inQuotes := range []bool{false, true} {
			for i := first; i < end; i++ {
				if r.mentions[i].quoted == inQuotes {
					r.expression(i)
				}
			}
		}
		for i := first; i+1 < end; i++ {
			r.tie(i)
		}
		first = end
	}
	return r.found
}

// expression resolves the mention i.
func (r *reading) expression(i int) {
	l := &r.mentions[i]
	c := Context{Direction: l.cue.direction, Relation: l.cue.relation, Calendar: r.calendar}
	d := Discourse{Dateline: r.dateline, Mentioned: r.mentioned(i, 0), Same: r.mentioned(i, l.sentence.Start), Reporting: r.reporting(i), Present: l.cue.present}
	if l.form.Unit == Year && r.monthsOn(i) {
		d.Reporting = r.dateline
	}
	if l.quoted && l.form.deictic() {
		d.Speech = r.speech(i)
	}
	from := &l.form
	if from.Base != nil {
		from = from.Base
	}
	var chosen choice
	if c.Anchor, chosen = r.anchor(i, d, r.policy.Anchor(*from, d), c); c.Direction == Undecided && l.form.Weekday > 0 {
		c.Direction = r.policy.Default
	}
	if (c.Relation == "" || c.Relation == Until) && i > l.first && r.found[i-1].Relation == FromIt && l.cue.closes {
		c.Relation = ToIt
	}
	x := resolver{f: l.form, c: c}
	x.resolve()
	e := &r.found[i]
	*e = x.e
	e.Start, e.End, e.Text, e.Rule = l.Start, l.End, l.Text, l.Rule
	e.chosen = chosen
	e.Confidence = r.lang.sure.of(e)
	r.quarters = r.quarters || e.Grain == Quarter
}

// tie ties a length of time to the time that it is measured from: "two days
// after March 5", "three weeks before Christmas". It bounds when that is.
func (r *reading) tie(i int) {
	e, next := &r.found[i], &r.found[i+1]
	if e.Type != Duration || !r.mentions[i+1].follows(&r.mentions[i], near) || next.at.IsZero() {
		return
	}
	a := Anchor{Kind: Narrative, Time: next.at, Grain: next.Grain, Start: next.Start, End: next.End}
	switch next.Relation {
	case AfterIt, FromIt, Since:
		e.BeginPoint = a.point()
	case BeforeIt:
		e.EndPoint = a.point()
	}
	if l, next := &r.mentions[i], &r.mentions[i+1]; next.counts(l) && l.form.Number < mostCounted {
		at, g := l.form.count(r.found[i+1].at, r.found[i+1].Grain, next.counted == BeforeIt)
		e.Interval, e.why = span(at, g, l.form.Part), "a length of time that ends in"
	}
}

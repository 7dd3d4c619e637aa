package dateparse

import (
	"time"

	"github.com/olebedev/when/rules"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp"
)

// Parser finds and resolves time expressions. It is safe for concurrent use.
type Parser struct {
	lang *language
	when []rules.Rule // instead of lang, for languages without a grammar of ours
}

// New returns a Parser for English news.
func New() *Parser { return &Parser{lang: grammarOf("en")} }

// Parse returns the time expressions of text in reading order, resolved
// against dateline, the text's publication date. The zero dateline leaves
// relative expressions unresolved.
func (p *Parser) Parse(text string, dateline time.Time) []Expression {
	if p.when != nil {
		return parseWhen(p.when, text, dateline)
	}
	r := reading{lang: p.lang, text: text, quotes: quotations{text: text}, dateline: Anchor{Kind: Dateline, Time: dateline}}
	if dateline.IsZero() {
		r.dateline = Anchor{}
	}
	p.lang.sentences(text, r.sentence)
	return r.found
}

// Parse is New().Parse: English news, against dateline.
func Parse(text string, dateline time.Time) []Expression { return New().Parse(text, dateline) }

// reading is one text on its way through the three steps.
type reading struct {
	lang     *language
	text     string
	dateline Anchor
	quotes   quotations
	found    []Expression
	quoted   []bool    // by expression: it stands inside quotation marks
	pending  []located // of the sentence at work
}

// located is a mention with its tokens' place in the sentence.
type located struct {
	Mention
	form     Form
	from, to int // token indices
}

// sentence reads one sentence. What stands outside quotation marks is resolved
// first: it may say when the quotation was spoken.
func (r *reading) sentence(s nlp.Range, tokens []grammar.Token) {
	r.pending = r.pending[:0]
	r.lang.find(r.text, tokens, func(m Mention, from, to int) {
		r.quotes.advance(m.Start)
		r.quoted = append(r.quoted, r.quotes.open)
		r.pending = append(r.pending, located{m, Normalise(m), from, to})
	})
	if len(r.pending) == 0 {
		return
	}
	first := len(r.found)
	r.found = append(r.found, make([]Expression, len(r.pending))...)
	out := r.found[first:]
	for _, inQuotes := range []bool{false, true} {
		for i, l := range r.pending {
			if r.quoted[first+i] == inQuotes {
				out[i] = r.resolve(l, tokens, s, first, i)
			}
		}
	}
}

func (r *reading) resolve(l located, tokens []grammar.Token, s nlp.Range, first, i int) Expression {
	c := Context{
		Anchor:    r.dateline,
		Direction: r.lang.ctx.direction(tokens, l.from, l.to),
		Relation:  r.lang.ctx.relation(tokens, l.from, l.form.Type),
	}
	if c.Relation == By && l.from > 2 {
		// A bound looks ahead, whatever the tense: "agreed on a draft by August".
		// One that opens its sentence goes with it: "By August it had failed".
		c.Direction = Forward
	}
	switch {
	case l.form.Shift.narrative():
		c.Mentioned = r.mentioned(first+i, 0)
	case l.form.Type == Time && l.form.Shift == NoShift && l.form.Weekday == 0:
		c.Mentioned = r.mentioned(first+i, s.Start)
	}
	if r.quoted[first+i] && l.form.deictic() {
		if speech, ok := r.speech(first, first+i, s, tokens, l.from); ok {
			c.Anchor = speech
		}
	}
	if c.Relation == "" && i > 0 && r.found[first+i-1].Relation == FromIt && r.lang.ctx.closes(tokens, l.from) {
		c.Relation = ToIt
	}
	e := Resolve(l.form, c)
	e.Start, e.End, e.Text, e.Rule = l.Start, l.End, l.Text, l.Rule
	return e
}

// mentioned returns the last day, or longer calendar unit, that the text
// mentioned before the expression i and from the offset after on.
func (r *reading) mentioned(i, after int) Anchor {
	for k := i - 1; k >= max(0, i-recall) && r.found[k].Start >= after; k-- {
		if e := r.found[k]; !e.at.IsZero() && e.Grain >= PartOfDay {
			return Anchor{Kind: Narrative, Time: e.at, Start: e.Start, End: e.End}
		}
	}
	return Anchor{}
}

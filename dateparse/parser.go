package dateparse

import (
	"time"

	"github.com/olebedev/when/rules"
)

// Parser finds and resolves time expressions. It is safe for concurrent use.
type Parser struct {
	lang     *language
	policy   *Policy // nil: each text by the one that suits it
	order    Order
	calendar Calendar

	// For a language without a grammar of ours: package when's rules, and of lang's
	// only what they find in numerals.
	when     []rules.Rule
	numerals bool
}

// Option changes how a Parser reads.
type Option func(*Parser)

// WithPolicy makes the parser read every text by one policy, a preset (News,
// Narrative, Message) or the caller's own, instead of choosing for each text
// the preset that suits it.
func WithPolicy(policy Policy) Option { return func(p *Parser) { p.policy = &policy } }

// New returns a Parser for English.
func New(opts ...Option) *Parser { return newParser(grammarOf("en"), opts) }

func newParser(l *language, opts []Option) *Parser {
	p := &Parser{lang: l}
	for _, o := range opts {
		o(p)
	}
	return p
}

// Parse returns the time expressions of text in reading order, resolved
// against dateline, the text's publication date. The zero dateline leaves
// relative expressions unresolved.
func (p *Parser) Parse(text string, dateline time.Time) []Expression {
	if p.numerals {
		return p.parseForeign(text, dateline)
	}
	r := p.newReading(text, dateline)
	defer r.release()
	r.read()
	return r.resolve()
}

// newReading begins to read a text. It has to be released.
func (p *Parser) newReading(text string, dateline time.Time) *reading {
	r := readings.Get().(*reading)
	r.lang, r.text, r.policy, r.order, r.calendar = p.lang, text, p.policy, p.order, p.calendar
	if !dateline.IsZero() {
		r.dateline = Anchor{Kind: Dateline, Time: dateline}
	}
	return r
}

// read finds what is in the text and decides what it counts from.
func (r *reading) read() {
	g, given := r.lang.grammar, r.policy != nil
	switch {
	case given:
		r.find(g.Register(r.policy.Name))
	case isMessage(r.text):
		r.policy = &MessagePolicy
		r.find(g.Register(r.policy.Name))
	default:
		r.find(g.Register(NewsPolicy.Name, NarrativePolicy.Name))
		r.policy = &NewsPolicy
		if isNarrative(r.mentions, r.dateline.Time) {
			r.policy = &NarrativePolicy
		}
	}
	r.keep(g.Register(r.policy.Name))
	r.chooses = !given && r.policy == &NarrativePolicy && len(r.lang.anchors) > 0
	r.past = pastness(r.mentions, r.dateline.Time)
}

// Parse is New().Parse: English, against dateline.
func Parse(text string, dateline time.Time) []Expression { return New().Parse(text, dateline) }

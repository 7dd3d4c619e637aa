package dateparse

import (
	"time"

	"github.com/olebedev/when/rules"

	"github.com/dateline-go/dateline/internal/grammar"
)

// Parser finds and resolves time expressions. It is safe for concurrent use.
type Parser struct {
	lang   *language
	policy *Policy      // nil: each text by the one that suits it
	when   []rules.Rule // instead of lang, for languages without a grammar of ours
}

// Option changes how a Parser reads.
type Option func(*Parser)

// WithPolicy makes the parser read every text by one policy, a preset (News,
// Narrative, Message) or the caller's own, instead of choosing for each text
// the preset that suits it.
func WithPolicy(policy Policy) Option { return func(p *Parser) { p.policy = &policy } }

// New returns a Parser for English.
func New(opts ...Option) *Parser {
	p := &Parser{lang: grammarOf("en")}
	for _, o := range opts {
		o(p)
	}
	return p
}

// Parse returns the time expressions of text in reading order, resolved
// against dateline, the text's publication date. The zero dateline leaves
// relative expressions unresolved.
func (p *Parser) Parse(text string, dateline time.Time) []Expression {
	if p.when != nil {
		return parseWhen(p.when, text, dateline)
	}
	r := reading{lang: p.lang, text: text, quotes: quotations{text: text}}
	if !dateline.IsZero() {
		r.dateline = Anchor{Kind: Dateline, Time: dateline}
	}
	r.find(p.register(text))
	if r.policy = p.policy; r.policy == nil {
		r.policy = choose(text, r.mentions, dateline)
	}
	return r.resolve()
}

// Parse is New().Parse: English, against dateline.
func Parse(text string, dateline time.Time) []Expression { return New().Parse(text, dateline) }

// register returns the register that the text is read in. What a message looks
// like can be told before anything has been found in it.
func (p *Parser) register(text string) grammar.Register {
	switch {
	case p.policy != nil:
		return p.lang.grammar.Register(p.policy.Register)
	case isMessage(text):
		return p.lang.grammar.Register(MessagePolicy.Register)
	}
	return 0
}

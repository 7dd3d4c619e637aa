package dateparse

import (
	"github.com/dateline-go/dateline/internal/grammar"
)

// contextClasses are the classes of words around an expression that decide how
// it is resolved. They are defined in lang/*/context.rules.
type contextClasses struct {
	g       *grammar.Grammar
	dates   []preposition // before calendar times
	lengths []preposition // before lengths of time
	article int           // words between a preposition and its expression
	past    int
	future  int
	skip    int // words behind which a participle is no past tense: "to be held"
	said    int
	closer  int
}

// preposition is a class of words that stand for a relation.
type preposition struct {
	class    int
	relation Relation
}

func newContextClasses(g *grammar.Grammar) contextClasses {
	return contextClasses{
		g: g,
		dates: []preposition{
			{g.Class("BY"), By}, {g.Class("BEFORE"), BeforeIt}, {g.Class("AFTER"), AfterIt},
			{g.Class("SINCE"), Since}, {g.Class("UNTIL"), Until}, {g.Class("FROM"), FromIt},
		},
		lengths: []preposition{{g.Class("WITHIN"), Within}, {g.Class("INSIDE"), inside}},
		article: g.Class("ARTICLE"),
		past:    g.Class("PAST"),
		future:  g.Class("FUTURE"),
		skip:    g.Class("PASSIVE"),
		said:    g.Class("SAID"),
		closer:  g.Class("CLOSER"),
	}
}

// relation reads the preposition before the token from, past an article.
func (c *contextClasses) relation(tokens []grammar.Token, from int, t Type) Relation {
	i := from - 1
	if i > 0 && c.g.In(tokens[i], c.article) {
		i--
	}
	if i < 0 {
		return ""
	}
	table := c.dates
	if t == Duration {
		table = c.lengths
	}
	for _, p := range table {
		if c.g.In(tokens[i], p.class) {
			return p.relation
		}
	}
	return ""
}

// closes reports whether the word before the token from closes a range: "to",
// "through", "and".
func (c *contextClasses) closes(tokens []grammar.Token, from int) bool {
	return from > 0 && c.g.In(tokens[from-1], c.closer)
}

// direction tells where a sentence looks at an expression: by the tense word
// that stands nearest before it, otherwise by the first one after it.
func (c *contextClasses) direction(tokens []grammar.Token, from, to int) Direction {
	for i := from - 1; i >= 0 && from-i < reach; i-- {
		if d := c.tense(tokens, i); d != Undecided {
			return d
		}
	}
	for i := to; i < len(tokens) && i-to < reach; i++ {
		if d := c.tense(tokens, i); d != Undecided {
			return d
		}
	}
	return Undecided
}

// reach is how many tokens a tense word may stand from an expression.
const reach = 60

// tense reads one token: a word of the lexicon, or a form in -ed that no "be"
// or "to" makes a passive.
func (c *contextClasses) tense(tokens []grammar.Token, i int) Direction {
	t := tokens[i]
	switch {
	case c.g.In(t, c.future):
		return Forward
	case c.g.In(t, c.past), t.PastForm && t.Kind == grammar.Word:
		if i > 0 && c.g.In(tokens[i-1], c.skip) {
			return Undecided
		}
		return Backward
	}
	return Undecided
}

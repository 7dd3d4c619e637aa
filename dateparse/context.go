package dateparse

import (
	"github.com/dateline-go/dateline/internal/grammar"
)

// contextClasses are the classes of words around an expression that decide how
// it is resolved. They are defined in lang/*/context.rules.
type contextClasses struct {
	g        *grammar.Grammar
	dates    []preposition // before calendar times
	lengths  []preposition // before lengths of time
	article  int           // words between a preposition and its expression
	past     int
	had      int
	deferral int // verbs that put off: "postponed until Monday"
	future   int
	skip     int // words behind which a participle is no past tense: "to be held"
	said     int
	closer   int
	joint    int // words between the parts of an enumeration or a range

	linkClasses
}

// cue is what the words around an expression say about it.
type cue struct {
	direction Direction
	relation  Relation
	closes    bool // it may close a range
}

// cue reads the surroundings of the tokens from..to.
func (c *contextClasses) cue(tokens []grammar.Token, from, to int, f Form) cue {
	q := cue{
		direction: c.direction(tokens, from, to),
		relation:  c.relation(tokens, from, f.Type),
		closes:    from > 0 && c.g.In(tokens[from-1], c.closer),
	}
	verb := c.verb(tokens, from)
	switch {
	case q.relation == By && from > 2 && !c.pluperfect(tokens, verb):
		// A bound looks ahead, whatever the tense: "agreed on a draft by August".
		// One that opens its sentence goes with it: "By August it had failed".
		q.direction = Forward
	case q.relation == Until && verb >= 0 && c.g.In(tokens[verb], c.deferral):
		q.direction = Forward
	}
	return q
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
		lengths:  []preposition{{g.Class("WITHIN"), Within}, {g.Class("INSIDE"), inside}},
		article:  g.Class("ARTICLE"),
		past:     g.Class("PAST"),
		had:      g.Class("PLUPERFECT"),
		deferral: g.Class("DEFER"),
		future:   g.Class("FUTURE"),
		skip:     g.Class("PASSIVE"),
		said:     g.Class("SAID"),
		closer:   g.Class("CLOSER"),
		joint:    g.Class("JOINT"),
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

// pluperfect reports whether the tense word at i is "had" or stands behind it.
func (c *contextClasses) pluperfect(tokens []grammar.Token, i int) bool {
	return i >= 0 && c.g.In(tokens[i], c.had) || i > 0 && c.g.In(tokens[i-1], c.had)
}

// joins reports whether tokens join what stands before them to what stands
// behind: "and", "to the".
func (c *contextClasses) joins(tokens []grammar.Token) bool {
	for _, t := range tokens {
		if !c.g.In(t, c.joint) {
			return false
		}
	}
	return len(tokens) > 0
}

// maxJoint is how many tokens can join two expressions: ", and the".
const maxJoint = 3

// direction tells where a sentence looks at an expression: by the tense word
// that stands nearest before it, otherwise by the first one after it.
func (c *contextClasses) direction(tokens []grammar.Token, from, to int) Direction {
	if i := c.verb(tokens, from); i >= 0 {
		return c.tense(tokens, i)
	}
	for i := to; i < len(tokens) && i-to < reach; i++ {
		if d := c.tense(tokens, i); d != Undecided {
			return d
		}
	}
	return Undecided
}

// verb returns the nearest tense word before the token from, or -1.
func (c *contextClasses) verb(tokens []grammar.Token, from int) int {
	for i := from - 1; i >= 0 && from-i < reach; i-- {
		if c.tense(tokens, i) != Undecided {
			return i
		}
	}
	return -1
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
	case c.g.In(t, c.past), c.skip >= 0 && t.Shape&grammar.Past != 0 && t.Kind == grammar.Word:
		if i > 0 && c.g.In(tokens[i-1], c.skip) {
			return Undecided
		}
		return Backward
	}
	return Undecided
}

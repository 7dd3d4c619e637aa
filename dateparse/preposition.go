package dateparse

import "github.com/dateline-go/dateline/internal/grammar"

// preposition is a class of words that stand for a relation.
type preposition struct {
	class    int
	relation Relation
}

// boundClasses are the words that make a bound together with others, or turn one
// round: "prior to", "not before", "no later than", "at the latest".
type boundClasses struct {
	to, of, not, than, at, on, or, through, dates, least int
	first, later, atThe                                  int // their words have the bound as their value
}

func newBoundClasses(g *grammar.Grammar) boundClasses {
	return boundClasses{
		to: g.Class("TO"), of: g.Class("OF"), not: g.Class("NOT"), than: g.Class("THAN"),
		at: g.Class("AT"), on: g.Class("ON"), or: g.Class("OR"), through: g.Class("THROUGH"), dates: g.Class("DATING"),
		least: g.Class("LEAST"), first: g.Class("FIRSTWORD"), later: g.Class("LATER_THAN"), atThe: g.Class("AT_THE"),
	}
}

// relation reads the preposition before the token from, past an article, and what
// stands before the preposition.
func (c *contextClasses) relation(tokens []grammar.Token, from, to int, f *Form) Relation {
	i := from - 1
	if i > 0 && c.g.In(tokens[i], c.article) {
		i--
	}
	if f.Type == Duration {
		return c.among(c.lengths, tokens, i)
	}
	if i > 1 && c.g.In(tokens[i], c.bound.least) && c.g.In(tokens[i-1], c.bound.at) { // "until at least September"
		i -= 2
	}
	in := c.among(c.lengths, tokens, i) != "" // "in July at the latest" lies in it
	if to+2 < len(tokens) && c.g.In(tokens[to], c.bound.at) && !in {
		if r := c.valued(tokens[to+2], c.bound.atThe); r != "" { // "5 July at the latest"
			return r
		}
	}
	if i < 0 {
		return ""
	}
	if c.g.In(tokens[i], c.bound.through) && (f.Part != "" || f.Season != "") {
		return "" // "through the night"
	}
	if i > 0 && c.g.In(tokens[i-1], c.bound.dates) {
		return "" // "dates from the XIX century"
	}
	if r := c.among(c.dates, tokens, i); r != "" {
		return c.negated(r, tokens, i)
	}
	if i == 0 {
		return ""
	}
	switch t := tokens[i]; {
	case c.g.In(t, c.bound.to) || c.g.In(t, c.bound.of):
		r := c.valued(tokens[i-1], c.bound.first)
		if r == "" && f.Edge && c.g.In(t, c.bound.to) {
			return Until // "to the end of May"
		}
		if r == FromIt && c.g.In(t, c.bound.to) { // "as to Monday"
			return ""
		}
		return r
	case c.g.In(t, c.bound.than) && i > 1 && c.g.In(tokens[i-2], c.bound.not): // "no later than"
		return c.valued(tokens[i-1], c.bound.later)
	}
	return ""
}

func (c *contextClasses) among(table []preposition, tokens []grammar.Token, i int) Relation {
	for _, p := range table {
		if i >= 0 && c.g.In(tokens[i], p.class) {
			return p.relation
		}
	}
	return ""
}

// valued is the relation that the rules give a word of a class.
func (c *contextClasses) valued(t grammar.Token, class int) Relation {
	v, ok := c.g.Value(t, class)
	if !ok {
		return ""
	}
	_, name := c.symbol(v)
	return Relation(name)
}

// negated turns a bound round that is denied: what is to be not before Monday is from
// Monday on. Before "until" the "not" may stand with the verb: "will not open until
// Monday". "On or before" leaves the day itself in.
func (c *contextClasses) negated(r Relation, tokens []grammar.Token, i int) Relation {
	inclusive := i > 1 && c.g.In(tokens[i-1], c.bound.or) && c.g.In(tokens[i-2], c.bound.on)
	switch {
	case r == AfterIt && inclusive:
		return FromIt
	case r == BeforeIt && inclusive:
		return Until
	case r == AfterIt && c.denied(tokens, i, 1):
		return Until
	case r == BeforeIt && c.denied(tokens, i, 1), r == Until && c.denied(tokens, i, denies):
		return FromIt
	}
	return r
}

// denied reports whether one of the last n words before the token i is a "not" of the
// same clause.
func (c *contextClasses) denied(tokens []grammar.Token, i, n int) bool {
	for k := i - 1; k >= max(0, i-n) && tokens[k].Kind != grammar.Punct; k-- {
		if c.g.In(tokens[k], c.bound.not) {
			return true
		}
	}
	return false
}

// denies is how many tokens before "until" a verb's "not" stands at most.
const denies = 4

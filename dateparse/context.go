package dateparse

import (
	"github.com/dateline-go/dateline/internal/grammar"
)

// contextClasses are the classes of words around an expression that decide how
// it is resolved. They are defined in lang/*/context.rules.
type contextClasses struct {
	g          *grammar.Grammar
	dates      []preposition // before calendar times
	lengths    []preposition // before lengths of time
	article    int           // words between a preposition and its expression
	past       int
	had        int
	deferral   int // verbs that put off: "postponed until Monday"
	present    int // "is", "are", "will"
	future     int
	start      int // present tenses that tell of what is to come, behind a plural
	starts     int // those of one
	opens      int // of these, those that some things do every day
	daily      int // those things
	takes      int // verbs that tell of what is to come with a word of effect: "takes effect"
	effect     int
	set        int // "set", past tense unless a word of towards follows
	towards    int
	aims       int // nouns and verbs for what is to come
	nouns      int // of these, those that are nouns only
	leads      int // words behind such a noun that lead to its time
	tensed     int // all words of these
	skip       int // words behind which a participle is no past tense: "to be held"
	said       int
	lasts      int // words before a length that is no distance: "for two days"
	count      int // words between a length and what it is counted from
	wont       int
	closer     int
	bound      boundClasses
	symbol     func(int32) (int, string) // what a value of a class stands for
	apostrophe int
	joint      int // words between the parts of an enumeration or a range

	linkClasses
}

// cue is what the words around an expression say about it.
type cue struct {
	direction Direction
	relation  Relation
	closes    bool // it may close a range
	present   bool // it is or will be, by the tense
}

// cue reads the surroundings of the tokens from..to.
func (c *contextClasses) cue(tokens []grammar.Token, from, to int, f *Form) cue {
	verb := c.verb(tokens, from)
	q := cue{
		direction: c.direction(tokens, verb, to),
		relation:  c.relation(tokens, from, to, f),
		closes:    from > 0 && c.g.In(tokens[from-1], c.closer),
	}
	q.present = q.direction == Forward && c.auxiliary(tokens, verb)
	switch {
	case q.relation == By && from > 2 && !c.pluperfect(tokens, verb):
		// A bound looks ahead, whatever the tense: "agreed on a draft by August".
		// One that opens its sentence goes with it: "By August it had failed".
		q.direction = Forward
	case verb < 0 && q.direction == Undecided && (q.relation == BeforeIt && !c.possessive(tokens, to) || q.relation == Until):
		q.direction = Forward
	case q.relation == Until && verb >= 0 && c.g.In(tokens[verb], c.deferral):
		q.direction = Forward
	}
	return q
}

func newContextClasses(g *grammar.Grammar, symbol func(int32) (int, string)) contextClasses {
	c := contextClasses{
		g: g,
		dates: []preposition{
			{g.Class("BY"), By}, {g.Class("BEFORE"), BeforeIt}, {g.Class("AFTER"), AfterIt},
			{g.Class("SINCE"), Since}, {g.Class("UNTIL"), Until}, {g.Class("FROM"), FromIt},
		},
		lengths:    []preposition{{g.Class("WITHIN"), Within}, {g.Class("INSIDE"), inside}},
		article:    g.Class("ARTICLE"),
		past:       g.Class("PAST"),
		had:        g.Class("PLUPERFECT"),
		deferral:   g.Class("DEFER"),
		start:      g.Class("START"),
		starts:     g.Class("STARTS"),
		opens:      g.Class("OPENS"),
		daily:      g.Class("OPEN_DAILY"),
		takes:      g.Class("TAKES"),
		effect:     g.Class("EFFECT"),
		set:        g.Class("SET"),
		towards:    g.Class("TOWARDS"),
		aims:       g.Class("AIM"),
		nouns:      g.Class("AIM_NOUN"),
		leads:      g.Class("LEADS"),
		present:    g.Class("PRESENT"),
		future:     g.Class("FUTURE"),
		skip:       g.Class("PASSIVE"),
		lasts:      g.Class("LASTS"),
		count:      g.Class("COUNT"),
		said:       g.Class("SAID"),
		wont:       g.Class("WONT"),
		closer:     g.Class("CLOSER"),
		bound:      newBoundClasses(g),
		symbol:     symbol,
		apostrophe: g.Class("APOSTROPHE"),
		joint:      g.Class("JOINT"),

		linkClasses: newLinkClasses(g),
	}
	c.tensed = g.Union(c.past, c.future, c.start, c.starts, c.opens, c.takes, c.set, c.aims)
	return c
}

// possessive reports whether an apostrophe stands at i: "before Friday's vote".
func (c *contextClasses) possessive(tokens []grammar.Token, i int) bool {
	return i < len(tokens) && c.g.In(tokens[i], c.apostrophe)
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
// that stands nearest before it, at verb if there is one, otherwise by the first one
// after it.
func (c *contextClasses) direction(tokens []grammar.Token, verb, to int) Direction {
	if verb >= 0 {
		return c.tense(tokens, verb)
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
	past := t.Shape&grammar.Past != 0 && t.Kind == grammar.Word && c.skip >= 0
	if !past && !c.g.In(t, c.tensed) {
		return Undecided // as most words
	}
	switch {
	case c.g.In(t, c.future):
		return Forward
	case c.g.In(t, c.aims):
		return c.aim(tokens, i)
	case c.starting(tokens, i):
		return Forward // "talks begin Tuesday"
	case c.g.In(t, c.set) && c.before(tokens, i, c.towards):
		return Forward // "set to begin Tuesday"
	case past || c.g.In(t, c.past):
		switch {
		case i > 0 && c.g.In(tokens[i-1], c.skip):
			return Undecided
		case c.g.In(t, c.wont) && i+2 < len(tokens) && c.g.In(tokens[i+2], c.bound.not) && !tokens[i+2].Space:
			return Forward // "won't"
		}
		return Backward
	}
	return Undecided
}

// starting reports whether the word at i is in the present tense and tells of what is to
// come: "talks begin", "the law takes effect".
func (c *contextClasses) starting(tokens []grammar.Token, i int) bool {
	t := tokens[i]
	switch {
	case c.g.In(t, c.starts):
		return true
	case i == 0:
		return false
	case c.g.In(t, c.start):
		return pluralNoun(tokens[i-1]) || tokens[i-1].Kind == grammar.Capital
	case c.g.In(t, c.opens):
		return !c.g.In(tokens[i-1], c.daily)
	}
	return c.g.In(t, c.takes) && c.before(tokens, i, c.effect) && !c.g.In(tokens[i-1], c.bound.to)
}

// before reports whether a word of a class stands behind the token i.
func (c *contextClasses) before(tokens []grammar.Token, i, class int) bool {
	return i+1 < len(tokens) && c.g.In(tokens[i+1], class)
}

// pluralNoun tells by its shape a noun in the plural from "is", "was" and "its".
func pluralNoun(t grammar.Token) bool { return t.Shape&grammar.Plural != 0 && t.End-t.Start > 3 }

// auxiliary reports whether the word at i, or one of the few before it, is "is", "are" or
// "will".
func (c *contextClasses) auxiliary(tokens []grammar.Token, i int) bool {
	for k := i; k >= max(0, i-3); k-- {
		if c.g.In(tokens[k], c.present) {
			return true
		}
	}
	return false
}

// aim reads a word that is a noun as well as a verb: "plans to meet on Friday", "the goal
// is May", but "hit a target on Friday".
func (c *contextClasses) aim(tokens []grammar.Token, i int) Direction {
	noun := i > 0 && c.g.In(tokens[i-1], c.article) || c.g.In(tokens[i], c.nouns)
	if noun && (i+1 == len(tokens) || !c.g.In(tokens[i+1], c.leads)) {
		return Undecided
	}
	return Forward
}

package timeline

import (
	"slices"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// fit cuts the end off behind need where the clause is as true and as whole without it,
// until it is short with the words before it. Where it is whole only as it stands, it is cut
// no sooner than it is too long for any line.
func (c *clause) fit(need, before int) {
	if c.count(len(c.in))+before > longestSummary {
		c.clearRestated(need)
	}
	n, sound, spare, other := before, -1, -1, -1
	inner := false // in a clause that is told whole or not at all
	for i, in := range c.in {
		if !in {
			continue
		}
		if i > need && !inner && c.cutsBefore(i) {
			inner = c.relative(i)
			switch whole := c.soundBefore(i); {
			case whole && n <= longestSummary:
				sound = i
			case whole && spare < 0:
				spare = i
			}
			if prev := c.s.UPOS(i - 1); n <= longestSound && n >= longestSummary/2 && (prev == "NOUN" || prev == "PROPN" || prev == "NUM") {
				other = i
			}
		}
		if !c.s.joined(i) {
			n++
		}
	}
	cut := sound
	switch {
	case n <= longestSummary, n <= longestWhole && (sound < 0 || c.count(sound)+before <= longestSummary/2):
		return
	case sound >= 0 && (c.count(sound)+before > longestSummary/3 || n > longestSound):
	case spare >= 0 && c.count(spare)+before <= longestSound:
		cut = spare
	case n > longestSentence && other >= 0:
		cut = other
	case n > longestSound && spare >= 0:
		cut = spare
	}
	if cut >= 0 {
		c.clear(cut, len(c.in))
	}
	if c.count(len(c.in))+before > longestWhole {
		c.leaveMore(need, before)
	}
}

// leaveMore leaves out what else happened and what for, where that makes the clause short:
// "seized a car [and arrested its driver]", "set up a panel [to find out why]".
func (c *clause) leaveMore(need, before int) {
	s := c.s
	cut := -1
	for i, in := range c.in {
		if !in || i <= need || c.count(i)+before < longestSummary/2 || cut >= 0 && c.count(i)+before > longestWhole || !c.cutsBefore(i) && s.UPOS(i) != "CCONJ" {
			continue
		}
		h := s.Words[i].Head
		if u := s.UPOS(i - 1); h <= i || u != "NOUN" && u != "PROPN" && u != "NUM" || c.quoted(i) {
			continue
		}
		if s.UPOS(i) == "CCONJ" && s.Relation(h) == "conj" && s.Verb(h) && s.finite(h) && s.Lower(i) != "or" || s.Lower(i) == "to" && s.UPOS(i) == "PART" && s.Relation(h) == "advcl" && !s.indefinite(i) && !purposing[s.Lemma(i-1)] {
			cut = i
		}
	}
	if cut >= 0 {
		c.clear(cut, len(c.in))
	}
}

// purposing are nouns that tell nothing without what "to" tells behind them: "its decision [to expel]".
var purposing = wordlist.Of("purposing")

// anybody are nouns that say nothing without a clause that says which people are meant.
var anybody = wordlist.Of("anybody")

// indefinite reports whether the noun phrase before word i has "a", so that an infinitive tells
// what it is: "passed a bill [to end] the war".
func (s *sentence) indefinite(i int) bool {
	for k := i - 1; k >= 0 && !s.Verb(k) && s.UPOS(k) != "PUNCT"; k-- {
		if l := s.Lower(k); l == "a" || l == "an" {
			return true
		}
	}
	return false
}

// soundBefore reports whether what begins with word i only says more of where, when, by
// which means or who the last one named is, so that what is before it stays true.
func (c *clause) soundBefore(i int) bool {
	s := c.s
	w, prev := &s.Words[i], s.UPOS(i-1)
	if prev != "NOUN" && prev != "PROPN" && prev != "NUM" && prev != "PUNCT" {
		return false
	}
	switch {
	case s.subordinate(i):
		return !restricting[w.Lower]
	case w.XPOS == "WDT" || w.XPOS == "WP" || w.XPOS == "WRB" || w.XPOS == "WP$" || w.Lower == "that":
		return !s.restricted(i)
	case w.XPOS == "VBG" || w.XPOS == "VBN":
		return w.Relation == "acl" && !s.restricted(i) && w.XPOS == "VBG" || s.Words[i-1].Form == ","
	case (w.UPOS == "ADP" || w.UPOS == "SCONJ") && s.Words[min(i+1, len(s.Words)-1)].XPOS == "VBG":
		return w.Lower == "by" || w.Lower == "after" || w.Lower == "before" || w.Lower == "while"
	}
	return w.UPOS == "ADP" && circumstance[w.Lower] && !s.light(i-1) && !(w.Lower == "in" && measured[s.Lemma(i-1)])
}

// restricted reports whether the noun before word i needs what follows to say which: "the
// man who", "those that".
func (s *sentence) restricted(i int) bool {
	if s.UPOS(i-1) != "PUNCT" && anybody[s.Lower(i-1)] {
		return true
	}
	for k := i - 1; k >= max(0, i-6); k-- {
		switch l := s.Words[k].Lower; {
		case s.Verb(k) && s.Relation(k) != "amod":
			return false
		case l == "the" || l == "those" || l == "any" || l == "all" || l == "every" || l == "anyone" || l == "one" || l == "no":
			return true
		case l == "a" || l == "an" || s.UPOS(k) == "PUNCT":
			return false
		}
	}
	return false
}

// light reports whether a noun is the object of a verb that tells nothing without what
// follows it: "took [part] in".
func (s *sentence) light(i int) bool {
	h := s.Words[i].Head
	return h >= 0 && h == i-1 && s.Relation(i) == "obj" && support[s.Words[h].Lemma]
}

// restricting are words that open a clause without which the one before is not true: "[if]
// Israel withdraws".
var restricting = wordlist.Of("restricting")

// measured are nouns that say what of behind "in": "an increase [in prices]".
var measured = wordlist.Of("measured")

// circumstance are prepositions before what only says where, when or in which case.
var circumstance = wordlist.Of("circumstance")

// quoted reports whether word i stands in a quotation whose marks are told.
func (c *clause) quoted(i int) bool {
	open := false
	for k, in := range c.in[:i] {
		if in && quoteMark(c.s.Words[k].Form) {
			open = !open
		}
	}
	return open
}

// count returns how many words before word i are told.
func (c *clause) count(i int) int {
	n := 0
	for i, in := range c.in[:i] {
		if in && !c.s.joined(i) {
			n++
		}
	}
	return n
}

// nounal are prepositions that as often follow a noun in "-ing" as a participle.
var nounal = wordlist.Of("nounal")

// cutsBefore reports whether the words before word i are whole without it and those behind.
func (c *clause) cutsBefore(i int) bool {
	s := c.s
	if i == 0 || c.quoted(i) || s.Words[i-1].Head >= i && s.Relation(i-1) != "punct" {
		return false
	}
	if s.Words[i].Relation == "fixed" {
		return false
	}
	switch s.UPOS(i - 1) {
	case "VERB":
		if s.Relation(i-1) == "acl" || s.Words[i-1].XPOS == "VB" || s.Words[i-1].XPOS == "VBG" {
			return false
		}
	case "ADP", "ADV", "DET", "CCONJ", "SCONJ", "AUX", "PART":
		return false
	case "PUNCT":
		return s.Words[i-1].Form == "," && !s.lists(i-1) && !s.describes(i-1)
	}
	w := &s.Words[i]
	switch {
	case w.XPOS == "WDT" || w.XPOS == "WP" || w.XPOS == "WRB" || w.XPOS == "WP$" || s.subordinate(i):
		return true
	case w.Lower == "that":
		return w.Head >= 0 && s.Words[w.Head].Relation == "acl:relcl"
	case w.Lower == "of" || w.Lower == "than":
		return false
	case w.Lower == "to" && w.UPOS == "PART":
		return w.Head >= 0 && s.Relation(w.Head) == "advcl"
	case w.Lower == "to" && s.UPOS(i-1) == "NUM" && (s.UPOS(i+1) == "NUM" || s.UPOS(i+1) == "SYM"): // "$17 million [to] $19 million"
		return false
	case w.Lower == "to" || w.Lower == "and":
		return w.UPOS == "ADP" && !slices.ContainsFunc(s.Words[max(0, i-6):i], func(w coder.Word) bool { return w.Lower == "from" })
	case w.Relation == "acl": // not "a share [offering] in Britain"
		return w.XPOS == "VBG" && !nounal[s.Lower(i+1)] && s.UPOS(i+1) != "PUNCT" || w.XPOS == "VBN"
	}
	return w.UPOS == "ADP" && w.Relation != "compound:prt" || w.UPOS == "SCONJ" && s.Words[min(i+1, len(s.Words)-1)].XPOS == "VBG" || w.XPOS == "VBG" && w.Relation == "advcl"
}

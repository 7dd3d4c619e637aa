package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// A headline is read without its article: what it points back to must be told in it.

// pointsBack returns how many nouns and pronouns of a clause point back to what is told neither in
// it nor in before, what is written before it.
func (c *clause) pointsBack(before string) (n int) {
	s := c.s
	for i, in := range c.in {
		if !in || c.as[i] != "" || c.quoted(i) {
			continue
		}
		if noun := c.pointed(i); noun >= 0 {
			if !unique[s.Lemma(noun)] && !(s.Lower(i-1) == "of" && (s.UPOS(i-2) == "SYM" || fraction[s.Lower(i-2)])) && !c.repeats(noun, before) {
				n++
			}
			continue
		}
		if x := s.Words[i].XPOS; (x == "PRP$" || x == "PRP") && !speakers[s.Lower(i)] && s.Relation(i) != "expl" && !c.standsFor(i, before) {
			n++
		}
	}
	return n
}

// fraction are nouns for a part of what "of" names behind them, which is known: "60 percent of the vote".
var fraction = map[string]bool{"percent": true, "%": true, "third": true, "half": true, "quarter": true, "majority": true}

// pointsBack returns how many nouns and pronouns of the headline point back to what it does not tell.
func (h *headline) pointsBack() int {
	n := h.c.pointsBack(h.who)
	if h.sc != nil {
		n += h.sc.pointsBack("")
	}
	return n
}

// standsFor reports whether a pronoun can stand for a noun that is told before it.
func (c *clause) standsFor(pronoun int, before string) bool {
	if before != "" && c.kind == 0 || c.refers(pronoun) {
		return true
	}
	s := c.s
	if first := strings.ToLower(strings.SplitN(before, " ", 2)[0]); s.Lower(pronoun) == "their" && before != "" && first != "a" && first != "an" && first != "the" { // "Doctors Without Borders closed [their] hospital"
		return true
	}
	for k := pronoun - 1; k >= 0; k-- {
		if !c.in[k] || s.UPOS(k) != "NOUN" && s.UPOS(k) != "PROPN" || s.Relation(k) == "compound" || s.InTime(k) {
			continue
		}
		switch s.Lower(pronoun) {
		case "his", "her", "he", "she", "him":
			if s.person(k) {
				return true
			}
		case "its", "it":
			if !s.person(k) && s.Words[k].XPOS != "NNS" {
				return true
			}
		default:
			if s.several(k) {
				return true
			}
		}
	}
	return false
}

// unowned tells what belongs to somebody whom neither the clause nor what is written before it names as
// nobody's: "destroyed [their] homes", "the bombing of [its] embassy" as that of "an embassy".
func (c *clause) unowned(before string) {
	s := c.s
	for i, in := range c.in {
		if !in || c.as[i] != "" || s.Words[i].XPOS != "PRP$" || speakers[s.Lower(i)] || c.quoted(i) || c.standsFor(i, before) {
			continue
		}
		noun := s.Words[i].Head
		if noun < i || noun > i+3 || s.UPOS(noun) != "NOUN" || !c.in[noun] || s.Lower(i+1) == "own" || s.person(noun) || kin[s.Lemma(noun)] || unique[s.Lemma(noun)] {
			continue
		}
		switch {
		case s.complement(noun, "of") >= 0:
			c.as[i] = "the"
		case s.Words[noun].XPOS == "NNS":
			c.clear(i, i+1)
		default:
			c.introduce(i, noun)
		}
	}
}

// kin are nouns for relatives, who are somebody's.
var kin = wordlist.Of("kin")

package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// A chronology tells in the past what is to come too: "was to sign", "said it would sign".

// toCome reports whether the verb at word v tells of the event itself, and as of what is to come
// or no fact, so that its tense says so.
func (d *draft) toCome(v int) bool {
	return d.Modality.Negated || d.Modality.Status != Asserted && (d.trigger.From <= v && v < d.trigger.To || d.Modality.Status != Planned)
}

// wasTo tells what "will" be at verb v as what "was to" be, and reports whether what is to come is told
// in the past, as that "is about to" be is. What hangs on a condition keeps its form, and so does
// what will not be.
func (c *clause) wasTo(v int, several bool) bool {
	s := c.s
	if about := s.Child(v, "advmod"); about >= 0 && s.Lower(about) == "about" && s.Lower(about+1) == "to" {
		return !s.negated(v)
	}
	will := s.Child(v, "aux")
	if will < 0 || !c.in[will] || s.Lower(will) != "will" || s.negated(v) || c.quoted(will) {
		return false
	}
	for i, in := range c.in {
		if in && restricting[s.Lower(i)] {
			return false
		}
	}
	be := "was"
	if several {
		be = "were"
	}
	if likely := will + 1; c.in[likely] && s.UPOS(likely) == "ADV" { // "will [likely] sign"
		c.as[will], c.as[likely] = be, s.Words[likely].Form+" to"
	} else {
		c.as[will] = be + " to"
	}
	return true
}

// several reports whether the subject that ends at a noun, or that a number or "some" begins, is more than
// one: "[Two] brothers accused of murder", and not "the chairman and chief executive Jonas Bergset".
func (s *sentence) several(noun int) bool {
	if noun < 0 || s.UPOS(noun) != "NOUN" && s.UPOS(noun) != "PROPN" {
		return false
	}
	first := s.before(noun) + 1
	if p := s.phraseAt(noun); s.ofState(noun) || p != nil && p.Person && s.UPOS(noun) == "PROPN" {
		return s.joinsNames(first, noun) || slices.ContainsFunc(s.Kids[noun], func(i int) bool { return s.Relation(i) == "conj" && s.UPOS(i) == "PROPN" })
	}
	return strings.HasSuffix(s.Words[noun].XPOS, "S") || several[s.Lower(first)] || s.UPOS(first) == "NUM" && s.Lower(first) != "one"
}

// ofState reports whether a word is the name of a state, of which there is one: "the United [States]".
func (s *sentence) ofState(i int) bool {
	p := s.phraseAt(i)
	return p != nil && p.Place && p.Code != "" && s.UPOS(i) == "PROPN"
}

// joinsNames reports whether "and" joins names between two words: "Kari [and] Jonas Bergset".
func (s *sentence) joinsNames(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if s.Lower(i) == "and" && s.UPOS(i-1) == "PROPN" && s.UPOS(i+1) == "PROPN" {
			return true
		}
	}
	return false
}

// several are words that a subject of more than one begins with.
var several = wordlist.Of("several")

// saidToCome puts what somebody says of what is to come, at word i, into the past: "said it [would]
// sign".
func (c *clause) saidToCome(i int) {
	s := c.s
	v := s.content(i)
	if h := s.Words[v].Head; s.Lower(i) == "will" && h >= 0 && h < i && c.in[h] && (saying[s.Lemma(h)] || s.reported(v)) {
		c.as[i] = "would"
	}
}

// foretells reports whether the headline tells what will or would be without who says so.
func (h *headline) foretells() bool {
	s := h.c.s
	will := s.Child(h.v, "aux")
	return !h.noun && will >= 0 && h.c.in[will] && s.Words[will].XPOS == "MD" && s.reported(h.v) && !h.c.in[s.Words[h.v].Head]
}

// reported reports whether a verb tells what another says of it: "said it would [sign]".
func (s *sentence) reported(v int) bool {
	above := s.Words[v].Head
	return above >= 0 && s.Verb(above) && s.Relation(v) == "ccomp"
}

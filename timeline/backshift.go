package timeline

import (
	"slices"

	"github.com/dateline-go/dateline/internal/nlp/lemma"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// backshift puts what is told beside the verb v in the present into the past, as the rest of a
// chronology is told: "said it plan[ned] a bridge", "two people [died]". What is to come stays,
// with all behind it, and so do quotations and what says that the event is no fact.
func (c *clause) backshift(v int) {
	s := c.s
	quoted := false
	for i := range c.in {
		w := &s.Words[i]
		if quoteMark(w.Form) {
			quoted = !quoted
		}
		if !c.in[i] || c.as[i] != "" && i != v {
			continue
		}
		if quoted && c.quoted(i) {
			continue
		}
		if w.XPOS == "MD" {
			c.saidToCome(i)
			return
		}
		if w.XPOS != "VBZ" && w.XPOS != "VBP" || c.as[i] != "" {
			continue
		}
		h := s.content(i)
		if g := s.Words[h].Head; g >= 0 && w.XPOS == "VBP" && (demanding[s.Lemma(g)] || s.Lemma(g) == "suggest") { // "urged that they [stay]"
			continue
		}
		if s.Child(h, "expl") >= 0 || s.UPOS(i-1) == "PROPN" && s.UPOS(i+1) == "PROPN" && len(w.Form) < 3 || // "Dar [es] Salaam"
			s.Relation(i) == "compound" || s.Relation(i) == "amod" {
			continue
		}
		switch {
		case w.Lower == "am" || s.joined(i): // "I'm"
		case w.Lemma == "be" && w.XPOS == "VBZ":
			c.as[i] = "was"
		case w.Lemma == "be":
			c.as[i] = "were"
		case w.Lemma == "do" && i != h:
			c.as[i] = "did"
		case w.Lemma == "have" && i != h:
			c.perfect(i, h)
		case w.UPOS == "VERB" && (s.UPOS(i+1) != "NOUN" || s.Child(i, "nsubj") >= 0) && !(s.joined(i) && s.Words[i-1].Form == "-") && (w.XPOS == "VBZ" || s.Child(i, "nsubj") >= 0):
			c.as[i] = lemma.Past(w.Lemma)
		}
	}
}

// demanding are verbs behind which "that" tells what is to be, in the subjunctive.
var demanding = wordlist.Of("demanding")

// perfect puts "has" at word i of the verb h into the past: "has been held" is "was held", "has
// met" is "met", and within what somebody said "had met".
func (c *clause) perfect(i, h int) {
	s := c.s
	aux := c.auxiliaries(h)
	w := &s.Words[h]
	within := w.Head >= 0 && c.in[w.Head] && slices.Contains([]string{"ccomp", "acl"}, s.Relation(h))
	switch {
	case s.negated(h), within, !c.in[h]:
		c.as[i] = "had"
	case len(aux) == 1 && w.XPOS == "VBN":
		c.as[h] = lemma.Past(w.Lemma)
		c.clear(i, i+1)
	case len(aux) == 2 && s.Words[aux[1]].Lower == "been":
		c.as[aux[1]] = "was"
		if s.Words[i].Lower == "have" {
			c.as[aux[1]] = "were"
		}
		c.clear(i, i+1)
	default:
		c.as[i] = "had"
	}
}

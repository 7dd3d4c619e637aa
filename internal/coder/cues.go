package coder

import (
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

var (
	finding   = wordlist.Of("finding")
	notSo     = wordlist.Of("notso")
	evenSo    = wordlist.Of("evenso")
	excepting = wordlist.Of("excepting")
	noWay     = wordlist.Of("noway")
	falsity   = wordlist.Of("falsity")
	truth     = wordlist.Of("truth")
	supposing = wordlist.Of("supposing")
	inCase    = wordlist.Of("incase")
	prospect  = wordlist.Of("prospect")
	insteadOf = wordlist.Of("insteadof")
)

// own reads what a word itself has, but not what it has by from, which is read: negations,
// auxiliaries and what opens its clause.
func (s *Sentence) own(r *reading, i, from int) {
	negated := s.negation(i, from) && !s.untilThen(i) && !r.flip
	r.flip = false
	if negated {
		r.not()
	}
	s.modal(r, i, negated)
	k := s.Child(i, "mark")
	if from := s.segment(i); k < 0 && s.Relation(i) == "advcl" && s.Lower(from) == "if" { // the parser hung it on the main clause
		k = from
	}
	if k >= 0 && supposing[s.Lower(k)] && s.Lower(k-1) != "as" {
		if s.Lower(k) == "whether" {
			r.be(Possible)
		} else {
			r.be(Hypothetical)
		}
	}
	if s.inverted(i) {
		r.be(Hypothetical)
	}
	if s.untrue(i) || s.falseRumour(i) {
		r.be(Denied)
	}
}

// negation reports whether a word, its subject or its object says that it is not so.
func (s *Sentence) negation(i, from int) bool {
	if s.denied(i) {
		return true
	}
	if w := &s.Words[i]; w.UPOS != "VERB" && w.UPOS != "AUX" && s.Child(i, "cop") < 0 {
		return false
	}
	for _, k := range s.Kids[i] {
		if k == from {
			continue
		}
		switch s.Relation(k) {
		case "nsubj", "obj":
			if s.Relation(k) == "obj" && finding[s.Words[i].Lemma] {
				continue
			}
			if (notSo[s.Words[k].Lower] || s.denied(k)) && !s.excepted(k, i) {
				return true
			}
		case "obl":
			if notSo[s.Words[k].Lower] || s.denied(k) && s.Lower(s.Child(k, "cc", "det")) == "neither" {
				return true
			}
		}
	}
	return s.inNoWay(i)
}

// inNoWay reports whether a verb stands behind "under no circumstances" in its clause.
func (s *Sentence) inNoWay(i int) bool {
	for k := s.segment(i) + 1; k < i; k++ {
		if s.Lower(k-1) == "no" && noWay[s.Words[k].Lemma] {
			return true
		}
	}
	return false
}

// denied reports whether a word of negation hangs on a word.
func (s *Sentence) denied(i int) bool {
	for _, k := range s.Kids[i] {
		switch s.Relation(k) {
		case "advmod", "det", "cc", "discourse", "mark":
			if notSo[s.Lower(k)] && s.Lower(k) != "nor" && !s.evenSo(k) && (k < i || s.Relation(k) != "advmod" || s.Verb(i)) {
				return true
			}
		}
	}
	return false
}

// evenSo reports whether a word of negation negates something else: "no fewer than", "not only".
func (s *Sentence) evenSo(k int) bool {
	return evenSo[s.Lower(k+1)] || s.Lower(k) == "hardly" && s.Lower(k+1) == "had"
}

// excepted reports whether somebody is taken out of nobody, who stands at k, before word i.
func (s *Sentence) excepted(k, i int) bool {
	for n := k + 1; n < i; n++ {
		if excepting[s.Lower(n)] || s.Lower(n) == "other" && s.Lower(n+1) == "than" {
			return true
		}
	}
	return false
}

// untilThen reports whether something happened in the end: "did not sign until Friday".
func (s *Sentence) untilThen(i int) bool {
	past := s.Words[i].XPOS == "VBD"
	until := false
	for _, k := range s.Kids[i] {
		switch s.Relation(k) {
		case "aux":
			past = past || s.Words[k].XPOS == "VBD"
		case "obl", "advcl":
			if p := s.Child(k, "case", "mark"); p >= 0 {
				until = until || s.Lower(p) == "until" || s.Lower(p) == "till"
			}
		}
	}
	return past && until
}

// modal reads the auxiliaries of a verb.
func (s *Sentence) modal(r *reading, i int, negated bool) {
	modal, have, be := "", false, false
	for _, k := range s.Kids[i] {
		if s.Relation(k) != "aux" {
			continue
		}
		switch w := &s.Words[k]; {
		case w.XPOS == "MD":
			modal = w.Lower
		case w.Lemma == "have":
			have = true
		case w.Lemma == "be" && s.Words[k].Relation == "aux" && s.Lower(s.Child(i, "mark")) == "to":
			be = true
		}
	}
	switch modal {
	case "will", "shall", "'ll", "’ll", "wo":
		r.be(Planned)
	case "may", "might":
		r.be(Possible)
	case "could":
		switch {
		case have:
			r.be(Hypothetical)
		case !negated && s.Words[i].Lemma != "see":
			r.be(Possible)
		}
	case "would", "should", "'d", "’d":
		switch {
		case have:
			r.be(Hypothetical)
		case modal == "would":
			r.be(Planned)
		}
	}
	if be {
		r.be(Planned)
		if have {
			r.not()
		}
	}
}

// reported reports whether a verb tells what somebody says.
func (s *Sentence) reported(i int) bool {
	h := s.Words[i].Head
	return h >= 0 && s.Relation(i) == "ccomp" && s.Verb(h)
}

// had reports whether something was to happen and did not: "had been due to".
func (s *Sentence) had(h int) bool {
	past := false
	for _, k := range s.Kids[h] {
		switch w := &s.Words[k]; {
		case w.Relation == "aux" && w.Lower == "had":
			return s.Child(h, "cop") >= 0 || s.Passive(h)
		case w.Lower == "was" || w.Lower == "were":
			past = true
		}
	}
	return past && s.contains(h, len(s.Words), but)
}

var but = wordlist.Class{"but": true}

// segment is the first word behind the punctuation before word i.
func (s *Sentence) segment(i int) int {
	for i > 0 && s.Words[i-1].UPOS != "PUNCT" {
		i--
	}
	return i
}

// inverted reports whether a clause is a condition by the order of its words: "had Kenya attacked,
// Peru would have".
func (s *Sentence) inverted(i int) bool {
	from := s.segment(i)
	switch first := s.Lower(from); {
	case from == i, first != "had" && first != "should" && (first != "were" || s.Lower(i-1) != "to"):
		return false
	}
	k := s.Child(i, "nsubj")
	return from < k && k < i && s.contains(i+1, len(s.Words), consequence)
}

// consequence are the auxiliaries of what would be.
var consequence = wordlist.Class{"would": true, "could": true, "might": true, "will": true, "'d": true, "’d": true}

// untrue reports whether a clause is said not to be so: "it is false that".
func (s *Sentence) untrue(i int) bool {
	that := s.Child(i, "mark")
	if that < 2 || s.Lower(that) != "that" {
		return false
	}
	denied := s.contains(that-4, that-1, wordlist.Class{"not": true, "n't": true, "never": true, "hardly": true})
	be := s.contains(that-5, that-1, wordlist.Class{"be": true, "'s": true, "’s": true})
	return be && (falsity[s.Lower(that-1)] && !denied || truth[s.Lower(that-1)] && denied)
}

// falseRumour reports whether a clause is what is said, and that is said to be false.
func (s *Sentence) falseRumour(i int) bool {
	from := -1
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if (s.Lower(k) == "that" || s.Lower(k) == "of") && k > 0 && rumour[strings.TrimSuffix(s.Lower(k-1), "s")] {
			from = k
			break
		}
	}
	if from < 0 {
		return false
	}
	for k := i + 1; k < len(s.Words); k++ {
		if falsity[s.Lower(k)] {
			return s.contains(k-4, k, predicating) && !s.contains(k-3, k, notSo)
		}
	}
	return false
}

// predicating come before what is said of something: "was false", "proved to be wrong".
var predicating = wordlist.Class{"be": true, "prove": true, "turn": true, "as": true}

// phrased reads the phrases before a word and its clause: "instead of", "in case".
func (s *Sentence) phrased(r *reading, i int) {
	from := i
	for from > 0 && s.introduces(from-1, i) {
		from--
	}
	switch starts := []int{from, s.opening(i)}; {
	case s.ends(starts, insteadOf):
		r.not()
	case s.ends(starts[1:], inCase):
		r.be(Hypothetical)
	case s.ends(starts[:1], prospect):
		r.be(Possible)
	}
}

// introduces reports whether word k belongs to the noun or verb at i before it.
func (s *Sentence) introduces(k, i int) bool {
	switch w := &s.Words[k]; w.UPOS {
	case "DET", "ADJ", "NUM":
		return !s.Verb(i)
	case "NOUN", "PROPN", "PRON":
		return w.Head == i && (s.Relation(k) == "compound" || s.Relation(k) == "nmod")
	case "AUX", "PART":
		return s.Verb(i) && w.Lower != "not" && w.Lower != "n't"
	case "VERB":
		return s.Verb(i) && w.Lower == "having"
	}
	return false
}

// opening is where the clause of a verb begins behind what introduces it: its subject.
func (s *Sentence) opening(i int) int {
	from := s.Child(i, "nsubj")
	for from > 0 && s.Governs(s.Child(i, "nsubj"), from-1) {
		from--
	}
	return from
}

// ends reports whether the words before one of the starts end with a phrase of a class.
func (s *Sentence) ends(starts []int, class wordlist.Class) bool {
	for _, start := range starts {
		for n := 1; n <= 4 && n <= start; n++ {
			if class[s.words(start-n, start)] {
				return true
			}
		}
	}
	return false
}

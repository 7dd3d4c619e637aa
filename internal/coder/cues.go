package coder

import (
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

var (
	finding     = wordlist.Of("finding")
	notSo       = wordlist.Of("notso")
	evenSo      = wordlist.Of("evenso")
	excepting   = wordlist.Of("excepting")
	noWay       = wordlist.Of("noway")
	predicating = wordlist.Of("predicating")
	falsity     = wordlist.Of("falsity")
	truth       = wordlist.Of("truth")
	supposing   = wordlist.Of("supposing")
	consequence = wordlist.Of("consequence")
	inCase      = wordlist.Of("incase")
	prospect    = wordlist.Of("prospect")
	insteadOf   = wordlist.Of("insteadof")
)

// own reads what a word itself has, but not what it has by from, which is read: negations,
// auxiliaries and what opens its clause.
func (s *Sentence) own(r *reading, i, from int) {
	not := s.negation(i, from)
	if not >= 0 && (s.untilThen(i) || r.flip) {
		not = -1
	}
	r.flip = false
	if not >= 0 {
		r.not(not)
	}
	s.modal(r, i, not >= 0)
	k, first := s.Child(i, "mark"), s.segment(i)
	if k < 0 && s.Relation(i) == "advcl" && s.Lower(first) == "if" { // the parser hung it on the main clause
		k = first
	}
	if k >= 0 && supposing[s.Lower(k)] && s.Lower(k-1) != "as" {
		if s.Lower(k) == "whether" {
			r.be(Possible, k)
		} else {
			r.be(Hypothetical, k)
		}
	}
	if s.inverted(first, i) {
		r.be(Hypothetical, first)
	}
	if k := s.untrue(i); k >= 0 {
		r.be(Denied, k)
	} else if said, k := s.falseRumour(i); k >= 0 {
		r.be(Denied, k)
		r.by = append(r.by, said)
	}
}

// negation returns what says of a word, or of the subject or object of a verb, that it is not so;
// -1 without any.
func (s *Sentence) negation(i, from int) int {
	if k := s.denied(i); k >= 0 {
		return k
	}
	if w := &s.Words[i]; w.UPOS != "VERB" && w.UPOS != "AUX" && s.Child(i, "cop") < 0 {
		return -1
	}
	for _, k := range s.Kids[i] {
		if k == from {
			continue
		}
		if not := s.nobody(i, k); not >= 0 {
			return not
		}
	}
	return s.inNoWay(i)
}

// nobody returns what says of somebody at k, whom the verb at i takes, that it is nobody; -1
// without any.
func (s *Sentence) nobody(i, k int) int {
	not := s.denied(k)
	if notSo[s.Lower(k)] {
		not = k
	}
	switch s.Relation(k) {
	case "nsubj":
	case "obj":
		if finding[s.Words[i].Lemma] {
			return -1
		}
	case "obl":
		if not != k && not >= 0 && s.Lower(not) != "neither" {
			return -1
		}
	default:
		return -1
	}
	if not >= 0 && s.excepted(k, i) {
		return -1
	}
	return not
}

// inNoWay returns the word that says that a verb stands behind "under no circumstances" in its
// clause; -1 without any.
func (s *Sentence) inNoWay(i int) int {
	for k := s.segment(i) + 1; k < i; k++ {
		if s.Lower(k-1) == "no" && noWay[s.Words[k].Lemma] {
			return k - 1
		}
	}
	return -1
}

// denied returns the word of negation that hangs on a word, -1 without any.
func (s *Sentence) denied(i int) int {
	for _, k := range s.Kids[i] {
		switch s.Relation(k) {
		case "advmod", "det", "cc", "discourse", "mark":
			if notSo[s.Lower(k)] && s.Lower(k) != "nor" && !s.evenSo(k) && (k < i || s.Relation(k) != "advmod" || s.Verb(i)) {
				return k
			}
		}
	}
	return -1
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
	modal, have, be := -1, -1, -1
	for _, k := range s.Kids[i] {
		if s.Relation(k) != "aux" {
			continue
		}
		switch w := &s.Words[k]; {
		case w.XPOS == "MD":
			modal = k
		case w.Lemma == "have":
			have = k
		case w.Lemma == "be" && w.Relation == "aux" && s.Lower(s.Child(i, "mark")) == "to":
			be = k
		}
	}
	switch m := s.Lower(modal); m {
	case "will", "shall", "'ll", "’ll", "wo":
		r.be(Planned, modal)
	case "may", "might":
		r.be(Possible, modal)
	case "could", "would", "should", "'d", "’d":
		switch {
		case have >= 0:
			r.be(Hypothetical, modal)
		case m == "would":
			r.be(Planned, modal)
		case m == "could" && !negated && s.Words[i].Lemma != "see":
			r.be(Possible, modal)
		}
	}
	if be >= 0 {
		r.be(Planned, be)
		if have >= 0 {
			r.not(have)
		}
	}
}

// reported reports whether a verb tells what somebody says.
func (s *Sentence) reported(i int) bool {
	h := s.Words[i].Head
	return h >= 0 && s.Relation(i) == "ccomp" && s.Verb(h)
}

// had returns the word that says that something was to happen and did not, "[had] been due to",
// "was due to ... [but]"; -1 without any.
func (s *Sentence) had(h int) int {
	past := false
	for _, k := range s.Kids[h] {
		switch w := &s.Words[k]; {
		case w.Relation == "aux" && w.Lower == "had" && (s.Child(h, "cop") >= 0 || s.Passive(h)):
			return k
		case w.Lower == "was" || w.Lower == "were":
			past = true
		}
	}
	for k := h; past && k < len(s.Words); k++ {
		if s.Lower(k) == "but" {
			return k
		}
	}
	return -1
}

// segment is the first word behind the punctuation before word i.
func (s *Sentence) segment(i int) int {
	for i > 0 && s.Words[i-1].UPOS != "PUNCT" {
		i--
	}
	return i
}

// inverted reports whether the clause of verb i, which begins at first, is a condition by the order of
// its words: "had Kenya attacked, Peru would have".
func (s *Sentence) inverted(first, i int) bool {
	switch w := s.Lower(first); {
	case first == i, w != "had" && w != "should" && (w != "were" || s.Lower(i-1) != "to"):
		return false
	}
	k := s.Child(i, "nsubj")
	return first < k && k < i && s.contains(i+1, len(s.Words), consequence)
}

// untrue returns the word that says that a clause is not so, "it is [false] that"; -1 without any.
func (s *Sentence) untrue(i int) int {
	that := s.Child(i, "mark")
	if that < 2 || s.Lower(that) != "that" || !s.contains(that-5, that-1, predicating) {
		return -1
	}
	if k, denied := that-1, s.contains(that-4, that-1, notSo); falsity[s.Lower(k)] && !denied || truth[s.Lower(k)] && denied {
		return k
	}
	return -1
}

// falseRumour returns, for a clause that is what is said, the word for that and the one that says
// that it is false: "[reports] that the king resigned were [false]"; -1 without any.
func (s *Sentence) falseRumour(i int) (said, untrue int) {
	said = -1
	for k := i - 1; k > 0 && k > i-12 && said < 0; k-- {
		if (s.Lower(k) == "that" || s.Lower(k) == "of") && rumour[strings.TrimSuffix(s.Lower(k-1), "s")] {
			said = k - 1
		}
	}
	for k := i + 1; said >= 0 && k < len(s.Words); k++ {
		if falsity[s.Lower(k)] {
			if s.contains(k-4, k, predicating) && !s.contains(k-3, k, notSo) {
				return said, k
			}
			break
		}
	}
	return said, -1
}

// phrased reads the phrases before a word and its clause: "instead of", "in case".
func (s *Sentence) phrased(r *reading, i int) {
	from := i
	for from > 0 && s.introduces(from-1, i) {
		from--
	}
	clause := s.opening(i)
	if k := max(s.ends(from, insteadOf), s.ends(clause, insteadOf)); k >= 0 {
		r.not(k)
	} else if k := s.ends(clause, inCase); k >= 0 {
		r.be(Hypothetical, k)
	} else if k := s.ends(from, prospect); k >= 0 {
		r.be(Possible, k)
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
	subject := s.Child(i, "nsubj")
	from := subject
	for from > 0 && s.Governs(subject, from-1) {
		from--
	}
	return from
}

// ends returns where a phrase of a class begins that stands before word start; -1 without any.
func (s *Sentence) ends(start int, class wordlist.Class) int {
	for n := 1; n <= 4 && n <= start; n++ {
		if class[s.words(start-n, start)] {
			return start - n
		}
	}
	return -1
}

package coder

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// The classes of words that say how sure a text is of an event; their examples stand beside them.
var (
	withholding  = wordlist.Of("withholding")
	excluding    = wordlist.Of("excluding")
	keeping      = wordlist.Of("keeping")
	preventing   = wordlist.Of("preventing")
	cancelling   = wordlist.Of("cancelling")
	unhappened   = wordlist.Of("unhappened")
	denying      = wordlist.Of("denying")
	disbelieving = wordlist.Of("disbelieving")
	rumour       = wordlist.Of("rumour")
	planning     = wordlist.Of("planning")
	mulling      = wordlist.Of("mulling")
	demanding    = wordlist.Of("demanding")
	foreseeing   = wordlist.Of("foreseeing")
	weighing     = wordlist.Of("weighing")
	callingFor   = wordlist.Of("callingfor")
	alleging     = wordlist.Of("alleging")
	unproven     = wordlist.Of("unproven")
	toCome       = wordlist.Of("tocome")
	hesitating   = wordlist.Of("hesitating")
	happens      = wordlist.Of("happens")
	supporting   = wordlist.Of("support")
	postponing   = wordlist.Of("postponing")
	completing   = wordlist.Of("completing") // prepositions before a clause that completes what a word says
)

// reading is what the words around an event say of it, from the inside out.
type reading struct {
	StatusClass
	by   []int // the words that say it
	flip bool  // a denial of the verb above denies no more: "did not deny"
}

// be takes over a status that says more than that it is so, by word k.
func (r *reading) be(s Status, k int) {
	switch {
	case s == Denied, s == Hypothetical, r.Status == Asserted:
		r.Status, r.by = s, append(r.by, k)
	}
	if s == Denied { // what is not so of what did not happen, nobody claims
		r.Negated = false
	}
}

// not negates by word k.
func (r *reading) not(k int) { r.Negated, r.by = !r.Negated, append(r.by, k) }

// Presented says how the words around word i present the event of a type that it tells, if they
// say more than that it happened, and by which words; otherwise those are none.
func (s *Sentence) Presented(i int, typ string) (c StatusClass, by []int) {
	r := reading{StatusClass: StatusClass{Status: Asserted}}
	s.phrased(&r, i)
	s.described(&r, i)
	for at, from, n := i, -1, 0; n < 6; n++ {
		s.own(&r, at, from)
		h, relation := s.governor(at)
		if h < 0 || relation != "conj" && !s.governed(&r, at, h, relation, typ) {
			break
		}
		at, from = h, at
	}
	content := ofSpeech[typ] && r.Status != Denied && r.Status != Hypothetical && !s.names(i, typ)
	if content || r.StatusClass == (StatusClass{Status: Asserted}) {
		return r.StatusClass, nil
	}
	return r.StatusClass, r.by
}

// ofSpeech are the types of what is done by saying something. Where what is said tells it, the words
// around present what is said: "will not comment" refuses, and "would co-operate" promises.
var ofSpeech = map[string]bool{"AGREE": true, "THREATEN": true, "REJECT": true, "CONCEDE": true}

// names reports whether a pattern of the lexicon is at word i, for a refusal one of refusals: it is the
// word for the deed.
func (s *Sentence) names(i int, typ string) bool {
	return slices.ContainsFunc(s.Patterns, func(p Pattern) bool {
		return p.From <= i && i < p.To && (typ != "REJECT" || p.Type == typ)
	})
}

// governor is the word that word i hangs on, and how; -1 without any. "Denies having bribed" hangs
// together by "having", whatever the tree says.
func (s *Sentence) governor(i int) (h int, relation string) {
	h, relation = s.Words[i].Head, s.Relation(i)
	if before := s.Lower(i - 1); s.Words[i].XPOS == "VBN" && (before == "having" || before == "being") {
		if over := s.Words[i-1].Head; over >= 0 && over != i {
			h = over
		}
		return h, "xcomp"
	}
	if relation == "conj" && !s.alike(i, h) {
		return -1, ""
	}
	return h, relation
}

// alike reports whether word i stands beside h as one that what is said of h is said of too.
func (s *Sentence) alike(i, h int) bool {
	if s.Child(i, "nsubj", "aux") >= 0 {
		return false
	}
	cc := s.Lower(s.Child(i, "cc"))
	switch s.Words[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return cc == "or" || cc == "nor"
	}
	if cc == "but" {
		return false
	}
	return s.Words[i].XPOS == s.Words[h].XPOS || s.Words[i].UPOS != "VERB" && s.Words[h].UPOS != "VERB"
}

// governed reads what the word h above word i says of it, and reports whether what is said of h is
// said of i too.
func (s *Sentence) governed(r *reading, i, h int, relation, typ string) bool {
	lemma := s.Words[h].Lemma
	switch relation {
	case "xcomp", "ccomp", "csubj":
		return s.completes(r, i, h, typ)
	case "advcl", "acl":
		if s.Words[i].Relation == "acl:relcl" || s.Words[i].Relation == "advcl:relcl" {
			return false
		}
		mark := s.Child(i, "mark")
		switch {
		case mark >= 0 && s.Lower(mark) == "from" && keeping[lemma]:
			r.not(h)
			return true
		case mark < 0 && s.Words[i].XPOS == "VBG" && i > 0 && s.Words[i-1].UPOS != "PUNCT", mark >= 0 && (completing[s.Lower(mark)] || s.Lower(mark) == "with" || s.Lower(mark) == "that"), relation == "acl" && rumour[lemma]:
			return s.completes(r, i, h, typ)
		}
	case "obj", "nsubj", "obl", "nmod":
		return s.takes(r, i, h, relation, typ)
	}
	return false
}

// completes reads what a word says of the clause that completes it.
func (s *Sentence) completes(r *reading, i, h int, typ string) bool {
	lemma, finite := s.Words[h].Lemma, s.Relation(i) == "ccomp" || s.Lower(s.Child(i, "mark")) == "that"
	switch {
	case denying[lemma]:
		if s.negation(h, -1) >= 0 {
			r.flip = true
			return true
		}
		r.be(Denied, h)
	case withholding[lemma] && !finite:
		if !refused[typ] {
			r.not(h)
		}
	case excluding[lemma]:
		r.be(Possible, h)
		r.not(h)
	case hesitating[lemma]:
		r.flip = true
	case alleging[lemma] && (!finite || rumour[lemma] || lemma == "allege" || lemma == "suspect"):
		r.be(Possible, h)
	case rumour[lemma]:
		return s.Relation(h) == "obj" || s.Relation(h) == "nsubj" || s.Relation(h) == "obl"
	case demanding[lemma] && s.Words[i].XPOS == "VB" && (lemma != "want" || s.Child(h, "obj") >= 0 || s.Child(i, "nsubj") >= 0):
		r.be(Demanded, h)
	case mulling[lemma] && (!finite || lemma == "fear" || lemma == "hope"):
		r.be(Possible, h)
	case planning[lemma] && !finite && (lemma != "go" || s.Words[h].XPOS == "VBG"):
		r.be(Planned, h)
		if k := s.had(h); k >= 0 {
			r.not(k)
		}
	}
	return !finite || s.Words[i].XPOS == "VB"
}

// refused are the types of which an event is told by what is refused: "refused to deliver".
var refused = map[string]bool{"REJECT": true, "SANCTION": true}

// takes reads what a word says of a noun that it takes.
func (s *Sentence) takes(r *reading, i, h int, relation, typ string) bool {
	lemma, object := s.Words[h].Lemma, relation == "obj" || s.Words[i].Relation == "nsubj:pass" || relation == "nsubj" && s.Words[h].XPOS == "VBN" && s.Child(h, "obj", "aux") < 0
	switch {
	case object && preventing[lemma]:
		r.not(h)
	case object && !keptTypes[typ] && s.cancels(h):
		r.not(h)
	case object && denying[lemma] && !alreadyThere[typ], object && disbelieving[lemma] && rumour[s.Words[i].Lemma] && typ != "ACCUSE":
		r.be(Denied, h)
	case object && postponing[lemma]:
		r.be(Planned, h)
	case relation == "nsubj" && s.unsure(i, h):
		r.be(Possible, h)
	case object && (foreseeing[lemma] || weighing[lemma]) && !alreadyThere[typ] && s.Child(h, "xcomp") < 0:
		if foreseeing[lemma] {
			r.be(Planned, h)
		} else {
			r.be(Possible, h)
		}
		return false
	case object && supporting[lemma], relation == "nsubj" && happens[lemma]:
	case relation == "obl" && s.Preposition(i) == "for" && callingFor[lemma]:
		r.be(Demanded, h)
	default:
		return false
	}
	return true
}

// unsure reports whether a noun is the subject of what would be: "an attack would".
func (s *Sentence) unsure(i, h int) bool {
	switch k := s.Child(i, "det"); {
	case s.Verb(i):
		return false
	case k >= 0 && s.Lower(k) == "any":
		return s.Words[h].XPOS == "VB" || s.Child(h, "aux") >= 0
	case k >= 0 && s.Lower(k) != "a" && s.Lower(k) != "an", s.Child(i, "nmod:poss") >= 0:
		return false
	}
	k := s.Child(h, "aux")
	return !s.reported(h) && k >= 0 && (s.Lower(k) == "would" || s.Lower(k) == "could" || s.Lower(k) == "might")
}

// alreadyThere are the types of what nouns tell that is there before somebody denies or weighs it.
var alreadyThere = map[string]bool{"REQUEST": true, "ACCUSE": true}

// keptTypes are those of what was there before it is cancelled.
var keptTypes = map[string]bool{"AGREE": true, "SANCTION": true, "SUPPORT": true, "ACCUSE": true, "THREATEN": true}

// cancels reports whether a verb takes back what was to be: "call" does with "off".
func (s *Sentence) cancels(v int) bool {
	lemma := s.Words[v].Lemma
	return cancelling[lemma] && (lemma != "call" || slices.ContainsFunc(s.Kids[v], func(k int) bool {
		return s.Words[k].Relation == "compound:prt" && s.Lower(k) == "off"
	}))
}

// described reads what stands before or behind a noun: "a foiled attack", "a plot foiled".
func (s *Sentence) described(r *reading, i int) {
	for _, k := range s.Kids[i] {
		w := &s.Words[k]
		switch s.Relation(k) {
		case "amod":
			switch {
			case unhappened[w.Lower]:
				r.not(k)
			case unproven[w.Lower]:
				r.be(Possible, k)
			case toCome[w.Lower]:
				r.be(Planned, k)
			}
		case "acl":
			if w.XPOS == "VBN" && (preventing[w.Lemma] || s.cancels(k)) {
				r.not(k)
			}
		case "advmod":
			if alleging[w.Lower] {
				r.be(Possible, k)
			}
		}
	}
}

// words is what stands from word from to word to, exclusive, in lower case.
func (s *Sentence) words(from, to int) string {
	var out []string
	for i := max(from, 0); i < to; i++ {
		out = append(out, s.Words[i].Lower)
	}
	return strings.Join(out, " ")
}

// contains reports whether one of the words from from to to is in a class.
func (s *Sentence) contains(from, to int, class wordlist.Class) bool {
	return slices.ContainsFunc(s.Words[max(from, 0):max(from, to, 0)], func(w Word) bool { return class[w.Lower] || class[w.Lemma] })
}

package coder

import (
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// Pattern is a pattern of the lexicon at its words.
type Pattern struct {
	lexicon.Pattern
	From, To int  // words, To exclusive
	Passive  bool // of a verb
	Fits     bool // with all that it demands
}

var (
	particles  = wordlist.Of("verbparticle")
	indefinite = wordlist.Of("indefinite")
)

// reach is how many words behind a pattern its demands are looked for.
const reach = 10

// findPatterns fills in the patterns that fit, one a word, and those of single words that
// would but for what they demand beside them.
func (s *Sentence) findPatterns() {
	for i := 0; i < len(s.Words); i++ {
		list := lexicon.Events().Starting(s.Words[i].Lower)
		if len(list) == 0 {
			continue
		}
		if p, ok := s.fitting(list, i); ok {
			s.Patterns = append(s.Patterns, p)
			i = p.To - 1
			continue
		}
		for _, p := range list {
			if len(p.Words) == 1 {
				s.Patterns = append(s.Patterns, Pattern{Pattern: p, From: i, To: i + 1})
			}
		}
	}
}

// fitting returns the first of the patterns that fits at word i. None does within a name
// or a time: the Defence Ministry defends nobody, the month of March is no demonstration.
func (s *Sentence) fitting(list []lexicon.Pattern, i int) (Pattern, bool) {
	if s.InTime(i) || s.inName(i) {
		return Pattern{}, false
	}
	for _, p := range list {
		if x, ok := s.fit(p, i); ok {
			return x, true
		}
	}
	return Pattern{}, false
}

// inName reports whether a word is part of the name of an office, a body or a person.
func (s *Sentence) inName(i int) bool {
	for k := range s.Phrases {
		p := &s.Phrases[k]
		if p.From <= i && i < p.To && p.To-p.From > 1 && !p.Pronoun && (p.Role != "" || p.Person || p.Code != "" && !p.Place && s.Words[i].UPOS == "PROPN") {
			return true
		}
	}
	return false
}

// fit matches a pattern whose first word is word i.
func (s *Sentence) fit(p lexicon.Pattern, i int) (Pattern, bool) {
	x := Pattern{Pattern: p, From: i, To: i + 1, Fits: true}
	if p.Speech == "verb" && !s.verb(i) || p.Speech == "noun" && len(p.Words) == 1 && !s.noun(i) {
		return x, false
	}
	for _, w := range p.Words[1:] {
		k := x.To
		for k < x.To+3 && s.Lower(k) != w {
			k++
		}
		if s.Lower(k) != w || k > x.To && !(p.Speech == "verb" && particles[w]) {
			return x, false
		}
		x.To = k + 1
	}
	with := p.With == nil
	for k := x.To; k < x.To+reach && k < len(s.Words); k++ {
		w := s.Words[k].Lower
		if k < x.To+4 && among(p.Without, w) {
			return x, false
		}
		with = with || among(p.With, w) && s.belongs(i, k) && !s.InTime(k)
	}
	x.Passive = p.Speech == "verb" && s.Passive(i) && !(p.Type == "CONSULT" && s.bare(i))
	if x.Passive && p.Active {
		return x, false
	}
	for k := max(0, i-reach); x.Passive && !with && k < i; k++ { // "sanctions were imposed": the object stands before a passive
		with = among(p.With, s.Words[k].Lower)
	}
	return x, with
}

// among reports whether a set has a word or its singular.
func among(set map[string]bool, w string) bool {
	if set[w] {
		return true
	}
	n := len(w)
	return n > 3 && w[n-1] == 's' && (set[w[:n-1]] || strings.HasSuffix(w, "es") && set[w[:n-2]] || strings.HasSuffix(w, "ies") && set[w[:n-3]+"y"])
}

// verb reports whether a word is a verb, or a participle for a noun behind somebody's
// name: "Russia annexed".
func (s *Sentence) verb(i int) bool {
	w := &s.Words[i]
	return w.UPOS == "VERB" || strings.HasPrefix(w.XPOS, "VB") || strings.HasSuffix(w.Lower, "ed") && w.UPOS != "ADJ" && s.behindParty(i)
}

// behindParty reports whether somebody known is named right before word i.
func (s *Sentence) behindParty(i int) bool {
	for k := range s.Phrases {
		if p := &s.Phrases[k]; p.To == i && (p.Code != "" || p.Sector != "") {
			return true
		}
	}
	return false
}

// noun reports whether a word is a noun that tells of one event: not "any meeting".
func (s *Sentence) noun(i int) bool {
	if u := s.Words[i].UPOS; u != "NOUN" && u != "PROPN" {
		return false
	}
	for _, k := range s.Kids[i] {
		if k < i && indefinite[s.Words[k].Lower] {
			return false
		}
	}
	return true
}

// belongs reports whether a word behind another is said of it: near it in the tree, and
// not in a clause of its own. What stands right behind it always does.
func (s *Sentence) belongs(i, k int) bool {
	if k-i < 3 {
		return true
	}
	for n := 0; n < 4 && k >= 0; n++ {
		switch s.Words[k].Relation {
		case "advcl", "parataxis", "acl:relcl":
			return false
		}
		if k = s.Words[k].Head; k == i {
			return true
		}
	}
	return false
}

// bare reports whether a participle that hangs on a noun has no "by" and no object: of a
// verb like "mediate" or "meet" it is then the past tense, mistaken for one.
func (s *Sentence) bare(v int) bool {
	for _, k := range s.Kids[v] {
		switch r := s.Words[k].Relation; {
		case r == "obl:agent", r == "nsubj:pass", r == "aux:pass", s.Preposition(k) == "by":
			return false
		}
	}
	return s.Relation(v) == "acl"
}

package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// refersTo reports whether a noun with "the" only refers to what a phrase names: "the company",
// "the Oslo-based bank", "the airport" to an airport of that name.
func (s *sentence) refersTo(noun int, p *coder.Phrase, floor int) bool {
	w := &s.Words[noun]
	if !named(p) || p.Pronoun || w.UPOS != "NOUN" || w.XPOS != "NN" || p.Name == p.Written || s.Child(noun, "conj") >= 0 {
		return false
	}
	last := lastWord(p.Name)
	from := (&clause{s: s}).start(noun, floor)
	if s.Lower(from) != "the" || noun-from > 4 || s.Child(noun, "appos") >= 0 && s.UPOS(s.Child(noun, "appos")) == "PROPN" {
		return false
	}
	for _, k := range s.Kids[noun] {
		if w := &s.Words[k]; k < noun && (w.UPOS == "PROPN" || w.XPOS == "POS" || w.Relation == "nmod:poss" || w.UPOS == "NUM") {
			return noun == from+1
		}
		if r := s.Relation(k); k > noun && (r == "nmod" || r == "acl") { // "the bank of the town"
			return false
		}
	}
	if p.Person || p.Code != "" && noun > from+1 && statenouns[w.Lemma] { // "the Cuban government" is named
		return false
	}
	if !s.canBe(noun, p) || last == strings.ToLower(last) {
		return false
	}
	return organisations[w.Lemma] || noun == from+1 && strings.EqualFold(last, w.Lemma)
}

// canBe reports whether a noun can stand for the name of a phrase: "the government" or "the
// country" for that of a state, and neither "the army" nor "the hospital".
func (s *sentence) canBe(noun int, p *coder.Phrase) bool {
	return !strings.HasPrefix(p.Code, "IGO") && (p.Country == "" || lexicon.World().StateName(p.Country) != p.Name) || statenouns[s.Words[noun].Lemma] || slices.Contains(strings.Fields(strings.ToLower(p.Name)), s.Words[noun].Lemma)
}

// statenouns are nouns that stand for a state or a body of states.
var statenouns = wordlist.Of("statenoun")

// organisations are nouns that stand for a body named before: "the company".
var organisations = wordlist.Of("organisation")

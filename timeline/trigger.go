package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// trigger is a place in a sentence where a pattern of the lexicon fits.
type trigger struct {
	pattern  lexicon.Pattern
	from, to int
	passive  bool
}

// triggerReach is how many tokens behind a trigger its demands are looked for.
const triggerReach = 10

// promises reports whether a sentence has a word that may be a trigger, and a time or
// somebody or some place that is known, so that it is worth reading.
func (s *sentence) promises() bool {
	if len(s.times) == 0 && !slices.ContainsFunc(s.mentions, mention.known) {
		return false
	}
	for i := range s.tokens {
		for _, p := range lexicon.Events().Starting(s.tokens[i].Lower) {
			if s.mayHave(p, i) && s.mayBe(p, i) {
				return true
			}
		}
	}
	return false
}

// mayBe reports whether a word has the part of speech of a pattern, as far as that is
// known.
func (s *sentence) mayBe(p lexicon.Pattern, i int) bool {
	switch {
	case s.tokens[i].UPOS == "" || len(p.Words) > 1 && p.Speech == "noun":
		return true
	case p.Speech == "verb":
		return verbAt(s, i)
	case p.Speech == "noun":
		return nounAt(s, i)
	}
	return true
}

// mayHave reports whether the words of a pattern, and one of those that it
// wants behind it, stand in the sentence from token i on; those of a passive stand
// before.
func (s *sentence) mayHave(p lexicon.Pattern, i int) bool {
	k := i
	for _, w := range p.Words[1:] {
		for k++; k < len(s.tokens) && k < i+6 && s.tokens[k].Lower != w; k++ {
		}
		if k >= len(s.tokens) || s.tokens[k].Lower != w {
			return false
		}
	}
	if p.With == nil {
		return true
	}
	for k := max(0, i-triggerReach); k < len(s.tokens) && k < i+triggerReach+6; k++ {
		if named(p.With, s.tokens[k].Lower) {
			return true
		}
	}
	return false
}

// findTriggers fills in the triggers of a sentence whose mentions are known, in
// order, one a token.
func (s *sentence) findTriggers() {
	for i := 0; i < len(s.tokens); i++ {
		for _, p := range lexicon.Events().Starting(s.tokens[i].Lower) {
			t, ok := matchTrigger(s, p, i)
			if !ok || s.within(i) || s.inTime(i) { // the month of March is no demonstration
				continue
			}
			s.triggers = append(s.triggers, t)
			i = t.to - 1
			break
		}
	}
}

// within reports whether a token is part of a name: "Defence Ministry" in an
// office is no event.
func (s *sentence) within(i int) bool {
	for _, m := range s.mentions {
		if m.from <= i && i < m.to && m.to-m.from > 1 {
			return true
		}
	}
	return false
}

func matchTrigger(s *sentence, p lexicon.Pattern, i int) (trigger, bool) {
	t := trigger{pattern: p, from: i, to: i + 1}
	if p.Speech == "verb" && !verbAt(s, i) || p.Speech == "noun" && len(p.Words) == 1 && !nounAt(s, i) {
		return t, false
	}
	for _, w := range p.Words[1:] {
		k := t.to
		for k < t.to+3 && s.lower(k) != w {
			k++
		}
		if s.lower(k) != w || k > t.to && !(p.Speech == "verb" && particles[w]) {
			return t, false
		}
		t.to = k + 1
	}
	with := p.With == nil
	for k := t.to; k < t.to+triggerReach && k < len(s.tokens); k++ {
		w := s.tokens[k].Lower
		if k < t.to+4 && named(p.Without, w) {
			return t, false
		}
		with = with || named(p.With, w) && s.belongs(i, k) && !s.inTime(k)
	}
	t.passive = p.Speech == "verb" && s.kids != nil && s.isPassive(i) && !(p.Type == "CONSULT" && s.bare(i))
	if t.passive && p.Active {
		return t, false
	}
	if t.passive && !with { // "sanctions were imposed": the object stands before a passive
		for _, tok := range s.tokens[max(0, i-triggerReach):i] {
			with = with || named(p.With, tok.Lower)
		}
	}
	return t, with
}

// particles may stand apart from their verb: "put the revolt down".
var particles = wordSet("up down off out back over in away on together free")

// contained reports whether a trigger is what another verb asks for, promises,
// threatens or refuses, and has no date of its own: "urged them to withdraw" is a
// demand and no withdrawal.
func (s *sentence) contained(t trigger) bool {
	if s.kids == nil {
		return false
	}
	i := s.headOf(t.from, t.to)
	for n := 0; n < 3; n++ {
		above := s.tokens[i].Head
		if above < 0 {
			return false
		}
		switch s.relation(i) {
		case "xcomp", "ccomp":
			for _, o := range s.triggers {
				if o.pattern.Speech == "noun" || above < o.from || above >= o.to {
					continue
				}
				switch o.pattern.Type {
				case "REQUEST", "REJECT", "THREATEN", "AGREE":
					when, _ := s.stated(t)
					its, _ := s.stated(o)
					return when == nil || when == its
				}
			}
		case "obj", "conj", "obl":
		default:
			return false
		}
		i = above
	}
	return false
}

// told reports whether a trigger is one event with another, which tells it: a
// noun that is the object of a verb that means it ("signed an accord"), or the
// verb where the noun is its subject ("talks were held").
func (s *sentence) told(t trigger) bool {
	if s.kids == nil {
		return false
	}
	for _, o := range s.triggers {
		noun, verb, other := t, o, "obj"
		if t.pattern.Speech == "verb" {
			noun, verb, other = o, t, "nsubj:pass"
		}
		if noun.pattern.Speech != "noun" || verb.pattern.Speech != "verb" {
			continue
		}
		h := s.headOf(noun.from, noun.to)
		v := s.tokens[h].Head
		if v < verb.from || v >= verb.to || !named(verb.pattern.With, s.tokens[h].Lower) {
			continue
		}
		if r := s.tokens[h].Relation; r == other || r == "obl" && other == "obj" {
			return true
		}
	}
	return false
}

// belongs reports whether a word behind a trigger is said of it: near it in the
// tree, and not in a clause of its own. What stands right behind it always does.
func (s *sentence) belongs(i, k int) bool {
	if k-i < 3 || s.kids == nil {
		return true
	}
	for n := 0; n < 4 && k >= 0; n++ {
		switch s.tokens[k].Relation {
		case "advcl", "parataxis", "acl:relcl":
			return false
		}
		if k = s.tokens[k].Head; k == i {
			return true
		}
	}
	return false
}

// named reports whether a set has a word or its singular.
func named(set map[string]bool, w string) bool {
	if set[w] {
		return true
	}
	n := len(w)
	return n > 3 && w[n-1] == 's' && (set[w[:n-1]] || strings.HasSuffix(w, "es") && set[w[:n-2]] || strings.HasSuffix(w, "ies") && set[w[:n-3]+"y"])
}

// verbAt reports whether the token at i is a verb.
func verbAt(s *sentence, i int) bool {
	if s.tokens[i].UPOS == "VERB" || strings.HasPrefix(s.tokens[i].XPOS, "VB") {
		return true
	}
	return strings.HasSuffix(s.tokens[i].Lower, "ed") && s.tokens[i].UPOS != "ADJ" && s.endsActor(i) // "Russia annexed", as a noun
}

// endsActor reports whether an actor is named right before token i.
func (s *sentence) endsActor(i int) bool {
	m := s.mentionAt(i - 1)
	return m != nil && m.to == i && m.actor != nil
}

// nounAt reports whether the token at i is a noun that tells of one event: not
// "any meeting", "every visit".
func nounAt(s *sentence, i int) bool {
	if u := s.tokens[i].UPOS; u != "NOUN" && u != "PROPN" {
		return false
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		w := s.lower(k)
		if indefinites[w] {
			return false
		}
		if determiners[w] || prepositions[w] {
			break
		}
	}
	return true
}

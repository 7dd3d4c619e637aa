package timeline

import (
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
const triggerReach = 8

// findTriggers fills in the triggers of a sentence whose mentions are known, in
// order, one a token.
func (s *sentence) findTriggers() {
	for i := 0; i < len(s.tokens); i++ {
		for _, p := range lexicon.Events().Starting(s.tokens[i].Lower) {
			t, ok := matchTrigger(s, p, i)
			if !ok || s.within(i) {
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
	if p.Speech == "verb" && !verbAt(s, p.Words[0], i) || p.Speech == "noun" && !nounAt(s, i) {
		return t, false
	}
	for _, w := range p.Words[1:] {
		k := t.to
		for k < t.to+3 && s.lower(k) != w {
			k++
		}
		if s.lower(k) != w || p.Speech != "verb" && k > t.to {
			return t, false
		}
		t.to = k + 1
	}
	with := p.With == nil
	for k := t.to; k < t.to+triggerReach && k < len(s.tokens); k++ {
		w := s.tokens[k].Lower
		if k < t.to+4 && p.Without[w] {
			return t, false
		}
		with = with || p.With[w]
	}
	t.passive = p.Speech == "verb" && passiveAt(s, i)
	if t.passive && !with { // "sanctions were imposed": the object stands before a passive
		for _, tok := range s.tokens[max(0, i-triggerReach):i] {
			with = with || p.With[tok.Lower]
		}
	}
	return t, with
}

// verbAt reports whether the token at i can be a verb where it stands.
func verbAt(s *sentence, base string, i int) bool {
	form, before := s.lower(i), s.lower(i-1)
	if strings.HasSuffix(before, "ly") {
		before = s.lower(i - 2)
	}
	finite := strings.HasSuffix(form, "ed") || form != base && !strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ing")
	switch {
	case determiners[before] && before != "that" || before == "of" || before == "'s" || before == "’s":
		return false // "the attack", "his demand", "the proposed meeting"
	case finite:
		return true
	case strings.HasSuffix(form, "ing"):
		return !prepositions[before]
	case form == base: // "to attack", "will meet", "they urge", "Rebels attack"
		return modals[before] || s.endsActor(i) || before == "they" || before == "we" || before == "and" || i == 0
	default: // "meets", "calls for"
		return s.endsActor(i) || before == "who" || before == "which" || before == "he" || before == "she" || before == "it" || before == "and" || before == ","
	}
}

// endsActor reports whether an actor is named right before token i.
func (s *sentence) endsActor(i int) bool {
	for _, m := range s.mentions {
		if m.to == i && m.actor != nil {
			return true
		}
	}
	return false
}

// nounAt reports whether the token at i can be a noun that tells of one event:
// not "to meeting", nor "any meeting", "no talks".
func nounAt(s *sentence, i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		w := s.lower(k)
		if indefinites[w] {
			return false
		}
		if determiners[w] || prepositions[w] {
			break
		}
	}
	return !modals[s.lower(i-1)] || s.lower(i-1) == "to"
}

// passiveAt reports whether a form of "be" stands before the participle at i.
func passiveAt(s *sentence, i int) bool {
	if strings.HasSuffix(s.lower(i), "ing") {
		return false
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		if beForms[s.lower(k)] && s.lower(k) != "'s" {
			return true
		}
		if w := s.lower(k); !modals[w] && !strings.HasSuffix(w, "ly") {
			return false
		}
	}
	return false
}

package timeline

import (
	"iter"
	"slices"
	"strings"
)

// roles finds who did it and to whom.
func (s *sentence) roles(t trigger) (actors, targets []Actor) {
	if t.pattern.Speech == "noun" {
		return s.nounRoles(t)
	}
	left := s.subject(t.from)
	if len(left) > 0 && s.reduced(left, t) {
		left = nil
	}
	right := s.object(t.to)
	if t.passive {
		actors = s.agent(t.to)
		if len(left) > 0 {
			return actors, left
		}
		return actors, right
	}
	return left, right
}

// subject returns the actors nearest before token i in its clause, those that
// stand behind a preposition last.
func (s *sentence) subject(i int) []Actor {
	var fallback []Actor
	for k, m := range s.actorsBefore(i) {
		if s.behindPreposition(m.from) || m.adjacent && !s.verbLike(m.to) && m.to != i {
			if fallback == nil && !(s.behindLocative(m.from) && !m.adjacent) { // "embassies in Kenya were hit"
				fallback = []Actor{*m.actor}
			}
			continue
		}
		return s.coordinated(k)
	}
	return fallback
}

// actorsBefore yields the mentions of actors before token i in its clause, the
// nearest first.
func (s *sentence) actorsBefore(i int) iter.Seq2[int, mention] {
	return func(yield func(int, mention) bool) {
		for k, m := range slices.Backward(s.mentions) {
			if m.to > i || m.actor == nil {
				continue
			}
			if i-m.to > 25 || s.clauseBetween(m.to, i) || !yield(k, m) {
				return
			}
		}
	}
}

// reduced reports whether a participle belongs to a noun and not to the subject
// found for it: "[Kerry] said they would stick to obligations agreed to".
func (s *sentence) reduced(subject []Actor, t trigger) bool {
	form := s.lower(t.from)
	if t.passive || t.pattern.Speech != "verb" || form == t.pattern.Words[0] || strings.HasSuffix(form, "ing") {
		return false
	}
	switch s.lower(t.from - 1) {
	case "and", ",", "has", "have", "had":
		return false
	}
	for i := s.tokenAt(subject[len(subject)-1].End); i < t.from; i++ {
		if w := s.lower(i); saying[w] || modals[w] && w != "also" || beForms[w] && w != "'s" {
			return true
		}
	}
	return false
}

// clauseSubject returns the actors that open the clause of token i: the subject
// of whatever its verb is.
func (s *sentence) clauseSubject(i int) []Actor {
	var first []Actor
	for k, m := range s.actorsBefore(i) {
		if !s.behindPreposition(m.from) && !(m.adjacent && !s.verbLike(m.to)) {
			first = s.coordinated(k)
		}
	}
	return first
}

// object returns the actors nearest behind token i in its clause.
func (s *sentence) object(i int) []Actor {
	for k, m := range s.mentions {
		if m.from < i {
			continue
		}
		if m.from-i > 12 || s.clauseBetween(i, m.from) {
			return nil
		}
		if m.actor != nil {
			return s.coordinated(k)
		}
		if m.place != nil && m.place.Country != "" && !s.behindLocative(m.from) { // "annexed Crimea"
			return []Actor{ofPlace(m)}
		}
	}
	return nil
}

// agent returns the actors behind "by".
func (s *sentence) agent(i int) []Actor {
	for k, m := range s.mentions {
		if m.from < i || m.actor == nil {
			continue
		}
		if m.from-i > 10 {
			return nil
		}
		if s.lower(m.from-1) == "by" || s.lower(m.from-1) == "the" && s.lower(m.from-2) == "by" {
			return s.coordinated(k)
		}
	}
	return nil
}

// nounRoles reads "Russia's annexation of Crimea", "talks between X and Y", "a
// meeting with X", "Kerry opened talks", "sanctions isolated Russia".
func (s *sentence) nounRoles(t trigger) (actors, targets []Actor) {
	before := s.owner(t)
	if t.pattern.Dated { // "he hopes for a Syrian constitution": theirs is the goal
		targets = before
	} else {
		actors = before
	}
	for k, m := range s.mentions {
		if m.from < t.to || m.from-t.to > 6 || s.clauseBetween(t.to, m.from) || ofMention(m) == nil {
			continue
		}
		switch p := s.preposition(m.from); p {
		case "between", "by", "among":
			actors = append(actors, s.coordinated(k)...)
		case "with", "of", "against", "on", "to", "for", "from", "into":
			if len(targets) == 0 && (p != "of" || s.lower(t.to) == "of" || s.lower(t.to-1) == "of") {
				targets = s.coordinated(k)
			}
		}
	}
	if len(actors) == 0 && !s.aside(t) {
		actors = s.clauseSubject(t.from)
	}
	if len(actors)+len(targets) == 0 && s.opensClause(t) {
		targets = s.object(t.to)
	}
	return actors, without(targets, actors)
}

// owner returns the actors right before a noun: "Kerry's visit", "the Israeli
// withdrawal".
func (s *sentence) owner(t trigger) []Actor {
	for k := len(s.mentions) - 1; k >= 0; k-- {
		m := s.mentions[k]
		if m.to > t.from {
			continue
		}
		next := s.lower(m.to)
		if m.actor != nil && t.from-m.to <= 4 && (m.adjacent || next == "'s" || next == "’s") && !s.prepositionBetween(m.to, t.from) {
			return s.coordinated(k)
		}
		break
	}
	return nil
}

// aside reports whether a noun is mentioned in passing, where the subject of
// its clause has no part in it: "a question of the talks", "in the accord".
func (s *sentence) aside(t trigger) bool {
	for i := t.from - 1; i >= max(0, t.from-5); i-- {
		switch w := s.lower(i); {
		case w == "of" || w == "under" || w == "since":
			return true
		case w == "in" || w == "to":
			return determiners[s.lower(i+1)]
		case prepositions[w]:
			return false
		}
	}
	return false
}

// opensClause reports whether a noun is the subject of its clause: nothing but
// its own modifiers stands before it.
func (s *sentence) opensClause(t trigger) bool {
	for i := t.from - 1; i >= 0; i-- {
		w := s.lower(i)
		if clauseMarkers[w] {
			break
		}
		if prepositions[w] || s.verbLike(i) || t.from-i > 4 {
			return false
		}
	}
	return true
}

// coordinated returns the actor of mention k and of those that "and" or a comma
// joins to it, in the order of the text.
func (s *sentence) coordinated(k int) []Actor {
	first, last := k, k
	for first > 0 && s.joined(s.mentions[first-1].to, s.mentions[first].from) {
		first--
	}
	for last+1 < len(s.mentions) && s.joined(s.mentions[last].to, s.mentions[last+1].from) {
		last++
	}
	var actors []Actor
	for _, m := range s.mentions[first : last+1] {
		if a := ofMention(m); a != nil {
			actors = addActor(actors, *a)
		}
	}
	return actors
}

// joined reports whether nothing but "and", "or" or a comma stands between.
func (s *sentence) joined(from, to int) bool {
	and := false
	for i := from; i < to; i++ {
		switch s.lower(i) {
		case "and", "or":
			and = true
		case ",", "the", "both":
		default:
			return false
		}
	}
	return and
}

// addActor appends an actor that is not in the list yet.
func addActor(list []Actor, a Actor) []Actor {
	for _, b := range list {
		if b.Name == a.Name && b.Country == a.Country {
			return list
		}
	}
	return append(list, a)
}

// ofMention is the actor that a mention names, a place standing for its state.
func ofMention(m mention) *Actor {
	if m.actor != nil {
		return m.actor
	}
	if m.place != nil && m.place.Country != "" {
		a := ofPlace(m)
		return &a
	}
	return nil
}

func ofPlace(m mention) Actor {
	return Actor{Span: m.place.Span, Name: m.place.Name, Country: m.place.Country}
}

func (s *sentence) clauseBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if clauseMarkers[s.lower(i)] {
			return true
		}
	}
	return false
}

func (s *sentence) prepositionBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if prepositions[s.lower(i)] {
			return true
		}
	}
	return false
}

// preposition returns the word before token i, past an article.
func (s *sentence) preposition(i int) string {
	if w := s.lower(i - 1); w != "the" && w != "his" && w != "its" && w != "her" {
		return w
	}
	return s.lower(i - 2)
}

func (s *sentence) behindPreposition(i int) bool { return prepositions[s.preposition(i)] }

func (s *sentence) behindLocative(i int) bool { return locatives[s.preposition(i)] }

// verbLike reports whether token i looks like a finite verb.
func (s *sentence) verbLike(i int) bool {
	w := s.lower(i)
	return modals[w] || beForms[w] || w == "has" || w == "have" || w == "had" || len(w) > 3 && w[len(w)-2:] == "ed" || saying[w]
}

package timeline

import "slices"

// whole mends the name behind a preposition that the parser took apart, so that it hung
// words of the name on the preposition: in "speaks with Russian Foreign Minister Sergei
// Lavrov" all of the name is what the preposition belongs to.
func (s *sentence) whole() {
	for k, m := range s.mentions {
		s.oneName(k)
		s.oneSubject(m)
		p := m.from - 1
		if p < 0 || s.tokens[p].UPOS != "ADP" || s.tokens[p].Relation == "case" || s.tokens[m.from].Head != p {
			continue
		}
		verb := s.tokens[p].Head
		if verb < 0 || verb >= m.from && verb < m.to {
			continue
		}
		for i := m.from + 1; i < m.to; i++ {
			s.tokens[i].Head, s.tokens[i].Relation = m.from, "flat"
		}
		s.tokens[m.from].Head, s.tokens[m.from].Relation = verb, "obl"
		s.tokens[p].Head, s.tokens[p].Relation = m.from, "case"
	}
	for _, m := range s.mentions {
		s.adjuncts(m)
	}
}

// oneName makes one nominal of the name of a place in which the parser saw a verb:
// "Dar es Salaam".
func (s *sentence) oneName(k int) {
	m := s.mentions[k]
	if m.place == nil || m.to-m.from < 2 {
		return
	}
	verb, top := false, -1
	for i := m.from; i < m.to; i++ {
		verb = verb || s.isVerb(i)
		if h := s.tokens[i].Head; top < 0 && (h < m.from || h >= m.to) {
			top = i
		}
	}
	if !verb || top < 0 {
		return
	}
	for i := m.from; i < m.to; i++ {
		if s.tokens[i].UPOS = "PROPN"; i != top {
			s.tokens[i].Head, s.tokens[i].Relation = top, "flat"
		}
	}
	if k > 0 && s.mentions[k-1].place != nil && s.joined(s.mentions[k-1].to, m.from) { // "in Nairobi and Dar es Salaam"
		s.tokens[top].Head, s.tokens[top].Relation = s.headOf(s.mentions[k-1].from, s.mentions[k-1].to), "conj"
	}
}

// oneSubject joins an office and the name behind it where the parser made the name
// another subject of the verb: "Clinton and Attorney General Janet Reno praised",
// "the visit of Commerce Secretary William Daley ended".
func (s *sentence) oneSubject(m mention) {
	first := -1
	for i := m.from; i < m.to; i++ {
		h := s.tokens[i].Head
		if h >= m.from && h < m.to {
			continue
		}
		if first < 0 {
			if first = i; s.relation(i) != "conj" && s.relation(i) != "nmod" && s.relation(i) != "obl" {
				return
			}
			continue
		}
		if s.relation(i) != "nsubj" || !slices.ContainsFunc(s.tokens, func(t token) bool { return t.Head == h && t.Relation == "nsubj" && t.Start != s.tokens[i].Start }) {
			continue
		}
		s.tokens[i].Head, s.tokens[i].Relation = s.tokens[first].Head, s.tokens[first].Relation
		s.tokens[first].Head, s.tokens[first].Relation = i, "nmod:desc"
		for k := range m.from {
			if s.tokens[k].Head == first { // its preposition
				s.tokens[k].Head = i
			}
		}
	}
}

// adjuncts gives what the parser hung as an adjunct on a name behind a preposition to
// the verb above: only clauses have adjuncts. "Speaks with Sergei Lavrov during a
// conference".
func (s *sentence) adjuncts(m mention) {
	top := -1
	for i := m.from; i < m.to; i++ {
		if h := s.tokens[i].Head; h < m.from || h >= m.to {
			top = i
		}
	}
	if top < 0 || s.tokens[top].Relation != "obl" || s.tokens[top].Head < 0 || s.tokens[s.tokens[top].Head].UPOS != "VERB" {
		return
	}
	for k := m.to; k < len(s.tokens); k++ {
		if h := s.tokens[k].Head; s.tokens[k].Relation == "obl" && h >= m.from && h < m.to {
			s.tokens[k].Head = s.tokens[top].Head
		}
	}
}

package names

import "github.com/dateline-go/dateline/internal/syntax"

// relation is a tie in which somebody stands to one person alone: the father of Elian.
type relation struct {
	to   *entity
	word string
}

// apposed returns the entity of the name beside a noun: "his father, [Juan Gonzalez]".
func (f *referring) apposed(m *mention) *entity {
	s := m.s
	for _, n := range f.names[s.Number] {
		if n.describes == m.head+1 && m.name == nil && n.entity != nil {
			m.back = true
			return n.entity
		}
	}
	for _, k := range s.Kids[m.head] {
		if s.Relation(k) != "appos" {
			continue
		}
		if n := f.nameAt(s, k); n != nil && n.entity != nil && n.entity.kind != state && n.entity.kind != place && !m.otherGender(n.entity) {
			if m.name == nil && (m.kind == n.entity.kind || m.kind == unknown || n.entity.kind == unknown) && !m.plural {
				m.back = true
				return n.entity
			}
		}
	}
	if h := s.Words[m.head].Head; h >= 0 && s.Relation(m.head) == "appos" && m.name == nil && !m.plural {
		if n := f.nameAt(s, h); n != nil && n.entity != nil && n.entity.kind != state && n.entity.kind != place && !m.otherGender(n.entity) && (m.kind == n.entity.kind || m.kind == unknown || n.entity.kind == unknown) {
			if n.entity.role == "" && n.entity.kind == person {
				if o, ok := f.world.Office(s.Words[m.head].Lower); ok {
					n.entity.role = o.Name
					if n.entity.sector == "" {
						n.entity.sector = o.Sector
					}
				}
			}
			m.back = true
			return n.entity
		}
	}
	return nil
}

// relationOf returns the relation by which a mention tells who somebody is: "Elian's father",
// "the father of Elian", "his wife Anna Berg".
func relationOf(m *mention) (relation, bool) {
	word := m.s.Words[m.head].Lemma
	if m.name != nil {
		if m.name.office == nil {
			return relation{}, false
		}
		word = m.name.office.Name
	}
	if !onlyKin[word] || m.plural {
		return relation{}, false
	}
	for k := m.from; k < m.head; k++ {
		if w := m.s.Lower(k); formers[w] && w != "late" {
			return relation{}, false
		}
	}
	for _, x := range []*mention{m.owner, m.of} {
		if x != nil && x.entity != nil && len(x.entity.members) == 0 {
			return relation{x.entity, word}, true
		}
	}
	return relation{}, false
}

// speaker returns the mention of who says what a mention is part of: the subject of the verb of saying
// in its sentence, or in the one before or behind.
func (f *referring) speaker(m *mention) *mention {
	for _, d := range []int{0, -1, 1, -2} {
		k := m.s.Number + d
		if k < 0 || k >= len(f.sentences) || d > 0 && f.sentences[k].Paragraph != m.s.Paragraph {
			continue
		}
		s := f.sentences[k]
		for i := range s.Words {
			if !sayings[s.Words[i].Lemma] || s.Words[i].UPOS != "VERB" {
				continue
			}
			sub := s.Child(i, "nsubj")
			if sub < 0 || d == 0 && s.Governs(sub, m.head) {
				continue
			}
			if x := f.at(s, sub); x != nil && x.entity != nil {
				return x
			}
		}
	}
	return nil
}

// speaksFor returns the body that a mention of a person says the person belongs to, or nil:
// "a [BellSouth] spokesman", "[BellSouth]'s chairman", "X, director of [the company]".
func (f *referring) speaksFor(m *mention) *entity {
	for _, x := range []*mention{m.before, m.owner} {
		if x != nil && x.entity != nil && x.entity.kind == body {
			return x.entity
		}
	}
	heads := []int{m.head}
	for _, k := range m.s.Kids[m.head] {
		if m.s.Relation(k) == "appos" {
			heads = append(heads, k)
		}
	}
	for _, h := range heads {
		if m.name == nil && !persons[m.s.Lemma(h)] && !people[m.s.Lower(h)] {
			continue
		}
		for _, k := range m.s.Kids[h] {
			if p := m.s.Preposition(k); m.s.Relation(k) != "nmod" || p != "of" && p != "for" && p != "at" && p != "with" {
				continue
			}
			if x := f.at(m.s, k); x != nil && x.entity != nil && x.entity.kind == body {
				return x.entity
			}
		}
	}
	return nil
}

// implied returns the firm whose sales a clause tells that does not say so: "Sales rose
// 8%". It is the one named most among those of the last sentences.
func (f *referring) implied(m *mention) *entity {
	if m.pronoun || m.name != nil || m.owner != nil || m.of != nil || m.to-m.from > 3 || !ledgers[m.s.Lower(m.head)] || m.s.Relation(m.head) != "nsubj" {
		return nil
	}
	for _, k := range m.s.Kids[m.head] {
		if r := m.s.Relation(k); k < m.head && m.s.Lower(k) != "the" && (r == "det" || r == "nummod" || f.nameAt(m.s, k) != nil) {
			return nil
		}
	}
	var best *entity
	for k := len(f.recent) - 1; k >= 0; k-- {
		c := f.recent[k]
		if c == nil {
			continue
		}
		if m.s.Number-c.last.s.Number > farPronoun {
			break
		}
		if c.e.kind == body && c.e.firm() && (best == nil || c.e.times > best.times) {
			best = c.e
		}
	}
	return best
}

// joined makes one entity of each pair or list that "and" joins in a sentence, for
// "they" and "both sides".
func (f *referring) joined(s *syntax.Sentence) {
	for _, m := range f.mentions[max(0, f.start(s)):] {
		if m.s != s {
			break
		}
		if m.entity == nil || m.nation || m.pronoun || s.Relation(m.head) == "conj" || s.Relation(m.head) == "amod" || s.Relation(m.head) == "compound" {
			continue
		}
		list := []*entity{m.entity}
		and := false
		var lastOf *mention
		for _, k := range s.Kids[m.head] {
			if s.Relation(k) != "conj" {
				continue
			}
			for _, x := range f.mentions[f.start(s):] {
				if x.s != s {
					break
				}
				if x.head == k && x.entity != nil && len(x.entity.members) == 0 {
					list, lastOf = append(list, x.entity), x
					for _, c := range s.Kids[k] {
						and = and || s.Words[c].Lower == "and"
					}
				}
			}
		}
		if !and || lastOf == nil || len(m.entity.members) > 0 {
			continue
		}
		e := f.group(list)
		group := *m
		group.plural, group.entity, group.group = true, e, true
		c := &candidate{e: e, first: &group, last: &group, slot: len(f.recent)}
		f.of[e] = c
		f.recent = append(f.recent, c)
	}
}

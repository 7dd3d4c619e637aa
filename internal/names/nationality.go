package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/syntax"
)

// Words before a nationality that is one person's, "a Kenyan", and words between who
// somebody is and the name.
var (
	ones    = []string{"a", "an", "one", "another", "the", "this", "that"}
	namings = []string{"named", "called"}
)

// nationals gives the state that a nationality tells to the persons whom an apposition
// names behind it: "a Kenyan, Rumilo Vansek", "a Kenyan lawyer, Rumilo Vansek". The words
// stand for them then, and not for the state.
func (r *reader) nationals(m *mention) {
	noun := m.name != nil && m.name.demonym && m.name.kind == state && m.name.entity != nil && m.head == m.name.to-1
	nation := m.state
	if noun {
		nation = m.name.entity
	} else if m.name != nil || nation == nil || nation.kind != state || !ofPersons(m) || !m.native {
		return
	}
	if n := r.nameBeside(m); n != nil && !noun && r.born(m) { // "Rumilo Vansek, a Kenyan lawyer"
		n.entity.kind = person
		if n.entity.country == "" {
			n.entity.code, n.entity.country = nation.code, nation.country
		}
		return
	}
	list := r.namedBehind(m)
	if len(list) == 0 || m.plural != (len(list) > 1) {
		return
	}
	for _, e := range list {
		e.kind = person
		if e.country == "" {
			e.code, e.country = nation.code, nation.country
		}
	}
	m.entity, m.kind, m.back = list[0], person, !noun
	if m.plural {
		m.entity, m.kind = r.group(list), several
	}
}

// born reports whether a nationality or a state says where a mention is from; "mayor of San
// Jose" may be that of another.
func (r *reader) born(m *mention) bool {
	return slices.ContainsFunc(r.names[m.s.Number], func(n *name) bool {
		return n.entity == m.state && n.entry != nil && n.entry.Kind != lexicon.Capital && m.from <= n.from && n.to <= m.wide
	})
}

// nameBeside returns the name of one person that a mention stands in apposition to, or nil.
func (r *reader) nameBeside(m *mention) *name {
	h := m.s.Words[m.head].Head
	if m.s.Relation(m.head) != "appos" || m.plural {
		return nil
	}
	n := r.nameAt(m.s, h)
	if n == nil || !n.someone() {
		return nil
	}
	for _, x := range r.names[m.s.Number] { // "Rumilo Vansek and Tavo Belnik, a Kenyan lawyer"
		if n.to <= x.from && x.to <= m.from {
			return nil
		}
	}
	return n
}

// ofPersons reports whether a mention's noun is one for a person or for several.
func ofPersons(m *mention) bool {
	lemma := m.s.Words[m.head].Lemma
	return m.kind == person || persons[lemma] || citizens[lemma]
}

// namedBehind returns the persons whom the words behind a mention name, as the tree has it
// or else as the commas do.
func (r *reader) namedBehind(m *mention) []*entity {
	s := m.s
	var list []*entity
	add := func(k int) {
		if n := r.nameAt(s, k); n != nil && k > m.head && n.someone() && !slices.Contains(list, n.entity) {
			list = append(list, n.entity)
		}
	}
	for _, k := range r.apposition(m) {
		add(k)
		for _, c := range s.Kids[k] {
			if s.Relation(c) == "conj" {
				add(c)
			}
		}
	}
	next := m.wide
	if len(list) > 0 && (len(list) > 1) == m.plural {
		return list
	}
	if list = nil; slices.Contains(namings, s.Lower(next)) {
		add(next + 1)
		return list
	}
	if s.Lower(next) != "," || !m.plural && !oneOf(s, m.head) {
		return nil
	}
	for last := !m.plural; ; {
		n := r.nameAt(s, next+1)
		if n == nil || n.from != next+1 {
			break
		}
		add(n.from)
		if next = n.to; last {
			break
		}
		if s.Lower(next) == "," && s.Lower(next+1) == "and" {
			next++
		}
		last = s.Lower(next) == "and"
	}
	if !ends(s, next) {
		return nil
	}
	return list
}

// apposition returns the words that stand in apposition to a mention, or to the state that
// it is of: "a citizen of Kenya, Rumilo Vansek".
func (r *reader) apposition(m *mention) []int {
	var out []int
	for _, k := range m.s.Kids[m.head] {
		switch n := r.nameAt(m.s, k); {
		case m.s.Relation(k) == "appos":
			out = append(out, k)
		case m.s.Relation(k) == "nmod" && n != nil && n.entity != nil && n.entity == m.state:
			for _, c := range m.s.Kids[k] {
				if m.s.Relation(c) == "appos" {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// someone reports whether a name may be that of one person.
func (n *name) someone() bool {
	e := n.entity
	return e != nil && e.proper && len(e.members) == 0 && (e.kind == person || e.kind == unknown) && n.own < n.to
}

// ends reports whether an apposition can end before word i.
func ends(s *syntax.Sentence, i int) bool {
	return i >= len(s.Words) || strings.Contains(",.(", s.Words[i].Form)
}

// oneOf reports whether a word before a nationality makes one person of it, with at most
// some adjectives between: "a 34-year-old Kenyan".
func oneOf(s *syntax.Sentence, i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		switch w := &s.Words[k]; {
		case slices.Contains(ones, w.Lower):
			return true
		case w.Capital, w.Lower == ",", w.UPOS == "ADP", w.UPOS == "VERB":
			return false
		}
	}
	return false
}

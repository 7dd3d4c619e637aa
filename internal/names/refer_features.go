package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/linear"
)

func bucket(n int) uint64 {
	switch {
	case n < 4:
		return uint64(max(n, 0))
	case n < 8:
		return 4
	case n < 16:
		return 5
	case n < 32:
		return 6
	}
	return 7
}

// what is the word that a mention's features go by: its pronoun or its determiner.
func (m *mention) what() uint64 {
	if m.pronoun {
		return linear.String(m.s.Words[m.head].Lemma)
	}
	det := "bare"
	for _, k := range m.s.Kids[m.head] {
		if k < m.head {
			switch m.s.Words[k].Relation {
			case "det", "nmod:poss", "det:predet":
				det = m.s.Words[k].Lower
				if m.s.Words[k].Relation == "nmod:poss" {
					det = "poss"
				}
			}
		}
	}
	if m.plural {
		det += "+s"
	}
	return linear.String(det)
}

// features appends to buf what is looked at to tell whether a mention refers back to a candidate,
// number k of the list.
func (f *referring) features(buf []uint64, m *mention, c *candidate, k int, list []*candidate) []uint64 {
	x := linear.Hash
	w, a := &m.s.Words[m.head], &c.last.s.Words[c.last.head]
	what := m.by
	str := linear.String
	distance := bucket(m.s.Number - c.last.s.Number)
	near := bucket(m.number - c.last.number)
	rel, arel := str(m.s.Relation(m.head)), str(c.last.s.Relation(c.last.head))
	kinds := uint64(c.e.kind)
	b := func(v bool) uint64 {
		if v {
			return 1
		}
		return 0
	}
	same := b(c.called(w.Lemma))
	exact := b(!m.pronoun && m.text == c.e.name)
	form := uint64(0)
	switch {
	case c.last.pronoun:
		form = 1 + str(a.Lower)
	case c.last.name != nil:
		form = 2
	}
	out := append(buf,
		x(1, what), x(2, what, distance), x(3, what, near), x(4, what, arel), x(5, what, kinds), x(6, what, b(c.e.gender != "")),
		x(7, what, b(m.plural), b(c.e.plural)), x(8, what, form), x(9, rel, arel), x(10, what, bucket(c.e.times)),
		x(11, same), x(12, same, what, distance), x(13, exact, what), x(14, what, uint64(c.last.s.Words[c.last.head].Class.Middle)),
		x(15, what, b(c.e.proper)), x(16, uint64(k)), x(17, what, uint64(min(k, 6))), x(18, what, b(c.last.s == m.s), arel),
		x(19, what, b(c.first.s.Number == 0)), x(20, what, bucket(c.subject)), x(21, b(m.quoted), b(c.last.quoted), what),
		x(22, kinds, same, b(m.pronoun)), x(23, what, b(len(c.e.members) > 0), distance), x(24, what, distance, arel),
		x(25, what, distance, bucket(c.e.times)), x(26, rel, arel, distance, what), x(27, what, uint64(a.Class.Coarse), b(c.last.s == m.s)),
	)
	if c.last.s == m.s {
		s := m.s
		out = append(out, x(30, what, b(s.Clause(m.head) == s.Clause(c.last.head))), x(31, what, b(s.Governs(c.last.head, m.head))),
			x(32, what, b(c.last.head > m.head)), x(33, what, b(s.Words[m.head].Head == s.Words[c.last.head].Head), arel, rel))
	} else {
		top := c.last.s.Words[c.last.head].Head < 0 || c.last.s.Words[c.last.s.Words[c.last.head].Head].Head < 0
		out = append(out, x(34, what, b(top), arel, distance), x(35, what, b(m.s.Paragraph == c.last.s.Paragraph)))
	}
	if !m.pronoun {
		out = append(out, x(40, str(w.Lemma), kinds), x(41, uint64(w.Class.Middle), kinds), x(42, str(w.Lemma), b(c.e.proper), same),
			x(43, uint64(m.kind), kinds, b(c.e.proper)), x(44, str(w.Lemma), str(a.Lemma)), x(45, b(m.state != nil), b(m.state != nil && m.state.code == c.e.code), same),
			x(46, uint64(min(m.to-m.from, 4)), same), x(47, same, b(m.wide > m.to), what), x(48, b(m.owner != nil), b(c.first.owner != nil), same))
		if role := c.e.role; role != "" {
			out = append(out, x(49, b(lastWord(role) == w.Lower), what))
		}
		if m.owner != nil && c.last.owner != nil {
			out = append(out, x(50, b(m.owner.entity == c.last.owner.entity), same))
		}
		if len(c.e.words) > 0 {
			out = append(out, x(51, b(last(c.e.words) == w.Lower), what), x(57, b(slices.Contains(c.e.words, w.Lower)), b(definite(m)), kinds))
		}
		suits := c.suits(w.Lemma)
		out = append(out, x(70, suits, kinds), x(71, suits, what), x(72, suits, same, b(c.e.proper), distance), x(73, suits, str(w.Lemma)),
			x(74, what, suits, uint64(rank(list, k, kinds)), kinds), x(75, countries(m, c), same, kinds), x(76, b(m.marker != nil), b(c.first.marker != nil), same))
		for i := m.from; i < m.head; i++ {
			if u := m.s.Words[i].UPOS; u == "ADJ" || u == "NOUN" || u == "NUM" || u == "PROPN" {
				inName := false
				for j := c.first.from; j < c.first.wide; j++ {
					inName = inName || c.first.s.Words[j].Lower == m.s.Words[i].Lower
				}
				out = append(out, x(52, b(inName), same))
			}
		}
	} else {
		if h := w.Head; h >= 0 {
			out = append(out, x(60, uint64(m.s.Words[h].Class.Middle), rel, kinds))
		}
		out = append(out, x(61, what, uint64(a.Class.Fine)))
		if !c.e.proper {
			out = append(out, x(62, what, str(a.Lemma)))
		}
		if c.e.gender == "" && c.e.kind == person && c.e.proper { // how the given name ends
			given, _, _ := strings.Cut(c.e.name, " ")
			out = append(out, x(63, what, str(given[max(0, len(given)-1):])), x(64, what, str(given[max(0, len(given)-2):])))
		}
		out = append(out, x(65, what, b(c.e.gender != ""), kinds, distance), x(66, what, uint64(rank(list, k, kinds)), kinds))
	}
	return out
}

// countries compares the state that a mention is of with that of a candidate.
func countries(m *mention, c *candidate) uint64 {
	switch {
	case m.state == nil && c.e.country == "":
		return 0
	case m.state == nil:
		return 1
	case c.e.country == "":
		return 2
	case c.e.country == m.state.country:
		return 3
	}
	return 4
}

// rank counts the candidates of the kind that were mentioned behind number k.
func rank(list []*candidate, k int, kinds uint64) int {
	n := 0
	for _, c := range list[:k] {
		if uint64(c.e.kind) == kinds {
			n++
		}
	}
	return min(n, 4)
}

func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return s[i+1:]
		}
	}
	return s
}

// noneFeatures appends to buf what is looked at to tell whether a mention refers back to nothing.
func (f *referring) noneFeatures(buf []uint64, m *mention, list []*candidate) []uint64 {
	x := linear.Hash
	str := linear.String
	w := &m.s.Words[m.head]
	what := m.by
	b := func(v bool) uint64 {
		if v {
			return 1
		}
		return 0
	}
	heads := 0
	for _, c := range list {
		if c.called(w.Lemma) {
			heads++
		}
	}
	next := str(m.s.Lower(m.head + 1))
	out := append(buf,
		x(101, what), x(102, what, str(w.Lemma)), x(103, str(w.Lemma)), x(104, uint64(w.Class.Middle), what), x(105, uint64(w.Class.Fine)),
		x(106, what, bucket(heads)), x(107, what, b(m.wide > m.to)), x(108, what, uint64(min(m.to-m.from, 4))), x(109, what, str(m.s.Relation(m.head))),
		x(110, uint64(m.kind), what), x(111, b(m.s.Number == 0), what), x(112, b(m.of != nil), b(heads > 0)), x(113, b(m.state != nil), what),
		x(114, b(m.owner != nil), b(heads > 0)), x(115, what, b(m.s.Child(m.head, "acl") >= 0)), x(116, what, bucket(len(list))),
		x(117, uint64(m.kind), b(heads > 0), what), x(118, what, b(m.quoted)),
	)
	if m.pronoun {
		out = append(out, x(120, what, next), x(121, what, str(m.s.Lower(m.head-1))))
		if h := w.Head; h >= 0 {
			out = append(out, x(122, what, str(m.s.Words[h].Lemma), str(m.s.Relation(m.head))), x(123, what, uint64(m.s.Words[h].Class.Middle)))
		}
	}
	return out
}

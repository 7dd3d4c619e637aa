package names

import (
	"slices"
	"strings"
)

// How far a mention refers back, in sentences, and to how many entities at most, those
// mentioned last: a noun to as many with a name and without, and as many more that are
// called by the same noun.
const (
	farPronoun = 4
	farNoun    = 30
	most       = 8
)

// candidate is an entity that a mention may refer back to, by its last mention.
type candidate struct {
	e       *entity
	last    *mention
	first   *mention
	heads   []string // the lemmas of its mentions, each once
	subject int      // how often it was a subject
	slot    int      // its place in recent
}

// bare reports whether nothing but its noun told at first who it is: "police".
func (c *candidate) bare() bool { return c.first.to-c.first.from == 1 && c.first.marker == nil }

// unnamed reports whether nothing but pronouns has named it yet.
func (c *candidate) unnamed() bool { return c.first.pronoun && !c.e.proper }

// called reports whether one of its mentions has the lemma.
func (c *candidate) called(lemma string) bool { return slices.Contains(c.heads, lemma) }

// refers reports whether a mention may refer back by its words.
func refers(m *mention) bool {
	if m.name != nil {
		return m.name.own == m.name.to // "the president"
	}
	if m.pronoun {
		switch m.s.Words[m.head].Lower {
		case "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "both":
			return true
		}
		return false
	}
	return m.s.Words[m.head].UPOS == "NOUN" || m.s.Words[m.head].UPOS == "PROPN" || m.s.Words[m.head].UPOS == "NUM" || m.s.Words[m.head].UPOS == "DET"
}

// candidates returns what a mention may refer back to, that mentioned last first.
func (f *referring) candidates(m *mention) []*candidate {
	var out []*candidate
	far := farNoun
	if m.pronoun {
		far = farPronoun
	}
	lemma := m.s.Words[m.head].Lemma
	var others [2]int // of those without a name and with one
	the := definite(m)
	for k := len(f.recent) - 1; k >= 0 && len(out) < 3*most; k-- {
		c := f.recent[k]
		if c == nil {
			continue
		}
		if m.s.Number-c.last.s.Number > far {
			break
		}
		same, named := !m.pronoun && c.called(lemma), 0
		if c.e.proper && !m.pronoun {
			named = 1
		}
		if !same && others[named] == most {
			continue
		}
		if m.pronoun && (!agrees(m, c) || c.e.kind == state && f.joinedTo(c)) || !m.pronoun && !calls(m, c, same, the) {
			continue
		}
		if !same {
			others[named]++
		}
		out = append(out, c)
	}
	return out
}

// joinedTo reports whether a candidate was last told as one of several that "and" joins:
// after "Norway and Chile signed", "they" is neither alone.
func (f *referring) joinedTo(c *candidate) bool {
	for k := c.slot + 1; k < len(f.recent); k++ {
		g := f.recent[k]
		if g != nil && g.last.group && g.last.s == c.last.s && slices.Contains(g.e.members, c.e) {
			return true
		}
	}
	return false
}

// calls reports whether a noun can stand for a candidate; same, whether that was called so
// before, the, whether a determiner points back.
func calls(m *mention, c *candidate, same, the bool) bool {
	one := c.e.kind == person
	switch {
	case !same && (!the || !c.e.proper && m.s.Number-c.last.s.Number > 3): // most are told by this
		return false
	case c.last.s == m.s && (m.s.Governs(m.head, c.last.head) || c.last.from <= m.head && m.head < c.last.wide):
		return false
	case former(m) && !former(c.first) && !(the && one && c.e.proper && lastWord(c.e.role) != m.s.Lower(m.head)):
		return false
	case !same && m.kind == unknown && !slices.Contains(c.e.words, m.s.Lower(m.head)): // "the storm" of "Tropical Storm Ellie" may
		return false
	case c.e.kind == state && stateless[m.s.Lemma(m.head)] && !slices.Contains(c.e.words, m.s.Lower(m.head)): // "the union" may be the Soviet Union, but not Canada
		return false
	case m.otherGender(c.e): // "his mother" is no man
		return false
	case c.e.kind == body && kin[m.s.Lower(m.head)]: // "the relatives" are no court
		return false
	case one && (m.kind == body || m.plural && len(c.e.members) == 0) || m.kind == person && c.e.kind == body:
		return false
	case (one || c.e.kind == state) && m.state != nil && c.e.country != "" && c.e.country != m.state.country: // "the president of Chile" is no Kenyan, nor Kenya
		return false
	case m.otherwise(c):
		return false
	}
	return true
}

// otherGender reports whether a mention is of a woman and an entity a man, or the other way round.
func (m *mention) otherGender(e *entity) bool {
	return m.gender != "" && e.gender != "" && m.gender != e.gender
}

// former reports whether a mention is of one who is no longer what it says.
func former(m *mention) bool { return m.name == nil && formers[m.s.Lower(m.from)] }

// definite reports whether a noun has a determiner that points back.
func definite(m *mention) bool {
	for _, k := range m.s.Kids[m.head] {
		switch m.s.Words[k].Lower {
		case "the", "this", "that", "these", "those", "both", "such":
			if k < m.head {
				return true
			}
		}
	}
	return m.owner != nil
}

// agrees reports whether a pronoun can stand for a candidate.
func agrees(m *mention, c *candidate) bool {
	w := m.s.Words[m.head].Lower
	e := c.e
	switch w {
	case "he", "him", "his", "himself":
		return e.gender != "f" && human(c) && len(e.members) == 0 && !e.plural
	case "she", "her", "hers", "herself":
		return e.gender != "m" && human(c) && len(e.members) == 0 && !e.plural
	case "it", "its", "itself":
		return e.kind != person && e.gender == "" && len(e.members) == 0 && !e.plural
	}
	return e.kind != person || len(e.members) > 0
}

// human reports whether a candidate can be a person.
func human(c *candidate) bool {
	if c.e.kind != unknown {
		return c.e.kind == person
	}
	if c.e.proper { // no letters, as "CNN" is of
		return !letters(c.e.name)
	}
	if c.first.pronoun {
		return true
	}
	w := c.first.s.Lemma(c.first.head)
	for _, end := range []string{"er", "or", "ist", "ian", "ant", "ee", "man"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

package names

import "slices"

// those returns whom "both sides", "the two countries" or "the three nations" stands for: those
// that the article has named together last, or the last two states.
func (f *referring) those(m *mention) *entity {
	states := pairStates[m.s.Lemma(m.head)]
	n := m.howMany()
	if n == 0 || !states && !pairs[m.s.Lemma(m.head)] {
		return nil
	}
	far := farPronoun
	if n > 2 {
		far = farNoun
	}
	var last []*entity
	for k := len(f.recent) - 1; k >= 0; k-- {
		if f.recent[k] == nil {
			continue
		}
		distance := m.s.Number - f.recent[k].last.s.Number
		if distance > farNoun {
			break
		}
		e := f.recent[k].e
		if len(e.members) == n && distance <= far {
			if !states {
				return e
			}
			if list := f.statesFor(e.members); list != nil {
				return f.group(list)
			}
		}
		if x := f.stateFor(e); x != nil && len(last) < 2 && (len(last) == 0 || last[0] != x) {
			last = append(last, x)
		}
	}
	if len(last) < 2 || n > 2 {
		return nil
	}
	return f.group([]*entity{last[1], last[0]})
}

// howMany is the number that a mention of several named before gives, 2 of "both", 0 if it may
// not be one.
func (m *mention) howMany() int {
	if m.name != nil || !m.plural || m.of != nil {
		return 0
	}
	n, the := 0, false
	for _, k := range m.s.Kids[m.head] {
		switch w := m.s.Lower(k); {
		case w == "both":
			n, the = 2, true
		case k < m.head && numberWords[w] > 1:
			n = numberWords[w]
		case w == "the", w == "these", w == "all":
			the = true
		case w == "other", w == "more", m.s.Words[k].Relation == "acl:relcl", m.s.Relation(k) == "amod":
			return 0
		}
	}
	if !the {
		return 0
	}
	return n
}

// numberWords are the numbers of those that are named one by one.
var numberWords = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

// statesFor returns the states that entities are or belong to, nil if not each has one of its own.
func (f *referring) statesFor(list []*entity) []*entity {
	var out []*entity
	for _, e := range list {
		x := f.stateFor(e)
		if x == nil || slices.Contains(out, x) {
			return nil
		}
		out = append(out, x)
	}
	return out
}

// stateFor returns the state that an entity is or belongs to, or nil.
func (f *referring) stateFor(e *entity) *entity {
	if e.kind == state {
		return e
	}
	if e.kind == person && f.world.StateName(e.country) != "" {
		return f.stateOf(e.country)
	}
	return nil
}

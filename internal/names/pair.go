package names

// two returns whom "both sides" or "the two countries" stands for: the two that the
// article has named together last, or the last two states.
func (f *referring) two(m *mention) *entity {
	s, states := m.s, pairStates[m.s.Lemma(m.head)]
	if m.name != nil || !states && !pairs[s.Lemma(m.head)] || !m.plural || m.of != nil {
		return nil
	}
	both, the := false, false
	for _, k := range s.Kids[m.head] {
		switch w := s.Lower(k); {
		case w == "both", w == "two" && k < m.head:
			both = true
		case w == "other", w == "more", s.Words[k].Relation == "acl:relcl", s.Relation(k) == "amod":
			return nil
		}
		the = the || s.Lower(k) == "the" || s.Lower(k) == "both" || s.Lower(k) == "these"
	}
	if !both || !the {
		return nil
	}
	var last []*entity
	for k := len(f.recent) - 1; k >= 0; k-- {
		if f.recent[k] == nil {
			continue
		}
		if m.s.Number-f.recent[k].last.s.Number > farNoun {
			break
		}
		e := f.recent[k].e
		if len(e.members) == 2 && m.s.Number-f.recent[k].last.s.Number <= farPronoun {
			if !states {
				return e
			}
			if x, y := f.stateFor(e.members[0]), f.stateFor(e.members[1]); x != nil && y != nil && x != y {
				return f.pair(x, y)
			}
		}
		if x := f.stateFor(e); x != nil && len(last) < 2 && (len(last) == 0 || last[0] != x) {
			last = append(last, x)
		}
	}
	if len(last) < 2 {
		return nil
	}
	return f.pair(last[1], last[0])
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

// pair makes one entity of two.
func (f *referring) pair(x, y *entity) *entity {
	e := f.newEntity()
	e.members, e.plural, e.kind, e.proper = []*entity{x, y}, true, several, true
	e.name = x.name + " and " + y.name
	return e
}

package names

// nation finds the state that a mention is of, whether it is that state's or only there, and the
// name before it that tells it from others of its kind: "[Paris] court".
func (r *reader) nation(m *mention, at map[int]*mention) {
	s := m.s
	if m.name != nil {
		if m.name.nation != nil && m.name.kind != state {
			m.state, m.native = r.stateOf(m.name.nation.Code), true
		}
		return
	}
	note := func(e *entity, native bool) {
		if m.state == nil && e.code != "" {
			m.state, m.native = e, native
		}
	}
	for _, k := range s.Kids[m.head] {
		in := false
		switch s.Relation(k) {
		case "amod", "compound", "flat":
		case "nmod":
			c := s.Preposition(k)
			if c != "" && c != "of" && c != "from" && c != "in" {
				continue
			}
			in = c == "in"
		default:
			continue
		}
		n := r.nameAt(s, k)
		if n == nil || n.entity == nil {
			continue
		}
		note(n.entity, !in || r.local(m))
		if k < m.head && m.marker == nil {
			m.marker = n.entity
		}
	}
	if n := r.nationBefore(m); n != nil {
		note(n.entity, true)
		m.marker = n.entity
	}
	if n := r.nationOfPlace(m); n != nil {
		note(n.entity, r.local(m))
	}
	if m.owner != nil && m.owner.name != nil {
		m.marker = m.owner.entity
	}
	if m.state == nil && s.Relation(m.head) == "conj" { // "Danish media and officials"
		if first := at[s.Words[m.head].Head]; first != nil && s.Words[first.head].UPOS == "NOUN" && first.name == nil {
			m.state, m.native = first.state, first.native
		}
	}
}

// nationBefore returns the nationality right before a mention that has no name, though the parser
// may not take it for a part of that: "[Russian] police arrested students"; or nil.
func (r *reader) nationBefore(m *mention) *name {
	if m.name != nil || m.pronoun || m.s.Relation(m.head) == "compound" {
		return nil
	}
	k := m.from - 1
	if w := &m.s.Words[m.from]; m.from < m.head && w.UPOS == "ADJ" { // it is the first of its words already
		k = m.from
	}
	if k < 0 {
		return nil
	}
	n := r.nameAt(m.s, k)
	if n == nil || !n.demonym || n.entity == nil || n.to != k+1 || m.s.Words[k].UPOS != "ADJ" {
		return nil
	}
	return n
}

// nationOfPlace returns the name of a state within the words that say where a mention is, or nil:
// "police in the [Kenyan] capital".
func (r *reader) nationOfPlace(m *mention) *name {
	s := m.s
	for _, k := range s.Kids[m.head] {
		if s.Relation(k) != "nmod" || s.Preposition(k) != "in" || r.nameAt(s, k) != nil {
			continue
		}
		for _, c := range s.Kids[k] {
			switch s.Relation(c) {
			case "amod", "compound", "nmod:poss":
				if n := r.nameAt(s, c); n != nil && n.entity != nil && n.kind == state {
					return n
				}
			}
		}
	}
	return nil
}

// local reports whether a mention's noun stands for those who work where they belong: "police in
// Lagos" are Nigeria's, but troops and diplomats may be another state's.
func (r *reader) local(m *mention) bool {
	o, ok := r.world.Office(m.s.Words[m.head].Lower)
	return ok && (o.Sector == "COP" || o.Sector == "JUD" || o.Sector == "LEG")
}

// otherwise reports whether a mention is of another state than a candidate, or another name tells
// it from others: "the Chicago police" are no "Kenyan police".
func (m *mention) otherwise(c *candidate) bool {
	if m.state != nil && c.e.country != "" && c.e.country != m.state.country && m.native {
		return true
	}
	x, y := m.marker, c.first.marker
	if x == nil || y == nil || x == y || c.e.proper {
		return false
	}
	return !(x.country != "" && x.country == y.country && (x.kind == state || y.kind == state))
}

package names

import "github.com/dateline-go/dateline/internal/syntax"

// referring is the article as it is read on.
type referring struct {
	*reader
	score  scorer
	recent []*candidate // that mentioned last stands last; nil where one was that has been mentioned again
	of     map[*entity]*candidate
	kin    map[relation]*entity
	all    []uint64   // features of the last mention that was asked for, whose memory is used again
	rows   [][]uint64 // the same by candidate
}

// scorer chooses one of the things with the features, of which the last is none of them. It
// may not keep the features.
type scorer func(m *mention, list []*candidate, features [][]uint64) int

// refer gives every mention its entity and the entities without a name theirs. Who "I"
// and "we" are is looked for when all others are known.
func (r *reader) refer(model scorer) {
	f := &referring{reader: r, score: model, of: map[*entity]*candidate{}, kin: map[relation]*entity{}}
	for k, m := range r.mentions {
		if m.entity == nil && !first(m) {
			if m.entity = f.resolve(m); m.entity == nil {
				m.entity, m.implied = f.fresh(m), f.implied(m)
			}
		}
		if m.entity != nil {
			if m.entity.name == "" {
				m.entity.name = f.describe(m)
			}
			f.note(m)
			if tie, ok := relationOf(m); ok && m.entity.proper && m.entity.kind != body && m.entity != tie.to && f.kin[tie] == nil && f.kin[relation{m.entity, tie.word}] != tie.to {
				f.kin[tie] = m.entity
			}
		}
		if k+1 == len(r.mentions) || r.mentions[k+1].s != m.s {
			f.joined(m.s)
		}
	}
	for _, m := range r.mentions {
		if m.entity == nil {
			x := f.speaker(m)
			if x == nil {
				m.entity = f.fresh(m)
				m.entity.name = f.describe(m)
				continue
			}
			m.entity, m.back = x.entity, true
			if m.plural && x.entity.kind != body {
				if b := f.speaksFor(x); b != nil {
					m.entity = b
				} else if x.entity.speaksFor != nil {
					m.entity = x.entity.speaksFor
				}
			}
		}
	}
	for _, m := range r.mentions { // now that all owners are known
		if m.owner != nil && f.of[m.entity] != nil && f.of[m.entity].first == m && !m.entity.proper {
			m.entity.name = f.describe(m)
		}
	}
}

// fresh makes an entity of a mention that refers back to none.
func (f *referring) fresh(m *mention) *entity {
	e := f.newEntity()
	e.kind, e.gender, e.plural = m.kind, m.gender, m.plural
	if o, ok := f.world.Office(m.s.Words[m.head].Lower); ok {
		e.sector = o.Sector
	}
	if m.state != nil {
		e.country, e.code = m.state.country, m.state.code
	}
	return e
}

// first reports whether a mention is a pronoun of the first person.
func first(m *mention) bool {
	if !m.pronoun {
		return false
	}
	switch m.s.Words[m.head].Lower {
	case "i", "me", "my", "mine", "we", "our", "us", "ours":
		return true
	}
	return false
}

// resolve returns the entity that a mention refers back to, or nil.
func (f *referring) resolve(m *mention) *entity {
	if e := f.apposed(m); e != nil {
		return e
	}
	if tie, ok := relationOf(m); ok && f.kin[tie] != nil {
		m.back = true
		return f.kin[tie]
	}
	if e := f.those(m); e != nil {
		m.back = true
		return e
	}
	if e := f.holderOf(m); e != nil {
		m.back = true
		return e
	}
	if !refers(m) {
		return nil
	}
	list := f.candidates(m)
	if len(list) == 0 {
		return nil
	}
	if !m.pronoun {
		m.text = f.describe(m)
	}
	m.by = m.what()
	all, rows := f.all[:0], f.rows[:0]
	for k, c := range list {
		from := len(all)
		all = f.features(all, m, c, k, list)
		rows = append(rows, all[from:])
	}
	from := len(all)
	all = f.noneFeatures(all, m, list)
	rows = append(rows, all[from:])
	f.all, f.rows = all, rows
	k := f.score(m, list, rows)
	if k == len(list) {
		return nil
	}
	m.back = !m.pronoun || !list[k].unnamed()
	return list[k].e
}

// note counts a mention for its entity.
func (f *referring) note(m *mention) {
	e := m.entity
	c := f.of[e]
	if c == nil {
		c = &candidate{e: e, first: m}
		f.of[e] = c
	} else {
		f.recent[c.slot] = nil
	}
	if c.unnamed() && !m.pronoun {
		c.first, e.name = m, f.describe(m)
	}
	e.times++
	if e.speaksFor == nil && e.kind != body {
		e.speaksFor = f.speaksFor(m)
	}
	if m.gender != "" && e.gender == "" {
		e.gender = m.gender
	}
	if m.back && !e.proper && m.native && e.country == "" {
		e.code, e.country = m.state.code, m.state.country
		if m.name == nil && m.marker != nil && c.bare() {
			e.name = f.describe(m)
		}
	}
	if e.kind == unknown && m.kind != unknown && m.pronoun {
		e.kind = m.kind
	}
	if !m.pronoun && m.name == nil {
		if lemma := m.s.Words[m.head].Lemma; !c.called(lemma) {
			c.heads = append(c.heads, lemma)
		}
	}
	if m.s.Relation(m.head) == "nsubj" {
		c.subject++
	}
	c.last, c.slot = m, len(f.recent)
	f.recent = append(f.recent, c)
}

// at returns the mention with that head, or nil.
func (f *referring) at(s *syntax.Sentence, head int) *mention {
	for _, m := range f.mentions[f.start(s):] {
		if m.s != s || m.head > head {
			break
		}
		if m.head == head {
			return m
		}
	}
	return nil
}

// start returns the number of the first mention of a sentence.
func (f *referring) start(s *syntax.Sentence) int {
	lo, hi := 0, len(f.mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; f.mentions[mid].s.Number < s.Number {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

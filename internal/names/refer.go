package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/syntax"
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

// called reports whether one of its mentions has the lemma.
func (c *candidate) called(lemma string) bool { return slices.Contains(c.heads, lemma) }

// referring is the article as it is read on.
type referring struct {
	*reader
	score  scorer
	recent []*candidate // that mentioned last stands last; nil where one was that has been mentioned again
	of     map[*entity]*candidate
	kin    map[relation]*entity
}

// relation is a tie in which somebody stands to one person alone: the father of Elian.
type relation struct {
	to   *entity
	word string
}

// scorer chooses one of the things with the features, of which the last is none of them.
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
	if e := f.two(m); e != nil {
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
	features := make([][]uint64, len(list)+1)
	for k, c := range list {
		features[k] = f.features(m, c, k, list)
	}
	features[len(list)] = f.noneFeatures(m, list)
	k := f.score(m, list, features)
	if k == len(list) {
		return nil
	}
	m.back = true
	return list[k].e
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
		if n := f.nameAt(s, k); n != nil && n.entity != nil && n.entity.kind != state && n.entity.kind != place {
			if m.name == nil && (m.kind == n.entity.kind || m.kind == unknown || n.entity.kind == unknown) && !m.plural {
				m.back = true
				return n.entity
			}
		}
	}
	if h := s.Words[m.head].Head; h >= 0 && s.Relation(m.head) == "appos" && m.name == nil && !m.plural {
		if n := f.nameAt(s, h); n != nil && n.entity != nil && n.entity.kind != state && n.entity.kind != place && (m.kind == n.entity.kind || m.kind == unknown || n.entity.kind == unknown) {
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
	case former(m) && !former(c.first):
		return false
	case !same && m.kind == unknown && !slices.Contains(c.e.words, m.s.Lower(m.head)): // "the storm" of "Tropical Storm Ellie" may
		return false
	case c.e.kind == state && stateless[m.s.Lemma(m.head)] && !slices.Contains(c.e.words, m.s.Lower(m.head)): // "the union" may be the Soviet Union, but not Canada
		return false
	case one && (m.kind == body || m.plural && len(c.e.members) == 0) || m.kind == person && c.e.kind == body:
		return false
	case (one || c.e.kind == state) && m.state != nil && c.e.country != "" && c.e.country != m.state.country: // "the president of Chile" is no Kenyan, nor Kenya
		return false
	}
	return true
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
	if c.e.proper || c.first.pronoun {
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
	e.times++
	if e.speaksFor == nil && e.kind != body {
		e.speaksFor = f.speaksFor(m)
	}
	if m.gender != "" && e.gender == "" {
		e.gender = m.gender
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

// features are what is looked at to tell whether a mention refers back to a candidate,
// number k of the list.
func (f *referring) features(m *mention, c *candidate, k int, list []*candidate) []uint64 {
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
	out := append(make([]uint64, 0, 64),
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

// noneFeatures are what is looked at to tell whether a mention refers back to nothing.
func (f *referring) noneFeatures(m *mention, list []*candidate) []uint64 {
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
	out := []uint64{
		x(101, what), x(102, what, str(w.Lemma)), x(103, str(w.Lemma)), x(104, uint64(w.Class.Middle), what), x(105, uint64(w.Class.Fine)),
		x(106, what, bucket(heads)), x(107, what, b(m.wide > m.to)), x(108, what, uint64(min(m.to-m.from, 4))), x(109, what, str(m.s.Relation(m.head))),
		x(110, uint64(m.kind), what), x(111, b(m.s.Number == 0), what), x(112, b(m.of != nil), b(heads > 0)), x(113, b(m.state != nil), what),
		x(114, b(m.owner != nil), b(heads > 0)), x(115, what, b(m.s.Child(m.head, "acl") >= 0)), x(116, what, bucket(len(list))),
		x(117, uint64(m.kind), b(heads > 0), what), x(118, what, b(m.quoted)),
	}
	if m.pronoun {
		out = append(out, x(120, what, next), x(121, what, str(m.s.Lower(m.head-1))))
		if h := w.Head; h >= 0 {
			out = append(out, x(122, what, str(m.s.Words[h].Lemma), str(m.s.Relation(m.head))), x(123, what, uint64(m.s.Words[h].Class.Middle)))
		}
	}
	return out
}

package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/syntax"
)

// mention is a phrase on its way.
type mention struct {
	s        *syntax.Sentence
	from, to int // words, to exclusive, without what follows the head
	wide     int
	head     int
	name     *name // that it is about
	nation   bool  // it is only the nation of a longer name: "U.S." of "U.S. Senate"
	pronoun  bool
	quoted   bool
	plural   bool
	kind     kind
	gender   string
	owner    *mention // "[Elian]'s mother", "[his] mother"
	of       *mention // "relatives of [the boy]"
	before   *mention // the name before a noun for people: "[BellSouth] spokesman"
	implied  *entity  // the firm whose "sales" these are
	state    *entity  // of its nation: "[American] officials"
	native   bool     // it is of that state, and not only there
	marker   *entity  // whose name stands before it and tells it from others: "[Paris] court"
	entity   *entity
	group    bool   // it stands for all that "and" joins to it
	back     bool   // it refers back to an earlier mention
	number   int    // in the article
	text     string // described before anything is known of its owner
	by       uint64 // what its features go by
}

// findPhrases makes a mention of every nominal of the article, in the order of heads.
func (r *reader) findPhrases() {
	open := false
	for k, s := range r.sentences {
		if k > 0 && s.Paragraph != r.sentences[k-1].Paragraph {
			open = false
		}
		var quoted []bool
		quoted, open = s.Quoted(open)
		at := map[int]*mention{}
		var here []*mention
		for h := s.Dateline; h < len(s.Words); h++ {
			if m := r.mention(s, h); m != nil {
				m.quoted, m.number = quoted[h], len(r.mentions)
				at[h] = m
				here = append(here, m)
				r.mentions = append(r.mentions, m)
			}
		}
		for _, m := range here {
			r.belongings(m, at)
		}
		for _, m := range here {
			r.nationals(m)
		}
	}
}

// mention returns what word h is the head of, or nil.
func (r *reader) mention(s *syntax.Sentence, h int) *mention {
	w := &s.Words[h]
	if s.InTime(h) || w.UPOS == "PUNCT" || nameless(s, h) && r.nameAt(s, h) == nil {
		return nil
	}
	m := &mention{s: s, head: h}
	m.name = r.nameAt(s, h)
	if n := m.name; n != nil {
		switch inside := n.nation != nil && n.kind != state && n.own > n.from; {
		case h == s.HeadOf(n.from, n.to):
		case inside && h == n.from || n.kind == body && n.nation != nil && h == n.from:
			m.nation = true
			m.from, m.to, m.wide, m.kind = h, h+1, h+1, state
			m.entity = r.stateOf(n.nation.Code)
			return m
		default:
			return nil
		}
	} else if !nominal(s, h) {
		return nil
	}
	m.pronoun = m.name == nil && w.UPOS == "PRON"
	m.from, m.to = r.extent(s, h)
	if n := r.nameAt(s, m.from); n != nil && n.to <= h { // not "[Department officials]" of the Justice Department
		m.from = min(m.from, n.from)
	}
	if n := m.name; n != nil {
		m.from, m.to = min(m.from, n.from), max(m.to, n.to)
		m.entity = n.entity
	}
	if n := r.nationBefore(m); n != nil {
		m.from = min(m.from, n.from)
	}
	m.wide = r.wide(m)
	m.plural = w.XPOS == "NNS" || w.XPOS == "NNPS" || w.Lower == "they" || w.Lower == "their" || w.Lower == "them" || w.Lower == "we" || w.Lower == "our"
	r.judge(m)
	return m
}

// nominal reports whether a word that is no name can be a phrase's head.
func nominal(s *syntax.Sentence, h int) bool {
	w := &s.Words[h]
	if limits[w.Lower] && limits[s.Lower(h+1)] && h+2 < len(s.Words) && counted(s, h, h+2) > h { // "as [many] as 40"
		return false
	}
	switch s.Relation(h) {
	case "flat", "fixed", "goeswith", "expl":
		return false
	}
	switch w.UPOS {
	case "NOUN", "PROPN":
		return true
	case "PRON":
		return w.XPOS != "EX" && w.XPOS != "WDT" && w.XPOS != "WP" && w.XPOS != "WP$"
	case "ADJ", "NUM", "DET":
		switch s.Relation(h) {
		case "nsubj", "obj", "iobj":
			return w.Lower != "that" && w.Lower != "this"
		}
	}
	return false
}

// nameAt returns the name that a word is part of, or nil.
func (r *reader) nameAt(s *syntax.Sentence, i int) *name {
	list := r.names[s.Number]
	k, ok := slices.BinarySearchFunc(list, i, func(n *name, i int) int {
		switch {
		case n.to <= i:
			return -1
		case n.from > i:
			return 1
		}
		return 0
	})
	if !ok {
		return nil
	}
	return list[k]
}

// extent returns the first word of a nominal and the one behind its head: its modifiers
// before it, without determiners and what stands apart.
func (r *reader) extent(s *syntax.Sentence, h int) (from, to int) {
	from, to = h, h+1
	for k := h - 1; k >= s.Dateline && modifies(s, h, k); k-- {
		if !mark(s, k) {
			from = k
		}
	}
	for from < h && (s.Words[from].UPOS == "DET" || s.Words[from].UPOS == "ADV" || s.Words[from].XPOS == "POS" || mark(s, from) || s.Words[from].UPOS == "ADP" && !s.Words[from].Capital || governing(s, from)) {
		from++
	}
	from = counted(s, from, h)
	for to < len(s.Words) && s.Relation(to) == "flat" && s.Words[to].Head == h {
		to++
	}
	return from, to
}

// governing reports whether a participle that was read as part of a phrase is the verb of it: behind its
// subject, with nothing between, as in "smoke hampered firefighters", "rules forbidding passengers to".
func governing(s *syntax.Sentence, k int) bool {
	if k <= s.Dateline {
		return false
	}
	switch s.Words[k].XPOS {
	case "VBG", "VBD", "VBN":
		before := &s.Words[k-1]
		return (before.UPOS == "NOUN" || before.UPOS == "PROPN" || before.UPOS == "PRON") && before.XPOS != "PRP$" && !s.InTime(k-1)
	}
	return false
}

// counted returns where a number begins that words from from on only limit: "more than
// [600 children]".
func counted(s *syntax.Sentence, from, h int) int {
	for k := from; k <= h; k++ {
		switch {
		case s.Words[k].UPOS == "NUM" || isDigits(s.Lower(k)):
			return k
		case !limits[s.Lower(k)]:
			return from
		}
	}
	return from
}

// modifies reports whether word k, before h, is one of the words that say what h is. A
// hyphen is, as in "Miami-based exiles"; another mark is not.
func modifies(s *syntax.Sentence, h, k int) bool {
	if s.Lower(k) == "amid" || s.Title && s.Words[k].UPOS == "ADP" || mark(s, k) && (s.Words[k].Form != "-" || k == 0 || s.Words[k].Start != s.Words[k-1].End) {
		return false
	}
	for n := 0; k != h; n++ {
		if k < 0 || n > 8 {
			return false
		}
		switch s.Relation(k) {
		case "det", "amod", "compound", "nummod", "nmod", "flat", "advmod", "fixed", "obl", "case", "punct", "goeswith":
		case "conj", "cc":
			if s.Words[k].Head == h {
				return false
			}
		default:
			return false
		}
		if s.Relation(k) == "case" && s.Words[k].XPOS != "POS" && s.Words[k].Head == h || s.Relation(k) == "obl" && s.Words[k].Head == h {
			return false
		}
		if s.Relation(k) == "advmod" && s.Words[k].Head == h && s.Words[h].UPOS != "NUM" {
			return false
		}
		k = s.Words[k].Head
	}
	return true
}

// wide returns where a phrase ends with what belongs to it.
func (r *reader) wide(m *mention) int {
	end := m.to
	var below func(i int)
	below = func(i int) {
		for _, k := range m.s.Kids[i] {
			if apart(m.s, m.head, k) {
				continue
			}
			if k >= end && !mark(m.s, k) {
				end = k + 1
			}
			below(k)
		}
	}
	below(m.head)
	return end
}

// apart reports whether word k, below h, belongs to it only behind a comma, in another
// clause or in a list.
func apart(s *syntax.Sentence, h, k int) bool {
	switch s.Relation(k) {
	case "acl", "appos", "conj", "parataxis", "advcl", "cc", "ccomp", "cop", "nsubj", "obl", "punct", "obj", "aux", "mark":
		return true
	case "nmod":
		if s.InTime(k) {
			return true
		}
		if s.Words[k].Head == h && k > h {
			switch s.Preposition(k) {
			case "of", "in", "for", "from", "at", "on", "to":
				return false
			}
			return true
		}
	}
	return false
}

// judge tells what a mention is by its words.
func (r *reader) judge(m *mention) {
	w := &m.s.Words[m.head]
	if m.entity != nil {
		m.kind, m.gender = m.entity.kind, m.entity.gender
		return
	}
	switch {
	case m.pronoun:
		switch w.Lower {
		case "he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "me", "my":
			m.kind = person
		}
	case m.plural || people[w.Lower]:
		if people[w.Lower] || persons[w.Lemma] {
			m.kind = several
		}
		m.plural = true
	case persons[w.Lemma] || m.name != nil && m.name.office != nil && !bodyOffices[m.name.office.Name]:
		m.kind = person
	case organisations[w.Lemma] && (w.Lemma != "body" || m.from < m.head): // "the body" is a dead one's
		m.kind = body
	}
	switch {
	case she[w.Lower] || she[w.Lemma]:
		m.gender = "f"
	case he[w.Lower] || he[w.Lemma]:
		m.gender = "m"
	}
}

// belongings finds whose a mention is, and of which state.
func (r *reader) belongings(m *mention, at map[int]*mention) {
	s := m.s
	for _, k := range s.Kids[m.head] {
		switch rel := s.Words[k].Relation; {
		case rel == "nmod:poss" && k < m.head && (s.Words[k].XPOS == "PRP$" || possessive(s, k)):
			m.owner = at[k]
		case rel == "nmod" && k > m.head && m.of == nil && s.Preposition(k) == "of":
			m.of = at[k]
		}
	}
	m.before = nameBefore(m, at)
	r.nation(m, at)
	if m.name != nil {
		return
	}
	if m.state != nil && m.state.kind == state && governments[s.Lemma(m.head)] && !m.plural && m.to-m.from <= 3 {
		m.entity, m.kind = m.state, state // "the U.S. government"
	}
	if n := r.called(m); n != nil {
		m.name, m.entity, m.kind = n, n.entity, body
	}
}

// called returns the name of a body behind which nothing but a noun for what it is, or for those who
// speak for it, stands, or nil: "the [NATO] alliance", "[Orange Order] officials", "its [Gulf Power] unit".
func (r *reader) called(m *mention) *name {
	s, k := m.s, m.head-1
	n := r.nameAt(s, k)
	if n == nil || n.entity == nil || !n.entity.proper {
		return nil
	}
	switch part := firmParts[s.Lower(m.head)]; {
	case part && n.own == n.from && (n.entity.kind == body || n.entity.kind == unknown):
	case !epithets[s.Lower(m.head)] || n.entity.kind != body || m.owner != nil:
		return nil
	}
	if s.Words[k].Head != m.head || m.owner == nil && m.from != n.from || n.to != m.head {
		return nil
	}
	if article := s.Lower(m.from - 1); article == "a" || article == "an" {
		return nil
	}
	return n
}

// nameBefore returns the name before a noun for people who are called by it: a firm's, that
// of a body before its staff, that of a person before relatives; or nil.
func nameBefore(m *mention, at map[int]*mention) *mention {
	if m.name != nil || m.owner != nil {
		return nil
	}
	word, lemma := m.s.Lower(m.head), m.s.Lemma(m.head)
	of := func(e *entity) bool {
		return e.kind == body && (staff[word] || e.firm() && (persons[lemma] || people[word])) || e.kind == person && kin[word]
	}
	for _, k := range m.s.Kids[m.head] {
		x := at[k]
		if x != nil && x.name != nil && x.entity != nil && !x.nation && m.from <= x.from && x.to <= m.head && m.s.Relation(k) == "compound" && of(x.entity) {
			return x
		}
	}
	return nil
}

// possessive reports whether a nominal has "'s" behind it.
func possessive(s *syntax.Sentence, k int) bool {
	for _, c := range s.Kids[k] {
		if s.Words[c].XPOS == "POS" {
			return true
		}
	}
	return false
}

// stateOf returns the entity of a state.
func (r *reader) stateOf(code string) *entity {
	if e := r.states[code]; e != nil {
		return e
	}
	e := r.newEntity()
	r.states[code] = e
	e.kind, e.code, e.country, e.sector = state, code, country(code), "GOV"
	e.name, e.proper, e.known, e.place = r.world.StateName(code), true, true, true
	return e
}

// phrases appends to out what is told of a mention.
func (r *reader) phrases(out []Phrase, m *mention) []Phrase {
	p := Phrase{From: m.from, To: m.to, Wide: m.wide, Head: m.head, Pronoun: m.pronoun, Known: m.back}
	p.Written = r.span(m.s, m.from, m.wide)
	e := m.entity
	p.Entity = e.number
	if len(e.members) > 0 {
		for _, x := range e.members {
			q := p
			q.take(x)
			q.Entity = x.number
			out = append(out, q)
		}
		return out
	}
	p.take(e)
	p.Known = p.Known || e.proper
	if m.state != nil && p.Country == "" {
		p.Country, p.Code = m.state.country, m.state.code
	}
	if m.name != nil && !m.nation {
		p.Known = true
		if m.name.office != nil && (e.kind == person || m.name.own == m.name.to) && e.kind != body && p.Role == "" {
			p.Role = m.name.office.Name
		}
		p.Place = e.place
	}
	if !e.proper && !m.pronoun {
		if o, ok := r.world.Office(m.s.Words[m.head].Lower); ok {
			p.Sector = o.Sector
			if p.Country != "" && m.name != nil && m.name.own == m.name.to {
				p.Role = o.Name
			}
		}
	}
	return append(out, p)
}

func (p *Phrase) take(e *entity) {
	p.Name, p.Code, p.Country, p.Sector, p.Role = e.name, e.code, e.country, e.sector, e.role
	p.Person = e.proper && len(e.members) == 0 && (e.kind == person || e.kind == unknown && !letters(e.name))
}

// span is words as written, without line ends.
func (r *reader) span(s *syntax.Sentence, from, to int) string {
	return strings.Clone(spaced(r.text[s.Words[from].Start:s.Words[to-1].End])) // what is told may outlive the text
}

// spaced is a text with a space between its words. Most have nothing else, and are not copied.
func spaced(text string) string {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && (i == 0 || i+1 == len(text) || text[i+1] == ' ') {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// title composes the name of a mention that has none of its own: its words without
// articles, and whose it is in full: "mother of Elian Gonzalez" for "his mother".
func (r *reader) describe(m *mention) string {
	s := m.s
	from := m.from
	if m.owner != nil && m.owner.entity != nil {
		from = max(from, m.owner.to)
		for from < m.head && (s.Words[from].XPOS == "POS" || s.Words[from].UPOS == "DET" || mark(s, from) || s.Lower(from) == "own") {
			from++
		}
		if own := m.owner.entity; own.name != "" && len(own.members) == 0 && (!m.owner.pronoun || m.owner.back) {
			return r.lowered(s, from, m.to) + " of " + own.name
		}
		if from > m.head {
			from = m.head
		}
		return r.lowered(s, from, m.to)
	}
	switch b := m.before; {
	case b != nil && m.from < b.from:
		return r.lowered(s, from, b.from) + " " + r.lowered(s, b.to, m.to) + " of " + b.entity.name
	case b != nil:
		return r.lowered(s, b.to, m.to) + " of " + b.entity.name
	case m.implied != nil:
		return r.lowered(s, from, m.to) + " of " + m.implied.name
	}
	return r.lowered(s, from, m.to)
}

// lowered is words as written, without the capital of a sentence's first word.
func (r *reader) lowered(s *syntax.Sentence, from, to int) string {
	text := r.span(s, from, to)
	if w := &s.Words[from]; w.Capital && begins(s, from) && w.UPOS != "PROPN" && w.UPOS != "PRON" && r.nameAt(s, from) == nil && w.Form[1:] == w.Lower[1:] {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return text
}

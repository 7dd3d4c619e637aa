package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// gathering is the entities of an article by what they are called.
type gathering struct {
	*reader
	by       map[string]*entity
	index    map[string][]*entity // by each word that may stand for one in a short form
	where    map[*entity][]int
	alone    map[string]int  // how often a word stands alone as a name
	firms    map[string]bool // words that the names of firms begin with
	families map[string]bool // words that the names of persons end with
}

// gather makes entities of the names of the article: full names first, so that a short
// one finds its full one wherever that stands.
func (r *reader) gather() {
	g := gathering{reader: r, by: map[string]*entity{}, index: map[string][]*entity{}, where: map[*entity][]int{}, alone: map[string]int{}, firms: map[string]bool{}, families: map[string]bool{}}
	for _, list := range r.names {
		r.bracketed(list)
		g.count(list)
	}
	for _, list := range r.names {
		for _, n := range list {
			if g.firmOfPlace(n) {
				n.entry, n.kind = nil, unknown
			} else if g.personOfPlace(n) {
				n.entry, n.nation, n.kind = nil, nil, person
			}
		}
	}
	for pass := range 3 {
		for _, list := range r.names {
			for _, n := range list {
				if n.entity == nil && n.own < n.to && n.short == nil && g.pass(n) == pass {
					n.entity = g.of(n, pass)
					g.learn(n)
				}
			}
			g.shorten(list)
		}
	}
}

// count counts the names of one word, and notes the first words of those of firms and the last ones of
// those of persons.
func (g *gathering) count(list []*name) {
	for _, n := range list {
		if n.own+1 == n.to && n.office == nil {
			g.alone[n.s.Words[n.own].Lower]++
		}
		switch {
		case n.kind == body && n.firm(g.text):
			g.firms[strings.ToLower(n.words(g.text)[0])] = true
		case n.kind == person:
			if words := n.words(g.text); len(words) > 1 {
				g.families[last(words)] = true
			}
		}
	}
}

// shorten gives the short forms in brackets the entities of what they stand for.
func (g *gathering) shorten(list []*name) {
	for _, n := range list {
		if n.short == nil || n.entity != nil || n.short.entity == nil {
			continue
		}
		n.entity = n.short.entity
		if key := strings.Join(significant(n.words(g.text)), " "); g.by[key] == nil {
			g.by[key] = n.entity
		}
	}
}

// bracketed finds the short forms that stand in brackets behind a name: "Saudi Press
// Agency (SPA)".
func (r *reader) bracketed(list []*name) {
	for k := 1; k < len(list); k++ {
		a, n := list[k-1], list[k]
		s := n.s
		if n.from == a.to+1 && n.to == n.from+1 && s.Words[a.to].Form == "(" && s.Lower(n.to) == ")" && a.own < a.to && a.to-a.own > 1 && n.entry == nil {
			if form := s.Words[n.from].Form; len(form) > 1 && strings.ToUpper(form) == form {
				n.short, n.kind = a, a.kind
			}
		}
	}
}

// oneWord reports whether a name is one word, with neither nation nor office before it.
func (n *name) oneWord() bool { return n.own == n.from && n.own+1 == n.to }

// firmOfPlace reports whether a name that the lexicon has for a place, no state, stands for a firm that
// the article calls by it: "Bethlehem sued" after "Bethlehem Steel Corp.", but not "in Bethlehem".
func (g *gathering) firmOfPlace(n *name) bool {
	if n.kind != place || n.entry == nil || !n.oneWord() || !g.firms[n.s.Words[n.own].Lower] {
		return false
	}
	switch n.s.Relation(n.own) {
	case "nsubj", "obj", "conj":
		return true
	case "compound":
		return !n.s.Words[n.s.Words[n.own].Head].Capital
	}
	return n.s.Preposition(n.own) == "by"
}

// personOfPlace reports whether a name that the lexicon has for a place is the family name of somebody of
// the article: "Paris fled" after "Maria Paris", but not "in Paris".
func (g *gathering) personOfPlace(n *name) bool {
	if n.entry == nil || n.demonym || n.entry.Kind != lexicon.Place && n.entry.Kind != lexicon.Capital || !n.oneWord() || !g.families[n.s.Words[n.own].Form] {
		return false
	}
	switch n.s.Words[n.own].Relation {
	case "nsubj", "nsubj:pass", "obj", "nmod:poss":
		return true
	}
	return n.s.Preposition(n.own) == "by"
}

// pass returns when a name is looked at: what the lexicon knows, then full names, then
// single words.
func (g *gathering) pass(n *name) int {
	switch {
	case n.entry != nil || n.codes != nil || n.demonym || n.kind == state:
		return 0
	case len(n.words(g.text)) > 1 && !(n.s.Title && n.kind != person):
		return 1
	}
	return 2
}

// of returns the entity of a name.
func (g *gathering) of(n *name, pass int) *entity {
	if pass == 0 {
		return g.ofLexicon(n)
	}
	words := significant(n.words(g.text))
	if len(words) == 0 {
		words = []string{strings.ToLower(g.text[n.s.Words[n.own].Start:n.s.Words[n.to-1].End])}
	}
	if e := g.by[strings.Join(words, " ")]; e != nil && g.fits(e, n) {
		return e
	}
	if e := g.like(n, words); e != nil {
		return e
	}
	if pass == 2 && len(words) == 1 {
		entries, _ := g.lookup(n.s, n.own)
		if f := g.holder(entries, lexicon.FamilyName); f != nil && n.kind != body && !n.otherThan(f.Office) && (f.Holds(g.year) || n.office != nil && f.Office == n.office.Name) && !otherFirst(g, n) {
			n.entry, n.kind = f, person
			return g.ofLexicon(n)
		}
	}
	return g.add(n, words)
}

func otherFirst(g *gathering, n *name) bool {
	return n.own > n.from && g.world.Gender(n.s.Words[n.own-1].Form) != ""
}

// ofLexicon returns the entity of a name of the lexicon or of the user's dictionary.
func (g *gathering) ofLexicon(n *name) *entity {
	e := n.entry
	if e == nil {
		e = n.nation
	}
	key := e.Name + "\x00" + e.Code
	if n.kind == state {
		key = "\x00" + e.Code
	}
	found := g.by[key]
	if found == nil {
		found = g.newEntity()
		found.proper, found.known, found.name, found.kind = true, true, e.Name, n.kind
		found.code, found.country, found.sector, found.role = e.Code, country(e.Code), e.Sector, e.Office
		if n.kind == state {
			found.place = true
			g.states[e.Code] = found
			if name := g.world.StateName(e.Code); name != "" {
				found.name = name
			}
		}
		if n.kind == place {
			found.place = true
		}
		if n.kind == person {
			g.holders[e.Name] = found
			found.gender = g.world.Gender(e.Name)
		}
		found.words = significant(strings.Fields(e.Name))
		for k := 0; len(n.codes) > 1 && k < len(n.codes); k++ { // a name that stands for several
			one := g.newEntity()
			one.proper, one.known, one.name, one.kind, one.code, one.country = true, true, e.Name, n.kind, n.codes[k], country(n.codes[k])
			found.members = append(found.members, one)
		}
		g.by[key] = found
		g.enter(found)
		if n.kind == body || n.kind == person {
			if k := strings.Join(found.words, " "); g.by[k] == nil {
				g.by[k] = found
			}
		}
	}
	return found
}

// add makes an entity of a name that stands for nobody known.
func (g *gathering) add(n *name, words []string) *entity {
	e := g.newEntity()
	e.proper, e.kind, e.words = true, n.kind, words
	e.name = g.spelled(n)
	e.titled, e.guessed = n.s.Title, n.guessed
	e.gender = g.world.Gender(e.name)
	g.by[strings.Join(words, " ")] = e
	g.enter(e)
	return e
}

// enter notes an entity under its words and its initials.
func (g *gathering) enter(e *entity) {
	keys := slices.Clone(e.words)
	if len(e.words) > 0 {
		keys = append(keys, tail(last(e.words)), front(e.words[0]))
	}
	keys = append(keys, initials(e.words)...)
	for _, key := range keys {
		if !slices.Contains(g.index[key], e) {
			g.index[key] = append(g.index[key], e)
		}
	}
}

// similar returns the entities that have the first or the last of the words, in the
// order in which they were met.
func (g *gathering) similar(words []string) []*entity {
	list := slices.Concat(g.index[words[0]], g.index[last(words)], g.index[strings.ReplaceAll(words[0], ".", "")])
	slices.SortFunc(list, func(a, b *entity) int { return a.number - b.number })
	return slices.Compact(list)
}

// spelled is a name as written, without line ends and commas in it.
func (g *gathering) spelled(n *name) string {
	words := strings.Fields(g.text[n.s.Words[n.own].Start:n.s.Words[n.to-1].End])
	for k, w := range words {
		if ampersand(w) {
			words[k] = "&"
		}
	}
	return strings.TrimRight(strings.Join(words, " "), ",")
}

// learn notes what a name says of its entity.
func (g *gathering) learn(n *name) {
	e := n.entity
	g.where[e] = append(g.where[e], n.s.Number*1000+n.from)
	if e.kind == unknown {
		e.kind = n.kind
	}
	if e.guessed && n.firm(g.text) {
		e.kind, e.guessed, e.gender, e.words, e.name = body, false, "", significant(n.words(g.text)), g.spelled(n)
	}
	if n.codes != nil {
		e.code, e.country = n.codes[0], country(n.codes[0])
	}
	if n.entry == nil && !e.known {
		g.rename(e, n)
	}
	if n.kind == person {
		for k := max(n.from-1, 0); k < n.own; k++ {
			switch w := n.s.Lower(k); {
			case she[w]:
				e.gender = "f"
			case he[w]:
				e.gender = "m"
			}
		}
	}
	if n.nation != nil && e.country == "" && (n.kind == person || n.kind == body) && !e.known {
		e.country = country(n.nation.Code)
		e.code = n.nation.Code
	}
	if n.office != nil && n.kind == person {
		if e.role == "" {
			e.role = n.office.Name
		}
		if e.sector == "" {
			e.sector = n.office.Sector
		}
	}
}

// rename calls an entity by a name of it that is fuller, or no headline's.
func (g *gathering) rename(e *entity, n *name) {
	words := significant(n.words(g.text))
	longer := len(words) > len(e.words)
	switch {
	case e.titled && !n.s.Title && len(words) >= len(e.words):
	case e.kind == person && n.kind != body && longer:
	case e.kind != person && longer && len(words) <= mostNameWords && !n.s.Title:
	default:
		return
	}
	e.words, e.name, e.titled = words, g.spelled(n), n.s.Title
	g.enter(e)
	if e.gender == "" {
		e.gender = g.world.Gender(e.name)
	}
	if key := strings.Join(words, " "); g.by[key] == nil {
		g.by[key] = e
	}
}

// mostNameWords is how many words the name of what is no person has at most.
const mostNameWords = 8

package names

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// entity is one that an article names.
type entity struct {
	number    int
	kind      kind
	name      string   // canonical
	words     []string // of its fullest name, in lower case; nil of what has no own name
	code      string
	country   string
	sector    string
	role      string
	place     bool
	proper    bool      // it has a name
	members   []*entity // of "the two", "Norway and Chile"
	gender    string    // "f", "m" or ""
	plural    bool
	known     bool
	times     int     // mentions so far
	titled    bool    // its name is only known from a headline
	guessed   bool    // a person by the first name alone
	speaksFor *entity // the body that a person belongs to
}

func (r *reader) newEntity() *entity {
	e := &entity{number: len(r.entities) + 1}
	r.entities = append(r.entities, e)
	return e
}

// group makes one entity of several.
func (r *reader) group(list []*entity) *entity {
	e := r.newEntity()
	e.members, e.plural, e.kind, e.proper = list, true, several, true
	e.name = list[0].name + " and " + list[len(list)-1].name
	return e
}

// gather makes entities of the names of the article: full names first, so that a short
// one finds its full one wherever that stands.
func (r *reader) gather() {
	g := gathering{reader: r, by: map[string]*entity{}, index: map[string][]*entity{}, where: map[*entity][]int{}, alone: map[string]int{}, firms: map[string]bool{}, families: map[string]bool{}}
	for k := range r.names {
		r.bracketed(r.names[k])
		for _, n := range r.names[k] {
			if n.own+1 == n.to && n.office == nil {
				g.alone[r.sentences[k].Words[n.own].Lower]++
			}
			words := n.words(g.text)
			if n.kind == body && n.firm(g.text) {
				g.firms[strings.ToLower(words[0])] = true
			}
			if n.kind == person && len(words) > 1 {
				g.families[last(words)] = true
			}
		}
	}
	for k := range r.names {
		for _, n := range r.names[k] {
			if g.firmOfPlace(n) {
				n.entry, n.kind = nil, unknown
			} else if g.personOfPlace(n) {
				n.entry, n.nation, n.kind = nil, nil, person
			}
		}
	}
	for pass := range 3 {
		for k := range r.names {
			for _, n := range r.names[k] {
				if n.entity == nil && n.own < n.to && n.short == nil && g.pass(n) == pass {
					n.entity = g.of(n, pass)
					g.learn(n)
				}
			}
			for _, n := range r.names[k] {
				if n.short != nil && n.entity == nil && n.short.entity != nil {
					n.entity = n.short.entity
					if key := strings.Join(significant(n.words(g.text)), " "); g.by[key] == nil {
						g.by[key] = n.entity
					}
				}
			}
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

// firmOfPlace reports whether a name that the lexicon has for a place, no state, stands for a firm that
// the article calls by it: "Bethlehem sued" after "Bethlehem Steel Corp.", but not "in Bethlehem".
func (g *gathering) firmOfPlace(n *name) bool {
	if n.kind != place || n.entry == nil || n.own != n.from || n.own+1 != n.to || !g.firms[n.s.Words[n.own].Lower] {
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
// the article: "Paris fled" after "Valeska Paris", but not "in Paris".
func (g *gathering) personOfPlace(n *name) bool {
	if n.entry == nil || n.demonym || n.entry.Kind != lexicon.Place && n.entry.Kind != lexicon.Capital || n.own != n.from || n.own+1 != n.to || !g.families[n.s.Words[n.own].Form] {
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
		return g.world0(n)
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
		if f := g.holder(entries, lexicon.FamilyName); f != nil && n.kind != body && (n.office == nil || royals[lastWord(n.office.Name)] == royals[lastWord(f.Office)]) && (f.Holds(g.year) || n.office != nil && f.Office == n.office.Name) && !otherFirst(g, n) {
			n.entry, n.kind = f, person
			return g.world0(n)
		}
	}
	return g.add(n, words)
}

func otherFirst(g *gathering, n *name) bool {
	return n.own > n.from && g.world.Gender(n.s.Words[n.own-1].Form) != ""
}

// world0 returns the entity of a name of the lexicon or of the user's dictionary.
func (g *gathering) world0(n *name) *entity {
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

// significant are the words of a name in lower case, without its legal form.
func significant(words []string) []string {
	var out []string
	for k, w := range words {
		w = strings.TrimRight(unowned(strings.ToLower(strings.Trim(w, ",\"“”()"))), "'’")
		if ampersand(w) {
			w = "&"
		}
		if w == "" || w == "&" && k > 0 && k+2 == len(words) && firmForms[strings.ToLower(words[k+1])] || k > 0 && w != "group" && legal[w] && len(words) > 1 || w == "the" {
			continue
		}
		out = append(out, w)
	}
	return out
}

// unowned is a word without "'s": "shoney" of "Shoney's Inc.".
func unowned(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }

// fits reports whether a name can be one more of an entity by what both are.
func (g *gathering) fits(e *entity, n *name) bool {
	if n.office != nil && e.role != "" && royals[lastWord(n.office.Name)] != royals[lastWord(e.role)] {
		return false // "King Hussein" is no president
	}
	return n.kind == unknown || e.kind == unknown || e.kind == n.kind || n.guessed && e.firm() || e.guessed && n.firm(g.text)
}

// firm reports whether a name ends as only a firm's does.
func (n *name) firm(text string) bool {
	words := n.words(text)
	return len(words) > 1 && firmForms[strings.ToLower(last(words))]
}

func (e *entity) firm() bool { return firmForms[strings.ToLower(lastWord(e.name))] }

// like returns the entity that the words stand for in another form, or nil; the one
// named last goes before.
func (g *gathering) like(n *name, words []string) *entity {
	var best *entity
	at := -1
	for _, e := range g.similar(words) {
		k := e.number
		if len(e.words) == 0 || !g.fits(e, n) || !g.sameName(e, n, words) {
			continue
		}
		if n.kind == person && len(words) == 1 && e.gender != "" && n.own > n.from {
			if w := n.s.Lower(n.own - 1); she[w] && e.gender == "m" || he[w] && e.gender == "f" {
				continue
			}
		}
		score := k
		for i := len(g.where[e]) - 1; i >= 0; i-- { // named last before
			if p := g.where[e][i]; p < n.s.Number*1000+n.from {
				score = 1_000_000 + p
				break
			}
		}
		if len(words) == 1 && len(e.words) > 1 && words[0] == last(e.words) && g.alone[e.words[0]] > 0 {
			score /= 1000 // one whom the article calls by the first name
		}
		if len(words) == 1 && acronym(n.s.Words[n.own].Form, e.words) {
			score += 10_000_000
		}
		if score > at {
			best, at = e, score
		}
	}
	return best
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

// initials returns what a name of those words can be called by its first letters.
func initials(words []string) []string {
	if len(words) < 2 {
		return nil
	}
	with, without := "", ""
	for _, w := range words {
		c := w[:1]
		with += c
		if w != "of" && w != "and" && w != "for" && w != "on" && w != "at" && w != "&" {
			without += c
		}
	}
	if len(without) > 2 {
		return []string{with, without, without[1:]}
	}
	return []string{with, without}
}

// sameName reports whether the words can be another form of an entity's name.
func (g *gathering) sameName(e *entity, n *name, words []string) bool {
	long, short := e.words, words
	if len(short) > len(long) {
		long, short = short, long
	}
	human := e.kind == person || n.kind == person
	switch {
	case len(words) == 1 && e.firm() && words[0] == front(e.words[0]) && words[0] != e.words[0]: // "Hewlett" of "Hewlett-Packard Co."
		return n.kind != person && len(words[0]) > 2
	case len(words) == 1 && len(e.words) > 1:
		w := words[0]
		if e.kind == body || e.kind == unknown {
			if acronym(n.s.Words[n.own].Form, e.words) {
				return true
			}
		}
		if e.kind == body && bodies[w] && organisations[w] { // "the Church" of "Church of Scientology"
			return n.s.Lower(n.own-1) == "the" && (e.words[0] == w || last(e.words) == w)
		}
		if e.kind == body { // "Lincoln" of "Lincoln Savings and Loan"
			form := n.s.Words[n.own].Form
			if e.firm() && len(e.words) == 2 && last(e.words) == w && !bodies[w] { // "Coors" of "Adolph Coors Co."
				return n.kind != person
			}
			shown := form != strings.ToUpper(form) || (e.firm() || bodies[last(e.words)]) && strings.HasPrefix(e.name, form+" ")
			return e.words[0] == w && n.kind != person && !bodies[w] && len(w) > 2 && g.lowers[w] == 0 && shown
		}
		if e.kind == state || e.kind == place {
			return false
		}
		return last(e.words) == w || e.words[0] == w && (e.kind == person || n.kind == unknown) || tail(last(e.words)) == w && len(w) > 3
	case len(words) > 1 && len(e.words) > 1 && (human || e.kind == unknown && n.kind == unknown):
		if last(long) == last(short) && long[0] == short[0] {
			return subsequence(short, long)
		}
		if last(long) == last(short) && subsequence(short, long) { // "Miguel Gonzalez"
			return true
		}
		return len(short) > 1 && slices.Equal(long[:len(short)], short) // "Ahmed Maher"
	case len(words) > 1 && len(e.words) > 1:
		if e.firm() && g.firmShort[strings.Join(words, " ")] && len(words) < len(e.words) && slices.Equal(e.words[:len(words)], words) { // "General Mills"
			return true
		}
		if sameWords(words, e.words) { // "Justice Department", "Department of Justice"
			return true
		}
		if e.firm() && len(words) > len(e.words) || n.firm(g.text) && len(words) < len(e.words) {
			return false // "MGM Grand Hotel" is not "MGM Grand Inc."
		}
		if len(short) < len(long) && slices.Equal(long[:len(short)], short) && !slices.ContainsFunc(long[len(short):], func(w string) bool { return !bodies[w] && w != "&" && w != "and" }) {
			return true // "Ziff Davis" of "Ziff Davis Holdings"
		}
		return last(long) == last(short) && len(short) >= 3 && subsequence(short, long)
	}
	return false
}

// sameWords reports whether the names of two bodies have the same words in another order: "Ministry of
// Defence" and "Defence Ministry".
func sameWords(a, b []string) bool {
	of := func(list []string) []string {
		list = slices.DeleteFunc(slices.Clone(list), func(w string) bool { return w == "of" || w == "for" || w == "the" })
		slices.Sort(list)
		return list
	}
	return slices.Contains(a, "of") != slices.Contains(b, "of") && slices.Equal(of(a), of(b))
}

func last(words []string) string { return words[len(words)-1] }

// tail is what a family name ends with behind a hyphen: "sayed" of "el-sayed".
func tail(word string) string { return word[strings.LastIndexByte(word, '-')+1:] }

// front is what the first word of a firm's name begins with before a hyphen: "hewlett" of
// "hewlett-packard".
func front(word string) string {
	before, _, _ := strings.Cut(word, "-")
	return before
}

// subsequence reports whether the words of a stand in b in their order; an initial
// stands for a word that begins with it.
func subsequence(a, b []string) bool {
	k := 0
	for _, w := range b {
		if k < len(a) && (a[k] == w || len(a[k]) == 2 && a[k][1] == '.' && w[0] == a[k][0] || len(w) == 2 && w[1] == '.' && a[k][0] == w[0]) {
			k++
		}
	}
	return k == len(a)
}

// acronym reports whether a word is made of the first letters of words.
func acronym(form string, words []string) bool {
	letters := strings.ToLower(strings.ReplaceAll(form, ".", ""))
	if len(letters) < 2 || len(letters) > 7 || strings.ToUpper(form) != form {
		return false
	}
	return slices.Contains(initials(words), letters)
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
		words := significant(n.words(g.text))
		if e.titled && !n.s.Title && len(words) >= len(e.words) || e.kind == person && n.kind != body && len(words) > len(e.words) || e.kind != person && len(words) > len(e.words) && len(words) < 9 && !n.s.Title {
			e.words, e.name, e.titled = words, g.spelled(n), n.s.Title
			g.enter(e)
			if e.gender == "" {
				e.gender = g.world.Gender(e.name)
			}
			if g.by[strings.Join(words, " ")] == nil {
				g.by[strings.Join(words, " ")] = e
			}
		}
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

// country is the part of a code that says where an actor belongs: its state, or the
// whole code of an organisation of no state.
func country(code string) string {
	if len(code) <= 3 || code[:3] == "IGO" || code[:3] == "NGO" || code[:3] == "IMG" || code[:3] == "MNC" {
		return code
	}
	return code[:3]
}

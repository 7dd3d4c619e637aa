package timeline

import (
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// mention is a run of tokens that names an actor, a place, or either.
type mention struct {
	from, to int
	actor    *Actor
	others   []*Actor // a name may stand for several
	place    *Place
	adjacent bool // a demonym or a capital before a noun: "Syrian", "Geneva"
}

// known reports whether more is known of whom or what a mention names than the name.
func (m mention) known() bool {
	return m.place != nil || m.actor != nil && (m.actor.Code != "" || m.actor.Sector != "")
}

// nameReader is what a document has told of its people so far.
type nameReader struct {
	actors      *Actors // the user's own
	day         time.Time
	year        int
	hero, thing int              // the entities of For last named, a person and another, from 1
	persons     []*Actor         // the last that "he" or "she" may stand for
	recent      []Actor          // the last two of different states or bodies
	several     []Actor          // what "they" stands for, if several were named together
	something   *Actor           // what "it" or "they" stands for
	family      map[string]Actor // by last name
	office      map[string]Actor // the last holder named, by office
}

func newNames(doc *Document, actors *Actors) *nameReader {
	n := &nameReader{actors: actors, day: doc.Published, family: map[string]Actor{}, office: map[string]Actor{}}
	if !doc.Published.IsZero() {
		n.year = doc.Published.Year()
	}
	return n
}

// find fills in the mentions of a sentence, in order and without overlap.
func (n *nameReader) find(s *sentence) {
	for i := s.dateline; i < len(s.tokens); {
		if m, ok := n.both(s, i); ok {
			s.mentions = append(s.mentions, m)
			i = m.to
		} else if m, ok := n.pronoun(s, i); ok {
			s.mentions = append(s.mentions, m)
			i = m.to
		} else if m, ok := n.at(s, i); ok {
			s.mentions = append(s.mentions, m)
			n.remember(s, m)
			i = m.to
		} else {
			i++
		}
	}
}

// at reads the mention that begins at token i: a nation, an office and a
// person, of which any may be missing ("Russian Foreign Minister Sergei
// Lavrov", "the U.S. secretary of state", "Kerry"), or a place.
func (n *nameReader) at(s *sentence, i int) (mention, bool) {
	if e, end := n.actors.at(s, i); e != nil {
		if m, ok := n.ownActor(s, i, end, e); ok {
			return m, true
		}
	}
	nation, j := n.name(s, i, lexicon.State, lexicon.Demonym, lexicon.Capital)
	if w := s.lower(j); nation != nil && (w == "language" || w == "languages" || w == "-" && strings.HasPrefix(s.lower(j+1), "speak")) {
		return mention{}, false // "the Russian language", "Russian-speaking": of no state
	}
	office, k := n.officeAt(s, j)
	if nation != nil && office == nil && s.lower(j) == "counterpart" {
		if office = n.counterpart(s, *nation); office != nil {
			k = j + 1
		}
	}
	possessive := false
	if nation != nil && office == nil && (s.lower(j) == "'s" || s.lower(j) == "’s") {
		if office, k = n.officeAt(s, j+1); office == nil {
			k = j
		} else {
			possessive = true
		}
	}
	of := false
	if nation == nil && office != nil && s.lower(k) == "of" { // "president of Chad"
		skip := k + 1
		if s.lower(skip) == "the" {
			skip++
		}
		if state, end := n.name(s, skip, lexicon.State); state != nil {
			nation, k, of = state, end, true
		}
	}
	person, end := n.person(s, k, office != nil)
	if person != nil && (nation == nil || office != nil) && !of {
		return n.personMention(s, i, end, nation, office, *person), true
	}
	switch {
	case office != nil && (nation != nil || possessive):
		if name, end := n.apposed(s, k); name != nil {
			return n.personMention(s, i, end, nation, office, *name), true
		}
		return n.officeMention(s, i, k, *nation, *office), true
	case nation != nil:
		if m, ok := n.nationals(s, i, j, *nation); ok {
			return m, true
		}
		return n.nationMention(s, i, j, *nation), true
	case office != nil:
		if name, end := n.apposed(s, k); name != nil {
			return n.personMention(s, i, end, nil, office, *name), true
		}
		return n.bareOffice(s, i, k, *office)
	}
	if e, _ := n.name(s, i, lexicon.Place, lexicon.Organisation); e == nil {
		if m, ok := n.city(s, i); ok {
			return m, true
		}
	}
	if m, ok := n.stranger(s, i); ok {
		return m, true
	}
	if e, end := n.name(s, i, lexicon.Place, lexicon.Organisation); e != nil {
		m := mention{from: i, to: end}
		if e.Kind == lexicon.Place {
			m.place = n.placeOf(s, i, end, *e)
			m.adjacent = true
		} else {
			m.actor = &Actor{Span: s.spanOf(i, end), Name: e.Name, Code: e.Code, Country: country(e.Code), Sector: e.Sector}
		}
		return m, true
	}
	return mention{}, false
}

// counterpart returns the office of the person named last, as that nation calls it.
func (n *nameReader) counterpart(s *sentence, nation lexicon.Entry) *lexicon.Entry {
	var of *Actor
	if k := len(n.persons); k > 0 {
		of = n.persons[k-1]
	}
	for _, m := range s.mentions {
		if m.actor != nil && m.actor.Role != "" {
			of = m.actor
		}
	}
	if of == nil || of.Role == "" {
		return nil
	}
	office := lexicon.Entry{Name: of.Role, Sector: of.Sector}
	switch american := nation.Code == "USA"; {
	case american && office.Name == "foreign minister":
		office.Name = "secretary of state"
	case !american && office.Name == "secretary of state":
		office.Name = "foreign minister"
	}
	return &office
}

// name returns the longest name of one of the kinds that begins at token i, and
// where it ends; else nil and i.
func (n *nameReader) name(s *sentence, i int, kinds ...lexicon.Kind) (*lexicon.Entry, int) {
	if i >= len(s.tokens) {
		return nil, i
	}
	for end := min(i+lexicon.World().Longest(s.tokens[i].Form), len(s.tokens)); end > i; end-- {
		text := s.doc.Text[s.tokens[i].Start:s.tokens[end-1].End]
		if end > i+1 {
			text = strings.Join(strings.Fields(text), " ")
		}
		for _, e := range lexicon.World().Lookup(text) {
			for _, k := range kinds {
				if e.Kind == k {
					return &e, end
				}
			}
		}
	}
	return nil, i
}

// officeAt returns the longest office or group that begins at token i.
func (n *nameReader) officeAt(s *sentence, i int) (*lexicon.Entry, int) {
	if i >= len(s.tokens) {
		return nil, i
	}
	for end := min(i+lexicon.World().Longest(s.tokens[i].Lower), len(s.tokens)); end > i; end-- {
		words := s.tokens[i].Lower
		if end > i+1 { // as written: "secretary-general" is three tokens
			words = strings.ToLower(strings.Join(strings.Fields(s.doc.Text[s.tokens[i].Start:s.tokens[end-1].End]), " "))
		}
		if e, ok := lexicon.World().Office(words); ok {
			if end < len(s.tokens) { // "government representatives", "separatist rebels"
				if head, ok := lexicon.World().Office(s.tokens[end].Lower); ok && !s.tokens[end].Capital {
					return &head, end + 1
				}
			}
			return &e, end
		}
	}
	return nil, i
}

// person returns the person named from token i on: one of the lexicon, one that
// the document has named, or, behind an office, whatever capitals follow.
func (n *nameReader) person(s *sentence, i int, afterOffice bool) (*Actor, int) {
	if e, end := n.name(s, i, lexicon.Person, lexicon.FamilyName); e != nil {
		best := *e
		for _, other := range lexicon.World().Lookup(strings.Join(strings.Fields(s.doc.Text[s.tokens[i].Start:s.tokens[end-1].End]), " ")) {
			if (other.Kind == lexicon.Person || other.Kind == lexicon.FamilyName) && other.Holds(n.year) && !best.Holds(n.year) {
				best = other
			}
		}
		if a, ok := n.family[s.tokens[i].Form]; ok && best.Kind == lexicon.FamilyName && a.Name != best.Name && end == i+1 && !afterOffice {
			return &a, end // whom the text has named with that name
		}
		if best.Kind == lexicon.FamilyName && !afterOffice && s.otherFirstName(i) {
			return nil, i // "Bill Gates" is not Robert Gates
		}
		if best.Kind == lexicon.Person || best.Holds(n.year) || n.known(s, i) {
			return &Actor{Name: best.Name, Code: best.Code, Country: country(best.Code), Sector: best.Sector, Role: best.Office}, end
		}
	}
	if i < len(s.tokens) {
		if a, ok := n.family[s.tokens[i].Form]; ok {
			return &a, i + 1
		}
	}
	if !afterOffice {
		return nil, i
	}
	end := i
	for end < len(s.tokens) && end < i+4 && s.tokens[end].Capital && len(s.tokens[end].Form) > 1 {
		if e, _ := n.name(s, end, lexicon.State, lexicon.Demonym, lexicon.Place); e != nil || s.inTime(end) {
			break // "the Cuban government Friday"
		}
		end++
	}
	if end == i {
		return nil, i
	}
	return &Actor{Name: s.spanOf(i, end).Text}, end
}

// otherFirstName reports whether a word with a capital stands before token i that
// may be somebody's first name.
func (s *sentence) otherFirstName(i int) bool {
	if i == 0 || !s.tokens[i-1].Capital || len(s.tokens[i-1].Form) < 3 {
		return false
	}
	w := s.tokens[i-1].Lower
	if _, office := lexicon.World().Office(w); office || s.mentionAt(i-1) != nil {
		return false
	}
	return !(prepositions[w] || determiners[w] || clauseMarkers[w] || modals[w] || beForms[w] || w == "and" || strings.HasSuffix(w, "day"))
}

func (n *nameReader) known(s *sentence, i int) bool {
	_, ok := n.family[s.tokens[i].Form]
	return ok
}

func (n *nameReader) personMention(s *sentence, from, to int, nation, office *lexicon.Entry, a Actor) mention {
	a.Span = s.spanOf(from, to)
	if nation != nil && a.Country == "" {
		a.Code, a.Country = nation.Code, country(nation.Code)
	}
	if office != nil {
		a.Role = office.Name
		if a.Sector == "" {
			a.Sector = office.Sector
		}
	}
	last := strings.Fields(a.Name)
	n.family[last[len(last)-1]] = a
	if a.Role != "" {
		n.office[a.Role] = a
	}
	return mention{from: from, to: to, actor: &a}
}

// officeMention names an actor by state and office; a head of state or of
// government and a foreign minister by name, if the lexicon knows who held it.
func (n *nameReader) officeMention(s *sentence, from, to int, nation, office lexicon.Entry) mention {
	a := Actor{Span: s.spanOf(from, to), Code: nation.Code, Country: country(nation.Code), Sector: office.Sector, Role: office.Name}
	a.Name = lexicon.World().StateName(nation.Code) + " (" + office.Name + ")"
	if known, ok := n.office[office.Name]; ok && known.Code == nation.Code {
		a.Name = known.Name
	} else if holder, ok := lexicon.World().Officeholder(nation.Code, office.Name, n.year); ok {
		a.Name = holder.Name
		n.office[office.Name] = a
	}
	return mention{from: from, to: to, actor: &a}
}

// nationMention names a state by its name, its demonym or its capital. A
// capital is a place first; the text decides what it stands for.
func (n *nameReader) nationMention(s *sentence, from, to int, e lexicon.Entry) mention {
	m := mention{from: from, to: to, adjacent: e.Kind != lexicon.State}
	m.actor = &Actor{Span: s.spanOf(from, to), Name: lexicon.World().StateName(e.Code), Code: e.Code, Country: country(e.Code), Sector: e.Sector}
	if e.Kind != lexicon.Demonym {
		m.place = n.placeOf(s, from, to, e)
	}
	if n.locative(s, from) && e.Kind != lexicon.Demonym {
		m.actor = nil
	}
	return m
}

func (n *nameReader) placeOf(s *sentence, from, to int, e lexicon.Entry) *Place {
	p := &Place{Span: s.spanOf(from, to), Name: e.Name, Country: e.Code, Level: e.Level, Confidence: 0.9}
	p.locate()
	return p
}

// locative reports whether the words before token i make a place of it.
func (n *nameReader) locative(s *sentence, i int) bool {
	if s.lower(i-1) == "the" {
		i--
	}
	if s.lower(i-1) == "to" { // "flew to Oslo", but "an appeal to Moscow"
		return journeys[s.lower(i-2)]
	}
	return locatives[s.lower(i-1)]
}

// bareOffice reads an office without a state: its last holder in this document,
// or an armed or civil group that needs no name.
func (n *nameReader) bareOffice(s *sentence, from, to int, office lexicon.Entry) (mention, bool) {
	if a, ok := n.office[office.Name]; ok {
		a.Span = s.spanOf(from, to)
		return mention{from: from, to: to, actor: &a}, true
	}
	switch office.Sector {
	case "UAF", "OPP", "COP", "CVL", "MIL":
		span := s.spanOf(from, to)
		return mention{from: from, to: to, actor: &Actor{Span: span, Name: strings.ToLower(span.Text), Sector: office.Sector}}, true
	}
	return mention{}, false
}

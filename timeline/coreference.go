package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// remember notes whom a pronoun may stand for later on.
func (n *nameReader) remember(s *sentence, m mention) {
	if list := s.coordinated(len(s.mentions) - 1); len(list) > 1 && !m.adjacent {
		n.several = list
	} else if m.actor != nil && !m.adjacent && m.actor.Role == "" {
		n.several = nil
	}
	if a := m.actor; a != nil && a.Code != "" {
		n.recent = slices.DeleteFunc(n.recent, func(b Actor) bool { return b.Country == a.Country })
		n.recent = append(n.recent[max(0, len(n.recent)-3):], *a)
	}
	switch a := m.actor; {
	case a == nil || m.adjacent:
	case a.person, a.Role != "" && !strings.HasSuffix(a.Text, "s") && !bodyOffices[a.Role], a.Sector == "" && a.Code == "":
		n.persons = slices.DeleteFunc(n.persons, func(b *Actor) bool { return b.Name == a.Name })
		n.persons = append(n.persons[max(0, len(n.persons)-3):], a)
	case a.Role != "":
	default:
		n.something = a
	}
}

// bodyOffices are the offices that no one person holds.
var bodyOffices = wordSet(`government administration cabinet leadership authorities ministry regime delegation army military navy parliament
	congress senate court opposition police media press`)

// pairs are nouns that stand for two parties named before: "both sides"; those of
// states only for states.
var (
	pairs  = wordSet("sides parties leaders men ministers")
	states = wordSet("countries nations governments neighbours neighbors presidents states powers capitals")
)

// both reads "both sides" or "the two countries" as the last two that the text has
// named.
func (n *nameReader) both(s *sentence, i int) (mention, bool) {
	to := i + 1
	if s.lower(i) == "the" && (s.lower(i+1) == "two" || s.lower(i+1) == "both") {
		to++
	} else if s.lower(i) != "both" && s.lower(i) != "two" {
		return mention{}, false
	}
	if !pairs[s.lower(to)] && !states[s.lower(to)] {
		return mention{}, false
	}
	list := n.several
	if states[s.lower(to)] {
		list = statesOf(list)
	}
	if len(list) < 2 {
		list = statesOf(n.recent)
	}
	if len(list) < 2 {
		return mention{}, false
	}
	m := mention{from: i, to: to + 1}
	for k, a := range list[len(list)-2:] {
		a.Span = s.spanOf(i, m.to)
		if k == 0 {
			m.actor = &a
		} else {
			m.others = append(m.others, &a)
		}
	}
	return m, true
}

// statesOf returns the states that actors belong to, each once.
func statesOf(list []Actor) []Actor {
	var out []Actor
	for _, a := range list {
		if name := lexicon.World().StateName(a.Country); name != "" {
			out = addActor(out, Actor{Name: name, Code: a.Country, Country: a.Country, Sector: "GOV"})
		}
	}
	return out
}

// pronoun reads a personal or possessive pronoun as the last person or the last
// state or organisation that the text has named.
func (n *nameReader) pronoun(s *sentence, i int) (mention, bool) {
	var of *Actor
	switch s.tokens[i].Lower {
	case "he", "him", "his", "she", "her":
		of = n.thirdPerson(s.tokens[i].Lower)
	case "it":
		if next := s.lower(i + 1); beForms[next] || modals[next] || s.lower(i-1) == "that" { // "it is said"
			return mention{}, false
		}
		of = n.something
	case "they", "their", "them":
		if len(n.several) > 1 {
			m := mention{from: i, to: i + 1}
			for k, a := range n.several {
				a.Span = s.spanOf(i, i+1)
				if k == 0 {
					m.actor = &a
				} else {
					m.others = append(m.others, &a)
				}
			}
			return m, true
		}
		of = n.something
	case "its":
		of = n.something
	}
	if of == nil {
		return mention{}, false
	}
	a := *of
	if a.Start < s.span.Start { // in its own sentence, the name says more
		a.Span = s.spanOf(i, i+1)
	}
	return mention{from: i, to: i + 1, actor: &a}, true
}

// she are the titles and offices of women, he those of men.
var (
	she = wordSet("she her mrs mrs. ms ms. lady queen princess empress spokeswoman chairwoman congresswoman baroness duchess actress mother daughter sister wife")
	he  = wordSet("he him his mr mr. sir lord king prince emperor sultan sheikh pope spokesman chairman congressman father son brother husband")
)

// thirdPerson returns the person named last for whom a pronoun may stand, by what the
// given name and the title tell.
func (n *nameReader) thirdPerson(pronoun string) *Actor {
	for i := len(n.persons) - 1; i >= 0; i-- {
		a := n.persons[i]
		gender := lexicon.World().Gender(a.Name)
		for _, w := range strings.Fields(strings.ToLower(a.Text)) {
			switch {
			case she[w]:
				gender = "f"
			case he[w]:
				gender = "m"
			}
		}
		if gender == "" || (gender == "f") == she[pronoun] {
			return a
		}
	}
	return nil
}

// ownActor makes a mention of a name of the user's dictionary, with the office
// behind it and, behind that, who holds it.
func (n *nameReader) ownActor(s *sentence, from, to int, e *actorEntry) (mention, bool) {
	codes := e.codes(n.day)
	if len(codes) == 0 {
		return mention{}, false
	}
	m := mention{from: from, to: to, actor: &Actor{Name: e.name, Code: codes[0], Country: country(codes[0])}}
	for _, c := range codes[1:] {
		m.others = append(m.others, &Actor{Name: e.name, Code: c, Country: country(c)})
	}
	k := to
	if s.lower(k) == "'s" || s.lower(k) == "’s" {
		k++
	}
	if office, end := n.officeAt(s, k); office != nil {
		m.to = end
		m.actor.Sector, m.actor.Role = office.Sector, office.Name
		if p, end := n.actors.at(s, m.to); p != nil { // "Gondor's Prime Minister Falastur"
			m.to = end
			m.actor.Name = p.name
		} else if p, end := n.person(s, m.to, true); p != nil {
			m.to = end
			m.actor.Name = p.Name
		}
	} else if k == to && n.locative(s, from) {
		m.place = &Place{Span: s.spanOf(from, to), Name: e.name, Country: country(codes[0]), Confidence: 0.5}
	}
	for _, a := range append(m.others, m.actor) {
		a.Span = s.spanOf(from, m.to)
	}
	return m, true
}

// country is the part of a code that says where the actor belongs: its state,
// or the whole code of an organisation of no state.
func country(code string) string {
	if len(code) <= 3 || code[:3] == "IGO" || code[:3] == "NGO" || code[:3] == "IMG" || code[:3] == "MNC" {
		return code
	}
	return code[:3]
}

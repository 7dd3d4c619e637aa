package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/gazetteer"
)

// place returns where the event of a trigger happened: a place right before a
// noun ("the Minsk accord"), one that the trigger acts on ("annexed Crimea"),
// otherwise the nearest behind "in", "at" and the like in its
// clause, cities before countries.
func (s *sentence) place(t trigger) *Place {
	var best *Place
	cost := 30
	for _, m := range s.mentions {
		if m.place == nil {
			continue
		}
		c := m.from - t.to
		if c < 0 {
			c = t.from - m.to + 4 // places mostly follow
		}
		switch {
		case t.pattern.Speech == "noun" && m.to <= t.from && t.from-m.to <= 2 && s.lower(m.to) != "'s" && m.adjacent:
			c = -1
		case m.from >= t.to && m.from-t.to <= 2 && m.place.Level != "country":
		case s.elsewhere(m, t):
			continue
		case s.behindLocative(m.from) && !s.modifies(m):
		default:
			continue
		}
		if s.clauseBetween(min(t.to, m.to), max(t.from, m.from)) {
			continue
		}
		if m.place.Level == "country" {
			c += 6
		}
		if c < cost {
			best, cost = m.place, c
		}
	}
	if best == nil && t.pattern.Speech == "noun" {
		return s.homeland(t)
	}
	return best
}

// elsewhere reports whether a place belongs to another clause than a trigger, as the
// subject of the later one between them shows.
func (s *sentence) elsewhere(m mention, t trigger) bool {
	if s.kids == nil {
		return false
	}
	own, other := s.headOf(t.from, t.to), s.clauseOf(s.headOf(m.from, m.to))
	if !s.isVerb(own) {
		own = s.clauseOf(own)
	}
	if own < 0 || other < 0 || own == other {
		return false
	}
	from, to, later := t.to, m.from, other
	if from > to {
		from, to, later = m.to, t.from, own
	}
	for _, k := range s.dependents(later, "nsubj") {
		if k >= from && k < to {
			return true
		}
	}
	return false
}

// modifies reports whether a mention says of what kind another noun is: "outside the
// [U.S.] embassies" is not in the United States.
func (s *sentence) modifies(m mention) bool {
	if s.kids == nil {
		return false
	}
	h := s.headOf(m.from, m.to)
	switch s.tokens[h].Relation {
	case "amod", "compound", "nmod:poss":
		return s.tokens[h].Head >= m.to
	}
	return false
}

// homeland returns the state of a demonym right before a noun: "the Syrian
// constitution" is made for Syria.
func (s *sentence) homeland(t trigger) *Place {
	for _, m := range s.mentions {
		if t.pattern.Dated && m.adjacent && m.actor != nil && m.to <= t.from && t.from-m.to <= 2 {
			return &Place{Span: m.actor.Span, Name: m.actor.CountryName(), Country: m.actor.Country, Level: "country", Confidence: 0.6}
		}
	}
	return nil
}

// locate fills in where a city is. Countries, regions and seas have no one point.
func (p *Place) locate() {
	if p.Level != "city" {
		return
	}
	for _, name := range []string{p.Name, strings.Join(strings.Fields(p.Text), " ")} {
		if city, ok := gazetteer.Find(name, p.Country); ok {
			p.Latitude, p.Longitude = city.Latitude, city.Longitude
			return
		}
	}
}

// smallest is the number of inhabitants from which a city is known by its name alone.
const smallest = 100_000

// city reads a place that only the gazetteer knows, behind a preposition of place: "in
// Novosibirsk". The states that the text has named go before others.
func (n *nameReader) city(s *sentence, i int) (mention, bool) {
	if !s.tokens[i].Capital || !locatives[s.lower(i-1)] || s.lower(i-1) == "to" {
		return mention{}, false
	}
	for end := min(i+3, len(s.tokens)); end > i; end-- {
		if !s.tokens[end-1].Capital || end < len(s.tokens) && s.tokens[end].Capital {
			continue
		}
		text := strings.Join(strings.Fields(s.spanOf(i, end).Text), " ")
		city, ok := gazetteer.Place{}, false
		for _, a := range n.recent {
			if c, found := gazetteer.Find(text, a.Country); found {
				city, ok = c, true
			}
		}
		if !ok {
			if city, ok = gazetteer.Find(text, ""); !ok || city.Population < smallest {
				continue
			}
		}
		sure := 0.8
		if len(gazetteer.Candidates(text)) > 1 {
			sure = 0.6
		}
		return mention{from: i, to: end, adjacent: true, place: &Place{Span: s.spanOf(i, end), Name: city.Name, Country: city.Country,
			Latitude: city.Latitude, Longitude: city.Longitude, Level: "city", Confidence: sure}}, true
	}
	return mention{}, false
}

package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/gazetteer"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/wordlist"
)

var (
	locatives     = wordlist.Of("locative")
	clauseMarkers = wordlist.Of("clausemarker")
)

// place returns where the event of a trigger happened: a place right before a
// noun ("the Minsk accord"), one that the trigger acts on ("annexed Crimea"),
// otherwise the nearest behind "in", "at" and the like in its
// clause, cities before countries.
func (s *sentence) place(t coder.Pattern) *Place {
	var best *Place
	cost := 30
	for k := range s.Phrases {
		p := &s.Phrases[k]
		if !p.Place || p.Pronoun {
			continue
		}
		at := s.placeOf(p)
		if at == nil {
			continue
		}
		c := p.From - t.To
		if c < 0 {
			c = t.From - p.To + 4 // places mostly follow
		}
		country := at.Level == "country"
		switch {
		case t.Speech == "noun" && !country && p.To <= t.From && t.From-p.To <= 2 && s.Lower(p.To) != "'s":
			c = -1
		case !country && p.From >= t.To && p.From-t.To <= 2:
		case s.elsewhere(p, t):
			continue
		case locatives[s.Preposition(p.Head)] && !s.modifies(p):
		default:
			continue
		}
		if s.clauseBetween(min(t.To, p.To), max(t.From, p.From)) {
			continue
		}
		if country {
			c += 6
		}
		if c < cost {
			best, cost = at, c
		}
	}
	return best
}

// elsewhere reports whether a place belongs to another clause than a trigger, as the
// subject of the later one between them shows.
func (s *sentence) elsewhere(p *coder.Phrase, t coder.Pattern) bool {
	own, other := s.Clause(s.HeadOf(t.From, t.To)), s.Clause(p.Head)
	if own == other {
		return false
	}
	from, to, later := t.To, p.From, other
	if from > to {
		from, to, later = p.To, t.From, own
	}
	k := s.Child(later, "nsubj")
	return k >= from && k < to
}

// modifies reports whether a phrase says of what kind another noun is: "outside the
// [U.S.] embassies" is not in the United States.
func (s *sentence) modifies(p *coder.Phrase) bool {
	switch s.Words[p.Head].Relation {
	case "amod", "compound", "nmod:poss":
		return s.Words[p.Head].Head >= p.To
	}
	return false
}

// clauseBetween reports whether another clause begins between words.
func (s *sentence) clauseBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if clauseMarkers[s.Lower(i)] {
			return true
		}
	}
	return false
}

// smallest is the number of inhabitants from which a city is known by its name alone.
const smallest = 100_000

// placeOf resolves a phrase that can be a place by the lexicon, else by the gazetteer;
// nil if neither knows it.
func (s *sentence) placeOf(p *coder.Phrase) *Place {
	span := s.spanOf(p.From, p.To)
	text := strings.Join(strings.Fields(span.Text), " ")
	for _, name := range []string{text, p.Name} {
		for _, e := range lexicon.World().Lookup(name) {
			switch e.Kind {
			case lexicon.State, lexicon.Capital, lexicon.Place:
				at := &Place{Span: span, Name: e.Name, Country: e.Code, Level: e.Level, Confidence: .9}
				at.locate()
				return at
			}
		}
	}
	at := cityNamed(text, p.Country)
	if at != nil {
		at.Span = span
	}
	return at
}

// cityNamed is the city that the gazetteer has by a name, in a country if one is given; nil if
// none is large enough to be known by its name alone.
func cityNamed(name, country string) *Place {
	city, ok := gazetteer.Find(name, country)
	if !ok || country == "" && city.Population < smallest {
		return nil
	}
	sure := .8
	if len(gazetteer.Candidates(name)) > 1 {
		sure = .6
	}
	return &Place{Name: city.Name, Country: city.Country, Latitude: city.Latitude, Longitude: city.Longitude, Level: "city", Confidence: sure}
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

package timeline

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
		case s.behindLocative(m.from):
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

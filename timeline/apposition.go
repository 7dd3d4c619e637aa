package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// ones stand before a nationality that is one person's: "a Kenyan".
var ones = wordSet("a an one another the this that")

// namings stand between who somebody is and the name.
var namings = wordSet("named called")

// nationals reads persons who are told by their nationality and then by name: "a Kenyan,
// Rumilo Vansek, met", "two Kenyans, Rumilo Vansek and Tavo Belnik, met". The nationality is
// at tokens i to j; it stands for them then, not for its state.
func (n *nameReader) nationals(s *sentence, i, j int, nation lexicon.Entry) (mention, bool) {
	one := s.oneOf(i)
	plural := one == "" && strings.HasSuffix(s.lower(j-1), "s")
	if nation.Kind != lexicon.Demonym || one == "" && !plural {
		return mention{}, false
	}
	apart := s.lower(j) == ","
	if !apart && !namings[s.lower(j)] {
		return mention{}, false
	}
	list, end := n.listOfPersons(s, j+1, plural)
	switch next := s.lower(end); {
	case len(list) == 0, plural != (len(list) > 1):
		return mention{}, false
	case apart && end < len(s.tokens) && next != "," && next != "." && next != "(":
		return mention{}, false // "a Kenyan, Rumilo Vansek said": of somebody else
	case apart && one == "the" && s.lower(end+1) == "and":
		return mention{}, false // "the French, Rumilo Vansek, and the Swiss"
	}
	m := mention{from: i, to: end}
	for _, a := range list {
		a.person = true
		named := n.personMention(s, s.tokenAt(a.Start), s.tokenAt(a.End-1)+1, &nation, nil, a).actor
		if m.actor == nil {
			m.actor = named
		} else {
			m.others = append(m.others, named)
		}
	}
	return m, true
}

// oneOf returns the word that makes one person of the nationality at token i, with at most
// some adjectives between: "a 34-year-old Kenyan"; "" if none does.
func (s *sentence) oneOf(i int) string {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch w := s.lower(k); {
		case ones[w]:
			return w
		case s.tokens[k].Capital, w == ",", prepositions[w], clauseMarkers[w]:
			return ""
		}
	}
	return ""
}

// listOfPersons reads the name of a person at token i, or those that commas and "and" join
// if there may be several, and returns where they end.
func (n *nameReader) listOfPersons(s *sentence, i int, several bool) (list []Actor, end int) {
	for last := !several; ; {
		a, to := n.person(s, i, false)
		if a == nil {
			if to = n.fullName(s, i); to == i || several && to < i+2 {
				return list, end
			}
			a = &Actor{Name: strings.Join(strings.Fields(s.spanOf(i, to).Text), " ")}
		}
		a.Span = s.spanOf(i, to)
		list, end = append(list, *a), to
		if last {
			return list, end
		}
		if s.lower(to) == "," {
			to++
		}
		if s.lower(to) == "and" {
			to, last = to+1, true
		}
		if to == end {
			return list, end
		}
		i = to
	}
}

// Nouns for one person, and for what has members.
var (
	personNouns = wordlist.Of("person")
	citizens    = wordlist.Of("citizen")
	bodyNouns   = wordlist.Of("organisation")
)

// called returns the persons whom an apposition names behind a noun for persons, "a Kenyan
// lawyer, Rumilo Vansek", with the state that the noun tells; nil without any.
func (s *sentence) called(h int) []Actor {
	is, sure := s.personNoun(h)
	if !is || s.mentionAt(h) != nil {
		return nil
	}
	nation := s.nativeOf(h)
	var out []Actor
	for _, i := range s.apposition(h) {
		a := s.someone(i, sure)
		if a == nil || i < h {
			continue
		}
		one := *a
		one.person = true
		if nation != nil && one.Country == "" {
			one.Code, one.Country = nation.Code, nation.Country
		}
		out = addActor(out, one)
	}
	if (len(out) > 1) != (s.tokens[h].XPOS == "NNS") {
		return nil
	}
	return out
}

// nativeOf is [sentence.nationOf] without the states that somebody is only in.
func (s *sentence) nativeOf(h int) *Actor {
	a := s.nationOf(h)
	if a == nil || a.Start < s.tokens[h].Start {
		return a
	}
	if k := s.tokenAt(a.Start); k == h+2 && (s.lower(h+1) == "of" || s.lower(h+1) == "from") {
		return a
	}
	return nil
}

// apposition returns the heads of the names that stand in apposition to a nominal, or to the
// state that it is of, "a citizen of Kenya, Rumilo Vansek"; where the tree has none, those
// between commas behind it.
func (s *sentence) apposition(h int) []int {
	var out []int
	of, end := []int{h}, h+1
	for _, k := range s.dependents(h, "nmod") {
		if m := s.mentionAt(k); m != nil && m.place != nil && m.place.Level == "country" {
			of, end = append(of, k), m.to
		}
	}
	for _, i := range of {
		for _, k := range s.dependents(i, "appos") {
			out = append(append(out, k), s.dependents(k, "conj")...)
		}
	}
	if len(out) > 0 || s.lower(end) != "," {
		return out
	}
	for i := end + 1; ; {
		m := s.mentionAt(i)
		if m == nil || m.from != i {
			return nil
		}
		out = append(out, i)
		if i = m.to; s.lower(i) == "," && s.lower(i+1) == "and" || s.lower(i) == "," && s.mentionAt(i+1) != nil {
			i++
		}
		if w := s.lower(i); w == "and" {
			i++
		} else if w == "," || w == "." || w == "" {
			return out
		}
	}
}

// personNoun reports whether a token is a noun for a person or for several, and whether it
// can be of nothing else.
func (s *sentence) personNoun(i int) (is, sure bool) {
	t := &s.tokens[i]
	if t.UPOS != "NOUN" {
		return false, false
	}
	lemma := strings.ToLower(nlp.English().Lemma(&t.Word))
	sure = personNouns[lemma] || citizens[lemma]
	return sure || !bodyNouns[lemma] && (people[t.Lower] || agent(lemma)), sure
}

// agent reports whether a noun is by its ending one for who does something: "runner".
func agent(lemma string) bool {
	return slices.ContainsFunc([]string{"er", "or", "ist", "ian", "ant", "ee"}, func(end string) bool { return strings.HasSuffix(lemma, end) })
}

// someone returns the person whom token i names, or nil. A single word that nobody is known
// by is a name only behind a noun that can be of nothing but a person.
func (s *sentence) someone(i int, sure bool) *Actor {
	m := s.mentionAt(i)
	if m == nil {
		if t := &s.tokens[i]; !sure || t.UPOS != "PROPN" || !t.Capital || s.inTime(i) {
			return nil
		}
		from, to := s.phrase(i)
		span := s.spanOf(from, to)
		return &Actor{Span: span, Name: strings.Join(strings.Fields(span.Text), " ")}
	}
	a := m.actor
	if a == nil || m.place != nil || m.adjacent {
		return nil
	}
	if a.person || a.Role != "" && !bodyOffices[a.Role] || a.Code == "" && a.Sector == "" {
		return a
	}
	return nil
}

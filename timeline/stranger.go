package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// bodies end the names of what is no person.
var bodies = wordSet(`inc corp co ltd plc group bank university college school institute department ministry committee commission council
	party association foundation society union court street avenue road river valley mountains island islands city county state house
	hall center centre church times post journal press news agency service bureau office board act treaty agreement war league cup
	games airlines airport hospital hotel company industries systems international national international's senate congress parliament
	party's front army force forces movement organization organisation day week year`)

// honorifics stand before the name of a person.
var honorifics = wordSet(`mr mr. mrs mrs. ms ms. dr dr. sir lord lady prof prof. rev rev. sen sen. rep rep. gov gov. gen gen. col col. sgt sgt. judge justice
	mayor governor senator congressman congresswoman superintendent director chairman chairwoman captain colonel sergeant lieutenant professor
	presidents ministers inspector detective pope archbishop cardinal sheikh chief`)

// stranger reads a person's name that the lexicon does not know: two or three words
// with capitals that end in no word for a body, or a name behind "Mr." and the
// like. The last word stands for the person from then on.
func (n *nameReader) stranger(s *sentence, i int) (mention, bool) {
	if !s.tokens[i].Capital {
		return mention{}, false
	}
	if a, ok := n.family[s.tokens[i].Form]; ok && (i+1 >= len(s.tokens) || !s.tokens[i+1].Capital) && !s.otherFirstName(i) {
		a.Span = s.spanOf(i, i+1)
		return mention{from: i, to: i + 1, actor: &a}, true
	}
	from := i
	for from < len(s.tokens)-1 && honorifics[s.tokens[from].Lower] { // "Chief Justice"
		from++
	}
	titled := from > i
	end := n.fullName(s, from)
	if end-from < 2 && !(titled && end > from) {
		return mention{}, false
	}
	a := Actor{Span: s.spanOf(i, end), Name: strings.Join(strings.Fields(s.spanOf(from, end).Text), " ")}
	n.family[s.tokens[end-1].Form] = a
	return mention{from: i, to: end, actor: &a}, true
}

// fullName returns where a run of two or three names with capitals ends that can be
// a person's, otherwise i.
func (n *nameReader) fullName(s *sentence, i int) int {
	end := i
	for end < len(s.tokens) && end < i+3 {
		t := &s.tokens[end]
		initial := len(t.Form) == 2 && t.Form[1] == '.' || len(t.Form) == 1
		if !t.Capital || len(t.Form) > 1 && t.Form == strings.ToUpper(t.Form) && !initial || initial && end == i && t.Lower == "a" {
			break
		}
		if prepositions[t.Lower] || determiners[t.Lower] || clauseMarkers[t.Lower] || modals[t.Lower] || beForms[t.Lower] || t.Lower == "and" || weekday(t.Lower) {
			break
		}
		if bodies[t.Lower] || bodies[strings.TrimSuffix(t.Lower, ".")] {
			return i
		}
		if e, _ := n.name(s, end, lexicon.State, lexicon.Demonym, lexicon.Capital, lexicon.Place, lexicon.Organisation); e != nil {
			return i
		}
		if _, office := lexicon.World().Office(t.Lower); office {
			return i
		}
		end++
	}
	if end < len(s.tokens) && s.tokens[end].Capital && end == i+3 {
		return i // a longer name is a title or a body
	}
	return end
}

func weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// apposed reads the name behind an office and a comma: "his secretary of state, Dean
// Acheson, signed".
func (n *nameReader) apposed(s *sentence, i int) (*Actor, int) {
	if s.lower(i) != "," || i+1 >= len(s.tokens) {
		return nil, i
	}
	if p, end := n.person(s, i+1, false); p != nil {
		if s.lower(end) == "," || end == len(s.tokens) {
			return p, end
		}
		return nil, i
	}
	end := n.fullName(s, i+1)
	if end-i-1 < 2 || s.lower(end) != "," {
		return nil, i
	}
	return &Actor{Name: strings.Join(strings.Fields(s.spanOf(i+1, end).Text), " ")}, end
}

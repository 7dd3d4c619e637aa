package timeline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// Field is a part of an event that a reviewer may write anew.
type Field string

// The fields.
const (
	EventField   Field = "event" // what happened: the summary without its date
	ActorsField  Field = "actors"
	TargetsField Field = "targets"
	PlaceField   Field = "place"
	StatusField  Field = "status" // the modality: status, negation, who says so
)

// Fields lists them in the order of the columns of a workbook.
func Fields() []Field { return []Field{EventField, ActorsField, TargetsField, PlaceField, StatusField} }

// Written is what a field says in the form in which a person may write it: "John Kerry (USA);
// Russia", "Geneva (CHE)", "planned, negated, says John Kerry". [Event.Edit] reads it.
func (e *Event) Written(f Field) string {
	switch f {
	case EventField:
		what := strings.TrimSuffix(e.Summary, " ("+e.When.String()+").")
		if what == "" {
			what = e.Trigger.Text
		}
		return what
	case ActorsField:
		return writtenActors(e.Actors)
	case TargetsField:
		return writtenActors(e.Targets)
	case PlaceField:
		return e.Place.written()
	case StatusField:
		return e.Modality.written()
	}
	return ""
}

// Edit gives a field what a person has written. Parties are divided by semicolons, a country's
// code stands in brackets behind a name, of either kind: "John Kerry (USA); Police [KEN]". Who
// or what was there before keeps the words that name it in the text. An empty text takes
// parties and the place away, and changes neither what happened nor the status. An error says
// what cannot be read and what to write; the event is then as it was.
func (e *Event) Edit(f Field, text string) error {
	text = strings.Join(strings.Fields(text), " ")
	switch f {
	case EventField:
		e.retell(text)
	case ActorsField:
		return edited(&e.Actors, text, readActors)
	case TargetsField:
		return edited(&e.Targets, text, readActors)
	case PlaceField:
		return edited(&e.Place, text, readPlace)
	case StatusField:
		return edited(&e.Modality, text, readModality)
	default:
		return fmt.Errorf("%.100q is no field that can be edited", f)
	}
	return nil
}

// edited reads what stands in place of a value, which stays if that can't be read.
func edited[T any](value *T, text string, read func(text string, was T) (T, error)) error {
	now, err := read(text, *value)
	if err == nil {
		*value = now
	}
	return err
}

// retell gives the summary other words before its date.
func (e *Event) retell(text string) {
	when := e.When.String()
	if when != "" {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "."), " ("+when+")")
	}
	if text == "" || strings.TrimSuffix(text, ".") == strings.TrimSuffix(e.Written(EventField), ".") {
		return
	}
	if when != "" {
		text += " (" + when + ")"
	}
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	e.Summary = text
}

func writtenActors(actors []Actor) string {
	names := make([]string, len(actors))
	for i := range actors {
		names[i] = actors[i].written()
	}
	return strings.Join(names, "; ")
}

func (a *Actor) written() string {
	if a.Country == "" || a.Country == a.Name {
		return a.Name
	}
	return a.Name + " (" + a.Country + ")"
}

func readActors(text string, was []Actor) ([]Actor, error) {
	var out []Actor
	for written := range strings.SplitSeq(text, ";") {
		written = strings.TrimSpace(written)
		if written == "" {
			continue
		}
		if i := slices.IndexFunc(was, func(a Actor) bool { return strings.Join(strings.Fields(a.written()), " ") == written }); i >= 0 {
			out = append(out, was[i])
			continue
		}
		name, country, err := readCountry(written)
		if err != nil {
			return nil, err
		}
		a := Actor{Name: name, Country: country}
		if i := slices.IndexFunc(was, func(a Actor) bool { return a.Name == name }); i >= 0 && country != "" {
			a = was[i] // only its country is another one
			a.Country, a.Code = country, ""
		} else if country == "" {
			a.Country = stateCode(name)
		}
		out = append(out, a)
	}
	return out, nil
}

// stateCode is the code of the state that a name is of, "" if it is none's.
func stateCode(name string) string {
	for _, e := range lexicon.World().Lookup(name) {
		if e.Kind == lexicon.State {
			return e.Code
		}
	}
	return ""
}

// readCountry parts a name from the code of a country behind it. What stands in round brackets
// may be part of the name: "Kosovo Liberation Army (KLA)".
func readCountry(written string) (name, country string, err error) {
	for _, brackets := range []string{"()", "[]"} {
		i := strings.LastIndex(written, brackets[:1])
		if i <= 0 || !strings.HasSuffix(written, brackets[1:]) {
			continue
		}
		code := strings.ToUpper(strings.TrimSpace(written[i+1 : len(written)-1]))
		switch {
		case lexicon.World().StateName(code) != "":
			return strings.TrimSpace(written[:i]), code, nil
		case brackets == "[]":
			return "", "", fmt.Errorf("%.100q in %.100q is no country's code; write the three letters of ISO 3166-1, as in \"Police [KEN]\"", written[i:], written)
		}
	}
	return written, "", nil
}

func (p *Place) written() string {
	switch {
	case p == nil:
		return ""
	case p.Country == "" || p.Level == "country":
		return p.Name
	}
	return p.Name + " (" + p.Country + ")"
}

func readPlace(text string, was *Place) (*Place, error) {
	if text == "" || text == strings.Join(strings.Fields(was.written()), " ") {
		if text == "" {
			was = nil
		}
		return was, nil
	}
	name, country, err := readCountry(text)
	if err != nil {
		return nil, err
	}
	if p := placeNamed(name, country); p != nil {
		p.Name = name
		return p, nil
	}
	return &Place{Name: name, Country: country}, nil
}

// placeNamed is what the lexicon or the gazetteer knows by a name, in a country if one is
// given; nil if nothing.
func placeNamed(name, country string) *Place {
	for _, e := range lexicon.World().Lookup(name) {
		if country != "" && e.Code != country {
			continue
		}
		switch e.Kind {
		case lexicon.State, lexicon.Capital, lexicon.Place:
			p := &Place{Name: e.Name, Country: e.Code, Level: e.Level, Confidence: .9}
			p.locate()
			return p
		}
	}
	return cityNamed(name, country)
}

func (m Modality) written() string {
	s := string(m.Status)
	if m.Negated {
		s += ", negated"
	}
	if m.ReportedBy != "" {
		s += ", says " + m.ReportedBy
	}
	return s
}

func readModality(text string, was Modality) (Modality, error) {
	if text == "" || text == strings.Join(strings.Fields(was.written()), " ") {
		return was, nil
	}
	m := Modality{Status: Asserted}
	text, m.ReportedBy, _ = strings.Cut(text, "says ")
	m.ReportedBy = strings.TrimSpace(m.ReportedBy)
	for part := range strings.SplitSeq(text, ",") {
		part = strings.ToLower(strings.TrimSpace(part))
		switch {
		case part == "":
		case part == "negated":
			m.Negated = true
		case Status(part).Known():
			m.Status = Status(part)
		default:
			return was, fmt.Errorf("%.100q is no status; write asserted, planned, possible, demanded, denied or hypothetical, and behind it \"negated\" or \"says NAME\"", part)
		}
	}
	return m, nil
}

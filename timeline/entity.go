package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
)

// For restricts a timeline to the events in which one of the named entities
// takes part: persons, companies, products, states. It finds any event, also
// those that PLOVER has no type for, which have Type "" then, and dates those
// whose words give no date by what was dated before them in the article, in the
// end by its publication; they are marked ByDate. An event names what it is
// about in Entities. An extractor given by
// WithExtractor is not concerned.
func For(names ...string) Option {
	return func(b *builder) { b.entities = append(b.entities, names...) }
}

// entity is a name to look for.
type entity struct {
	name   string
	forms  [][]string // in lower case, the longest first
	person bool
}

// newEntity prepares a name. A person is called by the last name too; any name of
// three words or more also without the first ("Beatles Apple Corps").
func newEntity(name string) entity {
	words := strings.Fields(strings.ToLower(name))
	e := entity{name: name, forms: [][]string{words}}
	fields := strings.Fields(name)
	e.person = len(fields) == 2
	for _, f := range fields {
		r, _ := utf8.DecodeRuneInString(f)
		e.person = e.person && unicode.IsUpper(r) && strings.IndexFunc(f, unicode.IsDigit) < 0
	}
	if len(words) > 2 {
		e.forms = append(e.forms, words[1:])
	}
	return e
}

// at returns how many tokens from i on name the entity; 0 if none do. A form may
// be plural ("iPods").
func (e *entity) at(s *sentence, i int) int {
	for _, form := range e.forms {
		if i+len(form) > len(s.tokens) || !matches(s, i, form) {
			continue
		}
		end := i + len(form)
		if end < len(s.tokens) && s.tokens[end].Capital && s.tokens[end].Lower[0] >= '0' && s.tokens[end].Lower[0] <= '9' {
			continue
		}
		return len(form)
	}
	if e.person && s.tokens[i].Capital {
		if last := e.forms[0][len(e.forms[0])-1]; s.tokens[i].Lower == last {
			return 1
		}
	}
	return 0
}

func matches(s *sentence, i int, form []string) bool {
	for k, w := range form {
		got := s.tokens[i+k].Lower
		if got != w && !(k == len(form)-1 && (got == w+"s" || got == w+"es")) {
			return false
		}
	}
	return true
}

// participants returns by token, which entity its mention names, -1 for none.
func (n *nameReader) participants(s *sentence, entities []entity) (at []int, any bool) {
	at = make([]int, len(s.tokens))
	for i := range at {
		at[i] = -1
	}
	for i := 0; i < len(s.tokens); i++ {
		for k := range entities {
			if words := entities[k].at(s, i); words > 0 {
				for j := i; j < i+words; j++ {
					at[j] = k
				}
				if entities[k].person {
					n.hero = k + 1
				} else {
					n.thing = k + 1
				}
				any = true
				i += words - 1
				break
			}
		}
		if at[i] >= 0 {
			continue
		}
		switch s.tokens[i].Lower {
		case "he", "him", "his", "she", "her":
			if n.hero > 0 {
				at[i], any = n.hero-1, true
			}
		}
		if m := s.mentionAt(i); m != nil && m.from == i && m.actor != nil && m.actor.Role != "" {
			n.hero = 0 // another person is spoken of
		}
	}
	return at, any
}

// about finds the events of a sentence in which an entity takes part, of
// whatever kind: its verbs, and nouns that tell of an event.
func (s *sentence) about(at []int, entities []entity) []*draft {
	var out []*draft
	for v := range s.tokens {
		if !s.occurs(v) {
			continue
		}
		who := s.takesPart(v, at)
		if who < 0 {
			continue
		}
		t := trigger{from: v, to: v + 1, passive: s.isVerb(v) && s.isPassive(v)}
		t.pattern.Speech = "verb"
		if !s.isVerb(v) {
			t.pattern.Speech = "noun"
		}
		if coded := s.triggerAt(v); coded != nil && coded.to == coded.from+1 {
			t = *coded
		}
		d := &draft{sentence: s, trigger: t, Event: Event{Type: EventType(t.pattern.Type), Mode: t.pattern.Mode, CAMEO: t.pattern.CAMEO, Trigger: s.spanOf(v, v+1), Modality: s.modality(t), Entities: []string{entities[who].name}}}
		d.Actors, d.Targets = s.roles(t)
		d.Place = s.place(t)
		d.Depth = s.depth(v)
		d.Evidence = []Evidence{{Span: s.span, Trigger: d.Trigger}}
		if when, _ := s.stated(t); when != nil {
			d.When = stated(s, when)
		}
		out = append(out, d)
	}
	return out
}

// occurs reports whether a token tells of an event: a main verb that is no
// auxiliary, or a noun made of one.
func (s *sentence) occurs(i int) bool {
	t := &s.tokens[i]
	switch t.UPOS {
	case "VERB":
		return s.relation(i) != "amod" && s.relation(i) != "case" && s.relation(i) != "mark" && !light[t.Lower]
	case "NOUN":
		return happenings[t.Lower]
	}
	return false
}

// light are verbs that tell of no event by themselves.
var light = wordSet("have has had having be been being do does did use used using let lets including include includes included according based regarding following concerning")

// happenings are nouns that tell of an event without being made of a verb's form
// that shows it.
var happenings = wordSet(`launch release announcement resignation death appearance keynote decision introduction unveiling lawsuit suit
	merger acquisition purchase sale agreement settlement trial conference event meeting speech interview return departure
	appointment arrest attack visit election crash fire strike deal investment bankruptcy order delivery collapse bailout
	recall debut birth marriage surgery transplant absence farewell statement request development production demand`)

// takesPart returns the entity that is the subject, an object or another part of
// a verb's clause, or that belongs to a noun; -1 for none.
func (s *sentence) takesPart(v int, at []int) int {
	if subject := s.subjectOf(v); s.isVerb(v) && subject >= 0 {
		if k := s.names(subject, at, 0); k >= 0 {
			return k
		}
	}
	for _, k := range s.kids[v] {
		switch s.relation(k) {
		case "nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod":
			if who := s.names(k, at, 0); who >= 0 {
				return who
			}
		}
	}
	if !s.isVerb(v) {
		if c := s.tokens[v].Head; c >= 0 && s.isVerb(c) && s.relation(v) == "obj" {
			if subject := s.subjectOf(c); subject >= 0 {
				return s.names(subject, at, 0)
			}
		}
	}
	return -1
}

// names returns the entity that a nominal names or that a nominal of it names.
func (s *sentence) names(h int, at []int, deep int) int {
	if at[h] >= 0 {
		return at[h]
	}
	if deep > 2 {
		return -1
	}
	for _, k := range s.kids[h] {
		switch s.relation(k) {
		case "compound", "flat", "appos", "conj", "nmod", "amod":
			if who := s.names(k, at, deep+1); who >= 0 {
				return who
			}
		}
	}
	return -1
}

// dateOccurrences dates the events whose words give no date: by the last date
// that its sentence's neighbours stated for something that happened, otherwise by
// the day of publication.
func dateOccurrences(doc *Document, drafts []*draft) {
	for _, d := range drafts {
		if !d.When.Interval.IsZero() || d.Modality.Status != Asserted || doc.Published.IsZero() {
			continue
		}
		day := doc.Published
		i := dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}
		d.When = Anchor{Interval: i, Value: day.Format("2006-01-02"), Grain: dateparse.Day, How: ByDate, Explain: "no date of its own; the day of publication"}
		d.When.EDTF = d.When.Value
		d.When.From, d.When.To = i.Bounds()
	}
}

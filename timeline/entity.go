package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/wordlist"
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

// at returns how many words from i on name the entity; 0 if none do. A form may
// be plural ("iPods").
func (e *entity) at(s *sentence, i int) int {
	for _, form := range e.forms {
		if i+len(form) > len(s.Words) || !matches(s, i, form) {
			continue
		}
		end := i + len(form)
		if end < len(s.Words) && s.Words[end].Capital && s.Words[end].Lower[0] >= '0' && s.Words[end].Lower[0] <= '9' {
			continue
		}
		return len(form)
	}
	if e.person && s.Words[i].Capital {
		if last := e.forms[0][len(e.forms[0])-1]; s.Words[i].Lower == last {
			return 1
		}
	}
	return 0
}

func matches(s *sentence, i int, form []string) bool {
	for k, w := range form {
		got := s.Words[i+k].Lower
		if got != w && !(k == len(form)-1 && (got == w+"s" || got == w+"es")) {
			return false
		}
	}
	return true
}

// naming tells by sentence and word which of the entities the word names, or refers back
// to; -1 is none.
func naming(entities []entity, sentences []*sentence) [][]int {
	at := make([][]int, len(sentences))
	same := map[int]int{} // the entity that the article's phrases of one number are
	for n, s := range sentences {
		at[n] = make([]int, len(s.Words))
		for i := range at[n] {
			at[n][i] = -1
		}
		for i := 0; i < len(s.Words); i++ {
			for k := range entities {
				if words := entities[k].at(s, i); words > 0 {
					for j := i; j < i+words; j++ {
						at[n][j] = k
					}
					i += words - 1
					break
				}
			}
		}
		for k := range s.Phrases {
			if p := &s.Phrases[k]; at[n][p.Head] >= 0 && p.Entity > 0 && !p.Pronoun {
				same[p.Entity] = at[n][p.Head]
			}
		}
	}
	for n, s := range sentences {
		for k := range s.Phrases {
			p := &s.Phrases[k]
			if of, ok := same[p.Entity]; ok && at[n][p.Head] < 0 {
				at[n][p.Head] = of
			}
		}
	}
	return at
}

// about finds the events of an article in which an entity takes part, of whatever kind:
// its verbs, and nouns that tell of an event.
func about(names []string, doc *Document, a *coder.Article, sentences []*sentence) []*draft {
	entities := make([]entity, len(names))
	for i, name := range names {
		entities[i] = newEntity(name)
	}
	var words []coder.Position
	var who []int
	for n, at := range naming(entities, sentences) {
		s := sentences[n]
		for v := range s.Words {
			if !s.occurs(v) {
				continue
			}
			if k := s.takesPart(v, at); k >= 0 {
				words, who = append(words, coder.Position{Sentence: n, Word: v}), append(who, k)
			}
		}
	}
	var out []*draft
	for i, e := range coder.English().Told(a, words) {
		d := draftOf(sentences, e)
		d.Entities = []string{entities[who[i]].name}
		if e.Told < worthTelling { // it is told for the entity's sake, and of no type
			d.Type, d.Kind, d.Contexts = EventType(d.trigger.Type), "", nil
		}
		d.dateByPublication(doc)
		out = append(out, d)
	}
	return out
}

// occurs reports whether a word tells of an event: a main verb that is no
// auxiliary, or a noun made of one.
func (s *sentence) occurs(i int) bool {
	w := &s.Words[i]
	if s.InTime(i) {
		return false
	}
	switch w.UPOS {
	case "VERB":
		return s.Relation(i) != "amod" && s.Relation(i) != "case" && s.Relation(i) != "mark" && !light[w.Lemma]
	case "NOUN":
		return happenings[w.Lower]
	}
	return false
}

var (
	light      = wordlist.Of("light")
	happenings = wordlist.Of("happening")
)

// takesPart returns the entity that is the subject, an object or another part of
// a verb's clause, or that belongs to a noun; -1 for none.
func (s *sentence) takesPart(v int, at []int) int {
	if subject := s.Subject(v); s.Verb(v) && subject >= 0 {
		if k := s.names(subject, at, 0); k >= 0 {
			return k
		}
	}
	for _, k := range s.Kids[v] {
		switch s.Relation(k) {
		case "nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod":
			if who := s.names(k, at, 0); who >= 0 {
				return who
			}
		}
	}
	if c := s.Words[v].Head; !s.Verb(v) && c >= 0 && s.Verb(c) && s.Relation(v) == "obj" {
		if subject := s.Subject(c); subject >= 0 {
			return s.names(subject, at, 0)
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
	for _, k := range s.Kids[h] {
		switch s.Relation(k) {
		case "compound", "flat", "appos", "conj", "nmod", "amod":
			if who := s.names(k, at, deep+1); who >= 0 {
				return who
			}
		}
	}
	return -1
}

// dateByPublication dates an event whose words give no date by the day of publication.
func (d *draft) dateByPublication(doc *Document) {
	if !d.When.Interval.IsZero() || d.Modality.Status != Asserted || doc.Published.IsZero() {
		return
	}
	day := doc.Published
	d.When = byDate(dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}, "no date of its own; the day of publication")
}

package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/coder"
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

// about finds the events of an article in which an entity takes part, of whatever kind:
// its verbs, and nouns that tell of an event.
func about(names []string, doc *Document, a *coder.Article, sentences []*sentence) []*draft {
	entities := make([]entity, len(names))
	for i, name := range names {
		entities[i] = newEntity(name)
	}
	var words []coder.Position
	var who []int
	var quoted []bool
	open := false
	for n, at := range naming(entities, sentences) {
		s := sentences[n]
		var in []bool
		in, open = s.Quoted(open)
		for _, v := range s.Candidates() {
			if k := s.takesPart(v, at); k >= 0 {
				words, who, quoted = append(words, coder.Position{Sentence: n, Word: v}), append(who, k), append(quoted, in[v])
			}
		}
	}
	var out []*draft
	told := map[coder.Position]*draft{}
	for i, e := range coder.English().Told(a, words) {
		m := e.Mentions[0]
		if s := sentences[m.Sentence]; e.Negated || s.negated(m.Word) || !s.concerns(m.Word, quoted[i], float64(m.Told)) {
			continue
		}
		d := draftOf(sentences, e)
		d.Entities = []string{entities[who[i]].name}
		if e.Told < worthTelling { // it is told for the entity's sake, and of no type
			d.Type, d.Kind, d.Contexts = EventType(d.trigger.Type), "", nil
		}
		d.triggered(words[i])
		out, told[words[i]] = append(out, d), d
	}
	days := runningDays(doc, sentences)
	for _, d := range out {
		d.onRunningDay(doc, days, told)
	}
	return out
}

// triggered has a draft told by one word and its particle ("stepped down"): patterns of the
// lexicon hold prepositions and objects too.
func (d *draft) triggered(at coder.Position) {
	s := d.sentence
	from, to := at.Word, at.Word+1
	if to < len(s.Words) && s.Words[to].Head == from && s.Words[to].Relation == "compound:prt" {
		to++
	}
	d.Trigger = s.spanOf(from, to)
	d.Evidence[0].Trigger = d.Trigger
}

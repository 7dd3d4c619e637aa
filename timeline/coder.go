package timeline

import (
	"context"
	"slices"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/coder"
)

// Coder is the Extractor that Build uses unless it is given another. Models learned from
// annotated news (internal/coder) tell which words of an article tell an event, of which
// type, who takes part and when it was.
type Coder struct {
	Actors      *Actors  // a dictionary that goes before the built-in one; nil is none
	NoTemponyms bool     // leaves out what is known of named events
	Entities    []string // those that events are to be about, see [For]; none is all events
	// Rules has the lexicon's rules decide, and not the models: they keep to the codebook
	// of CAMEO, and find half as much in news.
	Rules bool
}

// draft is an event on its way through the extractor.
type draft struct {
	Event
	sentence *sentence
	trigger  trigger
}

// Extract implements [Extractor]. A document in another language than English is a
// [LanguageError].
func (c Coder) Extract(ctx context.Context, doc *Document) ([]Event, error) {
	if !english(doc.Language) {
		return nil, &LanguageError{doc.Language, len(doc.Times)}
	}
	var drafts []*draft
	var err error
	switch {
	case len(c.Entities) > 0:
		drafts, err = c.occurrences(ctx, doc)
	case c.Rules:
		drafts, err = c.byRules(ctx, doc)
	default:
		drafts, err = c.events(ctx, doc)
	}
	if err != nil {
		return nil, err
	}
	orderAll(drafts)
	if !c.NoTemponyms {
		nameAll(doc, drafts)
	}
	if len(c.Entities) > 0 {
		dateOccurrences(doc, drafts)
	}
	events := make([]Event, 0, len(drafts))
	for _, d := range drafts {
		d.Summary = d.summary()
		events = append(events, d.Event)
	}
	return events, nil
}

// events are what the models find.
func (c Coder) events(ctx context.Context, doc *Document) ([]*draft, error) {
	article, sentences, err := c.read(ctx, doc)
	if err != nil {
		return nil, err
	}
	var drafts []*draft
	for _, e := range coder.English().Events(article, worthTelling) {
		drafts = append(drafts, draftOf(sentences, article, e))
	}
	return drafts, nil
}

// worthTelling is the chance from which an event is told. By cross-validation over annotated
// news as many are usable from .3 to .5; a lower one finds more, and tells more that is none
// or told already.
const worthTelling = .42

// byRules are the events that the rules tell.
func (c Coder) byRules(ctx context.Context, doc *Document) ([]*draft, error) {
	names := newNames(doc, c.Actors)
	var drafts []*draft
	for _, s := range readSentences(doc) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		names.find(s)
		if !s.promises() {
			continue
		}
		s.parse(false)
		if s.kids == nil { // by its parts of speech, nothing happens in it
			continue
		}
		s.findTriggers()
		for _, t := range s.triggers {
			if s.told(t) || s.contained(t) {
				continue
			}
			actors, targets := s.roles(t)
			if d := s.draft(t, actors, targets); d != nil {
				drafts = append(drafts, d)
			}
		}
	}
	anchorAll(drafts)
	drafts = slices.DeleteFunc(drafts, func(d *draft) bool { return d.trigger.pattern.Dated && !d.aimed() })
	for _, d := range drafts {
		d.Confidence = d.confidence()
	}
	return drafts, nil
}

// occurrences are whatever happens to the entities.
func (c Coder) occurrences(ctx context.Context, doc *Document) ([]*draft, error) {
	names := newNames(doc, c.Actors)
	var entities []entity
	for _, name := range c.Entities {
		entities = append(entities, newEntity(name))
	}
	var drafts []*draft
	for _, s := range readSentences(doc) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		names.find(s)
		if at, any := names.participants(s, entities); any {
			s.parse(true)
			s.findTriggers()
			drafts = append(drafts, s.about(at, entities)...)
		}
	}
	anchorAll(drafts)
	for _, d := range drafts {
		d.Confidence = d.confidence()
	}
	return drafts, nil
}

// without returns the actors of list that are not in other.
func without(list, other []Actor) []Actor {
	var out []Actor
	for _, a := range list {
		if len(addActor(other, a)) > len(other) {
			out = append(out, a)
		}
	}
	return out
}

// stated makes an anchor of a time expression.
func stated(s *sentence, t *timeAt) Anchor {
	a := Anchor{
		Interval: t.Interval, Value: t.Value, Mod: t.Mod, EDTF: t.EDTF(), Grain: t.Grain, Relation: t.Relation,
		How: Stated, Words: Span{Document: s.doc.ID, Start: t.Start, End: t.End, Text: t.Text}, Explain: t.Explain(),
	}
	if t.Type == dateparse.Duration {
		a.EDTF = t.Interval.EDTF(dateparse.Day, false)
	}
	a.From, a.To = a.Interval.Bounds()
	return a
}

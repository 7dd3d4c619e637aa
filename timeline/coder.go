package timeline

import (
	"context"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
)

// Coder is the Extractor that Build uses unless it is given another: triggers
// from the lexicon, and for who, where, when and how sure the tree of the
// sentence and the words around them.
type Coder struct {
	Actors      *Actors  // a dictionary that goes before the built-in one; nil is none
	NoTemponyms bool     // leaves out what is known of named events
	Entities    []string // those that events are to be about, see [For]; none is all events of a PLOVER type
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
	names := newNames(doc, c.Actors)
	var entities []entity
	for _, name := range c.Entities {
		entities = append(entities, newEntity(name))
	}
	var drafts []*draft
	for s := range readSentences(doc) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		names.find(s)
		if entities != nil {
			if at, any := names.participants(s, entities); any {
				s.parse(true)
				s.findTriggers()
				drafts = append(drafts, s.about(at, entities)...)
			}
			continue
		}
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
			if d := s.draft(t); d != nil {
				drafts = append(drafts, d)
			}
		}
	}
	anchorAll(drafts)
	orderAll(drafts)
	if !c.NoTemponyms {
		nameAll(doc, drafts)
	}
	if entities != nil {
		dateOccurrences(doc, drafts)
	}
	events := make([]Event, 0, len(drafts))
	for _, d := range drafts {
		if d.trigger.pattern.Dated && !d.aimed() {
			continue
		}
		d.Summary = d.summary()
		d.Confidence = d.confidence()
		events = append(events, d.Event)
	}
	return events, nil
}

// draft makes an event of a trigger, or nil where nobody does anything: a verb
// needs an actor or a target, a noun at least a place or a date.
func (s *sentence) draft(t trigger) *draft {
	actors, targets := s.roles(t)
	d := &draft{sentence: s, trigger: t, Event: Event{
		Type:     EventType(t.pattern.Type),
		Mode:     t.pattern.Mode,
		CAMEO:    t.pattern.CAMEO,
		Contexts: s.contexts(t),
		Trigger:  s.spanOf(t.from, t.to),
		Actors:   actors,
		Targets:  without(targets, actors),
		Place:    s.place(t),
		Modality: s.modality(t),
	}}
	d.Mutual = t.pattern.Mutual && (len(d.Targets) > 0 || len(d.Actors) > 1)
	d.Depth = s.depth(s.headOf(t.from, t.to))
	d.Evidence = []Evidence{{Span: s.span, Trigger: d.Trigger}}
	when, cost := s.stated(t)
	if when != nil {
		d.When = stated(s, when)
	}
	d.recode()
	parties := len(d.Actors) + len(d.Targets)
	switch {
	case !d.known() && !(d.Type.Quad() == MaterialConflict && (d.Place != nil || when != nil)):
		return nil // nobody of any state, organisation or office: "the company offered a discount"
	case t.pattern.Speech == "noun" && parties == 0 && (d.Place == nil || t.from-1 >= 0 && cost < 0) && (when == nil || cost > 3):
		return nil
	case t.pattern.Speech != "noun" && len(d.Actors) == 0 && !(t.passive && len(d.Targets) > 0) && !(d.Type == Assault && (d.Place != nil || d.Depth == 0) && when != nil):
		return nil // "bombs exploded in Nairobi on Friday" needs nobody who did it
	case t.pattern.Speech == "verb" && parties < 2 && when == nil && d.Place == nil && t.pattern.With == nil && d.Depth > 0:
		return nil // "he warned": too little to go on
	}
	return d
}

// aimed reports whether an event that counts only with a date has one, and lies ahead
// of the text: a constitution that is to come. Votes may be past.
func (d *draft) aimed() bool {
	if d.When.How != Stated {
		return false
	}
	w := strings.ToLower(d.Trigger.Text)
	return d.When.Relation != "" || d.Modality.Status != Asserted || strings.HasPrefix(w, "elect") || strings.HasPrefix(w, "referend") ||
		strings.HasPrefix(w, "vote") || d.When.Interval.From.After(d.sentence.doc.Published)
}

// known reports whether more is known of a party than its name.
func (d *draft) known() bool {
	for _, a := range d.parties() {
		if a.Code != "" || a.Sector != "" {
			return true
		}
	}
	if d.trigger.pattern.Speech == "noun" {
		return d.Place != nil || d.trigger.pattern.Dated
	}
	return d.Depth == 0 && len(d.Actors) > 0 && len(d.Targets) > 0
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
		Interval: t.Interval, Value: t.Value, EDTF: t.EDTF(), Grain: t.Grain, Relation: t.Relation,
		How: Stated, Words: Span{Document: s.doc.ID, Start: t.Start, End: t.End, Text: t.Text}, Explain: t.Explain(),
	}
	if t.Type == dateparse.Duration {
		a.EDTF = t.Interval.EDTF(dateparse.Day, false)
	}
	a.From, a.To = a.Interval.Bounds()
	return a
}

package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
)

// propose returns what the rules say of the event that a token tells: the pattern of the
// lexicon that fits, roles by the tree, the time by its cost, modality by its words. The
// coder's models look at it among much else.
func (s *sentence) propose(i int) *coder.Proposal {
	t := s.triggerFor(i, "")
	actors, targets := s.roles(t)
	p := &coder.Proposal{Type: t.pattern.Type, Actors: namesOf(actors), Targets: namesOf(targets), Time: -1}
	if when, cost := s.stated(t); when != nil {
		p.Time, p.Cost = when.from, cost
	}
	m := s.modality(t)
	p.Status, p.Negated = coder.Status(m.Status), m.Negated
	if t.pattern.Type != "" && !s.told(t) {
		d := s.draft(t, actors, targets)
		p.Tells = d != nil && (!t.pattern.Dated || d.aimed())
		p.Contained = s.contained(t)
		if d != nil {
			p.Type = string(d.Type)
		}
	}
	return p
}

func namesOf(list []Actor) []string {
	var out []string
	for _, a := range list {
		out = append(out, a.Name)
	}
	return out
}

// draft makes an event of a trigger and its roles, or nil where nobody does anything: a verb
// needs an actor or a target, a noun at least a place or a date.
func (s *sentence) draft(t trigger, actors, targets []Actor) *draft {
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
	} else if s.dateBelow != nil {
		when, cost, d.When = s.dateBelow, anchorLimit, headlined(s)
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

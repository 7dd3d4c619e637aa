package timeline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// Dating is another date that a source gives for an event.
type Dating struct {
	When     Anchor `json:"when"`
	Evidence Span   `json:"evidence"` // the sentence that says so
}

// apart is how far the dates may lie apart that two articles give for one event.
const apart = 3 * 24 * time.Hour

// reconcile joins events that the same parties did by the same word: one that is
// dated more exactly within the time of another ("in 2014", "on March 18, 2014"),
// and those of different articles whose days differ a little; their dates are kept
// as a conflict. Events are compared with their neighbours in time only: the last one,
// and the last one of the same people.
func reconcile(events []Event) []Event {
	groups := map[string][]int{}
	for i := range events {
		if key := events[i].Deed(); key != "" {
			groups[key] = append(groups[key], i)
		}
	}
	gone := make([]bool, len(events))
	for _, group := range groups {
		if len(events[group[0]].Entities) > 0 {
			retell(events, group, gone)
			continue
		}
		slices.SortStableFunc(group, func(a, b int) int {
			return cmp.Or(events[a].When.Key().Compare(events[b].When.Key()), events[b].When.Interval.To.Compare(events[a].When.Interval.To))
		})
		var last *telling
		lastOf := map[string]*telling{} // the same people
		for _, i := range group {
			e := &events[i]
			own := lastOf[e.people()]
			switch {
			case last != nil && last.reconciles(e):
				own = last
			case own != nil && own.reconciles(e):
			default:
				last = &telling{Event: e}
				lastOf[e.people()] = last
				continue
			}
			gone[i] = true
			lastOf[own.people()] = own
		}
	}
	out := events[:0]
	for i := range events {
		if !gone[i] {
			out = append(out, events[i])
		}
	}
	return out
}

// Deed is what tellings of one event have in common that date it differently: who did what
// to whom, by which word. It is "" where the event says too little of itself to be known
// again: then [MergeDeed] joins it with none. In timelines of entities it is what an entity
// has part in, whatever the form of the word.
func (e *Event) Deed() string {
	if len(e.Entities) > 0 {
		return e.entityDeed()
	}
	if e.When.Interval.From.IsZero() || e.When.Relation != "" || e.When.How != Stated || e.Type == "" || len(e.Actors) == 0 {
		return ""
	}
	parts := []string{string(e.Type), strings.ToLower(e.Trigger.Text), string(e.Modality.Status)}
	if e.Modality.Negated {
		parts = append(parts, "not")
	}
	for _, list := range [][]Actor{e.Actors, e.Targets} {
		var codes []string
		for _, a := range list {
			if a.Code == "" {
				return ""
			}
			codes = append(codes, a.Code)
		}
		slices.Sort(codes)
		parts = append(parts, strings.Join(codes, " "))
	}
	if len(e.Targets) == 0 && e.Place == nil {
		return ""
	}
	return strings.Join(parts, "|")
}

// telling is an event that others may be tellings of too.
type telling struct {
	*Event
	documents map[string]bool // that tell it
}

// reconciles joins another telling to the event if it can be one, and reports
// whether it did.
func (e *telling) reconciles(o *Event) bool {
	if !e.Place.near(o.Place) || !sameParties(e.Event, o) {
		return false
	}
	a, b := e.When, o.When
	switch {
	case contains(a.Interval, b.Interval): // the finer date counts
		e.absorb(o, o.telling() > e.telling())
		e.Redate(b)
	case a.Grain == dateparse.Day && b.Grain == dateparse.Day && b.Interval.From.Sub(a.Interval.From) <= apart && !e.shareDocument(o):
		e.absorb(o, o.telling() > e.telling())
		e.Redate(a)
		e.Conflicts = append(e.Conflicts, Dating{When: b, Evidence: o.Evidence[0].Span})
	default:
		return false
	}
	if e.documents != nil {
		e.note(o)
	}
	return true
}

func contains(a, b dateparse.Interval) bool {
	return !a.To.IsZero() && !b.To.IsZero() && !b.From.Before(a.From) && !b.To.After(a.To) && a != b
}

// shareDocument reports whether one document tells both.
func (e *telling) shareDocument(o *Event) bool {
	if e.documents == nil {
		e.documents = map[string]bool{}
		e.note(e.Event)
	}
	return slices.ContainsFunc(o.Evidence, func(ev Evidence) bool { return e.documents[ev.Document] })
}

// note adds the documents that an event is told by.
func (e *telling) note(o *Event) {
	for _, ev := range o.Evidence {
		e.documents[ev.Document] = true
	}
}

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
// as a conflict. Events are compared with their neighbours in time only.
func reconcile(events []Event) []Event {
	groups := map[string][]int{}
	for i := range events {
		if key := events[i].told(); key != "" {
			groups[key] = append(groups[key], i)
		}
	}
	gone := make([]bool, len(events))
	for _, group := range groups {
		slices.SortStableFunc(group, func(a, b int) int {
			return cmp.Or(events[a].When.Key().Compare(events[b].When.Key()), events[b].When.Interval.To.Compare(events[a].When.Interval.To))
		})
		last := -1
		for _, i := range group {
			if last >= 0 && events[last].reconciles(&events[i]) {
				gone[i] = true
				continue
			}
			last = i
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

// told is what two tellings of one event have in common, or "" where the event says
// too little of itself to be known again.
func (e *Event) told() string {
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

// reconciles joins another telling to the event if it can be one, and reports
// whether it did.
func (e *Event) reconciles(o *Event) bool {
	if e.Place != nil && o.Place != nil && e.Place.Name != o.Place.Name && !within(e.Place, o.Place) && !within(o.Place, e.Place) {
		return false
	}
	a, b := e.When, o.When
	switch {
	case contains(a.Interval, b.Interval): // the finer date counts
		e.absorb(*o)
		e.Redate(b)
	case a.Grain == dateparse.Day && b.Grain == dateparse.Day && b.Interval.From.Sub(a.Interval.From) <= apart && !shareDocument(e, o):
		e.absorb(*o)
		e.Redate(a)
		e.Conflicts = append(e.Conflicts, Dating{When: b, Evidence: o.Evidence[0].Span})
	default:
		return false
	}
	return true
}

func contains(a, b dateparse.Interval) bool {
	return !a.To.IsZero() && !b.To.IsZero() && !b.From.Before(a.From) && !b.To.After(a.To) && a != b
}

func shareDocument(a, b *Event) bool {
	return slices.ContainsFunc(a.Evidence, func(x Evidence) bool {
		return slices.ContainsFunc(b.Evidence, func(y Evidence) bool { return x.Document == y.Document })
	})
}

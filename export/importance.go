package export

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-go/dateline/timeline"
)

// importance ranks an event for a summary: how much it is on PLOVER's scale, in how many
// documents it is told, how sure it is, and whether it happened and is dated. An
// event in a side clause counts less, one that a reviewer has accepted or corrected more.
func importance(e *timeline.Event) float64 {
	documents := map[string]bool{}
	for _, ev := range e.Evidence {
		documents[ev.Document] = true
	}
	rank := (1 + math.Abs(e.Type.Scale())/10) * (1 + math.Log2(float64(max(1, len(documents))))) * (0.2 + e.Confidence) / (1 + 0.3*float64(e.Depth))
	if e.Modality.Status != timeline.Asserted || e.Modality.Negated {
		rank *= 0.6
	}
	if e.When.How == timeline.Undated {
		rank *= 0.5
	}
	if e.Review != nil {
		rank *= 1.5
	}
	return rank
}

// mostImportant returns the n events that matter most, in the order of the timeline.
func mostImportant(events []timeline.Event, n int) []*timeline.Event {
	type ranked struct {
		at   int
		rank float64
	}
	all := make([]ranked, len(events))
	for i := range events {
		all[i] = ranked{i, importance(&events[i])}
	}
	slices.SortFunc(all, func(a, b ranked) int { return cmp.Or(cmp.Compare(b.rank, a.rank), a.at-b.at) })
	all = all[:min(n, len(all))]
	slices.SortFunc(all, func(a, b ranked) int { return a.at - b.at })
	out := make([]*timeline.Event, len(all))
	for i, r := range all {
		out[i] = &events[r.at]
	}
	return out
}

package workbook

import (
	"cmp"
	"math"
	"slices"

	"github.com/dateline-go/dateline/export/internal/prose"
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

// mostImportant returns the n events that matter most, in the order of the timeline. What
// stands in the same sentence as one that is taken already counts half: a summary has room
// for one of them.
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
	all = all[:min(8*n, len(all))] // who ranks lower has no chance
	told := map[prose.Sentence]bool{}
	var taken []int
	for len(taken) < n && len(all) > 0 {
		best, rank := 0, 0.0
		for i, r := range all {
			if ev := events[r.at].Evidence; len(ev) > 0 && told[prose.SentenceOf(ev[0])] {
				r.rank /= 2
			}
			if r.rank > rank {
				best, rank = i, r.rank
			}
		}
		at := all[best].at
		if ev := events[at].Evidence; len(ev) > 0 {
			told[prose.SentenceOf(ev[0])] = true
		}
		taken = append(taken, at)
		all = slices.Delete(all, best, best+1)
	}
	slices.Sort(taken)
	out := make([]*timeline.Event, len(taken))
	for i, at := range taken {
		out[i] = &events[at]
	}
	return out
}

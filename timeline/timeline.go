package timeline

import (
	"cmp"
	"slices"
	"time"
)

// Timeline is what an export writes: the events of all documents, merged and
// in order, with the documents that they come from.
type Timeline struct {
	Title     string      `json:"title,omitempty"`
	Documents []*Document `json:"documents"`
	Events    []Event     `json:"events"` // by start of interval, undated last
	// Rejected are events that a reviewer has left out: only workbooks show them,
	// where they can be taken back.
	Rejected []Event `json:"rejected,omitempty"`
}

// Sort puts the events in order: by the start of their intervals, or the end of those that
// have no start, undated ones last; those with the same time as the documents tell them, in
// the order of their publication and IDs.
func (t *Timeline) Sort() {
	published := make(map[string]time.Time, len(t.Documents))
	for _, d := range t.Documents {
		published[d.ID] = d.Published
	}
	slices.SortStableFunc(t.Events, func(a, b Event) int {
		x, y := a.When.Key(), b.When.Key()
		switch {
		case x.IsZero() && !y.IsZero():
			return 1
		case y.IsZero() && !x.IsZero():
			return -1
		}
		p, q := a.Trigger, b.Trigger
		return cmp.Or(x.Compare(y), published[p.Document].Compare(published[q.Document]), cmp.Compare(p.Document, q.Document), cmp.Compare(p.Start, q.Start))
	})
}

// Sources is how many documents there are, their copies counted.
func (t *Timeline) Sources() int {
	n := len(t.Documents)
	for _, d := range t.Documents {
		n += len(d.Copies)
	}
	return n
}

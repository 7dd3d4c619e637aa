package prose

import (
	"slices"

	"github.com/dateline-go/dateline/timeline"
)

// InReadingOrder sorts by date, what has none at the end.
func InReadingOrder(events []timeline.Event) []timeline.Event {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		if z := a.When.Key().IsZero(); z != b.When.Key().IsZero() {
			if z {
				return 1
			}
			return -1
		}
		return a.When.Key().Compare(b.When.Key())
	})
	return events
}

package prose

import (
	"slices"

	"github.com/dateline-go/dateline/timeline"
)

// InReadingOrder returns the events of t, and others if there are any, as
// [timeline.Timeline.Sort] puts them; t is not changed.
func InReadingOrder(t *timeline.Timeline, others ...timeline.Event) []timeline.Event {
	sorted := timeline.Timeline{Documents: t.Documents, Events: slices.Concat(t.Events, others)}
	sorted.Sort()
	return sorted.Events
}

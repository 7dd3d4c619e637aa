package record

import (
	"iter"

	"github.com/dateline-go/dateline/timeline"
)

// Events yields the events of a timeline, as formats that stream take them.
func Events(t *timeline.Timeline) iter.Seq2[timeline.Event, error] {
	return func(yield func(timeline.Event, error) bool) {
		for i := range t.Events {
			if !yield(t.Events[i], nil) {
				return
			}
		}
	}
}

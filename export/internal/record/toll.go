package record

import "github.com/dateline-go/dateline/timeline"

// Toll has the fewest and the most people whom an event harmed by all that tell it: both
// nil if nothing says how many, Most if there may be more.
type Toll struct{ Least, Most *int64 }

// TollOf returns the toll of an event.
func TollOf(e timeline.Event, h timeline.Harm) (b Toll) {
	t, told := e.Toll(h)
	if told {
		b.Least = new(int64(t.Least))
	}
	if told && !t.Open {
		b.Most = new(int64(t.Most))
	}
	return b
}

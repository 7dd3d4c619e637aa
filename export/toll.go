package export

import (
	"strconv"

	"github.com/dateline-go/dateline/timeline"
)

// tollBounds are the fewest and the most people whom an event harmed by all that tell it: both
// nil if nothing says how many, most if there may be more.
type tollBounds struct{ least, most *int64 }

func tollOf(e timeline.Event, h timeline.Harm) (b tollBounds) {
	t, told := e.Toll(h)
	if told {
		b.least = new(int64(t.Least))
	}
	if told && !t.Open {
		b.most = new(int64(t.Most))
	}
	return b
}

// digits are those of a number that may be missing.
func digits(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}

package prose

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Edited says what a reviewer has changed of an event: "edited in review: actors, place"; ""
// if nothing.
func Edited(e timeline.Event) string {
	names := e.Edited()
	if names == nil {
		return ""
	}
	return "edited in review: " + strings.Join(names, ", ")
}

// EditedCount says how many events a reviewer has changed: "2 events were edited in review."; ""
// if none.
func EditedCount(events []timeline.Event) string {
	n := 0
	for i := range events {
		if events[i].Edited() != nil {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "1 event was edited in review."
	}
	return fmt.Sprintf("%s events were edited in review.", Grouped(n))
}

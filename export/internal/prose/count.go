package prose

import (
	"fmt"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Counted writes "1 event" and "12,345 events".
func Counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return Grouped(n) + " " + what
}

// Grouped writes n, which isn't negative, with a comma before every thousand.
func Grouped(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", Grouped(n/1000), n%1000)
}

// Standfirst says in a line what a timeline holds.
func Standfirst(events []timeline.Event, sources int) string {
	s := Counted(len(events), "event") + " from " + Counted(sources, "source")
	var first, last time.Time
	for _, e := range events {
		if at := e.When.Key(); !at.IsZero() {
			if first.IsZero() {
				first = at
			}
			last = at
		}
	}
	switch {
	case first.IsZero():
		return s + "."
	case first.Year() == last.Year():
		return s + ", " + dateparse.YearInWords(first.Year()) + "."
	}
	return s + ", " + dateparse.YearInWords(first.Year()) + " to " + dateparse.YearInWords(last.Year()) + "."
}

package review

import (
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/timeline"
)

// Carry takes the decisions of a reviewed timeline over to a later one, which is not
// changed: those about an event go to the one with the same ID, or else to one of the same
// trigger in the same document. A reviewed event that the later timeline lacks is
// added to it, as are events added by hand, if it has the documents they rest on; else
// it is a problem in the report.
func Carry(from, to *timeline.Timeline) (*timeline.Timeline, Report) {
	var report Report
	out := &timeline.Timeline{Title: to.Title, Documents: to.Documents}
	all := slices.Concat(to.Events, to.Rejected)
	byID, byTrigger := map[string]int{}, map[trigger]int{}
	for i, e := range all {
		byID[e.ID] = i
		for _, ev := range e.Evidence {
			byTrigger[trigger{ev.Trigger.Document, ev.Trigger.Start}] = i
		}
	}
	documents := map[string]bool{}
	for _, d := range to.Documents {
		documents[d.ID] = true
	}
	for _, d := range from.Documents {
		if d.ID == Own && !documents[Own] {
			documents[Own] = true
			out.Documents = append(slices.Clone(out.Documents), d)
		}
	}
	done := map[int]bool{}
	for _, e := range slices.Concat(from.Events, from.Rejected) {
		if e.Review == nil {
			continue
		}
		if i, ok := match(e, byID, byTrigger); ok && !done[i] {
			done[i] = true
			all[i] = report.decide(all[i], rowOf(e))
			continue
		}
		for _, ev := range e.Evidence {
			if !documents[ev.Document] {
				report.Problems = append(report.Problems, fmt.Errorf("reviewed event %s (%s): its source %q is not among the articles; its decision is not carried over", e.ID, e.Summary, ev.Document))
				e.ID = ""
				break
			}
		}
		if e.ID != "" {
			report.Added++
			all = append(all, e)
		}
	}
	for _, e := range inReadingOrder(out, all) {
		if e.Review != nil && e.Review.Decision == timeline.Rejected {
			out.Rejected = append(out.Rejected, e)
		} else {
			out.Events = append(out.Events, e)
		}
	}
	out.Sort()
	return out, report
}

// trigger is where a document says that something happened.
type trigger struct {
	document string
	start    int
}

func match(e timeline.Event, byID map[string]int, byTrigger map[trigger]int) (int, bool) {
	if i, ok := byID[e.ID]; ok {
		return i, true
	}
	for _, ev := range e.Evidence {
		if i, ok := byTrigger[trigger{ev.Trigger.Document, ev.Trigger.Start}]; ok {
			return i, true
		}
	}
	return 0, false
}

// rowOf is the row that gave an event its review.
func rowOf(e timeline.Event) Row {
	r := e.Review
	return Row{Where: "event " + e.ID, Event: e.ID, Decision: string(r.Decision), Date: r.Date, Type: string(r.Type), Note: r.Note}
}

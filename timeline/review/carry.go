package review

import (
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/timeline"
)

// Carry takes the decisions of a reviewed timeline over to a later one, which is not
// changed. A decision goes to the event of the same trigger in the same sentence, wherever
// that now stands: text may have been added around it, and the file renamed. A reviewed
// event whose sentence still stands, but which the later timeline lacks, is added to it, as
// are events added by hand. One whose sentence has been changed or is gone is a problem
// in the report, since its decision was about other words.
func Carry(from, to *timeline.Timeline) (*timeline.Timeline, Report) {
	var report Report
	out := &timeline.Timeline{Title: to.Title, Documents: withOwn(to.Documents, from.Documents)}
	all := slices.Concat(to.Events, to.Rejected)
	at, taken := map[place][]int{}, map[string]bool{}
	for i, e := range all {
		taken[e.ID] = true
		for _, ev := range e.Evidence {
			p := place{ev.Trigger.Document, ev.Trigger.Start}
			at[p] = append(at[p], i)
		}
	}
	where := newPassages(from.Documents, out.Documents)
	decided := map[int]timeline.Event{} // which reviewed event decided about it
	for _, e := range slices.Concat(from.Events, from.Rejected) {
		if e.Review == nil {
			continue
		}
		row := rowOf(e)
		if i, ok := match(e, all, at, where); ok {
			if first, twice := decided[i]; !twice {
				decided[i] = e
				var again Report // what could not be followed has been said when it was applied
				all[i] = again.decide(all[i], row)
				report.Accepted, report.Rejected, report.Corrected = report.Accepted+again.Accepted, report.Rejected+again.Rejected, report.Corrected+again.Corrected
			} else if rowOf(first).says() != row.says() {
				report.problem(row, "%q is now one event with that of %s, which was decided otherwise; that decision counts", short(e.Summary), first.ID)
			}
			continue
		}
		moved, ok := where.move(e)
		if !ok {
			report.problem(row, "%q: its sentence in %s has changed or is gone from the articles; decide about it anew", short(e.Summary), e.Trigger.Document)
			continue
		}
		for n := 2; taken[moved.ID]; n++ {
			moved.ID = fmt.Sprintf("%s-%d", e.ID, n)
		}
		taken[moved.ID] = true
		report.count(moved.Review.Decision)
		all = append(all, moved)
	}
	out.Events, out.Rejected = divide(all)
	out.Sort()
	return out, report
}

// place is where a document says that something happened.
type place struct {
	document string
	start    int
}

// match finds the later event that has a trigger of e's, of the same type if there are
// several.
func match(e timeline.Event, all []timeline.Event, at map[place][]int, where *passages) (int, bool) {
	typ := e.Type
	if e.Review.Was != nil {
		typ = e.Review.Was.Type
	}
	for _, ev := range e.Evidence {
		trigger, ok := where.find(ev.Trigger)
		if !ok {
			continue
		}
		list := at[place{trigger.Document, trigger.Start}]
		for _, i := range list {
			if all[i].Type == typ {
				return i, true
			}
		}
		if len(list) > 0 {
			return list[0], true
		}
	}
	return 0, false
}

// rowOf is the row that gave an event its review.
func rowOf(e timeline.Event) Row {
	r := e.Review
	return Row{Where: "event " + e.ID, Event: e.ID, Decision: string(r.Decision), Date: r.Date, Type: string(r.Type), Note: r.Note}
}

// divide parts the rejected events from the others.
func divide(all []timeline.Event) (kept, rejected []timeline.Event) {
	for _, e := range all {
		if e.Review != nil && e.Review.Decision == timeline.Rejected {
			rejected = append(rejected, e)
		} else {
			kept = append(kept, e)
		}
	}
	return kept, rejected
}

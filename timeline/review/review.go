package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Row is what stands in a reviewer's row about one event.
type Row struct {
	Where    string // for messages: "Events!12"
	Event    string // the event's ID; "" in a row that the reviewer has added
	Decision string // as typed: "accept", "Reject", ...
	Date     string // EDTF, or a date in words
	Type     string
	Note     string
	Added    *timeline.Event // what an added row says
}

// Report counts what was done and lists what could not be.
type Report struct {
	Accepted, Rejected, Corrected, Added, Deleted int
	Problems                                      []error // each names its row
}

// String is a line for people.
func (r Report) String() string {
	return fmt.Sprintf("%d accepted, %d rejected, %d corrected, %d added by hand, %d left out because their row was deleted",
		r.Accepted, r.Rejected, r.Corrected, r.Added, r.Deleted)
}

func (r *Report) problem(row Row, format string, args ...any) {
	r.Problems = append(r.Problems, fmt.Errorf("%s: %w", row.Where, fmt.Errorf(format, args...)))
}

// Apply rebuilds t from the rows of its events. An event whose row says nothing stays
// as it was extracted; one without a row counts as rejected. A row that can't be
// followed is a problem in the report, and its event keeps what was extracted along with
// what was typed. The timeline given is not changed.
func Apply(t *timeline.Timeline, rows []Row) (*timeline.Timeline, Report) {
	var report Report
	byEvent := map[string]Row{}
	known := map[string]bool{}
	all := inReadingOrder(t, slices.Concat(t.Events, t.Rejected))
	for _, e := range all {
		known[e.ID] = true
	}
	out := &timeline.Timeline{Title: t.Title, Documents: t.Documents}
	own := newOwn(t)
	for _, row := range rows {
		first, twice := byEvent[row.Event]
		switch {
		case row.Event == "" && row.Added != nil:
			out.Events = append(out.Events, report.added(row, own))
		case !known[row.Event]:
			report.problem(row, "no event %q in this workbook; leave the column ID as it is, or empty in rows of your own", row.Event)
		case twice && first.says() != row.says():
			report.problem(row, "event %s has another row, %s, that says otherwise; that one counts", row.Event, first.Where)
		case !twice:
			byEvent[row.Event] = row
		}
	}
	for _, e := range all {
		row, ok := byEvent[e.ID]
		if !ok {
			report.Deleted++
			report.Rejected-- // counted as deleted
			row = Row{Event: e.ID, Decision: string(timeline.Rejected), Note: "row deleted"}
		}
		e = report.decide(e, row)
		if e.Review != nil && e.Review.Decision == timeline.Rejected {
			out.Rejected = append(out.Rejected, e)
		} else {
			out.Events = append(out.Events, e)
		}
	}
	out.Documents = own.documents(out.Documents)
	out.Sort()
	return out, report
}

// inReadingOrder sorts events by where the documents tell them, which is the order of those
// with the same date or none.
func inReadingOrder(t *timeline.Timeline, events []timeline.Event) []timeline.Event {
	place := map[string]int{}
	for i, d := range t.Documents {
		place[d.ID] = i
	}
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		return cmp.Or(place[a.Trigger.Document]-place[b.Trigger.Document], a.Trigger.Start-b.Trigger.Start)
	})
	return events
}

// says is what a row decides, to be compared.
func (r Row) says() [4]string { return [4]string{r.Decision, r.Date, r.Type, r.Note} }

// decide returns the event as a row wants it.
func (r *Report) decide(e timeline.Event, row Row) timeline.Event {
	e.Revert()
	review := timeline.Review{Date: strings.TrimSpace(row.Date), Note: strings.TrimSpace(row.Note)}
	typ := timeline.EventType(strings.ToUpper(strings.TrimSpace(row.Type)))
	if typ != "" && !typ.Known() {
		r.problem(row, "%q is no event type; choose one from the list in the cell", row.Type)
		typ = ""
	}
	review.Type = typ
	switch d := timeline.Decision(strings.ToLower(strings.TrimSpace(row.Decision))); d {
	case "", timeline.Accepted, timeline.Rejected, timeline.Corrected:
		review.Decision = d
	default:
		r.problem(row, "%q is no decision; choose accept, reject or correct", row.Decision)
	}
	if review.Decision != timeline.Rejected && (review.Date != "" || review.Type != "") {
		review.Decision = timeline.Corrected // whoever fills in a correction means it
	}
	if review == (timeline.Review{}) {
		e.Review = nil
		return e
	}
	e.Review = &review
	switch review.Decision {
	case timeline.Accepted:
		r.Accepted++
	case timeline.Rejected:
		r.Rejected++
	case timeline.Corrected:
		r.correct(&e, row)
	}
	return e
}

// correct makes the corrections of an event's review.
func (r *Report) correct(e *timeline.Event, row Row) {
	was := e.Reading()
	if e.Review.Date == "" && e.Review.Type == "" {
		r.problem(row, "\"correct\" without a corrected date or type; fill one in")
		return
	}
	if e.Review.Date != "" {
		a, err := anchor(e.Review.Date)
		if err != nil {
			r.problem(row, "%w", err)
			if e.Review.Type == "" {
				return
			}
		} else {
			before := was.When.String()
			if before == "" {
				before = "undated"
			}
			a.Explain = fmt.Sprintf("corrected in review to %s; before: %s", e.Review.Date, before)
			if was.When.Explain != "" {
				a.Explain += " (" + was.When.Explain + ")"
			}
			a.Words = was.When.Words
			e.Redate(a)
			e.Review.Date = a.EDTF
		}
	}
	if e.Review.Type != "" {
		e.Retype(e.Review.Type)
	}
	e.Confidence = 1 // somebody has looked
	e.Review.Was = &was
	r.Corrected++
}

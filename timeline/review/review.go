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
	Unread   []string // columns that were edited and that nothing is read from
	Added    *Added   // of a row that the reviewer has added, in this round or an earlier one
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

// count counts a decision.
func (r *Report) count(d timeline.Decision) {
	switch d {
	case timeline.Accepted:
		r.Accepted++
	case timeline.Rejected:
		r.Rejected++
	case timeline.Corrected:
		r.Corrected++
	}
}

// Apply rebuilds t from the rows of its events. An event whose row says nothing stays
// as it was extracted; one without a row counts as rejected. A row that can't be
// followed is a problem in the report, and its event keeps what was extracted along with
// what was typed. The timeline given is not changed.
func Apply(t *timeline.Timeline, rows []Row) (*timeline.Timeline, Report) {
	var report Report
	byEvent := map[string]Row{}
	known := map[string]bool{}
	before := slices.Concat(t.Events, t.Rejected)
	for _, e := range before {
		known[e.ID] = true
	}
	own := newOwn(t)
	var all []timeline.Event
	for _, row := range rows {
		first, twice := byEvent[row.Event]
		switch {
		case row.Event == "" && row.Added != nil:
			if row.Added.Summary == "" && row.Added.Sentence == "" {
				report.problem(row, "the row has no ID and says nothing in the column Event; write there what happened")
				continue
			}
			all = append(all, report.added(row, own))
		case !known[row.Event]:
			report.problem(row, "no event %q in this workbook; leave the column ID as it is, or empty in rows of your own", row.Event)
		case !twice || first.says() == [4]string{}:
			byEvent[row.Event] = row
		case row.says() != [4]string{} && first.says() != row.says():
			report.problem(row, "event %s has another row, %s, that says otherwise; that one counts", row.Event, first.Where)
		}
	}
	for _, e := range before {
		row, ok := byEvent[e.ID]
		switch {
		case !ok:
			report.Deleted++
			report.Rejected-- // counted as deleted
			row = Row{Event: e.ID, Decision: string(timeline.Rejected), Note: "row deleted"}
		case len(row.Unread) > 0:
			report.problem(row, "edited in %s, which is not read: %q stays as it was; write what should be otherwise into Corrected date, Corrected type or Note, or reject the row and add one of your own without an ID", strings.Join(row.Unread, ", "), short(e.Summary))
		case IsOwn(e.ID):
			e.Revert()
			e = report.edited(e, row, own)
		}
		all = append(all, report.decide(e, row))
	}
	out := &timeline.Timeline{Title: t.Title, Documents: own.documents(t.Documents)}
	out.Events, out.Rejected = divide(all)
	out.Sort()
	return out, report
}

// says is what a row decides, to be compared.
func (r Row) says() [4]string { return [4]string{r.Decision, r.Date, r.Type, r.Note} }

// decide returns the event as a row wants it.
func (r *Report) decide(e timeline.Event, row Row) timeline.Event {
	e.Revert()
	review := timeline.Review{
		Decision: timeline.Decision(strings.ToLower(strings.TrimSpace(row.Decision))), Date: strings.TrimSpace(row.Date),
		Type: timeline.EventType(strings.ToUpper(strings.TrimSpace(row.Type))), Note: strings.TrimSpace(row.Note),
	}
	if review.Type != "" && !review.Type.Known() {
		r.problem(row, "%q is no event type; choose one from the list in the cell", row.Type)
	}
	switch review.Decision {
	case "", timeline.Accepted, timeline.Rejected, timeline.Corrected:
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
	if review.Decision != timeline.Corrected || r.correct(&e, row) {
		r.count(review.Decision)
	}
	return e
}

// correct makes the corrections of an event's review, and reports whether there was one.
func (r *Report) correct(e *timeline.Event, row Row) bool {
	was, done := e.Reading(), false
	if e.Review.Date == "" && e.Review.Type == "" {
		r.problem(row, "\"correct\" without a corrected date or type; fill one in")
	}
	if e.Review.Date != "" {
		a, err := anchor(e.Review.Date)
		if err != nil {
			r.problem(row, "%w", err)
		} else {
			a.Explain = fmt.Sprintf("corrected in review to %s; before: %s", a.EDTF, cmp.Or(was.When.String(), "undated"))
			if was.When.Explain != "" {
				a.Explain += " (" + was.When.Explain + ")"
			}
			e.Redate(a)
			e.Review.Date, done = a.EDTF, true
		}
	}
	if e.Review.Type.Known() {
		e.Retype(e.Review.Type)
		done = true
	}
	if done {
		e.Confidence = 1 // somebody has looked
		e.Review.Was = &was
	}
	return done
}

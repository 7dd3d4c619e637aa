package review

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// Row is what stands in a reviewer's row about one event.
type Row struct {
	Where    string // for messages: "Events, row 12"
	Number   int    // by which other rows name this one; 0 for none
	Event    string // the event's ID; "" in a row that the reviewer has added
	Decision string // as typed: "accept", "Reject", ...
	Date     string // EDTF, or a date in words
	Type     string
	Note     string
	// Edits are what the fields of the event should say, as typed, of those that should say
	// something else than the extraction; see [timeline.Event.Edit].
	Edits map[timeline.Field]string
	// Merge names the event that this one is another telling of, by its ID or the number of
	// its row.
	Merge string
	// Split has the numbers of the event's sentences that tell another event: "2, 3". Of two
	// rows of one event, the one with numbers is that other event's.
	Split  string
	Cells  map[string]string // for messages: where an edited field, "merge" or "split" stands
	Unread []string          // columns that were edited and that nothing is read from
	Added  *Added            // of a row that the reviewer has added, in this round or an earlier one
}

// The cells of a row that are no fields.
const (
	mergeCell = "merge"
	splitCell = "split"
)

// Report counts what was done and lists what could not be.
type Report struct {
	Accepted, Rejected, Corrected, Edited, Merged, Split, Added, Deleted int

	Problems []error // each names its row or its cell
}

// String is a line for people.
func (r Report) String() string {
	return fmt.Sprintf("%d accepted, %d rejected, %d corrected, %d edited, %d merged, %d split, %d added by hand, %d left out because their row was deleted",
		r.Accepted, r.Rejected, r.Corrected, r.Edited, r.Merged, r.Split, r.Added, r.Deleted)
}

func (r *Report) problem(row Row, format string, args ...any) {
	r.Problems = append(r.Problems, fmt.Errorf("%s: %w", row.Where, fmt.Errorf(format, args...)))
}

// problemAt names the cell that a problem is in.
func (r *Report) problemAt(row Row, cell string, format string, args ...any) {
	row.Where = cmp.Or(row.Cells[cell], row.Where)
	r.problem(row, format, args...)
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
// what was typed; an edit, merge or split that can't is a problem and nothing else. The
// timeline given is not changed.
func Apply(t *timeline.Timeline, rows []Row) (*timeline.Timeline, Report) {
	var report Report
	a := application{Report: &report, rebuilding: undo(t), own: newOwn(t), shown: map[string]*timeline.Event{}, numbers: map[int]string{}}
	for _, list := range [][]timeline.Event{t.Events, t.Rejected} {
		for i := range list {
			a.shown[list[i].ID] = &list[i]
		}
	}
	a.rebuilding.rows = map[string]Row{}
	divided := a.assign(rows)
	for _, id := range slices.Clone(a.order) {
		row, ok := a.rows[id]
		switch {
		case a.settled[id]:
		case !ok:
			report.Deleted++
			report.Rejected-- // counted as deleted
			a.rows[id] = Row{Where: "event " + id, Event: id, Decision: string(timeline.Rejected), Note: "row deleted"}
		case len(row.Unread) > 0:
			report.unread(row, a.shown[id])
		case IsOwn(id) && a.events[id] != nil:
			row = report.filled(row)
			e := report.edited(*a.events[id], row, a.own)
			a.events[id], a.rows[id] = &e, row
		}
	}
	for _, row := range divided {
		a.split(row)
	}
	a.name()
	out := &timeline.Timeline{Title: t.Title}
	out.Events, out.Rejected = a.redo(&report, &report)
	out.Documents = a.own.documents(t.Documents)
	out.Sort()
	return out, report
}

// application is a timeline to which rows are applied.
type application struct {
	*Report
	*rebuilding
	own     *own
	shown   map[string]*timeline.Event // by ID: as the rows show it
	numbers map[int]string             // of rows: the IDs of their events
}

// assign gives the events their rows, and makes those that rows add. It returns the rows that
// divide an event.
func (a *application) assign(rows []Row) (divided []Row) {
	for _, row := range rows {
		first, twice := a.rows[row.Event]
		switch {
		case row.Event == "" && row.Added != nil:
			a.add(row)
			continue
		case a.shown[row.Event] == nil:
			a.problem(row, "no event %q in this workbook; leave the column ID as it is, or empty in rows of your own", row.Event)
			continue
		case row.Split != "" && !IsOwn(row.Event):
			divided = append(divided, row)
			continue
		case row.Split != "":
			a.problemAt(row, splitCell, "an event that was added by hand has one sentence; empty the cell, and add another row")
			row.Split = ""
		}
		if row.Number > 0 {
			a.numbers[row.Number] = row.Event
		}
		switch {
		case !twice || first.says() == "":
			a.rows[row.Event] = row
		case row.says() != "" && first.says() != row.says():
			a.problem(row, "event %s has another row, %s, that says otherwise; that one counts; if a sentence of it tells another event, write its number into the column Split of the row for that", row.Event, first.Where)
		}
	}
	for i, row := range divided {
		if _, ok := a.rows[row.Event]; ok {
			continue
		}
		whole := row // its only row
		whole.Split = ""
		a.rows[row.Event] = whole
		if row.Number > 0 {
			a.numbers[row.Number] = row.Event
		}
		divided[i] = Row{Where: row.Where, Event: row.Event, Split: row.Split, Cells: row.Cells}
	}
	return divided
}

// add makes the event of a row that the reviewer has added.
func (a *application) add(row Row) {
	if row.Added.Summary == "" && row.Added.Sentence == "" {
		a.problem(row, "the row has no ID and says nothing in the column Event; write there what happened")
		return
	}
	row = a.filled(row)
	e := a.Report.added(row, a.own)
	a.rebuilding.add(&e)
	a.settled[e.ID], a.rows[e.ID] = true, row
	if row.Number > 0 {
		a.numbers[row.Number] = e.ID
	}
}

// split divides an event as a row says.
func (a *application) split(row Row) {
	id, err := a.rebuilding.split(row, a.shown[row.Event], a.own.free)
	if err != nil {
		a.problemAt(row, splitCell, "%w", err)
		return
	}
	a.Report.Split++
	if row.Number > 0 {
		a.numbers[row.Number] = id
	}
	if len(row.Unread) > 0 {
		a.unread(row, a.shown[row.Event])
	}
	row.Event, row.Split = id, ""
	a.rows[id] = row
}

// name writes the IDs of events for the numbers of their rows.
func (a *application) name() {
	for id, row := range a.rows {
		n, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(strings.ToLower(row.Merge), "row")))
		if target := a.numbers[n]; err == nil && target != "" {
			row.Merge = target
			a.rows[id] = row
		}
	}
}

// unread says that cells were edited in vain.
func (r *Report) unread(row Row, e *timeline.Event) {
	r.problem(row, "edited in %s, which is not read: %q stays as it was; edit Event, Actors, Targets, Place or Status, write what should be otherwise into Corrected date, Corrected type or Note, or reject the row and add one of your own without an ID", strings.Join(row.Unread, ", "), short(e.Summary))
}

// says is what a row decides, to be compared; "" if nothing.
func (r Row) says() string {
	said := []string{r.Decision, r.Date, r.Type, r.Note, r.Merge, r.Split}
	for _, f := range slices.Sorted(maps.Keys(r.Edits)) {
		said = append(said, string(f), r.Edits[f])
	}
	if strings.Join(said, "") == "" {
		return ""
	}
	return strings.Join(said, "\x00")
}

// decide makes of an extracted event what a row wants.
func (r *Report) decide(e *timeline.Event, row Row) {
	review := timeline.Review{
		Decision: timeline.Decision(strings.ToLower(strings.TrimSpace(row.Decision))), Date: strings.TrimSpace(row.Date),
		Type: timeline.EventType(strings.ToUpper(strings.TrimSpace(row.Type))), Note: strings.TrimSpace(row.Note),
	}
	if e.Review != nil { // a part of another, or divided
		review.SplitFrom, review.Was = e.Review.SplitFrom, e.Review.Was
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
	e.Review = &review
	r.edit(e, row)
	if review.Decision != timeline.Corrected || r.correct(e, row) {
		r.count(review.Decision)
	}
	if isNothing(review) {
		e.Review = nil
	}
}

func isNothing(r timeline.Review) bool {
	return r.Decision == "" && r.Date == "" && r.Type == "" && r.Note == "" && len(r.Edits) == 0 && r.MergedInto == "" && r.SplitFrom == "" && r.Was == nil
}

// was is what the extraction said of an event, kept before something of it is changed.
func was(e *timeline.Event) *timeline.Reading {
	if e.Review.Was == nil {
		reading := e.Reading()
		e.Review.Was = &reading
	}
	return e.Review.Was
}

// edit makes the edits of a row.
func (r *Report) edit(e *timeline.Event, row Row) {
	for _, f := range timeline.Fields() {
		text, ok := row.Edits[f]
		if !ok {
			continue
		}
		before, said := *e, e.Written(f)
		if err := e.Edit(f, text); err != nil {
			r.problemAt(row, string(f), "%w", err)
			continue
		}
		if e.Written(f) == said {
			continue
		}
		if e.Review.Edits == nil {
			e.Review.Edits = map[timeline.Field]string{}
			r.Edited++
		}
		e.Review.Edits[f] = strings.TrimSpace(text)
		w := was(&before)
		e.Review.Was = w
		switch f {
		case timeline.ActorsField:
			w.Actors = before.Actors
		case timeline.TargetsField:
			w.Targets = before.Targets
		case timeline.PlaceField:
			w.Place = before.Place
		case timeline.StatusField:
			w.Modality = &before.Modality
		}
		e.Confidence = 1 // somebody has looked
	}
}

// correct makes the corrections of an event's review, and reports whether there was one.
func (r *Report) correct(e *timeline.Event, row Row) bool {
	before, done := e.Reading(), false
	if e.Review.Date == "" && e.Review.Type == "" {
		if len(e.Review.Edits) > 0 {
			return true
		}
		r.problem(row, "\"correct\" without a corrected date or type, and without an edit; fill one in")
	}
	if e.Review.Date != "" {
		a, err := anchor(e.Review.Date)
		if err != nil {
			r.problem(row, "%w", err)
		} else {
			was(e)
			a.Explain = fmt.Sprintf("corrected in review to %s; before: %s", a.EDTF, cmp.Or(before.When.String(), "undated"))
			if before.When.Explain != "" {
				a.Explain += " (" + before.When.Explain + ")"
			}
			e.Redate(a)
			e.Review.Date, done = a.EDTF, true
		}
	}
	if e.Review.Type.Known() {
		was(e)
		e.Retype(e.Review.Type)
		done = true
	}
	if done {
		e.Confidence = 1 // somebody has looked
	}
	return done
}

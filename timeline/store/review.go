package store

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// Review keeps what a reviewer has decided in a workbook of the case: t and rows are as
// package export reads them. Only what differs from the decisions that the workbook was
// written with is new: reviewers with a workbook each do not take back what the others
// have decided meanwhile, and of two decisions about one event the later one counts.
//
// The report is that of [review.Apply] about the whole workbook. Its problems also name
// events of articles that the case does not have; they are not kept.
func (c *Case) Review(ctx context.Context, t *timeline.Timeline, rows []review.Row) (review.Report, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	reviewed, report := review.Apply(t, rows)
	before := map[string]timeline.Event{}
	for _, e := range slices.Concat(t.Events, t.Rejected) {
		before[e.ID] = e
	}
	var changed []timeline.Event
	for _, e := range slices.Concat(reviewed.Events, reviewed.Rejected) {
		if old, ok := before[e.ID]; !ok || says(&old) != says(&e) || review.IsOwn(e.ID) && !reflect.DeepEqual(old, e) {
			changed = append(changed, e)
		}
	}
	err := c.write(ctx, func(do transaction) error {
		problems, err := c.decide(ctx, do, changed)
		report.Problems = append(report.Problems, problems...)
		return err
	})
	return report, c.named(err)
}

// says is what a reviewer has decided, to be compared; "" if nothing.
func says(e *timeline.Event) string {
	if e.Review == nil {
		return ""
	}
	decided := *e.Review
	decided.Was = nil
	text, err := json.Marshal(decided)
	if err != nil { // of strings alone
		return err.Error()
	}
	if was := e.Review.Was; was != nil && was.Told != nil { // divided, or others merged into it
		for _, ev := range e.Evidence {
			text = fmt.Appendf(text, "%s\x00%d\x00", ev.Document, ev.Start)
		}
	}
	return string(text)
}

// place is where a document says that something happened. Texts of a case do not change.
type place struct {
	document string
	start    int
}

// placesOf returns what events are told apart by: the places of their triggers, or the ID
// of one that a reviewer has added.
func placesOf(e *timeline.Event) []place {
	if review.IsOwn(e.ID) {
		return []place{{document: e.ID}}
	}
	var list []place
	for _, ev := range review.Evidence(e) {
		list = append(list, place{ev.Trigger.Document, ev.Trigger.Start})
	}
	return list
}

// decide keeps decisions in place of earlier ones about the same mentions.
func (c *Case) decide(ctx context.Context, do transaction, changed []timeline.Event) (problems []error, err error) {
	decided, err := c.decided(ctx)
	if err != nil {
		return nil, err
	}
	own := words{}
	if len(decided.Documents) > 0 {
		own.text = decided.Documents[0].Text
	}
	at := map[place][]string{} // the decisions about it, by the IDs of their events
	for i := range decided.Events {
		e := &decided.Events[i]
		for _, p := range placesOf(e) {
			at[p] = append(at[p], e.ID)
		}
	}
	merges, err := c.restingMerges(ctx, decided)
	if err != nil {
		return nil, err
	}
	for i := range changed {
		e := &changed[i]
		switch ok, err := c.has(ctx, e); {
		case err != nil:
			return nil, err
		case !ok:
			problems = append(problems, fmt.Errorf("event %s: %w", e.ID, errNoDocument))
			continue
		}
		for _, p := range placesOf(e) {
			for _, id := range at[p] {
				if err := do(`DELETE FROM decisions WHERE id = ?`, id); err != nil {
					return nil, err
				}
			}
		}
		if into := merges[e.ID]; into != "" {
			changed[i] = merged(*e, into)
		}
		if e.Review == nil {
			continue
		}
		if review.IsOwn(e.ID) {
			own.take(e)
		}
		event, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		if err := do(`INSERT OR REPLACE INTO decisions (id, decision, event) VALUES (?, ?, ?)`, e.ID, string(e.Review.Decision), string(event)); err != nil {
			return nil, err
		}
	}
	if own.text == "" {
		return problems, nil
	}
	return problems, do(`INSERT OR REPLACE INTO added VALUES (1, ?)`, own.text)
}

// restingMerges are the merges of events, by their IDs, into events whose documents were taken
// out: workbooks do not show them, so that a new decision says nothing against them.
func (c *Case) restingMerges(ctx context.Context, decided *timeline.Timeline) (map[string]string, error) {
	there, err := c.cited(ctx, decided)
	if err != nil {
		return nil, err
	}
	resting := restingDecisions(decided, there)
	into := map[string]string{}
	for _, e := range decided.Events {
		if e.Review != nil && resting[e.Review.MergedInto] && !resting[e.ID] {
			into[e.ID] = e.Review.MergedInto
		}
	}
	return into, nil
}

// merged is an event with a merge beside what else was decided about it, unless that is
// another merge.
func merged(e timeline.Event, into string) timeline.Event {
	r := timeline.Review{}
	if e.Review != nil {
		r = *e.Review
	}
	r.MergedInto = cmp.Or(r.MergedInto, into)
	e.Review = &r
	return e
}

// has reports whether the case has the documents that tell an event.
func (c *Case) has(ctx context.Context, e *timeline.Event) (bool, error) {
	if review.IsOwn(e.ID) {
		return true, nil
	}
	ids := map[string]bool{}
	for _, ev := range e.Evidence {
		ids[ev.Document] = true
	}
	list, err := json.Marshal(slices.Sorted(maps.Keys(ids)))
	if err != nil {
		return false, err
	}
	var n int
	err = c.conn.QueryRowContext(ctx, `SELECT count(*) FROM documents WHERE id IN (SELECT value FROM json_each(?))`, string(list)).Scan(&n)
	return n == len(ids), err
}

// decided reads the decisions, the latest first, with the document of added events.
func (c *Case) decided(ctx context.Context) (*timeline.Timeline, error) {
	t := &timeline.Timeline{}
	err := each(ctx, c.conn, `SELECT event FROM decisions ORDER BY number DESC`, nil, func(scan scanner) error {
		var text []byte
		if err := scan(&text); err != nil {
			return err
		}
		var e timeline.Event
		err := json.Unmarshal(text, &e)
		if err == nil {
			err = check(&e)
		}
		if err != nil {
			return fmt.Errorf("%w: decision about event %.100q: %w", ErrDamaged, e.ID, err)
		}
		t.Events = append(t.Events, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = each(ctx, c.conn, `SELECT text FROM added`, nil, func(scan scanner) error {
		d := timeline.Document{ID: review.Own, Title: "Added in review", Dated: timeline.Dated{Source: "review", Confidence: 1}}
		if err := scan(&d.Text); err != nil {
			return err
		}
		d.Text = strings.ToValidUTF8(d.Text, "\uFFFD")
		t.Documents = []*timeline.Document{&d}
		return d.Annotate()
	})
	return t, err
}

// words are those of added events, a line each.
type words struct{ text string }

// take gives an added event a line of its own words, or the one that it has.
func (w *words) take(e *timeline.Event) {
	start := strings.Index("\n"+w.text+"\n", "\n"+e.Trigger.Text+"\n")
	if start < 0 {
		if w.text != "" {
			w.text += "\n"
		}
		start = len(w.text)
		w.text += e.Trigger.Text
	}
	by := start - e.Trigger.Start
	for s := range e.Spans() {
		if s.Document == review.Own {
			s.Start, s.End = s.Start+by, s.End+by
		}
	}
}

var errNoDocument = errors.New("its articles are not in the case; add them, or make outputs of the workbook alone with \"dateline review apply\"")

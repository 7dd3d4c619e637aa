package review

import (
	"cmp"
	"maps"
	"slices"

	"github.com/dateline-go/dateline/timeline"
)

// rebuilding is a timeline on the way from one state of its review to another: the events as
// the extraction tells them, and what a person wants of each.
type rebuilding struct {
	order  []string // of the events, by their IDs
	events map[string]*timeline.Event
	parts  []part         // events that come of dividing others
	rows   map[string]Row // by the ID of the event or part
	// settled are events that have their review already.
	settled map[string]bool
}

// place is where a document says that something happened.
type place struct {
	document string
	start    int
}

func placeOf(ev timeline.Evidence) place {
	return place{ev.Trigger.Document, ev.Trigger.Start}
}

// Evidence is what tells of an event itself: without that of events that were merged into it.
func Evidence(e *timeline.Event) []timeline.Evidence {
	if e.Review == nil || e.Review.Was == nil || e.Review.Was.Told == nil {
		return e.Evidence
	}
	own := map[place]bool{}
	for _, ev := range e.Review.Was.Told.Evidence {
		own[placeOf(ev)] = true
	}
	var list []timeline.Evidence
	for _, ev := range e.Evidence {
		if own[placeOf(ev)] {
			list = append(list, ev)
		}
	}
	return list
}

// undo takes a timeline back to what was extracted, and has what was decided as rows.
func undo(t *timeline.Timeline) *rebuilding {
	b := &rebuilding{events: map[string]*timeline.Event{}, rows: map[string]Row{}, settled: map[string]bool{}}
	all := slices.Concat(t.Events, t.Rejected)
	byID := make(map[string]*timeline.Event, len(all))
	for i := range all {
		byID[all[i].ID] = &all[i]
	}
	for i := range all {
		e := &all[i]
		if b.events[e.ID] != nil { // a workbook from elsewhere may have any
			continue
		}
		b.order = append(b.order, e.ID)
		if e.Review == nil {
			b.events[e.ID] = e
			continue
		}
		b.rows[e.ID] = rowOf(*e)
		if p := partOf(e, byID[e.Review.SplitFrom]); p.of != "" {
			b.parts = append(b.parts, p)
			continue
		}
		b.events[e.ID] = extracted(*e)
	}
	return b
}

// extracted is an event without its review.
func extracted(e timeline.Event) *timeline.Event {
	e = e.Clone()
	e.Revert()
	e.Review = nil
	return &e
}

// add puts another event behind the others.
func (b *rebuilding) add(e *timeline.Event) {
	b.order, b.events[e.ID] = append(b.order, e.ID), e
}

// redo makes a timeline's events of what was decided, and reports on single events and on
// merges.
func (b *rebuilding) redo(single, merges *Report) (kept, rejected []timeline.Event) {
	for _, p := range b.parts {
		b.divide(p)
	}
	for _, id := range b.sorted() {
		if e := b.events[id]; e != nil && !b.settled[id] {
			single.decide(e, b.rows[id])
		}
	}
	merges.merge(b)
	kept = slices.Grow(kept, len(b.order)) // nil if there are none
	for _, id := range b.order {
		e := b.events[id]
		switch {
		case e == nil:
		case e.Review.LeavesOut():
			rejected = append(rejected, *e)
		default:
			kept = append(kept, *e)
		}
	}
	return kept, rejected
}

// rowOf is the row that gave an event its review.
func rowOf(e timeline.Event) Row {
	r := e.Review
	return Row{
		Where: "event " + e.ID, Event: e.ID, Decision: string(r.Decision), Date: r.Date, Type: string(r.Type), Note: r.Note,
		Edits: maps.Clone(r.Edits), Merge: r.MergedInto,
	}
}

// sorted are the IDs of the rows, in the order of the events.
func (b *rebuilding) sorted() []string {
	at := make(map[string]int, len(b.order))
	for i, id := range b.order {
		at[id] = i
	}
	type numbered struct {
		at int
		id string
	}
	rows := make([]numbered, 0, len(b.rows))
	for id := range b.rows {
		rows = append(rows, numbered{at[id], id})
	}
	slices.SortFunc(rows, func(x, y numbered) int { return cmp.Or(x.at-y.at, cmp.Compare(x.id, y.id)) })
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.id
	}
	return ids
}

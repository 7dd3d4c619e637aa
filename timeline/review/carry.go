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
// in the report, since its decision was about other words. Events that were merged stay so,
// and those that were divided are divided where the later timeline has their sentences in one
// event.
func Carry(from, to *timeline.Timeline) (*timeline.Timeline, Report) {
	var report Report
	out := &timeline.Timeline{Title: to.Title, Documents: withOwn(to.Documents, from.Documents)}
	c := carrying{Report: &report, rebuilding: undo(to), where: newPassages(from.Documents, out.Documents), ids: map[string]string{}, decided: map[string]timeline.Event{}}
	c.index()
	var reviewed []timeline.Event
	for _, e := range slices.Concat(from.Events, from.Rejected) {
		if e.Review != nil {
			reviewed = append(reviewed, e)
		}
	}
	for _, e := range reviewed {
		if e.Review.SplitFrom != "" {
			c.part(e)
		}
	}
	for _, e := range reviewed {
		if c.ids[e.ID] == "" {
			c.find(e)
		}
	}
	for _, e := range reviewed {
		c.decide(e)
	}
	var again Report // what could not be followed has been said when it was applied
	out.Events, out.Rejected = c.redo(&again, &report)
	out.Sort()
	return out, report
}

// carrying is a later timeline that gets the decisions of an earlier one.
type carrying struct {
	*Report
	*rebuilding
	where   *passages
	at      map[place][]string        // the later events and parts that have a trigger there
	ids     map[string]string         // of the later events, by those of the earlier ones
	decided map[string]timeline.Event // by the ID of the later event: the earlier one that decides about it
}

func (c *carrying) index() {
	c.at = map[place][]string{}
	inPart := map[string]map[place]bool{} // of divided events
	for _, p := range c.parts {
		for at := range p.places {
			c.at[at] = append(c.at[at], p.id)
			if inPart[p.of] == nil {
				inPart[p.of] = map[place]bool{}
			}
			inPart[p.of][at] = true
		}
	}
	for _, id := range c.order {
		e := c.events[id]
		if e == nil {
			continue
		}
		for _, ev := range e.Evidence {
			if at := placeOf(ev); !inPart[id][at] {
				c.at[at] = append(c.at[at], id)
			}
		}
	}
}

// part divides the later event that tells what the earlier timeline has divided.
func (c *carrying) part(e timeline.Event) {
	id, ok := c.match(e)
	if !ok || c.events[id] == nil {
		return // gone, or a part already
	}
	p := part{of: id, places: map[place]bool{}}
	for _, ev := range Evidence(&e) {
		if trigger, ok := c.where.find(ev.Trigger); ok {
			p.places[place{trigger.Document, trigger.Start}] = true
		}
	}
	if !slices.ContainsFunc(c.events[id].Evidence, func(ev timeline.Evidence) bool { return !p.places[placeOf(ev)] }) {
		return // the later extraction has parted them by itself
	}
	p.id = c.free(e.ID)
	for _, q := range c.parts { // an earlier part of the same
		if q.of == id {
			for at := range q.places {
				delete(p.places, at)
			}
		}
	}
	c.ids[e.ID] = p.id
	c.Split++
	c.parts = append(c.parts, p)
	c.order = slices.Insert(c.order, slices.Index(c.order, id)+1, p.id)
	for at := range p.places {
		if i := slices.Index(c.at[at], id); i >= 0 {
			c.at[at][i] = p.id
		}
	}
}

// find notes which later event an earlier one is; one that the later timeline lacks is added
// to it if its words still stand.
func (c *carrying) find(e timeline.Event) {
	if id, ok := c.match(e); ok {
		c.ids[e.ID] = id
		return
	}
	base := extracted(e)
	base.Evidence = Evidence(&e)
	moved, ok := c.where.move(*base)
	if !ok {
		c.problem(rowOf(e), "%q: its sentence in %s has changed or is gone from the articles; decide about it anew", short(e.Summary), e.Trigger.Document)
		return
	}
	moved.ID = c.free(e.ID)
	c.ids[e.ID] = moved.ID
	c.add(&moved)
}

// free returns an ID that no later event has: id, or that with a number.
func (c *carrying) free(id string) string {
	candidate := id
	for n := 2; c.has(candidate); n++ {
		candidate = fmt.Sprintf("%s-%d", id, n)
	}
	return candidate
}

// decide gives the later event the decision about an earlier one.
func (c *carrying) decide(e timeline.Event) {
	id, row := c.ids[e.ID], rowOf(e)
	if id == "" {
		return
	}
	if target := c.ids[row.Merge]; target != "" {
		row.Merge = target
	}
	if row.Merge == id {
		return // the later extraction has merged them by itself
	}
	if row.Merge != "" && !c.has(row.Merge) {
		c.problem(row, "%q was merged into %s, which these articles do not tell; it stands by itself", short(e.Summary), row.Merge)
		row.Merge = ""
	}
	if first, twice := c.decided[id]; twice {
		if rowOf(first).says() != row.says() {
			c.problem(row, "%q is now one event with that of %s, which was decided otherwise; that decision counts", short(e.Summary), first.ID)
		}
		return
	}
	c.decided[id] = e
	row.Event = id
	c.rows[id] = row
	if len(row.Edits) > 0 {
		c.Edited++
	}
	if e.Review.Decision != timeline.Corrected || len(e.Edited()) > 0 {
		c.count(e.Review.Decision)
	}
}

// has reports whether an event, or a part of one, is in the later timeline.
func (c *carrying) has(id string) bool {
	return c.events[id] != nil || slices.ContainsFunc(c.parts, func(p part) bool { return p.id == id })
}

// match finds the later event that has a trigger of e's, of the same type if there are
// several.
func (c *carrying) match(e timeline.Event) (string, bool) {
	typ := e.Type
	if e.Review.Was != nil {
		typ = e.Review.Was.Type
	}
	for _, ev := range Evidence(&e) {
		trigger, ok := c.where.find(ev.Trigger)
		if !ok {
			continue
		}
		list := c.at[place{trigger.Document, trigger.Start}]
		for _, id := range list {
			if later := c.events[id]; later != nil && later.Type == typ {
				return id, true
			}
		}
		if len(list) > 0 {
			return list[0], true
		}
	}
	return "", false
}

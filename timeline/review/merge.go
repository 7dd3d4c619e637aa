package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// merge gives the evidence of events to those that they are merged into.
func (r *Report) merge(b *rebuilding) {
	into := map[string]string{}
	for _, id := range b.sorted() {
		row, e := b.rows[id], b.events[id]
		if row.Merge == "" || e == nil {
			continue
		}
		target := b.events[row.Merge]
		switch {
		case row.Merge == id:
			r.problemAt(row, mergeCell, "the event is merged with itself; write the number or the ID of another row")
		case target == nil:
			r.problemAt(row, mergeCell, "no event %.100q in this workbook; write the number of a row, or what stands there in the column ID", row.Merge)
		default:
			into[id] = row.Merge
		}
	}
	for _, id := range b.sorted() {
		if into[id] == "" {
			continue
		}
		last, err := follow(id, into, b)
		if err != nil {
			r.problemAt(b.rows[id], mergeCell, "%w", err)
			continue
		}
		e := b.events[id]
		if e.Review == nil {
			e.Review = &timeline.Review{}
		}
		e.Review.MergedInto = into[id]
		join(b.events[last], e)
		r.Merged++
	}
}

// follow returns the last of a chain of merges.
func follow(id string, into map[string]string, b *rebuilding) (string, error) {
	path := []string{id}
	for into[path[len(path)-1]] != "" {
		next := into[path[len(path)-1]]
		if slices.Contains(path, next) {
			return "", fmt.Errorf("the merges lead round in a circle (%s); empty the cell in the row that is to stay", strings.Join(append(path, next), " → "))
		}
		path = append(path, next)
	}
	last := path[len(path)-1]
	if rv := b.events[last].Review; rv != nil && rv.Decision == timeline.Rejected {
		return "", fmt.Errorf("%s is rejected or its row deleted, and the evidence would be lost with it; name an event that stays", last)
	}
	return last, nil
}

// join gives an event what tells of another.
func join(to, from *timeline.Event) {
	if to.Review == nil {
		to.Review = &timeline.Review{}
	}
	if to.Review.Was == nil {
		was := to.Reading()
		to.Review.Was = &was
	}
	was := to.Review.Was
	if was.Told == nil {
		was.Told = to.Telling()
	}
	own, there := Evidence(from), map[[2]any]bool{}
	for _, ev := range to.Evidence {
		there[sentence(ev.Span)] = true
	}
	for _, ev := range own {
		if !there[sentence(ev.Span)] {
			to.Evidence = append(slices.Clip(to.Evidence), ev)
		}
	}
	told, when := from.Telling(), from.When
	if w := from.Review.Was; w != nil {
		when = w.When
	}
	for _, c := range told.Casualties {
		if !slices.Contains(to.Casualties, c) {
			to.Casualties = append(slices.Clip(to.Casualties), c)
		}
	}
	to.Conflicts = append(slices.Clip(to.Conflicts), told.Conflicts...)
	if when.EDTF != "" && when.EDTF != was.When.EDTF && len(own) > 0 {
		to.Conflicts = append(to.Conflicts, timeline.Dating{When: when, Evidence: own[0].Span})
	}
}

func sentence(s timeline.Span) [2]any { return [2]any{s.Document, s.Start} }

package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// Remove takes documents out of the case, with the times and events that were read from
// them; all of ids or, if one is unknown, none, with an error that wraps [ErrNoDocument].
// Decisions stay: those that rest on nothing else have no effect until their document is
// added again, and resting is how many of them there are then in the case. An event that a
// reviewer has merged into one that is gone stands by itself for so long, and Timeline's
// report says so. Their sentences stay with them.
func (c *Case) Remove(ctx context.Context, ids ...string) (resting int, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	err = c.write(ctx, func(do transaction) error {
		known, err := c.known(ctx, ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if known[id] == nil {
				return fmt.Errorf("%w with the ID %.100q; \"dateline case list\" shows them", ErrNoDocument, id)
			}
		}
		for id := range known {
			for _, statement := range []string{
				`INSERT INTO words (words, rowid, title, text) SELECT 'delete', number, title, text FROM documents WHERE id = ?`, // as FTS5 has it
				`DELETE FROM times WHERE document = (SELECT number FROM documents WHERE id = ?)`,
				`DELETE FROM events WHERE document = (SELECT number FROM documents WHERE id = ?)`,
				`DELETE FROM documents WHERE id = ?`,
			} {
				if err := do(statement, id); err != nil {
					return err
				}
			}
		}
		decided, err := c.decided(ctx)
		if err != nil {
			return err
		}
		there, err := c.cited(ctx, decided)
		if err != nil {
			return err
		}
		resting = len(restingDecisions(decided, there))
		return nil
	})
	if err != nil {
		return 0, c.named(err)
	}
	return resting, nil
}

// cited tells which of the documents that decisions are about are in the case.
func (c *Case) cited(ctx context.Context, decided *timeline.Timeline) (there func(document string) bool, err error) {
	var ids []string
	for i := range decided.Events {
		for _, p := range placesOf(&decided.Events[i]) {
			ids = append(ids, p.document)
		}
	}
	known, err := c.known(ctx, ids)
	return func(document string) bool { return known[document] != nil }, err
}

// restingDecisions are those, by the IDs of their events, that are about sentences alone of which
// no document is there.
func restingDecisions(decided *timeline.Timeline, there func(document string) bool) map[string]bool {
	resting := map[string]bool{}
	for i := range decided.Events {
		e := &decided.Events[i]
		if !review.IsOwn(e.ID) && !slices.ContainsFunc(placesOf(e), func(p place) bool { return there(p.document) }) {
			resting[e.ID] = true
		}
	}
	return resting
}

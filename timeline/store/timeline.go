package store

import (
	"context"
	"fmt"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// Timeline merges what all documents tell and brings the decisions in, as
// [timeline.Build] and [review.Carry] do. opts are those of Build: those that bear on
// what a document tells have no effect, but for WithTimes, which should be that of the
// [Reading]. Documents and events are in an order, and have IDs, that do not depend on
// how they came into the case.
//
// The report counts the decisions and names those that cannot be followed, as of two
// events that have become one and were decided otherwise: the later one counts.
func (c *Case) Timeline(ctx context.Context, opts ...timeline.Option) (*timeline.Timeline, review.Report, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t, report, err := c.timeline(ctx, opts)
	return t, report, c.named(err)
}

func (c *Case) timeline(ctx context.Context, opts []timeline.Option) (*timeline.Timeline, review.Report, error) {
	none := review.Report{}
	var docs []*timeline.Document
	var told kept
	var decided *timeline.Timeline
	err := c.atOnce(ctx, func() (err error) {
		docs, told, decided, err = c.all(ctx)
		return err
	})
	if err != nil {
		return nil, none, err
	}
	t, err := timeline.Build(ctx, docs, append(opts[:len(opts):len(opts)], timeline.WithExtractor(told))...)
	if err := ctx.Err(); err != nil {
		return nil, none, err
	}
	if err != nil {
		return nil, none, err
	}
	if len(decided.Events) == 0 {
		return t, none, nil
	}
	decided.Documents = append(decided.Documents, docs...)
	carried, report := review.Carry(decided, t)
	return carried, report, nil
}

// all reads the documents, the events that each of them tells, and the decisions.
func (c *Case) all(ctx context.Context) (docs []*timeline.Document, told kept, decided *timeline.Timeline, err error) {
	if docs, err = c.load(ctx, nil); err != nil {
		return nil, nil, nil, err
	}
	byID := make(map[string]*timeline.Document, len(docs))
	for _, d := range docs {
		byID[d.ID] = d
	}
	told = kept{}
	err = each(ctx, c.conn, `SELECT id, event FROM events JOIN documents ON documents.number = document ORDER BY document, events.number`, nil, func(scan scanner) error {
		var id string
		var packed []byte
		if err := scan(&id, &packed); err != nil {
			return err
		}
		d := byID[id]
		if d == nil {
			return fmt.Errorf("%w: events of a document %.100q", ErrDamaged, id)
		}
		e, err := unpack(packed, d)
		if err != nil {
			return fmt.Errorf("%w: document %s: event %d: %w", ErrDamaged, id, len(told[id]), err)
		}
		told[id] = append(told[id], e)
		return nil
	})
	if err != nil {
		return nil, nil, nil, err
	}
	decided, err = c.decided(ctx)
	return docs, told, decided, err
}

// kept is the Extractor of documents that have been read, by their IDs.
type kept map[string][]timeline.Event

func (k kept) Extract(_ context.Context, doc *timeline.Document) ([]timeline.Event, error) {
	return k[doc.ID], nil
}

package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// View says how a case is seen.
type View struct {
	// Copies has every copy of an article as one of its own. Else they are left out, as by
	// [timeline.WithoutCopies], and the document that is kept names them.
	Copies bool
	// Options are those of [timeline.Build]: WithTitle, WithMinConfidence, PloverOnly,
	// WithWorkers, and WithTimes, which should be that of the [Reading]. Those that bear on
	// what a document tells have no effect.
	Options []timeline.Option
}

// Timeline merges what all documents tell and brings the decisions in, as
// [timeline.Build] and [review.Carry] do. Documents and events are in an order, and have
// IDs, that do not depend on how they came into the case.
//
// The report counts the decisions and names those that cannot be followed, as of two
// events that have become one and were decided otherwise: the later one counts.
func (c *Case) Timeline(ctx context.Context, v View) (*timeline.Timeline, review.Report, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t, report, err := c.timeline(ctx, v)
	return t, report, c.named(err)
}

func (c *Case) timeline(ctx context.Context, v View) (*timeline.Timeline, review.Report, error) {
	var docs []*timeline.Document
	var told kept
	var decided *timeline.Timeline
	err := c.atOnce(ctx, func() (err error) {
		docs, told, decided, err = c.all(ctx)
		return err
	})
	if err != nil {
		return nil, review.Report{}, err
	}
	seen := docs
	if !v.Copies {
		seen = timeline.WithoutCopies(docs)
	}
	t, err := timeline.Build(ctx, seen, append(slices.Clip(v.Options), timeline.WithExtractor(told))...)
	if err != nil {
		return nil, review.Report{}, err
	}
	return carry(decided, docs, t)
}

// carry brings decisions about docs into a timeline, of which some may be copies now that
// are left out: decisions about those go to the same sentences elsewhere, and before the
// others, which count where they say otherwise.
func carry(decided *timeline.Timeline, docs []*timeline.Document, t *timeline.Timeline) (*timeline.Timeline, review.Report, error) {
	shown := map[string]bool{review.Own: true}
	for _, d := range t.Documents {
		shown[d.ID] = true
	}
	var ofCopies, direct timeline.Timeline
	there := map[string]bool{}
	for _, d := range docs {
		there[d.ID] = true
	}
	resting := restingDecisions(decided, func(id string) bool { return there[id] })
	var report review.Report
	for _, e := range decided.Events {
		if resting[e.ID] {
			continue
		}
		if r := e.Review; r != nil && resting[r.MergedInto] {
			report.Problems = append(report.Problems, fmt.Errorf("event %s: a reviewer has merged it into %s, whose article is not in the case; it stands by itself until that article is added again", e.ID, r.MergedInto))
			alone := *r
			alone.MergedInto = ""
			e.Review = &alone
		}
		if slices.ContainsFunc(e.Evidence, func(ev timeline.Evidence) bool { return shown[ev.Trigger.Document] }) {
			direct.Events = append(direct.Events, e)
		} else {
			ofCopies.Events = append(ofCopies.Events, e)
		}
	}
	about := map[string]bool{}
	for _, e := range ofCopies.Events {
		for _, ev := range e.Evidence {
			about[ev.Trigger.Document] = true
		}
	}
	for _, d := range docs {
		if !about[d.ID] || shown[d.ID] {
			continue
		}
		if err := d.Annotate(); err != nil {
			return nil, review.Report{}, err
		}
		ofCopies.Documents = append(ofCopies.Documents, d)
	}
	direct.Documents = append(decided.Documents, t.Documents...)
	for _, from := range []*timeline.Timeline{&ofCopies, &direct} {
		if len(from.Events) == 0 {
			continue
		}
		carried, done := review.Carry(from, t)
		t = carried
		report.Accepted, report.Rejected, report.Corrected = report.Accepted+done.Accepted, report.Rejected+done.Rejected, report.Corrected+done.Corrected
		report.Edited, report.Merged, report.Split = report.Edited+done.Edited, done.Merged, report.Split+done.Split
		report.Problems = append(report.Problems, done.Problems...)
	}
	return t, report, nil
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

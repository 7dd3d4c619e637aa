package timeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// ErrNoDateline reports a document whose publication date is unknown.
var ErrNoDateline = errors.New("no publication date")

// Build reads docs into one timeline: time expressions, events, anchors, then
// merging. Documents are worked on side by side; the result does not depend on
// how many at a time. A document that fails is left out and its error joined
// into the one returned, beside the timeline of the others. Build fills in the
// Sentences and Times of docs. When ctx ends, what is not yet read fails with
// the context's error.
func Build(ctx context.Context, docs []*Document, opts ...Option) (*Timeline, error) {
	b := newBuilder(opts)
	events := make([][]Event, len(docs))
	errs := make([]error, len(docs))

	var mu sync.Mutex
	done := 0
	finish := func() {
		if b.progress != nil {
			mu.Lock()
			defer mu.Unlock()
			done++
			b.progress(done, len(docs))
		}
	}
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(b.workers, len(docs)) {
		wg.Go(func() {
			for i := range next {
				events[i], errs[i] = b.read(ctx, docs[i])
				finish()
			}
		})
	}
	for i := range docs {
		next <- i
	}
	close(next)
	wg.Wait()

	t := &Timeline{Title: b.title}
	var found []Event
	for i, doc := range docs {
		if errs[i] == nil {
			t.Documents = append(t.Documents, doc)
			found = append(found, events[i]...)
		}
	}
	t.Events = found
	return t, errors.Join(errs...)
}

// read takes one document from text to events, not yet merged.
func (b *builder) read(ctx context.Context, doc *Document) ([]Event, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", doc.label(), err)
	}
	if err := doc.Annotate(b.undated); err != nil {
		return nil, err
	}
	events, err := b.extractor.Extract(ctx, doc)
	if err != nil {
		return nil, fmt.Errorf("%s: extract events: %w", doc.label(), err)
	}
	return events, nil
}

package timeline

import (
	"context"
	"fmt"
	"iter"
	"sort"
	"sync"
)

// Story is a document with the events that are told in it, which [Merge] joins with those
// of others.
type Story struct {
	Document *Document // with its Sentences and Times
	Events   []Event   // in the order of the text, without IDs
}

// Events reads documents and yields what is told in each, in their order. A bounded number
// is read at a time, and none ahead of what is taken but for that many, so that memory does
// not grow with the documents. A document that fails yields an error that begins with its
// ID, and a Story without events; that of a [LanguageError] has its times.
// When ctx ends, so do the documents, and the last error is its cause. docs is iterated in
// another goroutine.
func Events(ctx context.Context, docs iter.Seq[*Document], opts ...Option) iter.Seq2[Story, error] {
	return newBuilder(opts).events(ctx, docs)
}

func (b *builder) events(ctx context.Context, docs iter.Seq[*Document]) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		outer := ctx
		ctx, stop := context.WithCancel(ctx)
		type job struct {
			Story
			err  error
			done chan struct{}
		}
		queue := make(chan *job)                // to be read
		inOrder := make(chan *job, 2*b.workers) // to be yielded
		var workers sync.WaitGroup
		defer func() {
			stop()
			workers.Wait()
		}()
		workers.Go(func() {
			defer close(inOrder)
			defer close(queue)
			for d := range docs {
				j := &job{Story: Story{Document: d}, done: make(chan struct{})}
				select {
				case inOrder <- j:
				case <-ctx.Done():
					return
				}
				queue <- j
			}
		})
		var mu sync.Mutex
		done := 0
		for range b.workers {
			workers.Go(func() {
				for j := range queue {
					if j.err = ctx.Err(); j.err == nil {
						j.Events, j.err = b.read(ctx, j.Document)
					}
					close(j.done)
					if b.progress != nil {
						mu.Lock()
						done++
						b.progress(done, b.total)
						mu.Unlock()
					}
				}
			})
		}
		for j := range inOrder {
			<-j.done
			if j.err != nil {
				j.err = fmt.Errorf("%s: %w", j.Document.ID, j.err)
			}
			if !yield(j.Story, j.err) {
				return
			}
		}
		if err := context.Cause(outer); err != nil {
			yield(Story{}, err)
		}
	}
}

// read fills in one document and extracts its events.
func (b *builder) read(ctx context.Context, doc *Document) (events []Event, err error) {
	defer func() {
		if p := recover(); p != nil {
			events, err = nil, &PanicError{p, panickedAt()}
		}
	}()
	if err := doc.Annotate(b.times...); err != nil {
		return nil, err
	}
	events, err = b.extractor.Extract(ctx, doc)
	told := map[[2]int]int{} // how often, by trigger
	for i := range events {
		e := &events[i]
		if len(e.Evidence) == 0 { // of an extractor of the caller's
			e.Evidence = []Evidence{{Span: e.Trigger, Trigger: e.Trigger}}
		}
		if err := e.When.bound(); err != nil {
			return nil, err
		}
		for k := range e.Evidence {
			ev := &e.Evidence[k]
			ev.Published, ev.Sentence = doc.Published, doc.sentenceAt(ev.Start)
			at := [2]int{ev.Trigger.Start, ev.Trigger.End}
			ev.Nth = told[at]
			told[at]++
		}
	}
	return events, err
}

// sentenceAt is the number of the sentence that holds a byte of the text, or follows it.
func (doc *Document) sentenceAt(at int) int {
	return sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > at })
}

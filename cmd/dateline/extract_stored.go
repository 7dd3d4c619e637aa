package main

import (
	"context"
	"errors"
	"iter"

	"github.com/dateline-go/dateline/timeline"
)

// runStored extracts to outputs that take one event at a time, so that the articles may be
// more than fit in memory: texts are let go as they are read, and events are in files.
func (x *extraction) runStored(ctx context.Context, args []string, options []timeline.Option) error {
	t, failed := interruptible(ctx, func() (*timeline.Stored, error) { return x.buildStored(ctx, args, options) })
	if t == nil {
		if ctx.Err() == nil {
			x.articles.tell()
		}
		return failed
	}
	defer t.Close()
	written, err := x.out.writeStored(ctx, t)
	x.account(written, t.Len(), len(t.Documents), t.Sources(), failed)
	return errors.Join(err, failed)
}

// buildStored is build for such outputs.
func (x *extraction) buildStored(ctx context.Context, args []string, options []timeline.Option) (*timeline.Stored, error) {
	docs, failed := x.read(args)
	if len(docs) == 0 {
		return nil, failed
	}
	count := newProgress("articles read")
	defer count.clear()
	total := len(docs)
	progress := timeline.WithProgress(func(done, _ int) { count.update(done, total) })
	t, err := timeline.BuildStored(ctx, letGo(docs), append(options, progress)...)
	failed = errors.Join(failed, err)
	if t != nil && len(t.Documents) == 0 {
		t.Close()
		return nil, failed
	}
	return t, failed
}

// letGo yields documents and keeps none of them.
func letGo(docs []*timeline.Document) iter.Seq[*timeline.Document] {
	return func(yield func(*timeline.Document) bool) {
		for i, d := range docs {
			docs[i] = nil
			if !yield(d) {
				return
			}
		}
	}
}

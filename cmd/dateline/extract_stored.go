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
	all, finish, err := x.articles.all(args)
	if err != nil {
		return nil, err
	}
	var errs []error // of the articles that cannot be read
	docs := good(all, &errs)
	count := newProgress("articles read")
	defer count.clear()
	progress := count.update
	if !x.copies {
		distinct, err := timeline.StoreWithoutCopies(ctx, docs)
		if err != nil {
			return nil, errors.Join(errors.Join(errs...), err)
		}
		defer distinct.Close()
		docs = good(distinct.All(), &errs)
		progress = func(done, _ int) { count.update(done, distinct.Len()) }
	}
	if x.articles.refused != nil {
		return nil, x.articles.refused
	}
	t, err := timeline.BuildStored(ctx, docs, append(options, timeline.WithProgress(progress))...)
	failed := errors.Join(errors.Join(errs...), finish(), err)
	if x.articles.refused != nil {
		failed = x.articles.refused
	}
	if t != nil && (len(t.Documents) == 0 || x.articles.refused != nil) {
		t.Close()
		return nil, failed
	}
	return t, failed
}

// good yields the documents that could be read, and notes the errors of the others.
func good(all iter.Seq2[*timeline.Document, error], errs *[]error) iter.Seq[*timeline.Document] {
	return func(yield func(*timeline.Document) bool) {
		for d, err := range all {
			if err != nil {
				*errs = append(*errs, err)
			} else if !yield(d) {
				return
			}
		}
	}
}

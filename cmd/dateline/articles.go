package main

import (
	"context"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

// articleFlags are the flags of the commands that read articles.
type articleFlags struct {
	date    string
	undated bool
	opened  []fs.FileInfo // the articles, once they have been read
}

func (f *articleFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.date, "date", "d", "", "publication `date` of the articles, such as 2016-03-25 (default: as each article says)")
	cmd.Flags().BoolVar(&f.undated, "undated", false, "go on without a publication date; relative dates stay unresolved")
}

// read opens the articles that the arguments name: files, folders, "-" for
// standard input, which is also read when there are no arguments. Documents
// come back beside the errors of those that could not be read.
func (f *articleFlags) read(args []string) ([]*timeline.Document, error) {
	o := source.Options{
		Undated: f.undated,
		Opened:  func(article fs.FileInfo) { f.opened = append(f.opened, article) },
		PassedOver: func(path string) {
			say("%s: passed over: %v", path, source.ErrOwnPage)
		},
	}
	if f.date != "" {
		published, err := source.ParseDate(f.date, time.Now())
		if err != nil {
			return nil, usageError{err}
		}
		o.Published = published
	}
	if len(args) == 0 {
		if term.IsTerminal(int(os.Stdin.Fd())) {
			return nil, usagef("no article; name files or folders, or pipe text in")
		}
		args = []string{"-"}
	}
	if info, err := os.Stdin.Stat(); err == nil && slices.Contains(args, "-") {
		f.opened = append(f.opened, info)
	}
	return source.Open(args, os.Stdin, o)
}

// interruptible does f and returns what it returns, or why ctx ended as soon as
// it does; f is then left behind, for the program to end.
func interruptible[T any](ctx context.Context, f func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := f()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		if r.err == nil || ctx.Err() == nil {
			return r.value, r.err
		}
	case <-ctx.Done():
	}
	var none T
	return none, context.Cause(ctx)
}

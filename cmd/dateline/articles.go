package main

import (
	"context"
	"io"
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
}

func (f *articleFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.date, "date", "d", "", "publication `date` of the articles, such as 2016-03-25 (default: as each article says)")
	cmd.Flags().BoolVar(&f.undated, "undated", false, "go on without a publication date; relative dates stay unresolved")
}

// read opens the articles that the arguments name: files, folders, "-" for
// standard input, which is also read when there are no arguments. Documents
// come back beside the errors of those that could not be read.
func (f *articleFlags) read(ctx context.Context, args []string) ([]*timeline.Document, error) {
	o := source.Options{Undated: f.undated}
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
	var stdin io.Reader
	if slices.Contains(args, "-") { // touch it only then: a script may need it
		stdin = interruptible(ctx, os.Stdin)
	}
	return source.Open(args, stdin, o)
}

// interruptible returns a reader of r whose reads end when ctx does.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, r)
		in.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { in.CloseWithError(ctx.Err()) })
	return out
}

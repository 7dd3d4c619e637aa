package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/timeline/store"
)

func newCase() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "case",
		Short: "Keep a case that grows: articles, events and decisions in one file",
		Long: `Case keeps articles, the events that each of them tells and the decisions of
reviewers in one file, an SQLite database. Articles come in day after day; each is
read once, and merging runs over the whole case whenever it is exported. A run that
was ended, even by kill -9, goes on where it was when it is started again.`,
		Example: `  dateline case add strait.db monday/
  dateline case add strait.db tuesday/ feed.xml
  dateline case search strait.db embargo "foreign minister"
  dateline case remove strait.db 3f6a1c0d9b2e4875
  dateline case export strait.db -o timeline.html -o events.jsonl
  dateline case review strait.db -o brief.xlsx
  dateline case review strait.db --apply brief.xlsx`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newCaseAdd(), newCaseReread(), newCaseList(), newCaseSearch(), newCaseRemove(), newCaseExport(), newCaseReview())
	return cmd
}

// withCase does f with a case that is there.
func withCase(ctx context.Context, file string, f func(*store.Case) error) error {
	c, err := store.Open(ctx, file)
	if err != nil {
		return err
	}
	return errors.Join(f(c), c.Close())
}

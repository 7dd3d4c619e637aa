package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/xlsx"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

func newReview() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "review",
		Short: "Take back what a person has decided in a workbook",
		Long: `Review works with a workbook's sheet Events: with its columns Decision, Corrected
date, Corrected type, Note, Merge with and Split, and with what was edited in the
cells of Event, Actors, Targets, Place and Status. See also "dateline extract
--review", which keeps earlier decisions when the articles are read again.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newReviewApply())
	return cmd
}

func newReviewApply() *cobra.Command {
	var out outputs
	var timing timesFlags
	var quiet bool
	cmd := &cobra.Command{
		Use:   "apply [flags] WORKBOOK",
		Short: "Make outputs anew from a reviewed workbook",
		Long: `Apply reads a workbook that a person has reviewed and writes every output anew
from the decisions: rejected events are left out, corrected ones have the date or
type that they were given, and rows added by hand become events. Rows may have been
sorted, filtered or deleted; a deleted row counts as rejected. What cannot be
followed is listed by its row or cell, and its event stays as it was.

What happened, who, to whom, where and the status may be edited in their own cells:
"John Kerry (USA); Police [KEN]", "planned, negated, says John Kerry". "Merge with"
has the ID, or the number of the row, of the event that a row tells once more; its
sentences go there. "Split" has the numbers of those of a row's sentences that tell
another event ("2, 3"); in a copy of the row that event can be edited at once. The
column Edited shows what was there before; emptied, it takes a row's edits back.

A corrected date is EDTF or plain: 2016-03-24, 2016-03, 2016-03-01/2016-03-20,
../2016-08 for "by the end of August", ../2016-07-31 for "by August", or
"24 March 2016".`,
		Example: `  dateline review apply reviewed.xlsx
  dateline review apply reviewed.xlsx -o final.xlsx -o timeline.html -o events.csv`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			times, err := timing.options()
			if err != nil {
				return err
			}
			reviewed, report, err := readReview(cmd.Context(), args[0], times)
			if err != nil {
				return err
			}
			if !quiet {
				say("%s: %s", args[0], report)
			}
			_, err = out.write(cmd.Context(), reviewed)
			return errors.Join(err, listed(args[0], report.Problems))
		},
	}
	out.add(cmd)
	timing.add(cmd)
	addQuiet(cmd, &quiet)
	return cmd
}

// readReview reads a workbook and applies what was decided in it, until ctx ends.
func readReview(ctx context.Context, file string, times []dateparse.Option) (*timeline.Timeline, review.Report, error) {
	t, rows, err := readWorkbook(ctx, file, times)
	if err != nil {
		return nil, review.Report{}, err
	}
	reviewed, report := review.Apply(t, rows)
	return reviewed, report, nil
}

// readWorkbook reads a workbook, until ctx ends.
func readWorkbook(ctx context.Context, file string, times []dateparse.Option) (*timeline.Timeline, []review.Row, error) {
	type book struct {
		t    *timeline.Timeline
		rows []review.Row
	}
	read, err := interruptible(ctx, func() (book, error) {
		f, err := os.Open(file)
		if err != nil {
			return book{}, named(err)
		}
		defer f.Close()
		t, rows, err := xlsx.Read(f, times...)
		if err != nil {
			return book{}, fmt.Errorf("%s: %w", file, err)
		}
		return book{t, rows}, nil
	})
	return read.t, read.rows, err
}

// mostListed is how many problems of one workbook are listed.
const mostListed = 100

// listed makes one error of a workbook's problems, of many the first and their number.
func listed(file string, problems []error) error {
	var all []error
	for _, p := range problems[:min(len(problems), mostListed)] {
		all = append(all, fmt.Errorf("%s: %w", file, p))
	}
	if more := len(problems) - mostListed; more > 0 {
		all = append(all, fmt.Errorf("%s: %d more problems are not listed; mend these first", file, more))
	}
	return errors.Join(all...)
}

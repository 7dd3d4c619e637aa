package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/store"
)

func newCaseExport() *cobra.Command {
	var out outputs
	var title string
	var least float64
	var plover, copies, quiet bool
	cmd := &cobra.Command{
		Use:   "export [flags] CASE.db",
		Short: "Write the timeline of a case",
		Long: `Export merges the events of all articles of a case, brings the decisions of
reviewers in and writes every output named, as "dateline extract" does. The same
articles give the same outputs, whatever the order in which they were added.`,
		Example: `  dateline case export strait.db
  dateline case export strait.db -o timeline.html -o events.jsonl --title "The strait"`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(); err != nil {
				return err
			}
			if least < 0 || least > 1 {
				return usagef("--min-confidence %v: give 0 to 1", least)
			}
			options := []timeline.Option{timeline.WithTitle(title), timeline.WithMinConfidence(least)}
			if plover {
				options = append(options, timeline.PloverOnly())
			}
			return withCase(cmd.Context(), args[0], func(c *store.Case) error {
				t, err := caseTimeline(cmd.Context(), c, args[0], store.View{Copies: copies, Options: options})
				if err != nil {
					return err
				}
				written, err := out.write(cmd.Context(), t)
				if !quiet {
					a := account{files: written, events: len(t.Events), articles: len(t.Documents), copies: t.Sources() - len(t.Documents)}
					a.write()
				}
				return err
			})
		},
	}
	out.add(cmd)
	cmd.Flags().StringVar(&title, "title", "", "`heading` of the timeline")
	cmd.Flags().Float64Var(&least, "min-confidence", 0, "leave out events of less `confidence` than that, 0 to 1")
	cmd.Flags().BoolVar(&plover, "plover-only", false, "leave out happenings outside PLOVER's event types, such as elections and accidents")
	cmd.Flags().BoolVar(&copies, "keep-duplicates", false, "count every copy of an article as one of its own; otherwise the longest counts, and names where else it stood")
	addQuiet(cmd, &quiet)
	return cmd
}

func newCaseReview() *cobra.Command {
	var title, book, apply string
	var copies, quiet bool
	cmd := &cobra.Command{
		Use:   "review [flags] CASE.db",
		Short: "Write a workbook for reviewers, or keep what they have decided",
		Long: `Review writes the workbook (-o) in whose sheet Events a person accepts, rejects,
corrects, edits, merges and splits events, and keeps in the case (--apply) what was
decided there. Several people may have a workbook each, and articles may come in
meanwhile: only what a workbook changes is new, and of two decisions about one event
the later one counts. With both flags the decisions are kept first.`,
		Example: `  dateline case review strait.db -o brief.xlsx
  dateline case review strait.db --apply brief.xlsx -o next.xlsx`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if book == "" && apply == "" {
				return usagef("give -o with a workbook to write, or --apply with one that was reviewed")
			}
			var format export.Format
			if book != "" {
				var err error
				if format, err = export.ForFile(book); err != nil || format.Name != "xlsx" {
					return usagef("-o %s: decisions are read back from workbooks only; give a name that ends in .xlsx", book)
				}
			}
			return withCase(cmd.Context(), args[0], func(c *store.Case) error {
				var failed error
				if apply != "" {
					var err error
					if failed, err = keepReview(cmd, c, args[0], apply, quiet); err != nil {
						return err
					}
				}
				if book == "" {
					return failed
				}
				t, err := caseTimeline(cmd.Context(), c, args[0], store.View{Copies: copies, Options: []timeline.Option{timeline.WithTitle(title)}})
				if err != nil {
					return errors.Join(failed, err)
				}
				if err := format.WriteFile(book, t, export.WithContext(cmd.Context())); err != nil {
					return errors.Join(failed, err)
				}
				if !quiet {
					say("wrote %s", book)
					say("%s from %s", count(len(t.Events), "event"), count(len(t.Documents), "article"))
				}
				return failed
			})
		},
	}
	cmd.Flags().BoolVar(&copies, "keep-duplicates", false, "count every copy of an article as one of its own; otherwise the longest counts, and names where else it stood")
	cmd.Flags().StringVarP(&book, "output", "o", "", "`workbook` to write, .xlsx")
	cmd.Flags().StringVar(&apply, "apply", "", "`workbook` that was reviewed: its decisions are kept")
	cmd.Flags().StringVar(&title, "title", "", "`heading` of the workbook")
	addQuiet(cmd, &quiet)
	return cmd
}

// keepReview keeps in a case what was decided in a workbook. failed is of single rows.
func keepReview(cmd *cobra.Command, c *store.Case, file, book string, quiet bool) (failed, err error) {
	settings, err := c.Settings(cmd.Context())
	if err != nil {
		return nil, err
	}
	times, err := timesOf(settings)
	if err != nil {
		return nil, fmt.Errorf("%s: its settings cannot be followed: %w", file, err)
	}
	t, rows, err := readWorkbook(cmd.Context(), book, times)
	if err != nil {
		return nil, err
	}
	done, err := c.Review(cmd.Context(), t, slices.Clip(rows))
	if err != nil {
		return nil, err
	}
	if !quiet {
		say("%s: %s", book, done)
	}
	return listed(book, done.Problems), nil
}

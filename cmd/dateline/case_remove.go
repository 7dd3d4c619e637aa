package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/timeline/store"
)

func newCaseRemove() *cobra.Command {
	var quiet bool
	cmd := &cobra.Command{
		Use:   "remove [flags] CASE.db ID...",
		Short: "Take articles out of a case",
		Long: `Remove takes articles out of a case, by the IDs that "dateline case list" and "search"
show, with the events that only they tell; all of them or, if one is unknown, none.
What reviewers have decided about those events is kept, with the sentences that they
decided about, and counts again if the article is added once more. To be rid of these
too, add the other articles to a new case.`,
		Example: `  dateline case list strait.db
  dateline case remove strait.db 3f6a1c0d9b2e4875`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withCase(cmd.Context(), args[0], func(c *store.Case) error {
				ids := slices.Compact(slices.Sorted(slices.Values(args[1:])))
				resting, err := c.Remove(cmd.Context(), ids...)
				if err != nil {
					return err
				}
				if quiet {
					return nil
				}
				say("%s: %s taken out", args[0], count(len(ids), "article"))
				if resting > 0 {
					say("%s: %s of articles that are not in it, without effect until they are added again", args[0], count(resting, "decision"))
				}
				return nil
			})
		},
	}
	addQuiet(cmd, &quiet)
	return cmd
}

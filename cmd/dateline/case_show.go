package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/store"
)

func newCaseList() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list CASE.db",
		Short: "List the articles of a case",
		Long: `List shows the articles of a case in order of publication: ID, day of publication
(with ? where it is a guess), how many events the article tells, file and title.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withCase(cmd.Context(), args[0], func(c *store.Case) error {
				list, err := c.Documents(cmd.Context())
				if err != nil {
					return err
				}
				settings, err := c.Settings(cmd.Context())
				if err != nil {
					return err
				}
				r, err := readingOf(settings)
				if err != nil {
					return fmt.Errorf("%s: its settings cannot be followed: %w", args[0], err)
				}
				events, outdated := 0, 0
				err = toStdout(cmd.Context(), screen(), func(w io.Writer) error {
					table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
					for i := range list {
						d := &list[i]
						events += d.Events
						if d.Version != r.Version {
							outdated++
						}
						fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%s\n", d.ID, dayOf(&d.Document), d.Events, cell(d.Source), cell(d.Title))
					}
					return table.Flush()
				})
				if err != nil {
					return err
				}
				say("%s: %s, %s before merging", args[0], count(len(list), "article"), count(events, "event"))
				if outdated > 0 {
					say("%s: %s read by another version; \"dateline case reread\" reads them anew", args[0], count(outdated, "article"))
				}
				return nil
			})
		},
	}
	return cmd
}

// cell is a text in one line of a table.
func cell(s string) string { return strings.Join(strings.Fields(s), " ") }

// dayOf is when a document was published, as people read it.
func dayOf(d *timeline.Document) string {
	switch {
	case d.Published.IsZero():
		return "undated"
	case d.Dated.Guessed():
		return d.Published.Format(time.DateOnly) + "?"
	}
	return d.Published.Format(time.DateOnly)
}

func newCaseSearch() *cobra.Command {
	limit := 20
	cmd := &cobra.Command{
		Use:   "search [flags] CASE.db WORD...",
		Short: "Find the articles of a case that have all words",
		Long: `Search shows the articles of a case that have all words in their title or text, in
any order, those first that are most about them: ID, day of publication, file and
title, and below them the passage in which the words stand densest. Words in double
quotes stand side by side (quote them twice for the shell); embarg* finds what begins
so. Case and accents are not looked at.`,
		Example: `  dateline case search strait.db embargo turk*
  dateline case search strait.db '"foreign minister" resigned'`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if limit < 1 {
				return usagef("--limit %d: give 1 or more", limit)
			}
			return withCase(cmd.Context(), args[0], func(c *store.Case) error {
				hits, err := c.Search(cmd.Context(), strings.Join(args[1:], " "), limit)
				if err != nil {
					return err
				}
				if len(hits) == 0 {
					say("%s: no article has these words", args[0])
				}
				return toStdout(cmd.Context(), screen(), func(w io.Writer) error {
					for i := range hits {
						d := &hits[i].Document
						if _, err := fmt.Fprintf(w, "%s  %s  %s\n    %s\n", d.ID, dayOf(d), cell(cmp.Or(d.Title, d.Source)), cell(hits[i].Passage)); err != nil {
							return err
						}
					}
					return nil
				})
			})
		},
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "the greatest `number` of articles that are shown")
	return cmd
}

package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/timeline/store"
)

func newCaseAdd() *cobra.Command {
	var articles articleFlags
	var reading readingFlags
	var quiet bool
	cmd := &cobra.Command{
		Use:   "add [flags] CASE.db [ARTICLE...]",
		Short: "Read articles into a case",
		Long: `Add reads articles into a case, which it makes if there is none. ARTICLEs are those
of "dateline extract". What the case has already is not read again, by whatever name
it comes; what an earlier version of dateline has read is. An article that has been
changed is another one, and both stay.

A case remembers how its articles are read: by which policy, date order and so on,
and with which actors. "dateline case reread" changes that.`,
		Example: `  dateline case add strait.db articles/
  dateline case add -d 2016-03-25 strait.db article.txt
  curl -s https://example.org/feed.xml | dateline case add strait.db -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx, file := cmd.Context(), args[0]
			docs, finish, err := articles.all(args[1:])
			if err != nil {
				return err
			}
			c, err := store.Create(ctx, file)
			if err != nil {
				return err
			}
			r, err := reading.settle(cmd, c, file, false)
			if err != nil {
				return errors.Join(err, c.Close())
			}
			running := newProgress("articles read")
			r.Progress = running.update
			got, failed := interruptible(ctx, func() (*store.Count, error) {
				got, err := c.Add(ctx, docs, r)
				return &got, errors.Join(err, c.Close())
			})
			running.clear()
			if got == nil {
				return failed // and what is left behind may still be reading
			}
			failed = errors.Join(failed, finish())
			if !quiet {
				say("%s: %s added, %d read anew, %d known", file, count(got.Added, "article"), got.Reread, got.Known)
				a := account{read: articles.count, over: articles.over, left: failed}
				a.write()
				articles.tell()
			}
			return failed
		},
	}
	articles.add(cmd)
	reading.add(cmd)
	addQuiet(cmd, &quiet)
	return cmd
}

func newCaseReread() *cobra.Command {
	var reading readingFlags
	var quiet bool
	cmd := &cobra.Command{
		Use:   "reread [flags] CASE.db",
		Short: "Read the articles of a case anew after an upgrade",
		Long: `Reread reads anew every article of a case that another version of dateline has read,
or that was read otherwise than the flags say, which the case remembers from then on.
Decisions stay with the sentences that they were about.`,
		Example: `  dateline case reread strait.db
  dateline case reread --actors parties.csv strait.db`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withCase(cmd.Context(), args[0], func(c *store.Case) error {
				r, err := reading.settle(cmd, c, args[0], true)
				if err != nil {
					return err
				}
				shown := newProgress("articles read")
				r.Progress = shown.update
				got, failed := c.Reread(cmd.Context(), r)
				shown.clear()
				if !quiet {
					say("%s: %s read anew", args[0], count(got.Reread, "article"))
				}
				return failed
			})
		},
	}
	reading.add(cmd)
	addQuiet(cmd, &quiet)
	return cmd
}

package main

import (
	"strings"

	"github.com/spf13/cobra"
)

func newTimeline() *cobra.Command {
	var x extraction
	cmd := &cobra.Command{
		Use:   "timeline --entity NAME [flags] [ARTICLE...]",
		Short: "Write the timeline of a person, company, product or state",
		Long: `Timeline finds the events of the articles in which an entity takes part, whatever
they are, works out when each of them happened and writes them in order. An event
without a date of its own gets the day that the report is of, which is that of
publication or one of the week before that the article names, and says so.

Articles, outputs and flags are those of "dateline extract".`,
		Example: `  dateline timeline --entity "Steve Jobs" articles/
  dateline timeline --entity "Bank of America" --entity "Merrill Lynch" -o merger.html articles/`,
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, name := range x.entities {
				if strings.TrimSpace(name) == "" {
					return usagef("--entity %q: give a name", name)
				}
			}
			return x.run(cmd.Context(), args)
		},
	}
	cmd.Flags().StringArrayVar(&x.entities, "entity", nil, "`name` of the entity; may be given again")
	if err := cmd.MarkFlagRequired("entity"); err != nil {
		panic(err)
	}
	x.add(cmd)
	return cmd
}

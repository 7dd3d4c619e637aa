package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/export"
	_ "github.com/dateline-go/dateline/export/all" // every format
)

func newFormats() *cobra.Command {
	var schema bool
	cmd := &cobra.Command{
		Use:   "formats",
		Short: "List the formats that extract writes",
		Long: `Formats lists the formats that extract writes: their names, for --format; the
extensions that choose them; and what they hold. Of an extension that two of
them could have, the longer one wins: x.csv is csv, x.timelinejs.csv is
timelinejs-csv.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if schema {
				_, err := io.WriteString(screen(), export.EventSchema())
				return err
			}
			w := tabwriter.NewWriter(screen(), 0, 0, 2, ' ', 0)
			for _, f := range export.Formats() {
				fmt.Fprintf(w, "%s\t%s\t%s\n", f.Name, strings.Join(f.Extensions, " "), f.Description)
			}
			return w.Flush()
		},
	}
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of a line of jsonl instead")
	return cmd
}

func formatNames() []string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

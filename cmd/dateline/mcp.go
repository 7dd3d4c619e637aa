package main

import (
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/internal/service"
	"github.com/dateline-go/dateline/internal/service/tools"
)

func newMCP() *cobra.Command {
	var limits limitFlags
	cmd := &cobra.Command{
		Use:   "mcp [flags]",
		Short: "Offer extract, dates, timeline and explain to an assistant (MCP)",
		Long: `Mcp speaks the Model Context Protocol over standard input and output: an
assistant that starts it has the tools extract, dates, timeline and explain. It
reads no files and fetches nothing; articles come with the call.`,
		Example: `  dateline mcp   # as the command of a server in the settings of an assistant`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := limits.service()
			if err != nil {
				return err
			}
			go service.Warm()
			transport := &mcp.StdioTransport{MaxLineLength: limits.megabyte << 20}
			return ended(cmd.Context(), tools.NewServer(s, buildVersion()).Run(cmd.Context(), transport))
		},
	}
	limits.add(cmd)
	return cmd
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set with -ldflags "-X main.version=v1.2.3"; the module's own is
// used otherwise.
var version string

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "dateline",
		Short: "Turn news text into dated, sourced events",
		Long: `Dateline reads news articles and writes what happened when: a briefing
spreadsheet, an interactive timeline, data files. Every date says which words
it comes from and how it was worked out.

Exit codes: 0 all went well, 1 some of the work failed, 2 bad usage,
141 nobody read the output to its end.`,
		Version:       buildVersion(),
		SilenceErrors: true, // run prints them
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("dateline {{.Version}}\n")
	root.AddCommand(newExtract(), newCase(), newReview(), newTimeline(), newDates(), newServe(), newMCP(), newAssets(), newFormats(), newEval())
	return root
}

func buildVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// usageError is a mistake on the command line that only the command can see.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// run runs the command and returns its exit code: 0, 1 when work failed, 2
// when the command line is wrong, and that of [exitCode] when nobody reads the output.
func run(ctx context.Context, args []string) int {
	root := newRoot()
	root.SetArgs(args)
	working := false
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if err := cmd.ValidateRequiredFlags(); err != nil { // cobra asks only later
			return err
		}
		working = true
		return nil
	}
	out := &stdout{Writer: screen()}
	root.SetOut(out)
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil && out.failed != nil { // help tells nobody
		err, working = out.failed, true
	}
	switch {
	case err == nil:
		return 0
	case !working || errors.As(err, new(usageError)):
		say("%v; see %s --help", err, cmd.CommandPath())
		return 2
	}
	report(os.Stderr, err)
	return exitCode(err)
}

package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/internal/terminal"
)

// longestMessage is how many bytes of a message are shown: names and cells of others may be
// of any length.
const longestMessage = 2000

// say prints a message as one line on standard error, whatever its parts hold.
func say(format string, args ...any) { sayTo(os.Stderr, format, args...) }

func sayTo(w io.Writer, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	if len(message) > longestMessage {
		message = message[:longestMessage] + " …"
	}
	fmt.Fprintf(w, "dateline: %s\n", terminal.Line(message))
}

// addQuiet defines the flag by which a command says nothing of what went well.
func addQuiet(cmd *cobra.Command, quiet *bool) {
	cmd.Flags().BoolVarP(quiet, "quiet", "q", false, "say nothing but what failed")
}

// screen is standard output for what was not made for a terminal: where it is one, nothing
// in the data moves it.
func screen() io.Writer {
	if term.IsTerminal(int(os.Stdout.Fd())) {
		return terminal.NewWriter(os.Stdout)
	}
	return os.Stdout
}

// paints reports whether a format writes for terminals, with colours of its own.
func paints(f export.Format) bool { return f.Name == "text" }

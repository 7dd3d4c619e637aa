package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// The long help of every command fits a terminal, and who writes outputs can be quiet.
func TestHelpFits(t *testing.T) {
	t.Parallel()
	const widest = 92
	var look func(cmd *cobra.Command)
	look = func(cmd *cobra.Command) {
		for line := range strings.Lines(cmd.Long) {
			if n := utf8.RuneCountInString(line); n > widest {
				t.Errorf("%s: a line of %d: %s", cmd.CommandPath(), n, line)
			}
		}
		for _, sub := range cmd.Commands() {
			look(sub)
		}
	}
	root := newRoot()
	look(root)
	for _, path := range [][]string{{"extract"}, {"case", "add"}, {"case", "export"}, {"case", "review"}, {"case", "remove"}, {"case", "reread"}, {"review", "apply"}} {
		cmd, _, err := root.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		if f := cmd.Flags().Lookup("quiet"); f == nil || f.Shorthand != "q" {
			t.Errorf("%s has no -q", cmd.CommandPath())
		}
	}
}

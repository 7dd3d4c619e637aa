package main

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/dateparse"
)

// policies are the names of the presets; auto chooses for each text.
var policies = []string{"auto", "news", "narrative", "message"}

// policyFlag is the flag that says what dates count from.
type policyFlag struct{ name string }

func (f *policyFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.name, "policy", "auto", "what dates count from, a `policy`: "+strings.Join(policies, ", "))
	complete(cmd, "policy", policies)
}

// options returns what the flag asks of a parser.
func (f *policyFlag) options() ([]dateparse.Option, error) {
	if f.name == "auto" {
		return nil, nil
	}
	policy, ok := dateparse.PolicyNamed(f.name)
	if !ok {
		return nil, usagef("unknown policy %q; choose from %s", f.name, strings.Join(policies, ", "))
	}
	return []dateparse.Option{dateparse.WithPolicy(policy)}, nil
}

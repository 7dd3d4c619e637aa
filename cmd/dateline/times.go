package main

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/dateparse"
)

// policies are the names of the presets; auto chooses for each text.
var policies = []string{"auto", "news", "narrative", "message"}

// The values of the other flags of times.
var (
	orders     = []string{"auto", "dmy", "mdy", "ymd"}
	weekStarts = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)

// timesFlags are the flags that say how times are read: what they count from, in which
// order dates in figures stand, where weeks and fiscal years begin.
type timesFlags struct{ policy, order, week, fiscal string }

func (f *timesFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.order, "date-order", "auto", "how 03/06/2024 is read, an `order`: "+strings.Join(orders, ", ")+"; auto looks at the text's other dates, and is month first")
	complete(cmd, "date-order", orders)
	cmd.Flags().StringVar(&f.week, "week-start", "monday", "the first `day` of a week: "+strings.Join(weekStarts, ", "))
	complete(cmd, "week-start", weekStarts)
	cmd.Flags().StringVar(&f.fiscal, "fiscal-year", "", "the `month` in which fiscal years begin, 1 to 12 or by name; they are called by the year in which they end")
	cmd.Flags().StringVar(&f.policy, "policy", "auto", "what dates count from, a `policy`: "+strings.Join(policies, ", "))
	complete(cmd, "policy", policies)
}

// options returns what the flags ask of a parser.
func (f *timesFlags) options() (options []dateparse.Option, err error) {
	if f.policy != "auto" {
		policy, ok := dateparse.PolicyNamed(f.policy)
		if !ok {
			return nil, usagef("unknown policy %q; choose from %s", f.policy, strings.Join(policies, ", "))
		}
		options = append(options, dateparse.WithPolicy(policy))
	}
	switch {
	case !slices.Contains(orders, f.order):
		return nil, usagef("--date-order %s: choose from %s", f.order, strings.Join(orders, ", "))
	case f.order != "auto":
		options = append(options, dateparse.WithOrder(dateparse.Order(f.order)))
	}
	calendar := dateparse.Calendar{WeekStart: slices.Index(weekStarts, strings.ToLower(f.week)) + 1}
	if calendar.WeekStart == 0 {
		return nil, usagef("--week-start %s: choose from %s", f.week, strings.Join(weekStarts, ", "))
	}
	if f.fiscal != "" {
		if calendar.FiscalYear = monthNamed(f.fiscal); calendar.FiscalYear == 0 {
			return nil, usagef("--fiscal-year %s: give a month, 1 to 12 or by its English name", f.fiscal)
		}
	}
	return append(options, dateparse.WithCalendar(calendar)), nil
}

// monthNamed reads a month's number, its English name or the first letters of it, three at
// least; 0 is none.
func monthNamed(name string) time.Month {
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= 12 {
		return time.Month(n)
	}
	for m := time.January; m <= time.December; m++ {
		if len(name) >= 3 && strings.HasPrefix(strings.ToLower(m.String()), strings.ToLower(name)) {
			return m
		}
	}
	return 0
}

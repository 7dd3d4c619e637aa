package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/service"
)

// timesFlags are the flags that say how times are read.
type timesFlags struct{ service.Times }

func (f *timesFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.DateOrder, "date-order", "auto", "how 03/06/2024 is read, an `order`: "+strings.Join(service.DateOrders, ", ")+"; auto looks at the text's other dates, and is month first")
	complete(cmd, "date-order", service.DateOrders)
	cmd.Flags().StringVar(&f.WeekStart, "week-start", "monday", "the first `day` of a week: "+strings.Join(service.WeekStarts, ", "))
	complete(cmd, "week-start", service.WeekStarts)
	cmd.Flags().StringVar(&f.FiscalYear, "fiscal-year", "", "the `month` in which fiscal years begin, 1 to 12 or by name; they are called by the year in which they end")
	cmd.Flags().StringVar(&f.Policy, "policy", "auto", "what dates count from, a `policy`: "+strings.Join(service.Policies, ", "))
	complete(cmd, "policy", service.Policies)
}

// flagOf names the flags of the fields of times.
var flagOf = map[string]string{"policy": "policy", "dateOrder": "date-order", "weekStart": "week-start", "fiscalYear": "fiscal-year"}

// options returns what the flags ask of a parser.
func (f *timesFlags) options() ([]dateparse.Option, error) {
	options, err := f.Options()
	if e := new(service.FieldError); errors.As(err, &e) {
		return nil, usagef("--%s %s: %s", flagOf[e.Field], e.Value, e.Remedy)
	}
	return options, err
}

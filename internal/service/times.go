package service

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// The values of the fields of Times; the first of each is that of an empty field.
var (
	Policies   = []string{"auto", "news", "narrative", "message"}
	DateOrders = []string{"auto", "dmy", "mdy", "ymd"}
	WeekStarts = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)

// Times says how times are read: what they count from, in which order dates in figures
// stand, where weeks and fiscal years begin. What is empty is told from the text.
type Times struct {
	Policy     string `json:"policy,omitempty" jsonschema:"what dates count from; auto tells it from the text"`
	DateOrder  string `json:"dateOrder,omitempty" jsonschema:"how 03/06/2024 is read; auto looks at the text's other dates, and is month first"`
	WeekStart  string `json:"weekStart,omitempty" jsonschema:"the first day of a week"`
	FiscalYear string `json:"fiscalYear,omitempty" jsonschema:"the month in which fiscal years begin, 1 to 12 or its English name"`
}

// FieldError is a value that a field cannot have.
type FieldError struct{ Field, Value, Remedy string }

func (e *FieldError) Error() string { return fmt.Sprintf("%s %s: %s", e.Field, e.Value, e.Remedy) }

// Options returns what the fields ask of a parser; its error is a [*FieldError].
func (t Times) Options() (options []dateparse.Option, err error) {
	if t.Policy != "" && t.Policy != "auto" {
		policy, ok := dateparse.PolicyNamed(t.Policy)
		if !ok {
			return nil, oneOf("policy", t.Policy, Policies)
		}
		options = append(options, dateparse.WithPolicy(policy))
	}
	if t.DateOrder != "" && t.DateOrder != "auto" {
		if !slices.Contains(DateOrders, t.DateOrder) {
			return nil, oneOf("dateOrder", t.DateOrder, DateOrders)
		}
		options = append(options, dateparse.WithOrder(dateparse.Order(t.DateOrder)))
	}
	calendar := dateparse.Calendar{WeekStart: 1}
	if t.WeekStart != "" {
		if calendar.WeekStart = slices.Index(WeekStarts, strings.ToLower(t.WeekStart)) + 1; calendar.WeekStart == 0 {
			return nil, oneOf("weekStart", t.WeekStart, WeekStarts)
		}
	}
	if t.FiscalYear != "" {
		if calendar.FiscalYear = monthNamed(t.FiscalYear); calendar.FiscalYear == 0 {
			return nil, &FieldError{"fiscalYear", t.FiscalYear, "give a month, 1 to 12 or by its English name"}
		}
	}
	return append(options, dateparse.WithCalendar(calendar)), nil
}

func oneOf(field, value string, choices []string) error {
	return &FieldError{field, value, "choose from " + strings.Join(choices, ", ")}
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

package dateparse

import (
	"testing"
	"time"
)

// TestOptions reads the same words by different orders and calendars.
func TestOptions(t *testing.T) {
	t.Parallel()
	sunday, federal, indian := Calendar{WeekStart: 7}, Calendar{FiscalYear: time.October}, Calendar{FiscalYear: time.April}
	for _, c := range []struct {
		text, words, value, interval string
		opt                          Option
	}{
		{"It was signed on 03/06/2024.", "03/06/2024", "2024-03-06", "", WithOrder(TextOrder)},
		{"It was signed on 03/06/2024, not 02/23/2024.", "03/06/2024", "2024-06-03", "", WithOrder(DMY)},
		{"It was signed on 03/06/2024, not 23/02/2024.", "03/06/2024", "2024-03-06", "", WithOrder(MDY)},
		{"It was signed on 23/05/2024.", "23/05/2024", "2024-05-23", "", WithOrder(MDY)},
		{"It was signed on 05/23/2024.", "05/23/2024", "2024-05-23", "", WithOrder(DMY)},
		{"It was signed on 24/06/03.", "24/06/03", "2024-06-03", "", WithOrder(YMD)},
		{"It was signed on 24/06/03.", "24/06/03", "2003-06-24", "", WithOrder(DMY)},
		{"It was signed on 10/02/05.", "10/02/05", "2005-02-10", "", WithOrder(DMY)},
		{"It was signed on 2024/03/06.", "2024/03/06", "2024-03-06", "", WithOrder(DMY)},
		{"It came out in 03/2024.", "03/2024", "2024-03", "", WithOrder(DMY)},
		{"They met this week.", "this week", "2016-W12", "2016-03-21/2016-03-28", WithCalendar(Calendar{})},
		{"They met this week.", "this week", "2016-W12", "2016-03-20/2016-03-27", WithCalendar(sunday)},
		{"They met last week.", "last week", "2016-W11", "2016-03-13/2016-03-20", WithCalendar(sunday)},
		{"They met Sunday of last week.", "Sunday of last week", "2016-03-13", "2016-03-13/2016-03-14", WithCalendar(sunday)},
		{"They met the week of March 6.", "the week of March 6", "2016-W10", "2016-03-06/2016-03-13", WithCalendar(sunday)},
		{"They met in week 24 of 2016.", "week 24 of 2016", "2016-W24", "2016-06-13/2016-06-20", WithCalendar(sunday)},
		{"Sales fell in fiscal 2015.", "fiscal 2015", "2015", "../..", WithCalendar(Calendar{})},
		{"Sales fell in fiscal 2015.", "fiscal 2015", "2015", "2014-10-01/2015-10-01", WithCalendar(federal)},
		{"Sales fell last fiscal year.", "last fiscal year", "2015", "2014-10-01/2015-10-01", WithCalendar(federal)},
		{"Sales fell this fiscal year.", "this fiscal year", "2016", "2015-04-01/2016-04-01", WithCalendar(indian)},
		{"Sales fell in the fiscal first quarter of 2015.", "the fiscal first quarter of 2015", "2015-Q1", "2014-10-01/2015-01-01", WithCalendar(federal)},
	} {
		found := false
		for _, e := range New(c.opt).Parse(c.text, time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)) {
			if e.Text != c.words {
				continue
			}
			if found = true; e.Value != c.value || c.interval != "" && bounds(e.Interval) != c.interval {
				t.Errorf("%q: %s in %s, want %s in %s", c.text, e.Value, bounds(e.Interval), c.value, c.interval)
			}
		}
		if !found {
			t.Errorf("%q: %q is not found", c.text, c.words)
		}
	}
}

package dateparse

import (
	"testing"
	"time"
)

// TestUnit looks at the calendar unit of expressions whose bounds lie elsewhere.
func TestUnit(t *testing.T) {
	published := time.Date(2000, 3, 10, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"They have waited since November 1999.": "1999-11-01/1999-11-30",
		"They must leave by August 2000.":       "2000-08-01/2000-08-31",
		"They met on Tuesday night.":            "2000-03-07/2000-03-07",
		"They had met before 1998.":             "1998-01-01/1998-12-31",
		"They waited for three weeks.":          "",
		"They meet every Friday.":               "",
	} {
		found := Parse(text, published)
		if len(found) != 1 {
			t.Errorf("%q: %d expressions", text, len(found))
			continue
		}
		got := ""
		if u := found[0].Unit(); !u.IsZero() {
			got = u.EDTF(Day, false)
		}
		if got != want {
			t.Errorf("%q: unit %q, not %q", text, got, want)
		}
	}
}

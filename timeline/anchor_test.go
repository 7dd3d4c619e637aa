package timeline

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// What lies before or after an event is dated no finer than that, and in no zone
// that its words do not name.
func TestBoundedEDTF(t *testing.T) {
	t.Parallel()
	dateline := time.Date(2016, 3, 25, 0, 0, 0, 0, time.FixedZone("", -8*60*60))
	for text, want := range map[string]string{
		"They met at 9 p.m. EST.":        "2016-03-25T21:00:00-05:00/..",
		"They met at 9 p.m.":             "2016-03-25T21:00:00/..",
		"They have met since 9 p.m.":     "2016-03-25T21:00:00/..",
		"They met yesterday evening.":    "2016-03-24/..",
		"They met on 4 June 2015.":       "2015-06-04/..",
		"They met in the 5th century.":   "0400-01-01/..",
		"They met in the last two years": "2014-03-25/..",
	} {
		found := dateparse.Parse(text, dateline)
		if len(found) != 1 {
			t.Fatalf("%s: %v", text, found)
		}
		e := found[0]
		of := Anchor{Interval: e.Interval, Value: e.Value, EDTF: e.EDTF(), Grain: e.Grain, Relation: e.Relation}
		a := bounded(dateparse.AfterIt, dateparse.Interval{From: e.Interval.From}, of, "")
		if a.EDTF != want {
			t.Errorf("%s: EDTF %s, want %s", text, a.EDTF, want)
		}
		if _, err := dateparse.ParseEDTF(a.EDTF); err != nil {
			t.Error(err)
		}
	}
}

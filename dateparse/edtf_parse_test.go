package dateparse_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

func ExampleParseEDTF() {
	for _, s := range []string{"2016-03-24", "2016-21", "../2016-08", "-0479", "2016-02-30"} {
		e, err := dateparse.ParseEDTF(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		from, to := e.Interval.Bounds()
		fmt.Printf("%s [%s, %s) %q\n", e.EDTF(), from, to, e.Relation)
	}
	// Output:
	// 2016-03-24 [2016-03-24, 2016-03-25) ""
	// 2016-21 [2016-03-01, 2016-06-01) ""
	// ../2016-08 [, 2016-09-01) "until"
	// -0479 [-0479-01-01, -0478-01-01) ""
	// dateparse: EDTF "2016-02-30": "2016-02-30": the calendar has no such date; write 2016-03-24, 2016-03, 2016, ../2016-08 or 2016-03-01/2016-03-20
}

func TestParseEDTF(t *testing.T) {
	for _, s := range []string{"2016", "2016-03", "2016-03-24", "199X", "19XX", "1XXX", "2016-22", "2016-34", "2016-41", "1914~", "2014/..", "../2014-05-01",
		"2016-03-24T14:30:00", "-0043-03-15", "0002"} {
		e, err := dateparse.ParseEDTF(s)
		if err != nil || e.EDTF() != s {
			t.Errorf("%s: came back as %q %v", s, e.EDTF(), err)
		}
	}
	e, err := dateparse.ParseEDTF("2016-03-01/2016-03-20")
	if from, to := e.Interval.Bounds(); err != nil || from != "2016-03-01" || to != "2016-03-21" || e.Grain != dateparse.Day {
		t.Errorf("closed interval: %s %s %v %v", from, to, e.Grain, err)
	}
	for _, s := range []string{"", "/", "../..", "yesterday", "2016-13", "2016-00", "2016-02-30", "199X-03", "2016-3-4", "2016-03-20/2016-03-01", "2016-03-24T25:00", "=1+1"} {
		if e, err := dateparse.ParseEDTF(s); err == nil {
			t.Errorf("%q: no error but %+v", s, e)
		}
	}
}

// TestParseInterval: bounds come back as they were written.
func TestParseInterval(t *testing.T) {
	zone := time.FixedZone("", 3*60*60)
	for _, i := range []dateparse.Interval{
		{},
		{From: time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC), To: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)},
		{To: time.Date(-43, 3, 15, 0, 0, 0, 0, time.UTC)},
		{From: time.Date(2016, 3, 24, 21, 30, 0, 0, zone)},
	} {
		from, to := i.Bounds()
		back, err := dateparse.ParseInterval(from, to)
		if err != nil || !back.From.Equal(i.From) || !back.To.Equal(i.To) {
			t.Errorf("%s to %s: %+v %v", from, to, back, err)
		}
	}
	if _, err := dateparse.ParseInterval("2016", ""); err == nil {
		t.Error("a year passed for a bound")
	}
}

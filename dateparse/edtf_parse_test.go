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
	t.Parallel()
	for _, s := range []string{"2016", "2016-03", "2016-03-24", "199X", "19XX", "1XXX", "2016-22", "2016-34", "2016-41", "1914~", "2014/..", "../2014-05-01",
		"2016-03-24T14:30:00", "2016-03-24T14:30:00Z", "2015-06-04T21:00:00-05:00", "../2015-06-04T21:00:05+05:30", "-0043-03-15", "0002",
		"2016?", "2016-03%", "2016-03-24?", "../2016~", "199X%", "2014?/..", "2016-03-01/2016-03-20", "-0468/-0459", "2016~/2017?",
		"0000", "0001", "0000-12-31", "../0000", "0001-01-01/..", "000X", "00XX", "-04XX", "-046X", "-1XXX", "Y-11999", "Y12000"} {
		e, err := dateparse.ParseEDTF(s)
		if err != nil || e.EDTF() != s {
			t.Errorf("%s: came back as %q %v", s, e.EDTF(), err)
		}
	}
	e, err := dateparse.ParseEDTF("2016-03-01/2016-03-20")
	if from, to := e.Interval.Bounds(); err != nil || from != "2016-03-01" || to != "2016-03-21" || e.Grain != dateparse.Day {
		t.Errorf("closed interval: %s %s %v %v", from, to, e.Grain, err)
	}
	for _, s := range []string{"", "/", "../..", "yesterday", "2016-13", "2016-00", "2016-02-30", "199X-03", "2016-3-4", "2016-03-20/2016-03-01", "2016-03-24T25:00", "2016-03-24T14:30+25:00", "2016-03-24Z", "20160324", "-11999", "=1+1"} {
		if e, err := dateparse.ParseEDTF(s); err == nil {
			t.Errorf("%q: no error but %+v", s, e)
		}
	}
}

// Uncertain is not approximate; TIMEX3 has a word for one of them.
func TestQualifiers(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]dateparse.Mod{"2016": "", "2016?": "", "2016~": dateparse.Approximately, "2016%": dateparse.Approximately} {
		if e, err := dateparse.ParseEDTF(s); err != nil || e.Mod != want || e.Value != "2016" {
			t.Errorf("%s: %s %q %v", s, e.Value, e.Mod, err)
		}
	}
}

// A masked year before the era begins with its greatest number of the era.
func TestMaskedYears(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"199X": "199 1990-01-01 2000-01-01", "-04XX": "BC04 -0499-01-01 -0399-01-01", "-046X": "BC046 -0469-01-01 -0459-01-01",
		"-00XX": "BC00 -0099-01-01 0001-01-01", "000X": "000 0000-01-01 0010-01-01", "-1XXX": "BC1 -1999-01-01 -0999-01-01",
	} {
		e, err := dateparse.ParseEDTF(s)
		from, to := e.Interval.Bounds()
		if got := e.Value + " " + from + " " + to; err != nil || got != want {
			t.Errorf("%s: %s %v, want %s", s, got, err, want)
		}
	}
}

// TestParseInterval: bounds come back as they were written.
func TestParseInterval(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("", 3*60*60)
	for _, i := range []dateparse.Interval{
		{},
		{From: time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC), To: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)},
		{To: time.Date(-43, 3, 15, 0, 0, 0, 0, time.UTC)},
		{From: time.Date(2016, 3, 24, 21, 30, 0, 0, zone)},
		{From: time.Date(2016, 3, 24, 21, 30, 0, 0, zone), To: time.Date(2016, 3, 25, 0, 0, 0, 0, zone)},
		{From: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC), To: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)},
		{From: time.Date(-11999, 1, 1, 0, 0, 0, 0, time.UTC)},
		dateparse.Parse("1 BC", time.Time{})[0].Interval,
		dateparse.Parse("AD 1", time.Time{})[0].Interval,
	} {
		from, to := i.Bounds()
		back, err := dateparse.ParseInterval(from, to)
		again, until := back.Bounds()
		if err != nil || !back.From.Equal(i.From) || !back.To.Equal(i.To) || again != from || until != to {
			t.Errorf("%s to %s: %+v %v", from, to, back, err)
		}
	}
	for _, s := range []string{"2016", "199X", "2016-03", "2016-03-24T21:30+99:00", "2016-03-24/2016-03-25"} {
		if _, err := dateparse.ParseInterval(s, ""); err == nil {
			t.Errorf("%s passed for a bound", s)
		}
	}
}

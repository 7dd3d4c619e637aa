package dateparse_test

import (
	"testing"
	"time"

	"github.com/olebedev/when"

	"github.com/dateline-go/dateline/dateparse"
)

// A clock time with a zone has the day and the hour of its words, and none is
// moved into another zone.
func TestZones(t *testing.T) {
	t.Parallel()
	pacific := time.FixedZone("", -8*60*60)
	for _, c := range []struct {
		text                  string
		zone                  *time.Location // of the dateline, 5 August 2015
		value, edtf, from, to string
	}{
		{"Chile met Peru at 9 p.m. EST", time.UTC,
			"2015-08-05T21:00", "2015-08-05T21:00:00-05:00", "2015-08-05T21:00:00-05:00", "2015-08-05T22:00:00-05:00"},
		{"Chile met Peru at 9 p.m. EST", pacific,
			"2015-08-05T21:00", "2015-08-05T21:00:00-05:00", "2015-08-05T21:00:00-05:00", "2015-08-05T22:00:00-05:00"},
		{"It begins at 1 a.m. IST", pacific,
			"2015-08-05T01:00", "2015-08-05T01:00:00+05:30", "2015-08-05T01:00:00+05:30", "2015-08-05T02:00:00+05:30"},
		{"It begins at 11:30 p.m. GMT", pacific,
			"2015-08-05T23:30", "2015-08-05T23:30:00Z", "2015-08-05T23:30:00Z", "2015-08-05T23:31:00Z"},
		{"It begins at 11 p.m. EST", time.UTC,
			"2015-08-05T23:00", "2015-08-05T23:00:00-05:00", "2015-08-05T23:00:00-05:00", "2015-08-06T00:00:00-05:00"},
		{"It must be signed by 5 p.m. EST", time.UTC,
			"2015-08-05T17:00", "../2015-08-05T16:59:59-05:00", "", "2015-08-05T17:00:00-05:00"},
		{"It begins at noon Wednesday ET", time.UTC, // summer time, which the words do not say
			"2015-08-05T12:00-04:00", "2015-08-05T12:00:00-04:00", "2015-08-05T12:00:00-04:00", "2015-08-05T12:01:00-04:00"},
		{"It began at 10:35 a.m. (0735 GMT)", pacific,
			"2015-08-05T10:35+03:00", "2015-08-05T10:35:00+03:00", "2015-08-05T10:35:00+03:00", "2015-08-05T10:36:00+03:00"},
		{"Posted 2015-08-05T17:30:05Z", pacific,
			"2015-08-05T17:30:05", "2015-08-05T17:30:05Z", "2015-08-05T17:30:05Z", "2015-08-05T17:30:06Z"},
		{"Posted 2015-08-05T17:30:05+05:30", pacific,
			"2015-08-05T17:30:05", "2015-08-05T17:30:05+05:30", "2015-08-05T17:30:05+05:30", "2015-08-05T17:30:06+05:30"},
		{"Posted 2015-08-05T17:30:05-03:30", pacific,
			"2015-08-05T17:30:05", "2015-08-05T17:30:05-03:30", "2015-08-05T17:30:05-03:30", "2015-08-05T17:30:06-03:30"},
		// The words name no zone: the bounds have the dateline's, both sides alike.
		{"It begins at 11 p.m.", pacific,
			"2015-08-05T23:00", "2015-08-05T23:00:00", "2015-08-05T23:00:00-08:00", "2015-08-06T00:00:00-08:00"},
		{"It begins this evening", pacific,
			"2015-08-05TEV", "2015-08-05", "2015-08-05T17:00:00-08:00", "2015-08-06T00:00:00-08:00"},
		{"It begins today", pacific, "2015-08-05", "2015-08-05", "2015-08-05", "2015-08-06"},
		{"It was open on 2015-08-05 17:30-18:30", time.UTC, // no offset
			"2015-08-05T17:30", "2015-08-05T17:30:00", "2015-08-05T17:30:00Z", "2015-08-05T17:31:00Z"},
	} {
		found := dateparse.Parse(c.text, time.Date(2015, 8, 5, 0, 0, 0, 0, c.zone))
		if len(found) == 0 {
			t.Errorf("%s: nothing found", c.text)
			continue
		}
		e := found[0]
		from, to := e.Interval.Bounds()
		if e.Value != c.value || e.EDTF() != c.edtf || from != c.from || to != c.to {
			t.Errorf("%s (%v):\n got %s %s [%s, %s)\nwant %s %s [%s, %s)", c.text, c.zone, e.Value, e.EDTF(), from, to, c.value, c.edtf, c.from, c.to)
		}
	}
}

// A dateline that is known to the month takes nothing from a time that is told in full.
func TestZoneOfUncertainDateline(t *testing.T) {
	t.Parallel()
	month := dateparse.Anchor{Kind: dateparse.Dateline, Time: time.Date(2015, 8, 1, 0, 0, 0, 0, time.UTC), Grain: dateparse.Month}
	found := dateparse.New().ParseFrom("They met at 9 p.m. EST on 4 June 2015.", month)
	if len(found) != 2 || found[0].EDTF() != "2015-06-04T21:00:00-05:00" {
		t.Errorf("%+v", found)
	}
}

// Package when counts on the dateline's clock, to which the rules take the time.
func TestZoneWithWhen(t *testing.T) {
	t.Parallel()
	w := when.New(nil)
	w.Add(dateparse.WhenRules()...)
	for text, want := range map[string]string{
		"They met at 9 p.m. EST on 4 June 2015.":   "2015-06-05T02:00:00Z",
		"They met at 1 a.m. AEDT on 4 June 2015.":  "2015-06-03T14:00:00Z",
		"They met at 11 p.m. PST on 31 July 2015.": "2015-08-01T07:00:00Z",
	} {
		r, err := w.Parse(text, time.Date(2015, 8, 5, 0, 0, 0, 0, time.UTC))
		if err != nil || r == nil || r.Time.Format(time.RFC3339) != want {
			t.Errorf("%s: %+v %v, want %s", text, r, err, want)
		}
	}
}

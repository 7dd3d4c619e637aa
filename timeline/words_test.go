package timeline

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

func TestAnchorString(t *testing.T) {
	t.Parallel()
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for want, a := range map[string]Anchor{
		"":                        {},
		"2014":                    {Value: "2014"},
		"by 2016-08":              {Value: "2016-08", Relation: dateparse.By},
		"2016-03-24, night":       {Value: "2016-03-24TNI"},
		"2016-03-24, 21:30":       {Value: "2016-03-24T21:30"},
		"before summer 2016":      {Value: "2016-SU", Relation: dateparse.BeforeIt},
		"early 2014":              {Value: "2014", Mod: dateparse.Start},
		"mid-2014":                {Value: "2014", Mod: dateparse.Mid},
		"late 2016-08":            {Value: "2016-08", Mod: dateparse.End},
		"by the end of 2016-08":   {Value: "2016-08", Mod: dateparse.End, Relation: dateparse.By},
		"about 2014":              {Value: "2014", Mod: dateparse.Approximately},
		"before 2013":             {Value: "2013", Mod: dateparse.Before},
		"2014 or before":          {Value: "2014", Mod: dateparse.OnOrBefore},
		"1960s":                   {Value: "196"},
		"since 480 BC":            {Value: "BC0480", Relation: dateparse.Since},
		"before 2016-03-24":       {Value: "2016-03-24", Relation: dateparse.BeforeIt},
		"before 2016-03-25":       {Interval: dateparse.Interval{To: date(2016, 3, 25)}},
		"2015-03-25 – 2016-03-25": {Value: "P1Y", Interval: dateparse.Interval{From: date(2015, 3, 25), To: date(2016, 3, 26)}},
		"2015-03-25":              {Value: "P1D", Relation: dateparse.Within, Interval: dateparse.Interval{From: date(2015, 3, 25), To: date(2015, 3, 26)}},
	} {
		if got := a.String(); got != want {
			t.Errorf("%+v: %q, want %q", a, got, want)
		}
	}
}

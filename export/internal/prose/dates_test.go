package prose

import (
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

func TestInWords(t *testing.T) {
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		want, datetime string
		anchor         timeline.Anchor
	}{
		{"", "", timeline.Anchor{}},
		{"2014", "2014", timeline.Anchor{Value: "2014"}},
		{"March 2016", "2016-03", timeline.Anchor{Value: "2016-03"}},
		{"24 March 2016", "2016-03-24", timeline.Anchor{Value: "2016-03-24"}},
		{"24 March 2016, night", "2016-03-24", timeline.Anchor{Value: "2016-03-24TNI"}},
		{"24 March 2016, 15:04", "2016-03-24T15:04", timeline.Anchor{Value: "2016-03-24T15:04"}},
		{"third quarter of 2016", "2016", timeline.Anchor{Value: "2016-Q3"}},
		{"before summer 2016", "2016", timeline.Anchor{Value: "2016-SU", Relation: dateparse.BeforeIt}},
		{"by August 2016", "2016-08", timeline.Anchor{Value: "2016-08", Relation: dateparse.By}},
		{"week of 21 March 2016", "2016-W12", timeline.Anchor{Value: "2016-W12"}},
		{"25 March 2015 – 25 March 2016", "2015-03-25", timeline.Anchor{Value: "P1Y", Interval: dateparse.Interval{From: date(2015, 3, 25), To: date(2016, 3, 26)}}},
		{"before 24 March 2016", "2016-03-24", timeline.Anchor{Interval: dateparse.Interval{To: date(2016, 3, 24)}}},
		{"from 1 January 2014", "2014-01-01", timeline.Anchor{Interval: dateparse.Interval{From: date(2014, 1, 1)}}},
		{"", "", timeline.Anchor{Value: "2016-13"}},
	} {
		got := InWords(test.anchor)
		if got.String() != test.want || got.From.Datetime != test.datetime {
			t.Errorf("%+v: %q, datetime %q; want %q, %q", test.anchor, got, got.From.Datetime, test.want, test.datetime)
		}
	}
}

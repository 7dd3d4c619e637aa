package review

import (
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// anchor reads a date that a reviewer has typed: EDTF, words that need no article to be
// understood ("24 March 2016", "by August 2016"), or what [timeline.Anchor.String] writes.
func anchor(text string) (timeline.Anchor, error) {
	text = strings.TrimSpace(text)
	from, to, isSpan := strings.Cut(text, " – ")
	if isSpan {
		text = from + "/" + to
	}
	e, err := dateparse.ParseEDTF(text)
	if err != nil {
		found := dateparse.New().Parse(text, time.Time{})
		if len(found) != 1 || !isWhole(found[0], text) || found[0].Interval.IsZero() || found[0].EDTF() == "" {
			return timeline.Anchor{}, err
		}
		e = found[0]
	}
	a := timeline.Anchor{Interval: e.Interval, Value: e.Value, EDTF: e.EDTF(), Grain: e.Grain, Relation: e.Relation, How: timeline.Reviewed}
	if e.Type == dateparse.Duration {
		a.EDTF = e.Text
	}
	a.From, a.To = a.Interval.Bounds()
	return a, nil
}

// isWhole reports whether an expression is all of a text, but for the word that bounds it.
func isWhole(e dateparse.Expression, text string) bool {
	before := strings.ToLower(strings.TrimSpace(text[:e.Start]))
	return e.End == len(text) && (before == "" || before == string(e.Relation))
}

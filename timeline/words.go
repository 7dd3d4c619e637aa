package timeline

import (
	"regexp"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// InWords tells a date for readers, as precisely as the text does and no more: how the
// event lies to it ("by", "before", or nothing), the date, and of a span that no
// calendar unit names also its last day. All are "" if the anchor is undated.
func (a Anchor) InWords() (relation, date, last string) {
	return a.tell(dateparse.InWords, dateparse.DayInWords)
}

// String writes the anchor in a line that is short: "2014", "by 2016-08", "2016-03-24,
// night", "2015-03-25 – 2016-03-25", and as InWords what ISO 8601 has no simple form for:
// "1960s", "480 BC". It is "" if the anchor is undated.
func (a Anchor) String() string {
	relation, date, last := a.tell(compact, func(t time.Time) string { return t.Format("2006-01-02") })
	if relation != "" {
		date = relation + " " + date
	}
	if last != "" {
		date += " – " + last
	}
	return date
}

// tell words the anchor with a writer of TIMEX3 values and one of days.
func (a Anchor) tell(value func(string) string, day func(time.Time) string) (relation, date, last string) {
	if a.Relation != dateparse.Within {
		relation = string(a.Relation)
	}
	if date = value(a.Value); date != "" {
		return relation, a.qualified(date), ""
	}
	from, to := a.Interval.From, a.Interval.To
	switch {
	case a.Interval.IsZero():
		return "", "", ""
	case from.IsZero():
		if relation == "" {
			relation = "before"
		}
		return relation, day(to), ""
	case to.IsZero():
		if relation == "" {
			relation = "from"
		}
		return relation, day(from), ""
	}
	date, last = day(from), day(to.Add(-time.Nanosecond)) // the interval is half-open
	if last == date {
		last = ""
	}
	return relation, date, last
}

// qualified puts the words of the anchor's modifier to a date: "early 2014", "mid-2014",
// "by the end of 2014", "about 2014", "2014 or before".
func (a Anchor) qualified(date string) string {
	switch a.Mod {
	case dateparse.Start:
		return "early " + date
	case dateparse.Mid:
		return "mid-" + date
	case dateparse.End:
		switch a.Relation {
		case dateparse.By, dateparse.BeforeIt, dateparse.Until, dateparse.ToIt:
			return "the end of " + date
		}
		return "late " + date
	case dateparse.Approximately:
		return "about " + date
	case dateparse.Before:
		return "before " + date
	case dateparse.After:
		return "after " + date
	case dateparse.OnOrBefore:
		return date + " or before"
	case dateparse.OnOrAfter:
		return date + " or after"
	}
	return date
}

var isoDate = regexp.MustCompile(`^\d{4}(-\d\d){0,2}(T|$)`)

// compact leaves the dates of ISO 8601 as they are.
func compact(value string) string {
	words := dateparse.InWords(value)
	if words == "" || !isoDate.MatchString(value) {
		return words
	}
	date, _, _ := strings.Cut(value, "T")
	if _, clock, ok := strings.Cut(words, ","); ok {
		date += "," + clock
	}
	return date
}

package prose

import (
	"regexp"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Date is a date for readers: "by August 2016".
type Date struct {
	Prefix string // "by ", "from "
	From   CalendarTime
	To     CalendarTime // last day of a span that is no calendar unit
}

// CalendarTime is a calendar time in words, with the value of the datetime attribute of HTML's
// time element where that has one.
type CalendarTime struct{ Text, Datetime string }

// InWords words an anchor as precisely as the text does and no more.
func InWords(a timeline.Anchor) Date {
	relation, date, last := a.InWords()
	if date == "" {
		return Date{}
	}
	d := Date{From: CalendarTime{Text: date}, To: CalendarTime{Text: last}}
	if relation != "" {
		d.Prefix = relation + " "
	}
	switch i := a.Interval; {
	case dateparse.InWords(a.Value) != "":
		d.From.Datetime = datetime.FindString(a.Value)
	case i.From.IsZero():
		d.From = Day(i.To)
	default:
		d.From = Day(i.From)
	}
	if last != "" { // the interval is half-open
		d.To = Day(a.Interval.To.Add(-time.Nanosecond))
	}
	return d
}

// String is the date as one line of text.
func (d Date) String() string {
	if d.To.Text != "" {
		return d.Prefix + d.From.Text + " – " + d.To.Text
	}
	return d.Prefix + d.From.Text
}

// Day words a day: "24 March 2016".
func Day(t time.Time) CalendarTime {
	return CalendarTime{dateparse.DayInWords(t), datetime.FindString(t.Format("2006-01-02"))}
}

// datetime is the part of a TIMEX3 value that HTML's time element can hold: it knows no
// seasons, no parts of a day, and no years before the era.
var datetime = regexp.MustCompile(`^\d{4}(?:-W\d\d|-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?`)

package export

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// dateWords is a date for readers: "by August 2016". Each calendar time in it
// carries the value of the datetime attribute of HTML's time element.
type dateWords struct {
	Prefix string // "by ", "from "
	From   calendarTime
	To     calendarTime // of an interval that is no calendar unit; last day
}

type calendarTime struct{ Text, Datetime string }

// inWords words an anchor as precisely as the text does and no more.
func inWords(a timeline.Anchor) dateWords {
	var d dateWords
	switch a.Relation {
	case dateparse.By, dateparse.BeforeIt, dateparse.AfterIt, dateparse.Since, dateparse.Until:
		d.Prefix = string(a.Relation) + " "
	case dateparse.FromIt:
		d.Prefix = "from "
	case dateparse.ToIt:
		d.Prefix = "to "
	}
	if c, ok := calendarValue(a.Value); ok {
		d.From = c
		return d
	}
	from, to := a.Interval.From, a.Interval.To
	switch {
	case a.Interval.IsZero():
		return dateWords{}
	case from.IsZero():
		d.From = day(to)
		if d.Prefix == "" {
			d.Prefix = "before "
		}
	case to.IsZero():
		d.From = day(from)
		if d.Prefix == "" {
			d.Prefix = "from "
		}
	default:
		d.From, d.To = day(from), day(to.Add(-time.Nanosecond))
		if d.From == d.To {
			d.To = calendarTime{}
		}
	}
	return d
}

func day(t time.Time) calendarTime {
	return calendarTime{t.Format("2 January 2006"), t.Format("2006-01-02")}
}

// The TIMEX3 values of calendar times: a year, and what of it; a day, and its
// part or clock time.
var (
	yearValue = regexp.MustCompile(`^(\d{4})(?:-(\d\d|Q[1-4]|H[12]|SP|SU|FA|AU|WI|W\d\d))?$`)
	eraValue  = regexp.MustCompile(`^(?:(\d{3})|(\d\d)|BC0*(\d+))$`) // a decade, a century, a year before the era
	dayValue  = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)(?:T(MO|MI|AF|EV|NI|DT|\d\d(?::\d\d)?))?`)
)

var valueWords = map[string]string{
	"Q1": "first quarter of ", "Q2": "second quarter of ", "Q3": "third quarter of ", "Q4": "fourth quarter of ",
	"H1": "first half of ", "H2": "second half of ",
	"SP": "spring ", "SU": "summer ", "FA": "autumn ", "AU": "autumn ", "WI": "winter ",
	"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}

// calendarValue words a TIMEX3 value that names a calendar time.
func calendarValue(value string) (calendarTime, bool) {
	if m := yearValue.FindStringSubmatch(value); m != nil {
		year, part := m[1], m[2]
		if part == "" {
			return calendarTime{year, year}, true
		}
		if words, ok := valueWords[part]; ok {
			return calendarTime{words + year, year}, true
		}
		if part[0] == 'W' {
			return calendarTime{"week " + part[1:] + " of " + year, value}, true
		}
		month, err := strconv.Atoi(part)
		if err != nil || month < 1 || month > 12 {
			return calendarTime{}, false
		}
		return calendarTime{time.Month(month).String() + " " + year, value}, true
	}
	if m := eraValue.FindStringSubmatch(value); m != nil { // HTML's time element has none of these
		switch {
		case m[1] != "":
			return calendarTime{Text: m[1] + "0s"}, true
		case m[2] != "":
			return calendarTime{Text: "years " + m[2] + "00–" + m[2] + "99"}, true
		}
		return calendarTime{Text: m[3] + " BC"}, true
	}
	if m := dayValue.FindStringSubmatch(value); m != nil {
		t, err := time.Parse("2006-01-02", m[1])
		if err != nil {
			return calendarTime{}, false
		}
		c := day(t)
		if words, ok := valueWords[m[2]]; ok {
			c.Text += ", " + words
		} else if len(m[2]) == len("15:04") {
			c = calendarTime{c.Text + ", " + m[2], m[1] + "T" + m[2]}
		} else if m[2] != "" {
			c.Text += fmt.Sprintf(", %s h", m[2])
		}
		return c, true
	}
	return calendarTime{}, false
}

// String is the date as one line of text.
func (d dateWords) String() string {
	s := d.Prefix + d.From.Text
	if d.To.Text != "" {
		s += " – " + d.To.Text
	}
	return s
}

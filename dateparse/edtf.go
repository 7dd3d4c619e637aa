package dateparse

import (
	"fmt"
	"strings"
	"time"
)

// EDTF returns the expression in the Extended Date/Time Format (ISO 8601-2,
// levels 1 and 2): "2016-03-24", "199X", "2016-21" for a spring, "1914~",
// "-0468/-0459" for the 460s BC, which no masked year says. A bound is written as
// what lies within it, so that it reads back as the same [Interval]: "by August
// 2016" is "../2016-07-31", "until August 2016" "../2016-08", "after May 2016"
// "2016-06-01/..". A clock time has an offset if the text names its zone.
// Durations, sets and vague references have none: "".
func (e Expression) EDTF() string {
	if e.Type == Duration && strings.Contains(e.Value, "/") { // see ParseEDTF
		return e.Value
	}
	first, last := e.edtfUnit()
	if first == "" {
		return ""
	}
	unit := span(e.at, e.Grain, "")
	switch e.Relation {
	case Until, ToIt: // the unit says it if it is one
		if e.Grain > PartOfDay && unit.To.Equal(e.Interval.To) {
			return "../" + last
		}
		return e.edtfBound()
	case Since, FromIt:
		if e.Grain > PartOfDay && unit.From.Equal(e.Interval.From) {
			return first + "/.."
		}
		return e.edtfBound()
	case By, BeforeIt, AfterIt:
		return e.edtfBound()
	}
	if first != last {
		return first + "/" + last
	}
	return first
}

// edtfBound writes an interval that is open on one side; "" if it is on both.
func (e Expression) edtfBound() string {
	first, last := e.Interval.edtf(e.Grain, e.zoned)
	switch {
	case last != "":
		return "../" + last + e.qualifier()
	case first != "":
		return first + e.qualifier() + "/.."
	}
	return ""
}

// EDTF writes the interval as the first and the last of what lies within it, or with
// ".." for a side that is open: "2016-03-01/2016-03-20", "../2016-07-31". That are days,
// unless grain is finer than a part of one: then they are seconds, with an offset if the
// text names a zone. [ParseEDTF] reads the interval back, whole days of it.
func (i Interval) EDTF(grain Grain, zoned bool) string {
	first, last := i.edtf(grain, zoned)
	switch {
	case i.IsZero():
		return ""
	case first == "":
		first = ".."
	case last == "":
		last = ".."
	}
	return first + "/" + last
}

// edtf writes the first and the last day or second of the interval, "" where it is open.
func (i Interval) edtf(g Grain, zoned bool) (first, last string) {
	write, unit := edtfDay, 24*time.Hour
	if g > NoGrain && g < PartOfDay {
		form := "T15:04:05"
		if zoned {
			form += "Z07:00"
		}
		write, unit = func(t time.Time) string { return edtfDay(t) + t.Format(form) }, time.Second
	}
	if !i.From.IsZero() {
		first = write(i.From.Round(time.Second))
	}
	if !i.To.IsZero() {
		to := i.To.Round(time.Second)
		switch {
		case unit == time.Second:
			to = to.Add(-unit)
		case to.Equal(midnight(to)):
			to = to.AddDate(0, 0, -1)
		}
		last = write(to)
	}
	return first, last
}

// edtfUnit writes the calendar unit: twice the same, or where EDTF has no name
// for it what it begins and ends with.
func (e Expression) edtfUnit() (first, last string) {
	t := e.at
	if t.IsZero() || e.Type == Duration || e.Type == Set {
		return "", ""
	}
	year := edtfYear(t.Year())
	switch e.Grain {
	case Decade, Century, Millennium:
		first, last = edtfYears(t.Year(), add(t, 1, e.Grain).Year()-1, int(e.Grain-Year))
	case Year:
		first = year
	case HalfYear:
		first = fmt.Sprintf("%s-%d", year, 40+(int(t.Month())-1)/6)
	case Quarter:
		first = fmt.Sprintf("%s-%d", year, 33+(int(t.Month())-1)/3)
	case Season: // 21 spring to 24 winter
		first = fmt.Sprintf("%s-%d", year, 20+int(t.Month())/3)
	case Month:
		first = fmt.Sprintf("%s-%02d", year, t.Month())
	case Week:
		first, last = edtfDay(t), edtfDay(t.AddDate(0, 0, 6))
	case Weekend:
		first, last = edtfDay(t), edtfDay(t.AddDate(0, 0, 1))
	case Day, PartOfDay:
		first = edtfDay(t)
	case Hour, Minute, Second:
		form := "T15:04:05"
		if e.zoned {
			form += "Z07:00"
		}
		first = edtfDay(t) + t.Format(form)
	}
	if last == "" {
		last = first
	}
	return first + e.qualifier(), last + e.qualifier()
}

// qualifier is what EDTF puts behind a date, not behind a clock time.
func (e Expression) qualifier() string {
	approximate := e.Mod == Approximately
	switch {
	case e.Grain < PartOfDay:
		return ""
	case approximate && e.uncertain:
		return "%"
	case approximate:
		return "~"
	case e.uncertain:
		return "?"
	}
	return ""
}

// edtfYears masks the last digits of two years, or returns them as they are if
// they differ in others or have more than EDTF masks.
func edtfYears(a, b, digits int) (first, last string) {
	first, last = edtfYear(a), edtfYear(b)
	if known := first[:len(first)-digits]; known == last[:len(last)-digits] && known[0] != 'Y' {
		first = known + "XXX"[:digits]
		last = first
	}
	return first, last
}

func edtfDay(t time.Time) string { return edtfYear(t.Year()) + t.Format("-01-02") }

// edtfYear writes an astronomical year: 480 BC is -0479. More than four digits
// begin with a Y.
func edtfYear(y int) string {
	if y < -9999 || y > 9999 {
		return "Y" + isoYear(y)
	}
	return isoYear(y)
}

func isoDay(t time.Time) string { return isoYear(t.Year()) + t.Format("-01-02") }

func isoYear(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

package dateparse

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/lazy"
)

// ParseEDTF reads a date in the Extended Date/Time Format as [Expression.EDTF]
// writes it: "2016-03-24", "2016-03", "2016", "199X", "19XX", "2016-21" for a spring,
// "1914~", "2016-03-24T14:30:00", "2016-03-24T14:30:00-05:00", "2016-03-01/2016-03-20",
// "../2016-08" for what was over by the end of August, "../2016-07-31" for what was by its
// beginning, "2014/.." for what lasted or came from 2014 on. The last of an interval lies
// within it, were it a second that is written out. Years are astronomical: 480 BC is -0479.
// A closed interval is a [Duration]
// whose Value is the text; Start and End are 0 and its length. Of the qualifiers "~" and
// "%" are [Approximately]; TIMEX3 has no word for "?", which only EDTF tells.
func ParseEDTF(text string) (Expression, error) {
	s := strings.TrimSpace(text)
	e := Expression{Text: s, End: len(s), Type: Date, Rule: "edtf", Basis: Written, Confidence: 1}
	from, to, interval := strings.Cut(s, "/")
	var err error
	switch {
	case !interval:
		err = e.readUnit(s)
	case isOpen(from) && isOpen(to):
		err = fmt.Errorf("it is open on both sides")
	case isOpen(from):
		if err = e.readLast(to); err == nil {
			e.Relation, e.Interval = Until, Interval{To: e.Interval.To}
		}
	case isOpen(to):
		if err = e.readUnit(from); err == nil {
			e.Relation, e.Interval = Since, Interval{From: e.Interval.From}
		}
	default:
		last := Expression{}
		if err = e.readUnit(from); err == nil {
			err = last.readLast(to)
		}
		if err == nil && last.Interval.To.Before(e.Interval.From) {
			err = fmt.Errorf("it ends before it begins")
		}
		e.Type, e.Value, e.Grain = Duration, s, min(e.Grain, last.Grain)
		e.Interval.To = last.Interval.To
	}
	if err != nil {
		return Expression{}, fmt.Errorf("dateparse: EDTF %q: %w; write 2016-03-24, 2016-03, 2016, ../2016-08 or 2016-03-01/2016-03-20", text, err)
	}
	return e, nil
}

func isOpen(side string) bool { return side == ".." || side == "" }

var edtfForm = lazy.Regexp(`^(Y?)(-?\d{4,9}|-?\d{3}X|-?\d{2}XX|-?\dXXX)(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?([~?%]?)$`)

// readUnit reads a date without slashes.
func (e *Expression) readUnit(s string) error {
	m := edtfForm().FindStringSubmatch(s)
	if m == nil || m[1] == "" && m[3] == "" && len(strings.TrimPrefix(m[2], "-")) > 4 { // "20160324" is no year
		return fmt.Errorf("%q is no date", s)
	}
	field := func(i, least, most int) int {
		n, err := strconv.Atoi(m[i])
		if m[i] == "" || err == nil && n >= least && n <= most {
			return max(n, 0)
		}
		return -1
	}
	unknown, digit := strings.Count(m[2], "X"), "0"
	if m[2][0] == '-' {
		digit = "9" // years before the era count down
	}
	year, _ := strconv.Atoi(strings.ReplaceAll(m[2], "X", digit))
	grain := Year + Grain(unknown)
	month, day := field(3, 1, 41), field(4, 1, 31)
	hour, minute, second := field(5, 0, 23), field(6, 0, 59), field(7, 0, 59)
	zone, err := edtfZone(m[8])
	if err != nil {
		return err
	}
	if month > 0 && unknown > 0 {
		return fmt.Errorf("%q has a month in no known year", s)
	}
	switch {
	case month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0, day > 0 && (month > 12 || !exists(year, month, day)):
		return fmt.Errorf("%q: the calendar has no such date", s)
	case m[5] != "":
		grain = Minute
		if second > 0 {
			grain = Second
		}
	case day > 0:
		grain = Day
	case month == 0:
	case month <= 12:
		grain = Month
	case month >= 21 && month <= 24:
		grain, month = Season, 3*(month-20)
	case month >= 33 && month <= 36:
		grain, month = Quarter, 3*(month-33)+1
	case month >= 40 && month <= 41:
		grain, month = HalfYear, 6*(month-40)+1
	default:
		return fmt.Errorf("%q has no month %d", s, month)
	}
	e.at = opening(time.Date(year, time.Month(max(month, 1)), max(day, 1), hour, minute, second, 0, zone))
	e.zoned = m[8] != ""
	e.Grain, e.Value, e.Interval = grain, calendarValue(e.at, grain, ""), span(e.at, grain, "")
	if m[9] == "~" || m[9] == "%" {
		e.Mod = Approximately
	}
	e.uncertain = m[9] == "?" || m[9] == "%"
	return nil
}

// readLast reads the end of an interval: a second that is written out is no minute.
func (e *Expression) readLast(s string) error {
	if err := e.readUnit(s); err != nil {
		return err
	}
	if _, clock, ok := strings.Cut(s, "T"); ok && strings.Count(clock[:min(len(clock), len("14:30:00"))], ":") == 2 {
		e.Grain, e.Value, e.Interval = Second, calendarValue(e.at, Second, ""), span(e.at, Second, "")
	}
	return nil
}

// edtfZone reads an offset, UTC if there is none.
func edtfZone(offset string) (*time.Location, error) {
	if offset == "" {
		return time.UTC, nil
	}
	t, err := time.Parse("Z07:00", offset)
	if err != nil {
		return nil, fmt.Errorf("%q is no offset from UTC", offset)
	}
	_, seconds := t.Zone()
	return time.FixedZone("", seconds), nil
}

// ParseInterval reads the sides of an interval as [Interval.Bounds] writes them, in UTC
// where they have no offset.
func ParseInterval(from, to string) (i Interval, err error) {
	read := func(text string) (at time.Time) {
		if text == "" || err != nil {
			return at
		}
		var e Expression
		if err = e.readUnit(text); err == nil && e.Grain > Day {
			err = fmt.Errorf("%q is no day", text)
		}
		if err != nil {
			err = fmt.Errorf("dateparse: bound %q: %w", text, err)
		}
		return e.at
	}
	if i = (Interval{From: read(from), To: read(to)}); !i.To.IsZero() {
		i.To = closing(i.To)
	}
	if err != nil {
		return Interval{}, err
	}
	return i, nil
}

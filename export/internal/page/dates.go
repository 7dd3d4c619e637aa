package page

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// date words an anchor as precisely as the text does: in English as everywhere, in
// other languages by the date rows of the table.
func (l labels) date(a timeline.Anchor) prose.Date {
	d := prose.InWords(a)
	if l.Tag == "en" || d.From.Text == "" {
		return d
	}
	d.Prefix = ""
	last := d.To.Text != ""
	if text := l.value(a.Value); text != "" {
		d.From.Text = l.modified(a, text)
	} else {
		from, to := a.Interval.From, a.Interval.To
		switch {
		case from.IsZero():
			d.From.Text = l.day(to)
		default:
			d.From.Text = l.day(from)
		}
		if last {
			d.To.Text = l.day(to.Add(-time.Nanosecond))
		}
	}
	relation, _, _ := a.InWords()
	if text, ok := l.words["date-"+relation]; ok {
		d.From.Text = filled(text, d.From.Text)
	}
	return d
}

// calendarDay words a day.
func (l labels) calendarDay(t time.Time) prose.CalendarTime {
	d := prose.Day(t)
	if l.Tag != "en" {
		d.Text = l.day(t)
	}
	return d
}

func (l labels) day(t time.Time) string {
	return l.Say("date-day", t.Day(), l.month(int(t.Month())), l.year(t.Year()))
}

func (l labels) month(n int) string { return l.Say("month-" + strconv.Itoa(n)) }

// year writes an astronomical year, in which 0 is 1 BC.
func (l labels) year(y int) string {
	if y > 0 {
		return strconv.Itoa(y)
	}
	return l.Say("date-era", 1-y)
}

var partNames = map[string]string{
	"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter",
	"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}

// value words the TIMEX3 value of a calendar time, "" if it is none that the table can.
func (l labels) value(value string) string {
	if dateparse.InWords(value) == "" {
		return ""
	}
	if m := weekValue.FindStringSubmatch(value); m != nil {
		return l.week(m[1], m[2], m[3] != "")
	}
	m := dayValue.FindStringSubmatch(value)
	if m == nil {
		return ""
	}
	n, _ := strconv.Atoi(m[2]) // digits, by the pattern
	era := func(s string) string {
		if m[1] != "" {
			return l.Say("date-era", s)
		}
		return s
	}
	switch len(m[2]) {
	case 2:
		return era(l.Say("date-century", n+1, roman(n+1)))
	case 3:
		return era(l.Say("date-round", 10*n))
	}
	year, part := era(strconv.Itoa(n)), m[3]
	month, err := strconv.Atoi(part)
	switch {
	case part == "":
		return year
	case part[0] == 'Q':
		return l.Say("date-quarter", part[1:], year)
	case part[0] == 'H':
		return l.Say("date-half", part[1:], year)
	case err != nil:
		return l.Say("date-"+partNames[part], year)
	case m[4] == "":
		return l.Say("date-month", l.month(month), year)
	}
	day := l.Say("date-day", strings.TrimPrefix(m[4], "0"), l.month(month), year)
	switch clock := m[5]; {
	case clock == "":
		return day
	case partNames[clock] != "":
		return l.Say("date-"+partNames[clock], day)
	case len(clock) == 2:
		return l.Say("date-clock", day, clock+" h")
	default:
		return l.Say("date-clock", day, clock)
	}
}

// The TIMEX3 values of weeks, and of all other calendar times: an era, a year or the
// beginning of one, what of the year, a day, its part or clock time.
var (
	weekValue = regexp.MustCompile(`^(\d{4})-W(\d\d)(-WE)?$`)
	dayValue  = regexp.MustCompile(`^(BC)?(\d{2,4})(?:-(\d\d|Q\d|H\d|SP|SU|FA|AU|WI)(?:-(\d\d))?)?(?:T(\w\w(?::\d\d)?))?`)
)

// week words an ISO week by its Monday, a weekend by its Saturday.
func (l labels) week(year, week string, end bool) string {
	y, _ := strconv.Atoi(year)
	w, _ := strconv.Atoi(week)
	first := time.Date(y, time.January, 4, 0, 0, 0, 0, time.UTC) // is in the first week, whatever its day
	monday := first.AddDate(0, 0, 7*(w-1)-int(first.Weekday()+6)%7)
	if end {
		return l.Say("date-weekend", l.day(monday.AddDate(0, 0, 5)))
	}
	return l.Say("date-week", l.day(monday))
}

// modified puts the words of the anchor's modifier to a date.
func (l labels) modified(a timeline.Anchor, date string) string {
	if key, ok := modNames[a.Mod]; ok {
		return l.Say(key, date)
	}
	return date
}

var modNames = map[dateparse.Mod]string{
	dateparse.Start: "date-early", dateparse.Mid: "date-mid", dateparse.End: "date-late", dateparse.Approximately: "date-about",
	dateparse.Before: "date-before", dateparse.After: "date-after", dateparse.OnOrBefore: "date-or-before", dateparse.OnOrAfter: "date-or-after",
}

// roman writes a number from 1 to 100, as of a century.
func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		n    int
		text string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.n; n -= d.n {
			b.WriteString(d.text)
		}
	}
	return b.String()
}

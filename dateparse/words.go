package dateparse

import (
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/lazy"
)

// The TIMEX3 values of calendar times: an era, a year or the beginning of one (of a
// decade or a century), what of the year, a day, and its part or clock time.
var calendarForm = lazy.Regexp(`^(BC)?(\d{2,4})(?:-(\d\d|Q[1-4]|H[12]|SP|SU|FA|AU|WI|W\d\d(?:-WE)?)(?:-(\d\d))?)?(?:T(\w\w(?::\d\d){0,2})([+-]\d\d:\d\d)?)?$`)

var partsInWords = map[string]string{
	"Q1": "first quarter of ", "Q2": "second quarter of ", "Q3": "third quarter of ", "Q4": "fourth quarter of ",
	"H1": "first half of ", "H2": "second half of ",
	"SP": "spring ", "SU": "summer ", "FA": "autumn ", "AU": "autumn ", "WI": "winter ",
	"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}

// InWords writes the TIMEX3 value of a calendar time for readers, in English:
// "24 March 2016, night", "week of 3 August 1998", "March 2016", "third quarter of 1984",
// "summer 1993", "1960s", "19th century", "480 BC". Durations, sets and references that name no time have no words
// here: "".
func InWords(value string) string {
	m := calendarForm().FindStringSubmatch(value)
	if m == nil {
		return ""
	}
	year, part, day, clock := m[2], m[3], m[4], m[5]
	n, err := strconv.Atoi(year)
	if err != nil || (part != "" || clock != "") && len(year) < 4 || clock != "" && day == "" {
		return ""
	}
	era := ""
	if m[1] != "" {
		era = " BC"
	}
	switch len(year) {
	case 2:
		return ordinal(n+1) + " century" + era // the years 1900 to 1999, TIMEX3's "19", are the 20th
	case 3:
		return strconv.Itoa(10*n) + "s" + era
	}
	year = strconv.Itoa(n) + era
	words, month := partsInWords[part], 0
	switch {
	case part == "":
		return year
	case words != "":
		return words + year
	case part[0] == 'W':
		return weekInWords(n, part, m[1] != "")
	}
	month, err = strconv.Atoi(part)
	if err != nil || month < 1 || month > 12 {
		return ""
	}
	words = time.Month(month).String() + " " + year
	if day == "" {
		return words
	}
	words = strings.TrimPrefix(day, "0") + " " + words
	switch {
	case clock == "":
		return words
	case partsInWords[clock] != "":
		return words + ", " + partsInWords[clock]
	case len(clock) == 2:
		return words + ", " + clock + " h"
	}
	if zone := m[6]; zone != "" {
		clock += " (UTC" + zone + ")"
	}
	return words + ", " + clock
}

// weekInWords writes an ISO week by its first day: "week of 3 August 1998", "weekend of 8
// August 1998". It is "" if the year has no such week.
func weekInWords(year int, part string, bc bool) string {
	if bc {
		year = 1 - year
	}
	week, err := strconv.Atoi(part[1:3])
	first := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC) // is in the first week, whatever its day
	monday := first.AddDate(0, 0, 7*(week-1)-int(first.Weekday()+6)%7)
	if y, w := monday.ISOWeek(); err != nil || y != year || w != week {
		return ""
	}
	if len(part) > 3 {
		return "weekend of " + DayInWords(monday.AddDate(0, 0, 5))
	}
	return "week of " + DayInWords(monday)
}

// UnitInWords writes the calendar unit of grain g that holds t as [InWords] does: "24 March
// 2016", "480s BC", "19th century".
func UnitInWords(t time.Time, g Grain) string { return InWords(calendarValue(floor(t, g), g, "")) }

// DayInWords writes the calendar day of t: "24 March 2016", "3 May 480 BC".
func DayInWords(t time.Time) string { return UnitInWords(t, Day) }

// YearInWords writes an astronomical year, in which 0 is 1 BC: "2016", "480 BC".
func YearInWords(year int) string {
	if year <= 0 {
		return strconv.Itoa(1-year) + " BC"
	}
	return strconv.Itoa(year)
}

// ordinal writes 1st, 2nd, 3rd, 4th, 11th, 21st.
func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

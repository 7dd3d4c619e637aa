package dateparse

import "time"

// midnight returns the start of t's day in t's time zone.
func midnight(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

// date returns a midnight; month and day may be out of range, as in time.Date.
func date(year, month, day int, loc *time.Location) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, loc)
}

// exists reports whether the calendar has that day.
func exists(year, month, day int) bool {
	return day >= 1 && date(year, month, day, time.UTC).Day() == day
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// floorDiv divides rounding down.
func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// floor returns the start of the unit that holds t. Weeks begin on Monday (ISO
// 8601), seasons on the first of March, June, September and December.
func floor(t time.Time, g Grain) time.Time {
	year, month, day := t.Date()
	y, m, loc := year, int(month), t.Location()
	switch g {
	case Second:
		return t.Truncate(time.Second)
	case Minute:
		return time.Date(y, month, day, t.Hour(), t.Minute(), 0, 0, loc)
	case Hour:
		return time.Date(y, month, day, t.Hour(), 0, 0, 0, loc)
	case Week:
		return date(y, m, day-isoWeekday(t)+1, loc)
	case Weekend:
		return date(y, m, day-isoWeekday(t)+6, loc)
	case Month:
		return date(y, m, 1, loc)
	case Season:
		return date(y, floorDiv(m, 3)*3, 1, loc) // January and February: last December
	case Quarter:
		return date(y, (m-1)/3*3+1, 1, loc)
	case HalfYear:
		return date(y, (m-1)/6*6+1, 1, loc)
	case Year:
		return date(y, 1, 1, loc)
	case Decade:
		return date(firstYear(y, 10), 1, 1, loc)
	case Century:
		return date(firstYear(y, 100), 1, 1, loc)
	case Millennium:
		return date(firstYear(y, 1000), 1, 1, loc)
	}
	return midnight(t)
}

// firstYear is the first year of the decade, century or millennium, n years,
// that holds a year. Before the era years count down: the 460s BC begin with 469
// BC, the 5th century BC with 500 BC.
func firstYear(year, n int) int {
	bc := 1 - year
	switch {
	case year > 0:
		return year / n * n
	case n == 10:
		return 1 - (bc/n*n + 9)
	}
	return 1 - ((bc-1)/n*n + n)
}

// add returns t moved by n units. A day that the target month lacks becomes
// its last one: a month after 31 January is the last of February.
func add(t time.Time, n int, g Grain) time.Time {
	switch g {
	case Second:
		return t.Add(time.Duration(n) * time.Second)
	case Minute:
		return t.Add(time.Duration(n) * time.Minute)
	case Hour:
		return t.Add(time.Duration(n) * time.Hour)
	case Weekend, Week:
		return t.AddDate(0, 0, 7*n)
	case Month:
		return addMonths(t, n)
	case Season, Quarter:
		return addMonths(t, 3*n)
	case HalfYear:
		return addMonths(t, 6*n)
	case Year:
		return addMonths(t, 12*n)
	case Decade:
		return addMonths(t, 120*n)
	case Century:
		return addMonths(t, 1200*n)
	case Millennium:
		return addMonths(t, 12000*n)
	}
	return t.AddDate(0, 0, n)
}

func addMonths(t time.Time, n int) time.Time {
	if y, m, d := t.Date(); d <= 28 { // every month has it
		return time.Date(y, m+time.Month(n), d, t.Hour(), t.Minute(), t.Second(), 0, t.Location())
	}
	first := date(t.Year(), int(t.Month())+n, 1, t.Location())
	last := first.AddDate(0, 1, -1).Day()
	return time.Date(first.Year(), first.Month(), min(t.Day(), last), t.Hour(), t.Minute(), t.Second(), 0, t.Location())
}

// Part-of-day bounds in hours from midnight. English has no agreed ones: these
// follow the commonest reading in newswire and overlap where usage does.
var partHours = map[string][2]int{
	"MO": {5, 12},
	"MI": {11, 14},
	"AF": {12, 18},
	"EV": {17, 24},
	"NI": {18, 30}, // a night ends the next morning
	"DT": {6, 18},
}

// seasonMonth is the first month of each season in the northern hemisphere; a
// winter belongs to the year in which it begins.
var seasonMonth = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// span returns the interval of the unit that starts at t.
func span(t time.Time, g Grain, part string) Interval {
	switch g {
	case NoGrain:
		return Interval{}
	case PartOfDay:
		h := partHours[part]
		return between(t.Add(time.Duration(h[0])*time.Hour), t.Add(time.Duration(h[1])*time.Hour))
	case Weekend:
		return between(t, t.AddDate(0, 0, 2))
	}
	return between(t, add(t, 1, g))
}

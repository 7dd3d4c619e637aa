package dateparse

import (
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/almanac"
)

// holiday returns the day of a holiday in a year. Rules write it as "12-25",
// as "easter-2" (days from Easter Sunday), or as "11-4-4": the fourth Thursday
// (4) of November; a last number of 9 asks for the last one of the month. "eve " stands
// before that of which it is the eve. Feasts of other calendars are "passover+49" or
// "hijri-10-1", by month and day. It is zero where the year has none.
func holiday(rule string, year int, loc *time.Location) time.Time {
	if of, ok := strings.CutPrefix(rule, "eve "); ok {
		return holiday(of, year, loc).AddDate(0, 0, -1)
	}
	if i := strings.IndexAny(rule, "+-"); i > 0 {
		if feast, ok := feasts[rule[:i]]; ok {
			n, _ := strconv.Atoi(rule[i:])
			t := feast(year)
			return date(t.Year(), int(t.Month()), t.Day()+n, loc)
		}
	}
	if month, day, ok := islamic(rule); ok {
		t, _ := almanac.IslamicMonth(year, month)
		if t.IsZero() {
			return t
		}
		return date(t.Year(), int(t.Month()), t.Day()+day-1, loc)
	}
	f := strings.Split(rule, "-")
	n := make([]int, len(f))
	for i := range f {
		n[i], _ = strconv.Atoi(f[i])
	}
	switch len(n) {
	case 2:
		return date(year, n[0], n[1], loc)
	case 3:
		first := date(year, n[0], 1, loc)
		t := first.AddDate(0, 0, (n[1]-isoWeekday(first)+7)%7+7*(min(n[2], 5)-1))
		for t.Month() != first.Month() {
			t = t.AddDate(0, 0, -7)
		}
		return t
	}
	return time.Time{}
}

// feasts are those from which the days of others are counted.
var feasts = map[string]func(year int) time.Time{
	"easter":       easter,
	"advent":       advent,
	"orthodox":     almanac.OrthodoxEaster,
	"passover":     almanac.Passover,
	"roshhashanah": almanac.RoshHashanah,
	"hanukkah":     almanac.Hanukkah,
	"nowruz":       almanac.Nowruz,
	"lunar":        almanac.LunarNewYear,
}

// islamic reads "hijri-10-1", or "hijri-9", the month as a whole, whose day is 1.
func islamic(rule string) (month, day int, ok bool) {
	rule, ok = strings.CutPrefix(rule, "hijri-")
	m, d, _ := strings.Cut(rule, "-")
	month, _ = strconv.Atoi(m)
	if day, _ = strconv.Atoi(d); day == 0 {
		day = 1
	}
	return month, day, ok
}

// feast resolves a holiday: near the anchor, or in a year that is known.
func (r *resolver) feast(now time.Time) {
	month, _, ok := islamic(r.f.Holiday)
	whole := ok && strings.Count(r.f.Holiday, "-") == 1 && r.f.Day == 0
	grain := Day
	if whole {
		grain = Month
	}
	in := func(y int) (time.Time, Grain) {
		t := holiday(r.f.Holiday, y, now.Location())
		if ok && r.f.Day > 0 && !t.IsZero() {
			t = t.AddDate(0, 0, r.f.Day-1)
		}
		return t, grain
	}
	if ok && r.f.Year >= 1300 && r.f.Year < 1500 { // "Ramadan 1440" is no year of ours
		r.f.Hijri = r.f.Year
	}
	switch {
	case r.f.Hijri > 0:
		first, _ := almanac.Islamic(r.f.Hijri, month)
		r.e.why = "by the Islamic calendar"
		r.placeFeast(date(first.Year(), int(first.Month()), first.Day()+max(r.f.Day, 1)-1, now.Location()), grain)
	case r.f.Year != 0:
		t, g := in(r.f.Year)
		r.placeFeast(t, g)
	default:
		r.nearest(now, "holiday", in)
	}
	if whole && !r.e.at.IsZero() {
		r.lunation(month)
	}
}

func (r *resolver) placeFeast(t time.Time, g Grain) {
	switch {
	case t.IsZero():
		r.e.Value, r.e.why = unknownValue(r.f), "a feast that the year lacks"
	case g == Day:
		r.day(t)
	default:
		r.place(t, g)
	}
}

// lunation puts the bounds of an Islamic month in the place of those of the calendar month
// that begins with it; the value names the month that holds its middle.
func (r *resolver) lunation(month int) {
	at := r.e.at
	first, next := almanac.IslamicMonth(at.Year(), month)
	if r.f.Hijri > 0 {
		first, next = almanac.Islamic(r.f.Hijri, month)
	}
	days := int(next.Sub(first).Hours() / 24)
	r.e.Interval = between(at, at.AddDate(0, 0, days))
	r.e.Value = calendarValue(at.AddDate(0, 0, days/2), Month, "")
}

// advent returns the first of the four Sundays before Christmas Day.
func advent(year int) time.Time {
	christmas := date(year, 12, 25, time.UTC)
	return christmas.AddDate(0, 0, -isoWeekday(christmas)-21)
}

// easter returns the Western Easter Sunday, by the Gregorian computus in the
// form of Meeus, Jones and Butcher (Nature, 20 April 1876).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return date(year, month, day, time.UTC)
}

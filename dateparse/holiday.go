package dateparse

import (
	"strconv"
	"strings"
	"time"
)

// holiday returns the day of a holiday in a year. Rules write it as "12-25",
// as "easter-2" (days from Easter Sunday), or as "11-4-4": the fourth Thursday
// (4) of November; a last number of 9 asks for the last one of the month. "eve " stands
// before that of which it is the eve.
func holiday(rule string, year int, loc *time.Location) time.Time {
	if of, ok := strings.CutPrefix(rule, "eve "); ok {
		return holiday(of, year, loc).AddDate(0, 0, -1)
	}
	if days, ok := strings.CutPrefix(rule, "easter"); ok {
		n, _ := strconv.Atoi(days)
		return easter(year, loc).AddDate(0, 0, n)
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

// easter returns the Western Easter Sunday, by the Gregorian computus in the
// form of Meeus, Jones and Butcher (Nature, 20 April 1876).
func easter(year int, loc *time.Location) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return date(year, month, day, loc)
}

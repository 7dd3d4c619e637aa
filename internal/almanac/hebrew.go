package almanac

import "time"

// RoshHashanah is the first day of the Hebrew year that begins in a Gregorian year, and
// Passover the 15th of Nisan before it. The arithmetic is that of E. M. Reingold and N.
// Dershowitz, Calendrical Calculations, chapter 8; it holds for every year.
func RoshHashanah(year int) time.Time { return fixed(newYear(year + creation)) }

// Passover is the first day of Passover in a Gregorian year.
func Passover(year int) time.Time { return RoshHashanah(year).AddDate(0, 0, -163) }

// Hanukkah is the first day of Hanukkah that falls in or begins with a Gregorian year's
// winter: the 25th of Kislev.
func Hanukkah(year int) time.Time {
	days := 83 // Tishrei, Cheshvan and 24 of Kislev
	if n := newYear(year+creation+1) - newYear(year+creation); n == 355 || n == 385 {
		days++ // a full Cheshvan
	}
	return RoshHashanah(year).AddDate(0, 0, days)
}

// creation is how far the Hebrew year that begins in a Gregorian year is ahead of it.
const creation = 3761

// newYear is the day, counted from the first of January AD 1 as 1, on which a Hebrew year
// begins.
func newYear(year int) int {
	const epoch = -1373427
	last, this, next := elapsed(year-1), elapsed(year), elapsed(year+1)
	switch {
	case next-this == 356: // a year too long
		this += 2
	case this-last == 382: // a year too short
		this++
	}
	return epoch + this
}

// elapsed is how many days lie before the new moon that begins a Hebrew year, put off so
// that it is no Sunday, Wednesday or Friday.
func elapsed(year int) int {
	months := (235*year - 234) / 19
	parts := 12084 + 13753*months // of which an hour has 1080
	days := 29*months + parts/25920
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

// fixed is a day counted from the first of January AD 1 as 1.
func fixed(n int) time.Time { return time.Date(1, 1, n, 0, 0, 0, 0, time.UTC) }

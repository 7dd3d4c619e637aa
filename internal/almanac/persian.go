package almanac

import "time"

// Nowruz is the first day of the Iranian year that begins in a Gregorian year, by the
// cycle of eight leap years in 33, which agrees with the equinox in Tehran for the years
// 1800 to 2100 but for a few that begin a day off.
func Nowruz(year int) time.Time {
	const epoch = 226896 // the first Farvardin of the year 1
	y := year - 621
	return fixed(epoch + 365*(y-1) + (8*y-12)/33)
}

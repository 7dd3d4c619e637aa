package almanac

import "time"

// OrthodoxEaster is the Easter Sunday of the churches that reckon it by the Julian
// calendar: J. Meeus, Astronomical Algorithms, chapter 8.
func OrthodoxEaster(year int) time.Time {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	behind := year/100 - year/400 - 2 // days of the Julian calendar behind the Gregorian
	return time.Date(year, time.Month(n/31), n%31+1+behind, 0, 0, 0, 0, time.UTC)
}

package almanac

import (
	"math"
	"time"
)

// LunarNewYear is the first day of the Chinese year that begins in a Gregorian year, 1900
// to 2100: that of the second new moon in Beijing after the month of the winter solstice
// has begun, or of the third where it would fall before 21 January.
func LunarNewYear(year int) time.Time {
	solstice := beijingDay(decemberSolstice(year - 1))
	k := math.Floor((float64(year) - 2000) * 12.3685)
	for beijingDay(newMoon(k)).After(solstice) {
		k--
	}
	for !beijingDay(newMoon(k + 1)).After(solstice) {
		k++
	}
	t := beijingDay(newMoon(k + 2))
	if t.Before(time.Date(year, 1, 21, 0, 0, 0, 0, time.UTC)) {
		t = beijingDay(newMoon(k + 3))
	}
	return t
}

func beijingDay(t time.Time) time.Time { return day(t.UTC().Add(8 * time.Hour)) }

// decemberSolstice is that of a year, within some minutes: J. Meeus, Astronomical
// Algorithms, chapter 27, its larger terms.
func decemberSolstice(year int) time.Time {
	y := (float64(year) - 2000) / 1000
	julian := 2451900.05952 + 365242.74049*y - 0.06223*y*y
	t := (julian - 2451545) / 36525
	for _, s := range [][3]float64{ // days, degrees, degrees a century
		{0.00485, 324.96, 1934.136}, {0.00203, 337.23, 32964.467}, {0.00199, 342.08, 20.186},
		{0.00182, 27.85, 445267.112}, {0.00156, 73.14, 45036.886}, {0.00136, 171.52, 22518.443},
	} {
		julian += s[0] * math.Cos((s[1]+s[2]*t)*math.Pi/180)
	}
	return fromJulian(julian)
}

// newMoon is the k-th new moon after that of 6 January 2000, within some minutes for the
// centuries around: J. Meeus, Astronomical Algorithms, chapter 49, its larger terms.
func newMoon(k float64) time.Time {
	t := k / 1236.85
	sin := func(degrees float64) float64 { return math.Sin(degrees * math.Pi / 180) }
	sun := 2.5534 + 29.10535670*k - 0.0000014*t*t
	moon := 201.5643 + 385.81693528*k + 0.0107582*t*t
	node := 160.7108 + 390.67050284*k - 0.0016118*t*t
	e := 1 - 0.002516*t - 0.0000074*t*t
	julian := 2451550.09766 + 29.530588861*k + 0.00015437*t*t +
		-0.40720*sin(moon) + 0.17241*e*sin(sun) + 0.01608*sin(2*moon) + 0.01039*sin(2*node) +
		0.00739*e*sin(moon-sun) - 0.00514*e*sin(moon+sun) + 0.00208*e*e*sin(2*sun) -
		0.00111*sin(moon-2*node) - 0.00057*sin(moon+2*node) + 0.00056*e*sin(2*moon+sun)
	return fromJulian(julian)
}

// fromJulian is the time of a Julian day.
func fromJulian(julian float64) time.Time {
	const unix = 2440587.5 // the Julian day of 1 January 1970
	return time.Unix(int64((julian-unix)*86400), 0)
}

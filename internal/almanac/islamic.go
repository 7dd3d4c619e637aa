package almanac

import (
	"time"

	"github.com/hablullah/go-hijri"
)

// The years of which the Umm al-Qura calendar, Saudi Arabia's, is tabulated.
const firstTabled, lastTabled = 1356, 1500

// Islamic is the first day of a month of a Hijri year, both from 1, and the first of the
// month after: by the Umm al-Qura calendar from 1356 to 1500, before and after by the
// arithmetic one. Where a month begins when the moon is seen it may begin a day off. Days
// before October 1582 are those of the Julian calendar, as histories write them.
func Islamic(year, month int) (first, next time.Time) {
	first = islamic(year, month)
	if month++; month > 12 {
		year, month = year+1, 1
	}
	return first, islamic(year, month)
}

func islamic(year, month int) time.Time {
	if firstTabled <= year && year <= lastTabled {
		return day(hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: 1}.ToGregorian())
	}
	return day(hijri.HijriDate{Year: int64(year), Month: int64(month), Day: 1}.ToGregorian())
}

// IslamicMonth is the first day of a Hijri month that begins in a Gregorian year, in years
// that have two of them the earlier, and the first of the month after; zero if there is
// none, or no Hijri year yet.
func IslamicMonth(year, month int) (first, next time.Time) {
	const daysInYear, days = 354.367, 365.2425
	about := int(float64(year-622) * days / daysInYear)
	for h := max(about-1, 1); h <= about+2; h++ {
		if first, next = Islamic(h, month); first.Year() == year {
			return first, next
		}
	}
	return time.Time{}, time.Time{}
}

func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

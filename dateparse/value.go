package dateparse

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// calendarValue writes the TIMEX3 value of the unit of grain g that starts at t.
func calendarValue(t time.Time, g Grain, part string) string {
	var buf [24]byte
	b := appendYear(buf[:0], t.Year()+middle[g])
	switch g {
	case Century:
		return string(b[:len(b)-2])
	case Decade:
		return string(b[:len(b)-1])
	case Millennium:
		return string(b[:len(b)-3])
	case Year:
		return string(b)
	case HalfYear:
		return string(append(b, '-', 'H', byte('1'+(t.Month()-1)/6)))
	case Quarter:
		return string(append(b, '-', 'Q', byte('1'+(t.Month()-1)/3)))
	case Season:
		return string(append(append(b, '-'), seasonOf(t)...))
	case Week, Weekend:
		year, week := t.ISOWeek()
		b = appendTwo(append(appendYear(buf[:0], year), '-', 'W'), week)
		if g == Weekend {
			b = append(b, "-WE"...)
		}
		return string(b)
	}
	b = appendTwo(append(b, '-'), int(t.Month()))
	if g == Month {
		return string(b)
	}
	b = appendTwo(append(b, '-'), t.Day())
	switch g {
	case PartOfDay:
		b = append(append(b, 'T'), part...)
	case Hour, Minute:
		b = appendTwo(append(appendTwo(append(b, 'T'), t.Hour()), ':'), t.Minute())
	case Second:
		b = appendTwo(append(appendTwo(append(appendTwo(append(b, 'T'), t.Hour()), ':'), t.Minute()), ':'), t.Second())
	}
	return string(b)
}

// middle is how far from the first year of a unit a year stands that begins as
// most of them do: those of the 1st century begin in the year 0, those of the 5th
// century BC in 500 BC.
var middle = [...]int{Decade: 5, Century: 50, Millennium: 500}

func seasonOf(t time.Time) string {
	for s, m := range seasonMonth {
		if m == int(t.Month()) {
			return s
		}
	}
	return ""
}

// appendYear writes a year in four digits, "BC0480" before the era.
func appendYear(b []byte, year int) []byte {
	if year <= 0 {
		b = append(b, "BC"...)
		year = 1 - year
	}
	for limit := 1000; year < limit && limit > 1; limit /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(year), 10)
}

func appendTwo(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// The TIMEX3 (ISO 8601) designators of durations.
var designators = [...]string{
	Second: "S", Minute: "M", Hour: "H", PartOfDay: "D", Day: "D", Week: "W", Month: "M", Year: "Y",
}

// durationValue writes the TIMEX3 value of a length: "P2Y", "PT4H", "PXD".
func durationValue(n float64, vague bool, g Grain) string {
	switch g { // ISO 8601 knows none of these
	case Weekend:
		n, g = 2*n, Day
	case Season, Quarter:
		n, g = 3*n, Month
	case HalfYear:
		n, g = 6*n, Month
	case Decade:
		n, g = 10*n, Year
	case Century:
		n, g = 100*n, Year
	case Millennium:
		n, g = 1000*n, Year
	}
	var buf [24]byte
	b := append(buf[:0], 'P')
	if g < PartOfDay {
		b = append(b, 'T')
	}
	if vague {
		b = append(b, 'X')
	} else {
		b = appendNumber(b, n)
	}
	return string(append(b, designators[g]...))
}

// appendNumber writes a number with two decimals at most.
func appendNumber(b []byte, n float64) []byte {
	if n == math.Trunc(n) && math.Abs(n) < 1e15 {
		return strconv.AppendInt(b, int64(n), 10)
	}
	b = strconv.AppendFloat(b, n, 'f', 2, 64)
	return bytes.TrimSuffix(bytes.TrimRight(b, "0"), []byte{'.'})
}

// join puts a duration's finer part behind it: "PT2H" and "PT15M" are
// "PT2H15M", "P1D" and "PT12H" are "P1DT12H".
func join(value, rest string) string {
	if strings.HasPrefix(value, "PT") {
		return value + strings.TrimPrefix(rest, "PT")
	}
	return value + strings.TrimPrefix(rest, "P")
}

// unknownValue writes what is known of a calendar time whose year or day cannot
// be told for want of an anchor: "XXXX-08", "XXXX-WXX-4".
func unknownValue(f Form) string {
	tail := ""
	switch {
	case f.Part != "":
		tail = "T" + f.Part
	case f.Hour >= 0:
		tail = fmt.Sprintf("T%02d:%02d", f.Hour, max(f.Minute, 0))
	}
	switch {
	case f.Month > 0 && f.Day > 0:
		return fmt.Sprintf("XXXX-%02d-%02d%s", f.Month, f.Day, tail)
	case f.Month > 0:
		return fmt.Sprintf("XXXX-%02d", f.Month)
	case f.Week > 0:
		return fmt.Sprintf("XXXX-W%02d", f.Week)
	case f.Weekday > 0:
		return fmt.Sprintf("XXXX-WXX-%d%s", f.Weekday, tail)
	case f.Season != "":
		return "XXXX-" + f.Season
	case f.Quarter > 0:
		return fmt.Sprintf("XXXX-Q%d", f.Quarter)
	case f.Half > 0:
		return fmt.Sprintf("XXXX-H%d", f.Half)
	case f.Weekend:
		return "XXXX-WXX-WE"
	}
	return "XXXX-XX-XX" + tail
}

package dateparse

import (
	"fmt"
	"time"
)

// EDTF returns the expression in the Extended Date/Time Format (ISO 8601-2,
// levels 1 and 2): "2016-03-24", "199X", "2016-21" for a spring, "1914~", and
// "../2016-08" for a bound. Durations, sets and vague references have none: "".
func (e Expression) EDTF() string {
	unit := e.edtfUnit()
	if unit == "" {
		return ""
	}
	switch e.Relation {
	case By, BeforeIt, Until, ToIt:
		return "../" + unit
	case AfterIt, Since, FromIt:
		return unit + "/.."
	}
	return unit
}

func (e Expression) edtfUnit() string {
	t := e.at
	if t.IsZero() || e.Type == Duration || e.Type == Set {
		return ""
	}
	year := edtfYear(t.Year())
	var s string
	switch e.Grain {
	case Millennium:
		s = year[:len(year)-3] + "XXX"
	case Century:
		s = year[:len(year)-2] + "XX"
	case Decade:
		s = year[:len(year)-1] + "X"
	case Year:
		s = year
	case HalfYear:
		s = fmt.Sprintf("%s-%d", year, 40+(int(t.Month())-1)/6)
	case Quarter:
		s = fmt.Sprintf("%s-%d", year, 33+(int(t.Month())-1)/3)
	case Season: // 21 spring to 24 winter
		s = fmt.Sprintf("%s-%d", year, 20+int(t.Month())/3)
	case Month:
		s = fmt.Sprintf("%s-%02d", year, t.Month())
	case Week, Weekend:
		days := 6
		if e.Grain == Weekend {
			days = 1
		}
		return edtfDay(t) + "/" + edtfDay(t.AddDate(0, 0, days))
	case Day, PartOfDay:
		s = edtfDay(t)
	case Hour, Minute, Second:
		s = edtfDay(t) + t.Format("T15:04:05")
	}
	if e.Mod == Approximately && e.Grain >= PartOfDay {
		s += "~"
	}
	return s
}

func edtfDay(t time.Time) string {
	return fmt.Sprintf("%s-%02d-%02d", edtfYear(t.Year()), t.Month(), t.Day())
}

// edtfYear writes an astronomical year: 480 BC is -0479.
func edtfYear(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

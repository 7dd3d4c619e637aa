package dateparse

import "time"

// Calendar says where the units begin that begin elsewhere for some readers.
type Calendar struct {
	// WeekStart is the first day of a week, 1 for Monday to 7 for Sunday; 0 is Monday, as in
	// ISO 8601. A value names the ISO week that holds most days of such a week.
	WeekStart int

	// FiscalYear is the first month of a fiscal year, 1 to 12. A fiscal year is called by the
	// calendar year in which it ends: with 10, October, fiscal 2015 begins in October 2014.
	// At 0 it is not known, and fiscal years and their quarters bound nothing.
	FiscalYear time.Month
}

// WithCalendar makes the parser count by a calendar. Numbered weeks stay those of ISO 8601.
func WithCalendar(c Calendar) Option { return func(p *Parser) { p.calendar = c } }

// floor is the start of the unit that holds t.
func (c Calendar) floor(t time.Time, g Grain) time.Time {
	if g != Week || c.WeekStart == 0 {
		return floor(t, g)
	}
	return midnight(t).AddDate(0, 0, -((isoWeekday(t) - c.WeekStart + 7) % 7))
}

// weekday is the day of the week that holds t, 1 for Monday to 7 for Sunday.
func (c Calendar) weekday(t time.Time, day int) time.Time {
	first := c.floor(t, Week)
	return first.AddDate(0, 0, (day-isoWeekday(first)+7)%7)
}

// fiscal moves the bounds of a calendar year, or of a part of it, to those of the fiscal
// year that is called like it.
func (c Calendar) fiscal(i Interval) Interval {
	if c.FiscalYear == 0 {
		return Interval{}
	}
	back := (13 - int(c.FiscalYear)) % 12
	return between(addMonths(i.From, -back), addMonths(i.To, -back))
}

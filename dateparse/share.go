package dateparse

// share completes two forms that a word or a dash joins, a before b, from one
// another: "31 May - 1 June 1916", "January and February 1998", "499-493 BC",
// "8 November 1936 to 23 November".
func share(a, b *Form) {
	if a.clock() && b.clock() && a.Afternoon < 0 && b.Afternoon >= 0 && a.Hour <= 12 { // "3-5 p.m."
		if a.Hour %= 12; a.Hour <= b.Hour%12 {
			a.Hour += b.Afternoon
		}
	}
	if a.Quant != "" && a.Weekday > 0 && *b == (Form{Weekday: b.Weekday, Type: Date, Hour: -1, Minute: -1, Second: -1, Afternoon: -1}) {
		b.Quant, b.Type = a.Quant, Set // "every Monday, Tuesday and Thursday"
	}
	if !a.dated() || !b.dated() {
		return
	}
	if a.Month == 0 && a.Day > 0 && b.Month > 0 && b.Day > 0 { // "6-7 January"
		a.Month = b.Month
	}
	if b.Month == 0 && b.Day > 0 && a.Month > 0 && a.Day > 0 { // "March 5-9, 1918"
		b.Month = a.Month
	}
	switch {
	case a.Year == 0 && b.Year != 0 && a.Shift == NoShift:
		a.Year, a.TwoDigit, a.BC = b.Year, b.TwoDigit, b.BC
		if a.Month > b.Month && b.Month > 0 { // "December-January 1920"
			a.Year--
		}
	case b.Year == 0 && a.Year != 0 && b.Shift == NoShift && a.Month > 0 && b.Month > 0:
		b.Year, b.TwoDigit, b.BC = a.Year, a.TwoDigit, a.BC
		if b.Month < a.Month {
			b.Year++
		}
	case a.Year != 0 && b.Year != 0 && b.BC:
		a.BC = true
	}
	if b.TwoDigit && !a.TwoDigit && a.Year >= 100 && b.Span == a.Span { // "1915-17"
		b.Year, b.TwoDigit = a.Year/100*100+b.Year, false
	}
}

// clockOf gives a clock time the day that follows it: "at 9 a.m. on Friday".
func (f *Form) clockOf(day *Form) {
	if f.clock() && f.Hour >= 0 && day.Span == NoGrain && (day.Weekday > 0 || day.Day > 0 || day.Shift == Day0) {
		f.Weekday, f.Day, f.Month, f.Year, f.TwoDigit = day.Weekday, day.Day, day.Month, day.Year, day.TwoDigit
		f.Shift, f.Number = day.Shift, day.Number
	}
}

// names reports whether the form is a day, or days that recur, without a clock time.
func (f *Form) names() bool {
	return f.Hour < 0 && f.Span == NoGrain && (f.Weekday > 0 || f.Day > 0 || f.Shift == Day0 || f.Type == Set && f.Unit == Day)
}

// dated reports whether the form names a year, a month, a season or a day of a
// month, and counts from nothing.
func (f *Form) dated() bool {
	return f.Shift == NoShift && f.Unit == NoGrain && f.Reference == "" && f.Holiday == "" && f.Type != Set &&
		(f.Year != 0 || f.Month > 0 || f.Day > 0 || f.Season != "")
}

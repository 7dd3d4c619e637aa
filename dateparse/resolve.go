package dateparse

import (
	"fmt"
	"math"
	"time"
)

// Context is what an expression's surroundings say about it.
type Context struct {
	Anchor    Anchor    // what the expression counts from
	Direction Direction // where the sentence looks
	Relation  Relation  // the preposition before the expression
	Calendar  Calendar  // where weeks and fiscal years begin
}

// Direction is where a sentence looks from its anchor.
type Direction int8

// The directions.
const (
	Backward  Direction = -1
	Undecided Direction = 0
	Forward   Direction = 1
)

// Resolve works out in context what a form means. The Expression that it
// returns has no place in a text: Start, End, Text and Rule are unset.
func Resolve(f Form, c Context) Expression {
	r := resolver{f: f, c: c}
	r.resolve()
	return r.e
}

// resolve works out the expression.
func (r *resolver) resolve() {
	f := &r.f
	r.e.Type, r.e.Mod, r.e.Quant, r.e.Freq = f.Type, f.Mod, f.Quant, f.Freq
	switch {
	case f.AsMentioned:
		r.mentioned()
	case f.Reference != "":
		r.e.Value, r.e.why = f.Reference, "a reference to no particular time"
	case f.Type == Set:
		r.set()
	case f.Base != nil:
		r.counted()
	case f.Sub != NoGrain:
		r.sub()
	case f.Type == Duration:
		r.length()
	case f.Unit != NoGrain:
		r.step()
	default:
		r.calendar()
	}
	r.bound()
	r.e.Basis = r.basis()
}

// basis says what the value rests on.
func (r *resolver) basis() Basis {
	chosen := r.f.Shift == NoShift && r.f.Unit == NoGrain && (r.f.Weekday > 0 || r.f.Month > 0 || r.f.Season != "" || r.f.Holiday != "" || r.f.Day > 0)
	switch {
	case r.f.Reference != "":
		return Reference
	case r.e.Type == Duration || r.e.Type == Set || r.f.Recurs:
		return Length
	case r.e.at.IsZero():
		return Unknown
	case r.e.Anchor.Kind == NoAnchor:
		return Written
	case r.e.Anchor.Kind == Narrative:
		return Chained
	case chosen && r.c.Direction == Undecided:
		return Guessed
	case chosen:
		return Inclined
	}
	return Counted
}

// resolver holds an expression while it is resolved.
type resolver struct {
	f Form
	c Context
	e Expression
}

// now is the anchor's time.
func (r *resolver) now() time.Time { return r.c.Anchor.Time }

// relative records that the value rests on the anchor, and in what way.
func (r *resolver) relative(why string) {
	r.e.Anchor, r.e.why = r.c.Anchor, why
}

// mentioned resolves "that time": it is the time mentioned last.
func (r *resolver) mentioned() {
	if r.c.Anchor.Kind != Narrative || r.c.Anchor.Grain == NoGrain {
		r.e.Value, r.e.why = "PRESENT_REF", "a reference to no particular time"
		return
	}
	r.relative("the very time")
	r.place(r.c.Anchor.Time, r.c.Anchor.Grain)
}

// place sets the value, grain and interval of the unit that starts at t. A fiscal
// year begins when its owner says: unless the calendar tells, it bounds nothing.
func (r *resolver) place(t time.Time, g Grain) {
	named := t // what the value names the unit by
	if r.f.Within != NoGrain && g == Day {
		t, g = r.around(t)
		named = t
	}
	if g == Week {
		named = t.AddDate(0, 0, 3) // most days of a week that runs from any day
	}
	r.e.at, r.e.Grain = opening(t), g
	r.e.Value = calendarValue(named, g, r.f.Part)
	if r.e.Interval = span(t, g, r.f.Part); r.f.Fiscal {
		r.e.Interval = r.c.Calendar.fiscal(r.e.Interval)
	}
}

// bound narrows the interval to the side that a preposition leaves.
func (r *resolver) bound() {
	r.e.Relation = r.c.Relation
	i := r.e.Interval
	if i.IsZero() || r.f.Type == Duration {
		return
	}
	switch r.c.Relation {
	case By, BeforeIt:
		r.e.Interval = Interval{To: closing(r.edge(i, i.From))}
	case Until, ToIt:
		r.e.Interval = Interval{To: closing(r.edge(i, r.third(i).To))}
	case AfterIt:
		r.e.Interval = Interval{From: opening(r.edge(i, r.third(i).To))}
	case Since, FromIt:
		r.e.Interval = Interval{From: opening(r.edge(i, r.third(i).From))}
	default:
		r.e.Interval = r.third(i)
	}
}

// set resolves a recurring time.
func (r *resolver) set() {
	r.e.why = "a time that recurs"
	switch {
	case r.f.Unit != NoGrain:
		r.e.Value = durationValue(max(r.f.Number, 1), r.f.Vague, r.f.Unit)
		r.e.Grain = r.f.Unit
	default:
		r.e.Value = unknownValue(r.f)
	}
}

// length resolves a duration: its value, and its interval where it is tied to
// the anchor ("the last two years", "within a month").
func (r *resolver) length() {
	n := r.f.Number
	if n == 0 {
		n = 1
	}
	if r.f.Second >= 0 { // "3:07:35"
		r.e.Value, r.e.Grain, r.e.why = fmt.Sprintf("PT%dH%dM%dS", r.f.Hour, r.f.Minute, r.f.Second), Second, "a length of time"
		if r.c.Relation == inside {
			r.c.Relation = ""
		}
		return
	}
	r.e.Value, r.e.Grain = durationValue(n, r.f.Vague, r.f.Unit), r.f.Unit
	if rest := r.f.Rest; rest.Number > 0 {
		r.e.Value = join(r.e.Value, durationValue(rest.Number, false, rest.Unit))
	}
	r.e.why = "a length of time"
	dir := Undecided
	switch {
	case r.f.Shift == Trailing:
		dir = Backward
	case r.f.Shift == Leading || r.c.Relation == Within:
		dir = Forward
	case r.c.Relation == inside:
		dir = r.c.Direction
	}
	if r.c.Relation == inside {
		r.c.Relation = ""
	}
	if dir == Undecided || r.f.Vague || r.now().IsZero() || n > 5000 {
		return
	}
	day := midnight(r.now())
	if dir == Backward {
		r.relative("a length of time up to")
		r.e.EndPoint = r.c.Anchor.point()
		r.e.Interval = Interval{r.stride(day, -n), day.AddDate(0, 0, 1)}
	} else {
		r.relative("a length of time from")
		r.e.BeginPoint = r.c.Anchor.point()
		r.e.Interval = Interval{day, r.stride(day, n).AddDate(0, 0, 1)}
	}
	switch {
	case r.f.Unit < Day && dir == Backward && r.f.Shift == Trailing: // as far as days tell
		from := midnight(r.stride(r.now(), -n))
		r.e.Interval = between(from, day.AddDate(0, 0, 1))
	case r.f.Unit < Day:
		r.e.Interval = Interval{}
	}
}

// stride moves t by n units, which need not be whole.
func (r *resolver) stride(t time.Time, n float64) time.Time {
	whole, rest := math.Modf(n)
	t = add(t, int(whole), r.f.Unit)
	if rest != 0 {
		days := map[Grain]float64{Week: 7, Month: 30, Season: 91, Quarter: 91, HalfYear: 182, Year: 365, Decade: 3652, Century: 36524}[r.f.Unit]
		t = t.AddDate(0, 0, int(rest*days))
	}
	return t
}

// step resolves a number of units before or after the anchor, or the unit
// before, around or after it: "two years ago", "last week".
func (r *resolver) step() {
	n, why := r.f.Number, ""
	if n == 0 {
		n = 1
	}
	switch r.f.Shift {
	case Last, Previous:
		n, why = -n, directions[r.f.Unit.String()][0]
	case This, Same:
		n, why = 0, directions[r.f.Unit.String()][1]
	case Next:
		why = directions[r.f.Unit.String()][2]
	case Ago, Earlier:
		n, why = -n, "counted back from"
	default:
		why = "counted on from"
	}
	now := r.now()
	if r.f.Vague || now.IsZero() || math.Abs(n) > 5000 {
		r.e.Value, r.e.why = "FUTURE_REF", "no more is told"
		switch {
		case n < 0:
			r.e.Value = "PAST_REF"
		case n == 0:
			r.e.Value = "PRESENT_REF"
		}
		return
	}
	if r.f.Unit == Hour && math.Mod(n, 24) == 0 && n != 0 { // "24 hours later"
		n, r.f.Unit, r.e.Type = n/24, Day, Date
	}
	r.relative(why)
	if r.f.Unit < Day && now.Equal(midnight(now)) { // the dateline has no clock
		r.e.at, r.e.Grain = midnight(now), Day
		r.e.Value = calendarValue(now, Day, "") + "TXX"
		r.e.Interval = span(r.e.at, Day, "")
		return
	}
	t := r.stride(now, n)
	if rest := r.f.Rest; rest.Number > 0 { // "three years and two months ago"
		t = add(t, int(math.Copysign(rest.Number, n)), rest.Unit)
		r.place(floor(t, rest.Unit), rest.Unit)
		return
	}
	r.within(t)
}

// within places what the form names of its unit that holds t, "the spring of next year", or all of it.
func (r *resolver) within(t time.Time) {
	if r.f.Unit == Weekend && isoWeekday(r.now()) == 7 { // floor looks ahead from Monday on
		t = t.AddDate(0, 0, -1)
	}
	year := r.f.Unit == Year
	switch first := floor(t, Month); {
	case year && r.f.Month == 0 && r.c.Anchor.Grain == Quarter: // "a year earlier", of a quarter
		r.place(floor(t, Quarter), Quarter)
	case r.f.Part != "" && r.f.Unit == Day:
		r.place(midnight(t), PartOfDay)
	case r.f.Season != "":
		r.place(date(t.Year(), seasonMonth[r.f.Season], 1, t.Location()), Season)
	case year && r.f.Month > 0: // "March of last year", "March last year"
		r.inYear(t.Year())
	case r.f.Unit == Month && r.f.Day > 0 && exists(first.Year(), int(first.Month()), r.f.Day): // "the 15th of this month"
		r.day(first.AddDate(0, 0, r.f.Day-1))
	case year && r.f.Holiday != "": // "Pfingsten letzten Jahres"
		r.f.Year = t.Year()
		r.feast(r.now())
	case r.f.Unit == Week && r.f.Weekday > 0: // "Tuesday of last week"
		r.day(r.c.Calendar.weekday(t, r.f.Weekday))
	case year && r.f.Quarter > 0:
		r.place(date(t.Year(), 3*r.f.Quarter-2, 1, t.Location()), Quarter)
	case year && r.f.Half > 0:
		r.place(date(t.Year(), 6*r.f.Half-5, 1, t.Location()), HalfYear)
	default:
		r.unit(t)
	}
}

// unit places the unit that holds t, or what of it lies on one side of the anchor's day.
func (r *resolver) unit(t time.Time) {
	if r.f.Unit == Year && r.f.Fiscal && r.c.Calendar.FiscalYear > 1 {
		t = addMonths(t, 13-int(r.c.Calendar.FiscalYear)) // it is called by the year in which it ends
	}
	r.place(r.c.Calendar.floor(t, r.f.Unit), r.f.Unit)
	switch i, today := &r.e.Interval, midnight(r.now()); {
	case r.f.Side == BeforeIt && today.After(i.From):
		i.To = closing(today)
	case r.f.Side == AfterIt && today.After(i.From):
		i.From = opening(today)
	}
}

// inYear places a month, or a day of it, in a year that is known.
func (r *resolver) inYear(year int) {
	loc := r.now().Location()
	switch {
	case r.f.Day == 0:
		r.place(date(year, r.f.Month, 1, loc), Month)
	case exists(year, r.f.Month, r.f.Day):
		r.day(date(year, r.f.Month, r.f.Day, loc))
	default: // 31 February: what is sure is the month
		r.e.why, r.e.uncertain = fmt.Sprintf("there was no day %d in that month; the month", r.f.Day), true
		r.place(date(year, r.f.Month, 1, loc), Month)
	}
}

// day places a day, or the part or the clock time in it that the form gives.
func (r *resolver) day(t time.Time) {
	t = t.AddDate(0, 0, r.f.On)
	if r.f.Zone != "" { // the day is that of the clock's own zone
		t = date(t.Year(), int(t.Month()), t.Day(), r.zone())
		r.e.zoned = true
		defer r.offset()
	}
	switch {
	case r.f.Second >= 0:
		r.place(t.Add(time.Duration((r.f.Hour*60+r.f.Minute)*60+r.f.Second)*time.Second), Second)
	case r.f.Hour >= 0 && r.f.Minute >= 0:
		r.place(t.Add(time.Duration(r.f.Hour*60+r.f.Minute)*time.Minute), Minute)
	case r.f.Hour >= 0:
		r.place(t.Add(time.Duration(r.f.Hour)*time.Hour), Hour)
	case r.f.Part != "":
		r.place(t, PartOfDay)
	default:
		r.place(t, Day)
	}
}

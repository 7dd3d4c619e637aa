package dateparse

import (
	"fmt"
	"time"
)

// calendar resolves a time that names calendar units: what is missing above
// the coarsest of them comes from the anchor.
func (r *resolver) calendar() {
	now := r.now()
	undated := now.IsZero()
	if undated {
		now = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
		r.c.Anchor.Time = time.Time{}
	}
	switch {
	case r.f.Holiday != "" && (r.f.Year != 0 || r.f.Hijri > 0):
		r.feast(now)
		return
	case r.f.Year != 0 || r.f.Span != NoGrain:
		r.absolute(now)
		return
	}
	if undated {
		r.e.Value, r.e.why = unknownValue(r.f), "no dateline to count from"
		return
	}
	switch {
	case r.f.Recurs:
		r.e.Value, r.e.why = fmt.Sprintf("T%02d:%02d", r.f.Hour, max(r.f.Minute, 0)), "on days that recur"
	case r.f.Shift == Day0:
		r.relative("the day of")
		if r.f.Number < 0 {
			r.e.why = "the day before"
		} else if r.f.Number > 0 {
			r.e.why = "the day after"
		}
		r.day(midnight(now).AddDate(0, 0, int(r.f.Number)))
	case r.f.Nth > 0:
		r.nearest(now, "day of the month", func(y int) (time.Time, Grain) { return r.nth(y, now.Location()), Day })
	case r.f.Holiday != "":
		r.feast(now)
	case r.f.Month > 0 && r.f.Day > 0:
		r.nearest(now, "date", func(y int) (time.Time, Grain) {
			if !exists(y, r.f.Month, r.f.Day) {
				return time.Time{}, Day
			}
			return date(y, r.f.Month, r.f.Day, now.Location()), Day
		})
	case r.f.Month > 0:
		r.nearest(now, "month", func(y int) (time.Time, Grain) { return date(y, r.f.Month, 1, now.Location()), Month })
	case r.f.Season != "":
		r.nearest(now, "season", func(y int) (time.Time, Grain) { return date(y, seasonMonth[r.f.Season], 1, now.Location()), Season })
	case r.f.Quarter > 0:
		r.reporting(now, "quarter", func(y int) (time.Time, Grain) { return date(y, 3*r.f.Quarter-2, 1, now.Location()), Quarter })
	case r.f.Half > 0:
		r.reporting(now, "half-year", func(y int) (time.Time, Grain) { return date(y, 6*r.f.Half-5, 1, now.Location()), HalfYear })
	case r.f.Week > 0:
		r.nearest(now, "week", func(y int) (time.Time, Grain) { return r.week(y, now.Location()), Week })
	case r.f.Weekday > 0 && r.f.Day > 0:
		r.weekdayOfMonth(now)
	case r.f.Weekday > 0:
		r.weekday(now)
	case r.f.Day > 0:
		r.dayOfMonth(now)
	case r.f.Weekend:
		r.weekend(now)
	case r.f.Part != "" || r.f.Hour >= 0:
		r.relative("the day of")
		r.day(midnight(now))
	default:
		r.e.Value = "PRESENT_REF"
	}
}

// absolute places a time whose year, decade or century is told.
func (r *resolver) absolute(now time.Time) {
	year, loc := r.f.Year, now.Location()
	if r.f.TwoDigit {
		year = century(year, now, r.f.Span)
	}
	if r.f.BC { // years count down: see firstYear
		year = 1 - year
		switch r.f.Span {
		case Decade:
			year -= 9
		case Century:
			year -= 100
		}
	}
	switch {
	case r.f.Span != NoGrain:
		r.place(date(year, 1, 1, loc), r.f.Span)
	case r.f.Nth > 0:
		r.day(r.nth(year, loc))
	case r.f.Week > 0 && r.week(year, loc).IsZero():
		r.e.Value, r.e.why = unknownValue(r.f), "a week that the year lacks"
	case r.f.Week > 0 && r.f.Weekday > 0:
		r.day(r.week(year, loc).AddDate(0, 0, min(r.f.Weekday, 7)-1))
	case r.f.Week > 0:
		r.place(r.week(year, loc), Week)
	case r.f.Month > 0:
		r.inYear(year)
	case r.f.Season != "":
		r.place(date(year, seasonMonth[r.f.Season], 1, loc), Season)
	case r.f.Quarter > 0:
		r.place(date(year, 3*r.f.Quarter-2, 1, loc), Quarter)
	case r.f.Half > 0:
		r.place(date(year, 6*r.f.Half-5, 1, loc), HalfYear)
	default:
		r.place(date(year, 1, 1, loc), Year)
	}
}

// century completes a year of two digits: the latest that is not more than ten
// years after the anchor; a decade has begun by then.
func century(yy int, now time.Time, g Grain) int {
	limit := now.Year() + 10
	if g == Decade {
		limit = now.Year()
	}
	if now.Year() == 1 {
		limit = 2030 // no dateline
	}
	return yy + floorDiv(limit-yy, 100)*100
}

// nearest picks the year of a unit that recurs every year, by "last" and
// "next" or by where the sentence looks. A unit that holds the anchor lies
// in neither direction and is taken by both; where nothing decides, the one
// that begins nearest to the anchor.
func (r *resolver) nearest(now time.Time, what string, in func(year int) (time.Time, Grain)) {
	today := midnight(now)
	if r.c.Anchor.Kind == Narrative && r.f.Shift == NoShift {
		r.chain(today, what, in)
		return
	}
	var back, ahead, around time.Time // the last one before, the first one after, the one that holds the anchor
	var grain Grain
	look := func(y int) {
		t, g := in(y)
		switch grain = g; {
		case t.IsZero():
		case t.After(today):
			if ahead.IsZero() {
				ahead = t
			}
		case span(t, g, "").To.After(today):
			around = t
		default:
			back = t
		}
	}
	year := now.Year()
	for y := year - 1; y <= year+1; y++ {
		look(y)
	}
	for y := 2; y <= 8 && back.IsZero(); y++ { // 29 February needs eight years at most
		look(year - y)
	}
	for y := 2; y <= 8 && ahead.IsZero(); y++ {
		look(year + y)
	}
	if back.IsZero() || ahead.IsZero() {
		r.e.Value, r.e.why = unknownValue(r.f), "a day that the calendar lacks"
		return
	}
	t := r.pick(today, back, around, ahead, in)
	if r.relative(direction(what, t, today)); grain == Day {
		r.day(t)
	} else {
		r.place(t, grain)
	}
}

// pick chooses between the unit before, around (zero if there is none) and
// after today. News names a day or a month of the past without its year only
// while it is near: where the past tense points to one more than farther months
// away, it is not that of the expression.
func (r *resolver) pick(today, back, around, ahead time.Time, in func(year int) (time.Time, Grain)) time.Time {
	switch {
	case r.f.Shift == Last || r.f.Shift == Previous:
		return back
	case r.f.Shift == Next:
		return ahead
	case r.f.Shift == This:
		t, _ := in(today.Year())
		return t
	case !around.IsZero():
		return around
	case r.c.Relation == Since:
		return back
	case r.c.Direction == Backward && (r.f.Month == 0 || back.After(addMonths(today, -farther))):
		return back
	case r.c.Direction == Forward && (r.f.Month == 0 || ahead.Before(addMonths(today, farther))):
		return ahead
	case distance(back, today) <= distance(ahead, today):
		return back
	}
	return ahead
}

// farther is how many months away tense alone reaches, tuned on timebank and
// aquaint.
const farther = 10

// reporting picks the year of a quarter or a half-year: the one that lies
// nearest, by its middle, whatever the tense. "It expects to report a
// third-quarter loss" is said in October.
func (r *resolver) reporting(now time.Time, what string, in func(year int) (time.Time, Grain)) {
	var best, middle time.Time
	var grain Grain
	for y := now.Year() - 1; y <= now.Year()+1; y++ {
		t, g := in(y)
		i := span(t, g, "")
		if m := t.Add(i.To.Sub(t) / 2); best.IsZero() || distance(m, now) < distance(middle, now) {
			best, middle, grain = t, m, g
		}
	}
	r.relative(direction(what, best, midnight(now)))
	r.place(best, grain)
}

// mostMonths is how many months away a weekday with its day of the month lies at most: one
// of seven falls on it, and the 31st is no day of every month.
const mostMonths = 14

// weekdayOfMonth resolves "Friday the 13th": the nearest month in which they agree, where
// the sentence looks; this one if it does.
func (r *resolver) weekdayOfMonth(now time.Time) {
	today := midnight(now)
	month := floor(today, Month)
	var found time.Time
	for n := 0; n <= mostMonths && found.IsZero(); n++ {
		for _, step := range []int{-n, n} {
			if step < 0 && r.c.Direction == Forward || step > 0 && r.c.Direction == Backward {
				continue
			}
			first := addMonths(month, step)
			if !exists(first.Year(), int(first.Month()), r.f.Day) {
				continue
			}
			if t := first.AddDate(0, 0, r.f.Day-1); isoWeekday(t) == r.f.Weekday && (found.IsZero() || distance(t, today) < distance(found, today)) {
				found = t
			}
		}
	}
	if found.IsZero() {
		r.dayOfMonth(now)
		return
	}
	r.relative(direction("day of the month", found, today))
	r.day(found)
}

// nth is the first, second, ... or last such weekday of the form's month.
func (r *resolver) nth(year int, loc *time.Location) time.Time {
	return holiday(fmt.Sprintf("%d-%d-%d", r.f.Month, r.f.Weekday, r.f.Nth), year, loc)
}

// week is the beginning of the form's week in a year (ISO 8601), zero if there is none.
func (r *resolver) week(year int, loc *time.Location) time.Time {
	t := floor(date(year, 1, 4, loc), Week).AddDate(0, 0, 7*(r.f.Week-1))
	if y, w := t.ISOWeek(); y != year || w != r.f.Week {
		return time.Time{}
	}
	return t
}

// chain picks the year in which a narrative goes on from the anchor: that of
// the anchor where it is a year or another time that holds the unit, otherwise
// the one that puts the unit less than chainBack months before the anchor or in
// the year after that.
func (r *resolver) chain(today time.Time, what string, in func(year int) (time.Time, Grain)) {
	from := addMonths(today, -chainBack)
	if r.c.Anchor.Grain >= HalfYear {
		from = today
	}
	for y := from.Year(); y <= from.Year()+8; y++ {
		t, g := in(y)
		if t.IsZero() || !span(t, g, "").To.After(from) {
			continue
		}
		r.relative(direction(what, t, today))
		if g == Day {
			r.day(t)
		} else {
			r.place(t, g)
		}
		return
	}
	r.e.Value, r.e.why = unknownValue(r.f), "a day that the calendar lacks"
}

// chainBack is how many months a narrative steps back without naming the year,
// tuned on wikiwars-train.
const chainBack = 4

func distance(a, b time.Time) time.Duration { return a.Sub(b).Abs() }

// direction says in words where a unit lies from now.
func direction(what string, t, now time.Time) string {
	said, ok := directions[what]
	if !ok {
		said = [3]string{what + " before", what + " of", what + " after"}
	}
	return said[1+t.Compare(now)]
}

// directions are those of the units that texts name most, so that not each says them anew.
var directions = func() map[string][3]string {
	all := map[string][3]string{}
	for _, what := range append(grainNames[1:], "weekday", "date", "holiday", "day of the month") {
		all[what] = [3]string{what + " before", what + " of", what + " after"}
	}
	return all
}()

// weekday picks the day. A plain weekday is the latest one, the anchor's own
// day included, unless the sentence looks forward.
func (r *resolver) weekday(now time.Time) {
	today := midnight(now)
	back := (isoWeekday(today) - r.f.Weekday + 7) % 7
	t := today.AddDate(0, 0, -back)
	switch {
	case r.f.Shift == Last || r.f.Shift == Previous:
		if back == 0 {
			t = t.AddDate(0, 0, -7)
		}
	case r.f.Shift == Next:
		t = t.AddDate(0, 0, 7)
	case r.f.Shift == Coming:
		t = today.AddDate(0, 0, (r.f.Weekday-isoWeekday(today)+6)%7+1)
	case r.f.Shift == This && r.c.Direction != Backward, r.c.Direction == Forward:
		if back != 0 {
			t = t.AddDate(0, 0, 7)
		}
	}
	t, r.f.On = t.AddDate(0, 0, r.f.On), 0
	r.relative(direction("weekday", t, today))
	r.day(t)
}

// dayOfMonth picks the month of a day such as "the 24th".
func (r *resolver) dayOfMonth(now time.Time) {
	today := midnight(now)
	for _, m := range []int{0, -int(Backward) * int(r.c.Direction), int(r.c.Direction), 1, -1} {
		first := addMonths(floor(today, Month), m)
		if !exists(first.Year(), int(first.Month()), r.f.Day) {
			continue
		}
		t := first.AddDate(0, 0, r.f.Day-1)
		if r.c.Direction == Backward && t.After(today) || r.c.Direction == Forward && t.Before(today) {
			continue
		}
		r.relative(direction("day of the month", t, today))
		r.day(t)
		return
	}
	r.e.Value, r.e.why = unknownValue(r.f), "a day that the calendar lacks"
}

// weekend picks the weekend: this week's unless the words or the sentence look
// elsewhere.
func (r *resolver) weekend(now time.Time) {
	today := midnight(now)
	t := floor(today, Weekend)
	switch {
	case r.f.Shift == Last || r.f.Shift == Previous, r.f.Shift != Next && r.c.Direction == Backward && t.After(today),
		r.f.Shift == NoShift && r.c.Direction == Undecided && isoWeekday(today) <= 3: // the nearer one
		t = t.AddDate(0, 0, -7)
	case r.f.Shift == Next:
		t = t.AddDate(0, 0, 7)
	}
	r.relative(direction("weekend", t, today))
	r.place(t, Weekend)
}

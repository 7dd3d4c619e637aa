package picture

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// tick is a mark of the axis. What it lies in (the year of a month) stands in a
// second line, once for all.
type tick struct {
	x       float64
	text    string
	context string
}

// tickUnit is a distance between ticks that people count in.
type tickUnit struct {
	ms   float64 // about
	unit byte    // 'm' minutes, 'h' hours, 'd' days, 'M' months, 'y' years
	n    int
}

var tickUnits = []tickUnit{
	{hourMs / 60, 'm', 1}, {hourMs / 12, 'm', 5}, {hourMs / 6, 'm', 10}, {hourMs / 4, 'm', 15}, {hourMs / 2, 'm', 30},
	{hourMs, 'h', 1}, {2 * hourMs, 'h', 2}, {3 * hourMs, 'h', 3}, {6 * hourMs, 'h', 6}, {12 * hourMs, 'h', 12},
	{dayMs, 'd', 1}, {2 * dayMs, 'd', 2}, {7 * dayMs, 'd', 7}, {14 * dayMs, 'd', 14}, {30.4 * dayMs, 'M', 1}, {91 * dayMs, 'M', 3}, {182 * dayMs, 'M', 6},
	{365 * dayMs, 'y', 1}, {730 * dayMs, 'y', 2}, {1826 * dayMs, 'y', 5}, {3652 * dayMs, 'y', 10}, {7305 * dayMs, 'y', 20},
	{18262 * dayMs, 'y', 50}, {36524 * dayMs, 'y', 100}, {73049 * dayMs, 'y', 200}, {182621 * dayMs, 'y', 500}, {365243 * dayMs, 'y', 1000}, {730485 * dayMs, 'y', 2000},
}

// The distance of ticks in pixels, and in narrow parts.
const (
	tickRoom      = 84.0
	leastTickRoom = 62.0
)

// unit is the distance between the ticks of a part.
func (p timePart) unit() int {
	room := max(leastTickRoom, min(tickRoom, (p.right-p.left)/5))
	k := 0
	for k < len(tickUnits)-1 && tickUnits[k].ms*p.perMs < room {
		k++
	}
	return k
}

// ticksIn are the marks of a part. Where no round date falls into it, its middle
// is told. Where the scale changes, what follows begins with a mark.
func (s timescale) ticksIn(i int) []tick {
	p := s.parts[i]
	var first, taken []tick // at the changes of scale
	if !p.cutBefore {
		first = []tick{p.beginning()}
		taken = first
	}
	if !p.cutBehind {
		taken = append(taken, s.parts[i+1].beginning())
	}
	free := func(list []tick) []tick {
		return slices.DeleteFunc(list, func(t tick) bool { return slices.ContainsFunc(taken, t.meets) })
	}
	var list []tick
	for j := p.unit(); j >= 0 && tickUnits[j].ms*p.perMs >= tickRoom/2 && len(list) == 0; j-- {
		list = free(p.ticksBy(tickUnits[j]))
	}
	if len(list) == 0 {
		list = free([]tick{{x: (p.left + p.right) / 2, text: yearName(moment((p.from + p.to) / 2).Year())}})
	}
	return append(first, list...)
}

// beginning is the mark at the beginning of a part, in its unit or a finer one.
func (p timePart) beginning() tick {
	t, unit := moment(p.from), p.unit()
	for unit > 0 && !tickUnits[unit].floor(t).Equal(t) {
		unit--
	}
	text, context := tickUnits[unit].words(t)
	return tick{p.left, text, context}
}

// meets reports whether the labels of two ticks may touch.
func (t tick) meets(o tick) bool {
	const character = 9.2 // pixels, on average at most
	return math.Abs(t.x-o.x) < 10+character*float64(len(t.text)+len(o.text))/2
}

// ticksBy are the marks at the multiples of a unit.
func (p timePart) ticksBy(u tickUnit) []tick {
	const inset = 14 // pixels: a label has room on both sides
	var list []tick
	for t := u.floor(moment(p.from)); ; t = u.next(t) {
		ms := float64(t.UnixMilli())
		x := p.left + (ms-p.from)*p.perMs
		if x > p.right-inset {
			return list
		}
		if x >= p.left+inset {
			text, context := u.words(t)
			list = append(list, tick{x, text, context})
		}
	}
}

func moment(ms float64) time.Time { return time.UnixMilli(int64(ms)).UTC() }

// floor is the last round time that isn't after t.
func (u tickUnit) floor(t time.Time) time.Time {
	y, m, d := t.Date()
	switch u.unit {
	case 'm':
		return time.Date(y, m, d, t.Hour(), t.Minute()/u.n*u.n, 0, 0, time.UTC)
	case 'h':
		return time.Date(y, m, d, t.Hour()/u.n*u.n, 0, 0, 0, time.UTC)
	case 'd':
		if u.n < 7 {
			return time.Date(y, m, (d-1)/u.n*u.n+1, 0, 0, 0, 0, time.UTC)
		}
		monday := math.Floor((float64(t.UnixMilli())/dayMs+3)/float64(u.n))*float64(u.n) - 3 // 1970 began on a Thursday
		return moment(monday * dayMs)
	case 'M':
		return time.Date(y, (m-1)/time.Month(u.n)*time.Month(u.n)+1, 1, 0, 0, 0, 0, time.UTC)
	}
	return u.yearStart(u.multiple(t))
}

func (u tickUnit) next(t time.Time) time.Time {
	y, m, _ := t.Date()
	switch u.unit {
	case 'm':
		return t.Add(time.Duration(u.n) * time.Minute)
	case 'h':
		return t.Add(time.Duration(u.n) * time.Hour)
	case 'd':
		next := t.AddDate(0, 0, u.n)
		if u.n < 7 && (next.Month() != m || u.n > 1 && next.AddDate(0, 0, 1).Month() != m) { // 29, 31, 1: too near
			return time.Date(y, m+1, 1, 0, 0, 0, 0, time.UTC)
		}
		return next
	case 'M':
		return time.Date(y, m+time.Month(u.n), 1, 0, 0, 0, 0, time.UTC)
	}
	return u.yearStart(u.multiple(t) + 1)
}

// multiple is the number of the last round year that isn't after t.
func (u tickUnit) multiple(t time.Time) int {
	k := int(math.Floor(float64(t.Year()) / float64(u.n)))
	if u.yearStart(k).After(t) {
		k--
	}
	return k
}

// yearStart is the beginning of the k-th round year. There is no year 0, and the
// round years before the era are 100 BC and 200 BC, in astronomy -99 and -199.
func (u tickUnit) yearStart(k int) time.Time {
	year := k * u.n
	if u.n > 1 && k <= 0 {
		year++
	}
	return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
}

// words are a tick's label and what it lies in.
func (u tickUnit) words(t time.Time) (text, context string) {
	year := yearName(t.Year())
	switch u.unit {
	case 'm', 'h':
		return t.Format("15:04"), t.Format("2 January ") + year
	case 'd':
		return t.Format("2 Jan"), year
	case 'M':
		return t.Format("Jan"), year
	}
	return year, ""
}

// yearName writes an astronomical year, in which 0 is 1 BC.
func yearName(y int) string {
	if y <= 0 {
		return fmt.Sprintf("%d BC", 1-y)
	}
	return fmt.Sprint(y)
}

package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"
)

// timescale maps time to pixels. Long stretches in which nothing happens may be
// cut out of it: a timeline of last month that mentions 1897 is else a dot at
// either end.
type timescale struct{ parts []timePart }

// timePart is an uncut part of the time: milliseconds since 1970, wall clock read
// as UTC, and pixels.
type timePart struct {
	from, to, left, right float64
	perMs                 float64 // pixels a millisecond: the same in all parts, but for lone ones
	lone                  bool    // holds one stretch of time, such as a year of long ago
}

const (
	cutGap     = 30.0  // pixels between parts
	leastPart  = 120.0 // pixels of a part: room for a label of the axis
	edgeRoom   = 26.0  // pixels between a part's end and the events in it
	mostCuts   = 4
	emptyShare = 0.6 // of the time shown, what has to be empty to be cut out
	fewSpots   = 5   // stretches of time that make no crowd worth a cut
	hourMs     = 3.6e6
	dayMs      = 24 * hourMs
)

// newTimescale spreads the stretches of time over the pixels from left to right.
// least is the time in milliseconds that is shown at least.
func newTimescale(stretches [][2]float64, least, left, right float64) timescale {
	merged := union(stretches)
	for cuts := cutsOf(merged); ; cuts = cuts[:len(cuts)-1] {
		if s, ok := cutScale(merged, cuts, least, left, right); ok {
			return s
		}
	}
}

// union merges stretches that meet.
func union(stretches [][2]float64) [][2]float64 {
	stretches = slices.Clone(stretches)
	slices.SortFunc(stretches, func(a, b [2]float64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var merged [][2]float64
	for _, s := range stretches {
		if n := len(merged); n > 0 && s[0] <= merged[n-1][1] {
			merged[n-1][1] = max(merged[n-1][1], s[1])
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

// cutsOf returns the gaps to cut, the widest first: cut k lies before merged[k].
func cutsOf(merged [][2]float64) []int {
	if len(merged) < fewSpots {
		return nil
	}
	gap := func(k int) float64 { return merged[k][0] - merged[k-1][1] }
	var gaps []int
	for k := 1; k < len(merged); k++ {
		gaps = append(gaps, k)
	}
	slices.SortStableFunc(gaps, func(a, b int) int { return cmp.Compare(gap(b), gap(a)) })
	rest := merged[len(merged)-1][1] - merged[0][0]
	n := 0
	for n < len(gaps) && n < mostCuts && gap(gaps[n]) > emptyShare*rest {
		rest -= gap(gaps[n])
		n++
	}
	return gaps[:n]
}

// cutScale is the scale with those cuts, or false if the time that a part shows
// beside its events would leave nothing to cut.
func cutScale(merged [][2]float64, cuts []int, least, left, right float64) (timescale, bool) {
	if len(merged) == 0 {
		return timescale{}, true
	}
	at := append(slices.Sorted(slices.Values(cuts)), len(merged))
	var parts []timePart
	first := 0
	for _, k := range at {
		parts = append(parts, timePart{from: merged[first][0], to: merged[k-1][1], lone: first == k-1})
		first = k
	}
	if p := &parts[0]; len(parts) == 1 && p.to-p.from < least {
		middle := (p.from + p.to) / 2
		p.from, p.to = middle-least/2, middle+least/2
	}
	room := right - left - cutGap*float64(len(parts)-1)
	fitParts(parts, room)
	x := left
	for i := range parts {
		p := &parts[i]
		p.left, p.right = x, x+max(leastPart, (p.to-p.from)*p.perMs+2*edgeRoom)
		x = p.right + cutGap
		beside := ((p.right-p.left)/p.perMs - (p.to - p.from)) / 2
		p.from, p.to = p.from-beside, p.to+beside
		if i > 0 && parts[i-1].to >= p.from {
			return timescale{}, false
		}
	}
	return timescale{parts}, true
}

// fitParts gives the parts the scale at which they fill the room, none of them
// narrower than leastPart. Lone ones get no more than that beside others.
func fitParts(parts []timePart, room float64) {
	small := make([]bool, len(parts))
	for i, p := range parts {
		small[i] = p.lone && slices.ContainsFunc(parts, func(o timePart) bool { return !o.lone })
	}
	for {
		ms, pixels := 0.0, room
		for i, p := range parts {
			if small[i] {
				pixels -= leastPart
			} else {
				ms, pixels = ms+p.to-p.from, pixels-2*edgeRoom
			}
		}
		perMs, changed := pixels/max(ms, 1), false
		for i := range parts {
			p := &parts[i]
			p.perMs = perMs
			if most := (leastPart - 2*edgeRoom) / (p.to - p.from); small[i] && most < perMs {
				p.perMs = most
			}
			if !small[i] && len(parts) > 1 && (p.to-p.from)*perMs+2*edgeRoom < leastPart && slices.Index(small, false) != lastIndex(small, false) {
				small[i], changed = true, true
			}
		}
		if !changed {
			return
		}
	}
}

func lastIndex(list []bool, want bool) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i] == want {
			return i
		}
	}
	return -1
}

// x is the place of a time in pixels. It never runs back: what a cut leaves out
// lies in the middle of the gap.
func (s timescale) x(ms float64) float64 {
	for i, p := range s.parts {
		switch {
		case ms < p.from && i == 0:
			return p.left
		case ms < p.from:
			return p.left - cutGap/2
		case ms <= p.to:
			return p.left + (ms-p.from)*p.perMs
		}
	}
	if len(s.parts) == 0 {
		return 0
	}
	return s.parts[len(s.parts)-1].right
}

// cuts are the middles of the gaps, in pixels.
func (s timescale) cuts() []float64 {
	var list []float64
	for i := 1; i < len(s.parts); i++ {
		list = append(list, s.parts[i].left-cutGap/2)
	}
	return list
}

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

// tickRoom is the least distance of ticks in pixels.
const tickRoom = 84.0

// ticksIn are the marks of a part. Where no round date falls into it, its middle
// is told.
func (s timescale) ticksIn(p timePart) []tick {
	k := 0
	for k < len(tickUnits)-1 && tickUnits[k].ms*p.perMs < tickRoom {
		k++
	}
	for ; k >= 0 && tickUnits[k].ms*p.perMs >= tickRoom/2; k-- {
		if list := s.ticksBy(tickUnits[k], p); len(list) > 0 {
			return list
		}
	}
	return []tick{{x: (p.left + p.right) / 2, text: yearName(moment((p.from + p.to) / 2).Year())}}
}

func (s timescale) ticksBy(u tickUnit, p timePart) []tick {
	const inset = 14 // pixels: a label has room on both sides
	var list []tick
	for t := u.floor(moment(p.from)); ; t = u.next(t) {
		ms := float64(t.UnixMilli())
		x := s.x(ms)
		if ms > p.to || x > p.right-inset {
			return list
		}
		if ms >= p.from && x >= p.left+inset {
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

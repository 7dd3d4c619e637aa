package picture

import (
	"cmp"
	"math"
	"slices"
)

// timescale maps time to pixels. Long stretches in which nothing happens may be
// cut out of it, and those in which little happens may have a coarser scale: a
// timeline of last month that mentions 1897 is else a dot at either end.
type timescale struct{ parts []timePart }

// timePart is a part of the time with one scale: milliseconds since 1970, wall
// clock read as UTC, and pixels.
type timePart struct {
	from, to, left, right float64
	perMs                 float64 // pixels a millisecond
	pace                  int     // parts of the same pace have the same scale, but for those that are too small for it
	spots                 int     // distinct times in it
	cutBefore, cutBehind  bool    // time is left out there, or the axis ends
	lone                  bool    // holds one stretch of time, such as a year of long ago
}

const (
	cutGap     = 30.0  // pixels between parts
	leastPart  = 120.0 // pixels of a part: room for a label of the axis
	edgeRoom   = 26.0  // pixels between a cut and the events beside it
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
	if len(merged) == 0 {
		return timescale{}
	}
	spots := spotsOf(stretches)
	for cuts := cutsOf(merged); ; cuts = cuts[:len(cuts)-1] {
		parts := partsBetween(merged, cuts, least)
		if s, ok := fitted(paced(parts, spots, least, right-left), left, right); ok {
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

// partsBetween are the parts of the time that the cuts leave.
func partsBetween(merged [][2]float64, cuts []int, least float64) []timePart {
	var parts []timePart
	first := 0
	for _, k := range append(slices.Sorted(slices.Values(cuts)), len(merged)) {
		parts = append(parts, timePart{from: merged[first][0], to: merged[k-1][1], lone: first == k-1, cutBefore: true, cutBehind: true})
		first = k
	}
	if p := &parts[0]; len(parts) == 1 && p.to-p.from < least {
		middle := (p.from + p.to) / 2
		p.from, p.to = middle-least/2, middle+least/2
	}
	if !slices.ContainsFunc(parts, func(p timePart) bool { return !p.lone }) { // lone beside none
		for i := range parts {
			parts[i].lone = false
		}
	}
	return parts
}

// fitted gives the parts their places, or false if the time that a part shows
// beside its events would leave nothing to cut.
func fitted(parts []timePart, left, right float64) (timescale, bool) {
	x := left
	for i, wide := range widths(parts, right-left) {
		p := &parts[i]
		p.left, p.right = x, x+wide
		x = p.right
		beside := wide/p.perMs - (p.to - p.from)
		if p.cutBefore && p.cutBehind {
			beside /= 2
		}
		if p.cutBefore {
			p.from -= beside
		}
		if p.cutBehind {
			p.to += beside
			x += cutGap
		}
		if i > 0 && p.cutBefore && parts[i-1].to >= p.from {
			return timescale{}, false
		}
	}
	return timescale{parts}, true
}

// widths shares the room out and gives the parts their scale. The parts of one
// pace have what their distinct times are worth; no part is narrower than
// leastPart, and lone ones have no more.
func widths(parts []timePart, room float64) []float64 {
	wide, small := make([]float64, len(parts)), make([]bool, len(parts))
	for i, p := range parts {
		small[i] = p.lone
		if i > 0 && p.cutBefore {
			room -= cutGap
		}
	}
	for {
		pool, all := room, 0
		spots, ms := map[int]int{}, map[int]float64{}
		for i, p := range parts {
			if small[i] {
				pool -= leastPart
				continue
			}
			pool -= p.edges()
			all += p.spots
			spots[p.pace] += p.spots
			ms[p.pace] += p.to - p.from
		}
		scale, finest := map[int]float64{}, 0.0
		for pace, n := range spots {
			scale[pace] = pool * float64(n) / float64(all) / max(ms[pace], 1)
			finest = max(finest, scale[pace])
		}
		changed := false
		for i := range parts {
			p := &parts[i]
			own := (leastPart - p.edges()) / max(p.to-p.from, 1) // fills the least room
			switch shared := scale[p.pace]; {
			case p.lone:
				p.perMs = min(finest, own)
			case small[i] && p.cutBefore && p.cutBehind && shared > 0:
				p.perMs = min(shared, own)
			case small[i]:
				p.perMs = own
			default:
				p.perMs = shared
			}
			wide[i] = max(leastPart, (p.to-p.from)*p.perMs+p.edges())
			if narrow := (p.to-p.from)*p.perMs+p.edges() < leastPart; narrow && !small[i] && ones(small) < len(small)-1 {
				small[i], changed = true, true
			}
		}
		if !changed {
			return wide
		}
	}
}

// edges are the pixels between a part's events and its cut ends.
func (p timePart) edges() float64 {
	room := 0.0
	for _, cut := range []bool{p.cutBefore, p.cutBehind} {
		if cut {
			room += edgeRoom
		}
	}
	return room
}

func ones(list []bool) int {
	n := 0
	for _, is := range list {
		if is {
			n++
		}
	}
	return n
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
	for _, p := range s.parts[min(1, len(s.parts)):] {
		if p.cutBefore {
			list = append(list, p.left-cutGap/2)
		}
	}
	return list
}

// changes are the places where one scale follows on another, in pixels.
func (s timescale) changes() []float64 {
	var list []float64
	for _, p := range s.parts {
		if !p.cutBefore {
			list = append(list, p.left)
		}
	}
	return list
}

// changesAtCut reports whether the scale is another one behind a cut.
func (s timescale) changesAtCut() bool {
	for i, p := range s.parts[min(1, len(s.parts)):] {
		if p.cutBefore && math.Abs(p.perMs/s.parts[i].perMs-1) > .01 {
			return true
		}
	}
	return false
}

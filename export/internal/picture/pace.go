package picture

import (
	"cmp"
	"math"
	"slices"
)

// Where events come thick after a time in which they were few, the scale changes,
// so that the width goes to where it tells events apart.
const (
	mostChanges  = 3
	firstGain    = 2.0 // by how much the first change has to widen what is around the mean spot
	nextGain     = 1.4 // and each of the others
	crowdSpots   = 12  // fewer have room on any scale
	mostGaps     = 150 // the widest ones, where a change may lie
	roundingRoom = .2  // of a stretch: what may lie before its events, to begin at a round date
)

// spotsOf are the distinct times in which something happens, by their middles.
// What happens at the same time is told apart by rows, not by width.
func spotsOf(stretches [][2]float64) []float64 {
	var spots []float64
	for _, s := range stretches {
		spots = append(spots, (s[0]+s[1])/2)
	}
	slices.Sort(spots)
	return slices.Compact(spots)
}

// paceChange is a place where the scale may change: right behind one spot or right
// before the next, or at a cut.
type paceChange struct {
	at     float64
	shown  float64 // the time before it, without what is cut out
	before int     // spots
	gap    [2]float64
	cut    bool
}

// paced divides parts where it gains much that a stretch has another scale, and
// counts what is in each.
func paced(parts []timePart, spots []float64, least, room float64) []timePart {
	best := divided(parts, spots, nil)
	if len(spots) < crowdSpots {
		return best
	}
	places := paceChanges(parts, spots)
	for n, changes := range bestDivisions(places, least) {
		more := divided(parts, spots, changes)
		gain := spotRoom(more, spots, room) / spotRoom(best, spots, room)
		if gain >= leastGain(best[len(best)-1].pace, n+1) {
			best = more
		}
	}
	return best
}

// paceChanges are the places where a change of scale may lie, between the
// beginning and the end of the time that is shown.
func paceChanges(parts []timePart, spots []float64) []paceChange {
	type spot struct {
		at, shown float64
		part      int
	}
	var inside []spot
	shown := 0.0
	for i, p := range parts {
		if p.lone {
			continue
		}
		for _, s := range spots {
			if s >= p.from && s <= p.to {
				inside = append(inside, spot{s, shown + s - p.from, i})
			}
		}
		shown += p.to - p.from
	}
	gap := func(k int) float64 { return inside[k].shown - inside[k-1].shown }
	var gaps []int
	for k := 1; k < len(inside); k++ {
		gaps = append(gaps, k)
	}
	slices.SortStableFunc(gaps, func(a, b int) int { return cmp.Compare(gap(b), gap(a)) })
	gaps = slices.Sorted(slices.Values(gaps[:min(len(gaps), mostGaps)]))
	places := []paceChange{{}}
	for k := 1; k < len(inside); k++ {
		a, b := inside[k-1], inside[k]
		switch _, wide := slices.BinarySearch(gaps, k); {
		case a.part != b.part:
			from := parts[b.part].from
			places = append(places, paceChange{at: from, shown: b.shown - (b.at - from), before: k, cut: true})
		case wide:
			between := [2]float64{a.at, b.at}
			places = append(places, paceChange{at: a.at, shown: a.shown, before: k, gap: between}, paceChange{at: b.at, shown: b.shown, before: k, gap: between})
		}
	}
	return append(places, paceChange{shown: shown, before: len(inside)})
}

// bestDivisions finds the best one, two, ... places to change the scale: those
// under which the spots are likeliest if within a stretch any time is as likely as
// another (the fitness of Scargle's Bayesian blocks). Where width is shared out by
// the number of spots, these also give the mean spot the most room. A few spots make
// no crowd that a finer scale would help.
func bestDivisions(places []paceChange, least float64) [][]paceChange {
	density := func(i, j int) (spots, perMs float64) {
		spots = float64(places[j].before - places[i].before)
		return spots, spots / max(places[j].shown-places[i].shown, least)
	}
	last := len(places) - 1
	_, mean := density(0, last)
	worth := func(i, j int) float64 {
		n, perMs := density(i, j)
		if n == 0 || n < fewSpots && perMs > mean {
			return math.Inf(-1)
		}
		return n * math.Log(perMs)
	}
	total := make([]float64, len(places)) // of the best division before a place, with the changes so far
	for j := range places {
		total[j] = worth(0, j)
	}
	var from [mostChanges][]int
	var found [][]paceChange
	for n := range from {
		more := make([]float64, len(places))
		from[n] = make([]int, len(places))
		for j := range places {
			more[j] = math.Inf(-1)
			for i := 1; i < j; i++ {
				if sum := total[i] + worth(i, j); sum > more[j] {
					more[j], from[n][j] = sum, i
				}
			}
		}
		total = more
		if math.IsInf(total[last], -1) {
			break
		}
		var changes []paceChange
		for k, j := n, last; k >= 0; k-- {
			j = from[k][j]
			changes = append(changes, places[j])
		}
		slices.Reverse(changes)
		found = append(found, changes)
	}
	return found
}

// divided are the parts with those changes of pace, each at a round date.
func divided(parts []timePart, spots []float64, changes []paceChange) []timePart {
	var list []timePart
	pace := 0
	for _, p := range parts {
		for pace < len(changes) && (p.from < changes[pace].at && changes[pace].at < p.to || changes[pace].cut && changes[pace].at == p.from) {
			c := changes[pace]
			if !c.cut {
				before := p
				before.to, before.pace, before.cutBehind = c.at, pace, false
				list = append(list, before)
				p.from, p.cutBefore = c.at, false
			}
			pace++
		}
		p.pace = pace
		list = append(list, p)
	}
	for i := 1; i < len(list); i++ {
		if a, b := &list[i-1], &list[i]; !b.cutBefore {
			c := changes[a.pace]
			at := roundDate(max(c.gap[0], b.from-roundingRoom*(b.to-b.from)), b.from)
			if c.at == c.gap[0] {
				at = roundDate(a.to, min(c.gap[1], a.to+roundingRoom*(a.to-a.from)))
			}
			a.to, b.from = at, at
		}
	}
	for i := range list {
		p := &list[i]
		for _, s := range spots {
			if s >= p.from && (s < p.to || p.cutBehind && s == p.to) {
				p.spots++
			}
		}
	}
	return list
}

// roundDate is the roundest date between two times, or the later one.
func roundDate(from, to float64) float64 {
	for _, u := range slices.Backward(tickUnits) {
		if t := float64(u.floor(moment(to)).UnixMilli()); t >= from {
			return t
		}
	}
	return to
}

// leastGain is what makes it worth to go from some changes of scale to more.
func leastGain(from, to int) float64 {
	if from == 0 {
		return firstGain * math.Pow(nextGain, float64(to-1))
	}
	return math.Pow(nextGain, float64(to-from))
}

// spotRoom is the geometric mean of the scale at the spots.
func spotRoom(parts []timePart, spots []float64, room float64) float64 {
	parts = slices.Clone(parts)
	widths(parts, room)
	sum := 0.0
	for _, p := range parts {
		sum += float64(p.spots) * math.Log(p.perMs)
	}
	return math.Exp(sum / float64(len(spots)))
}

package coder

import (
	"cmp"
	"slices"

	"github.com/dateline-go/dateline/internal/boosting"
	"github.com/dateline-go/dateline/internal/linear"
)

// The bounds of what is compared; the chance was chosen by cross-validation.
const (
	SameFrom     = .3 // chance of being worth telling of events from which it is learned
	comparedNear = 15 // events on each side of one in the text: keeps the time linear
	leastSame    = .4 // of two events that are told as one
)

// Pair is two events of an article that may be one; X is the surer.
type Pair struct {
	X, Y *Event
	Row  []float32 // what is looked at: SameNumbers
}

// Pairs lists the events that may be one, those of the surest Y first; those that plainly differ
// are left out.
func (a *Article) Pairs(events []*Event, link *linear.Classifier) []Pair {
	inText := slices.Clone(events)
	slices.SortStableFunc(inText, byPlace)
	at := make(map[*Event]int, len(events))
	for i, e := range inText {
		at[e] = i
	}
	surest := slices.Clone(inText)
	slices.SortStableFunc(surest, func(x, y *Event) int { return cmp.Compare(y.Told, x.Told) })
	var out []Pair
	comparing := linking{model: link}
	for _, y := range surest {
		i := at[y]
		for k, x := range inText[max(0, i-comparedNear):min(len(inText), i+comparedNear+1)] {
			k += max(0, i-comparedNear)
			if (x.Told > y.Told || x.Told == y.Told && k < i) && !a.differing(x, y) {
				out = append(out, Pair{x, y, a.sameRow(x, y, &comparing)})
			}
		}
	}
	return out
}

// differing reports whether a mention of one event and one of another cannot be of the same.
func (a *Article) differing(x, y *Event) bool {
	return slices.ContainsFunc(x.Mentions, func(i *Mention) bool {
		return slices.ContainsFunc(y.Mentions, func(j *Mention) bool { return a.differ(i, j) })
	})
}

// Join returns events of an article, second tellings joined to the surest telling that is likely
// to be of the same, in the order of their first mentions. The events it is given stay as they are.
func Join(events []*Event, pairs []Pair, same *boosting.Forest) []*Event {
	into, most := map[*Event]*Event{}, map[*Event]float32{}
	var chances [2]float32
	for _, p := range pairs {
		if into[p.X] != nil {
			continue
		}
		same.Chances(chances[:], p.Row)
		if c := chances[1]; c >= leastSame && c > most[p.Y] {
			into[p.Y], most[p.Y] = p.X, c
		}
	}
	var out []*Event
	of := map[*Event]*Event{} // as it is told
	for _, e := range events {
		if into[e] == nil {
			joined := *e
			of[e] = &joined
			out = append(out, &joined)
		}
	}
	for _, e := range events {
		if x := of[into[e]]; x != nil {
			x.join(e)
		}
	}
	slices.SortStableFunc(out, byPlace)
	return out
}

// join adds a second telling, and takes over its date and its parties where they are surer.
func (e *Event) join(o *Event) {
	e.Mentions = slices.Concat(e.Mentions, o.Mentions)
	if e.Dating.yields(&o.Dating, o.DateChance > e.DateChance) {
		e.Dating, e.DateChance = o.Dating, o.DateChance
	}
	if !o.nobody() && (e.nobody() || o.PartyChance > e.PartyChance) {
		e.Actors, e.Targets, e.PartyChance = o.Actors, o.Targets, o.PartyChance
	}
}

func (e *Event) nobody() bool { return len(e.Actors)+len(e.Targets) == 0 }

// yields reports whether another date goes before one: that of the event's own sentences before a
// guess, a guess before none, and of two alike the surer.
func (d *Dating) yields(o *Dating, surer bool) bool {
	if c := cmp.Compare(o.rank(), d.rank()); c != 0 {
		return c > 0
	}
	return o.Day != Undated && surer
}

func (d *Dating) rank() int {
	switch {
	case d.Day == Undated:
		return 0
	case d.guess():
		return 1
	}
	return 2
}

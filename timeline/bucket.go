package timeline

import (
	"iter"
	"slices"
)

// bucket holds the events of one type and time that have been told so far, by their
// numbers, and finds those that a mention may be one with: by a party, or without any
// by the document, and by the place. A busy day has thousands of events; a mention is
// compared with the few that have its rarest party, and where those are many too, its
// rarest two or three.
type bucket struct {
	events  *[]Event
	shelves map[facet]*shelf
	path    []side // what all its events have, and lead here
}

// shelf is the events of a facet.
type shelf struct {
	numbers []int   // ascending
	within  *bucket // the same by what else they have, once there are many and it is asked for
}

// A shelf of more than crowded events is looked into by another party, down to the
// deepest. What then is left to compare is cut off after patience events, so that the
// work is linear whatever is told.
const (
	crowded  = 8
	deepest  = 2
	patience = 1000
)

func newBucket(events *[]Event, path ...side) *bucket {
	return &bucket{events, map[facet]*shelf{}, path}
}

// facet is what two mentions must have in common to be told of one event.
type facet struct {
	whole bool // every party of the event is to be found in the mention, this one stands for them
	party side
	place side
}

// side is one half of a facet: a kind and a name.
type side struct {
	kind byte
	name string
}

// The kinds of a side.
const (
	byName    = 'n' // the name of a party or of a place
	byState   = 's' // the state that a party is of
	byBody    = 'b' // the state that a party is of who is nobody in particular
	byText    = 't' // the document, of any event
	byNobody  = 'x' // the document, of an event without parties
	anywhere  = '*' // any place or none
	nowhere   = '-' // no place
	inCountry = 'i' // a place of the country
	ofCountry = 'c' // the country itself
)

// add enters the event number i, again after it has changed.
func (b *bucket) add(i int) {
	e := &(*b.events)[i]
	places := placesOf(e.Place)
	text := side{byText, e.Evidence[0].Document}
	b.enter(i, false, []side{text}, places)
	if e.nobody() {
		text.kind = byNobody
		b.enter(i, false, []side{text}, places)
		return
	}
	b.byAll(i, e, places)
	b.byRarest(i, e, places)
}

// byAll enters an event at all its parties, for mentions that have some of them.
func (b *bucket) byAll(i int, e *Event, places []side) {
	for _, a := range e.parties() {
		b.enter(i, false, sidesOf(a), places)
	}
}

// byRarest enters an event at one of its parties, for mentions that have them all.
func (b *bucket) byRarest(i int, e *Event, places []side) {
	rarest, least := []side{{}}, -1 // without one: all of them led here
	for _, a := range e.parties() {
		sides := sidesOf(a)
		if slices.ContainsFunc(sides, b.leads) {
			continue
		}
		if n := b.count(true, sides[:1], anyPlace) + b.count(false, sides[:1], anyPlace); least < 0 || n < least {
			rarest, least = sides, n
		}
	}
	b.enter(i, true, rarest, places)
}

func (b *bucket) enter(i int, whole bool, parties, places []side) {
	for _, p := range parties {
		if b.leads(p) {
			continue
		}
		for _, at := range places {
			f := facet{whole, p, at}
			s := b.shelves[f]
			if s == nil {
				s = &shelf{}
				b.shelves[f] = s
			}
			if k, found := slices.BinarySearch(s.numbers, i); !found {
				s.numbers = slices.Insert(s.numbers, k, i)
			}
			if s.within != nil {
				s.within.addWithin(i, whole)
			}
		}
	}
}

// leads reports whether all events of the bucket have a side.
func (b *bucket) leads(s side) bool { return slices.Contains(b.path, s) }

// within returns the events of a shelf by what else they have.
func (b *bucket) within(f facet, s *shelf) *bucket {
	if s.within == nil {
		s.within = newBucket(b.events, append(slices.Clip(b.path), f.party)...)
		for _, i := range s.numbers {
			s.within.addWithin(i, f.whole)
		}
	}
	return s.within
}

func (b *bucket) addWithin(i int, whole bool) {
	if e := &(*b.events)[i]; whole {
		b.byRarest(i, e, anyPlace)
	} else {
		b.byAll(i, e, anyPlace)
	}
}

// find returns the first event for which ok holds among those that the mention may be
// one with, -1 without any.
func (b *bucket) find(e *Event, ok func(i int) bool) int {
	q := query{ok: ok, best: -1, left: patience}
	places := placesFor(e.Place)
	doc := e.Evidence[0].Document
	if e.nobody() {
		q.having(b, [][]side{{{byText, doc}}}, places)
		return q.best
	}
	q.having(b, [][]side{{{byNobody, doc}}}, places)
	var parties [][]side
	for _, a := range e.parties() {
		parties = append(parties, sidesFor(a))
	}
	q.among(b, parties, places)
	q.having(b, parties, places)
	return q.best
}

// query is a search for the event that a mention is one with.
type query struct {
	ok   func(i int) bool
	best int // the first found so far, or -1
	left int // how many more are compared
}

// having tries the events that have all of the parties.
func (q *query) having(b *bucket, parties [][]side, places []side) {
	rarest, least := []side(nil), -1
	for _, sides := range parties {
		if n := b.count(false, sides, places); least < 0 || n < least {
			rarest, least = sides, n
		}
	}
	for f, s := range b.all(false, rarest, places) {
		var rest [][]side
		for _, sides := range parties {
			if !slices.Contains(sides, f.party) {
				rest = append(rest, sides)
			}
		}
		if len(rest) > 0 && b.divides(s) {
			q.having(b.within(f, s), rest, anyPlace)
		} else {
			q.try(s.numbers)
		}
	}
}

// among tries the events whose parties are all among these.
func (q *query) among(b *bucket, parties [][]side, places []side) {
	if s := b.shelves[facet{true, side{}, anyPlace[0]}]; s != nil {
		q.try(s.numbers)
	}
	for _, sides := range parties {
		for f, s := range b.all(true, sides, places) {
			if b.divides(s) {
				q.among(b.within(f, s), parties, anyPlace)
			} else {
				q.try(s.numbers)
			}
		}
	}
}

// divides reports whether a shelf is looked into by another party.
func (b *bucket) divides(s *shelf) bool { return len(s.numbers) > crowded && len(b.path) < deepest }

func (q *query) try(numbers []int) {
	for _, i := range numbers {
		if q.best >= 0 && i >= q.best || q.left == 0 {
			return
		}
		q.left--
		if q.ok(i) {
			q.best = i
		}
	}
}

// all yields the shelves of some sides.
func (b *bucket) all(whole bool, parties, places []side) iter.Seq2[facet, *shelf] {
	return func(yield func(facet, *shelf) bool) {
		for _, p := range parties {
			for _, at := range places {
				f := facet{whole, p, at}
				if s := b.shelves[f]; s != nil && !yield(f, s) {
					return
				}
			}
		}
	}
}

func (b *bucket) count(whole bool, parties, places []side) int {
	n := 0
	for _, s := range b.all(whole, parties, places) {
		n += len(s.numbers)
	}
	return n
}

// sidesOf are those that a party is entered at, and sidesFor those that one is looked
// for at: two parties have one in common if they agree.
func sidesOf(a Actor) []side {
	sides := []side{{byName, a.Name}}
	if a.Country != "" && !a.private() {
		sides = append(sides, side{byState, a.Country})
		if !a.individual() {
			sides = append(sides, side{byBody, a.Country})
		}
	}
	return sides
}

func sidesFor(a Actor) []side {
	sides := []side{{byName, a.Name}}
	switch {
	case a.Country == "", a.private():
	case !a.individual():
		sides = append(sides, side{byState, a.Country})
	default:
		sides = append(sides, side{byBody, a.Country})
	}
	return sides
}

// anyPlace stands where places are told apart already.
var anyPlace = []side{{kind: anywhere}}

// placesOf and placesFor are the same for places: two have a side in common if they
// suit one another.
func placesOf(p *Place) []side {
	if p == nil {
		return []side{{kind: anywhere}, {kind: nowhere}}
	}
	sides := []side{{kind: anywhere}, {byName, p.Name}, {inCountry, p.Country}}
	if p.Level == "country" {
		sides = append(sides, side{ofCountry, p.Country})
	}
	return sides
}

func placesFor(p *Place) []side {
	if p == nil {
		return []side{{kind: anywhere}}
	}
	sides := []side{{kind: nowhere}, {byName, p.Name}, {ofCountry, p.Country}}
	if p.Level == "country" {
		sides = append(sides, side{inCountry, p.Country})
	}
	return sides
}

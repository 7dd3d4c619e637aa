package timeline

import "slices"

// bucket holds the events of one type and time that have been told so far, by their
// numbers, and finds those that a mention may be one with: by a party, or without any
// by the document, and by the place. A busy day has thousands of events; a mention is
// compared with the few that have its rarest party.
type bucket struct {
	at map[facet][]int // ascending
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
func (b *bucket) add(i int, e *Event) {
	parties := e.parties()
	places := placesOf(e.Place)
	text := side{byText, e.Evidence[0].Document}
	b.enter(i, false, []side{text}, places)
	if len(parties) == 0 {
		text.kind = byNobody
		b.enter(i, false, []side{text}, places)
		return
	}
	rarest, least := []side(nil), -1
	for _, a := range parties {
		sides := sidesOf(a)
		if n := len(b.at[facet{true, sides[0], side{kind: anywhere}}]) + len(b.at[facet{false, sides[0], side{kind: anywhere}}]); least < 0 || n < least {
			rarest, least = sides, n
		}
		b.enter(i, false, sides, places)
	}
	b.enter(i, true, rarest, places)
}

func (b *bucket) enter(i int, whole bool, parties, places []side) {
	for _, p := range parties {
		for _, at := range places {
			f := facet{whole, p, at}
			list := b.at[f]
			if k, found := slices.BinarySearch(list, i); !found {
				b.at[f] = slices.Insert(list, k, i)
			}
		}
	}
}

// find returns the first event for which ok holds among those that the mention may be
// one with, -1 without any.
func (b *bucket) find(e *Event, ok func(i int) bool) int {
	best := -1
	try := func(lists [][]int) {
		for _, list := range lists {
			for _, i := range list {
				if best >= 0 && i >= best {
					break
				}
				if ok(i) {
					best = i
				}
			}
		}
	}
	places := placesFor(e.Place)
	parties := e.parties()
	doc := e.Evidence[0].Document
	if len(parties) == 0 {
		try(b.lists(false, []side{{byText, doc}}, places))
		return best
	}
	try(b.lists(false, []side{{byNobody, doc}}, places))
	var rarest [][]int
	least := -1
	for _, a := range parties {
		sides := sidesFor(a)
		try(b.lists(true, sides, places)) // the event's parties are among the mention's
		lists, n := b.lists(false, sides, places), 0
		for _, list := range lists {
			n += len(list)
		}
		if least < 0 || n < least {
			rarest, least = lists, n
		}
	}
	try(rarest) // the mention's are among the event's
	return best
}

func (b *bucket) lists(whole bool, parties, places []side) [][]int {
	var out [][]int
	for _, p := range parties {
		for _, at := range places {
			if list := b.at[facet{whole, p, at}]; list != nil {
				out = append(out, list)
			}
		}
	}
	return out
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

package timeline

import (
	"cmp"
	"slices"
)

// patience is how many events a mention is compared with. What more of one day fit
// than that, by what it has that is rarest, tells of none of them in particular.
const patience = 12

// bucket holds the events of one moment by what they may share with a mention.
type bucket struct {
	lists map[string][]*cluster
	tries int // patience, unless a test has more
}

// add enters an event, again after it has got another mention.
func (b *bucket) add(c, mention *cluster) {
	for _, k := range append(c.keys(true), mention.self()) {
		if !c.entered[k] {
			c.entered[k] = true
			b.lists[k] = append(b.lists[k], c)
		}
	}
}

// find returns the event that a mention tells best, nil if it tells none, and counts how
// often it compares.
func (b *bucket) find(o *cluster, compared *int) *cluster {
	keys := append([]string{o.self()}, o.keys(o.parties() == 0)...)
	slices.SortStableFunc(keys, func(a, c string) int { return cmp.Compare(len(b.lists[a]), len(b.lists[c])) })
	var best *cluster
	most := apartFrom
	seen := map[*cluster]bool{}
	for _, k := range keys {
		for _, c := range b.lists[k] {
			if seen[c] {
				continue
			}
			if len(seen) == cmp.Or(b.tries, patience) {
				return best
			}
			seen[c] = true
			*compared++
			if fit := c.fit(o); fit > most {
				best, most = c, fit
			}
			if most >= sure {
				return best
			}
		}
	}
	return best
}

// crowd is how many names and states of parties an event is entered by.
const crowd = 16

// keys are what two mentions of one event have one of in common: a party, better two or a party and
// a place; where one names no party, the document, the place or the trigger.
func (c *cluster) keys(nameless bool) []string {
	var parties, places, keys []string
	for _, a := range c.everybody() {
		parties = append(parties, "n"+a.Name)
		if a.Country != "" && !a.private() {
			parties = append(parties, "c"+a.Country)
		}
	}
	slices.Sort(parties)
	parties = slices.Compact(parties)
	parties = parties[:min(len(parties), crowd)]
	for _, p := range c.places {
		places = append(places, p.names()...)
	}
	for i, p := range parties {
		keys = append(keys, p)
		for _, q := range parties[i+1:] {
			keys = append(keys, min(p, q)+"\x00"+max(p, q))
		}
		for _, at := range places {
			keys = append(keys, p+"\x00p"+at)
		}
	}
	if nameless {
		for d := range c.documents {
			keys = append(keys, "d"+d)
		}
		for _, at := range places {
			keys = append(keys, "p"+at)
		}
		for t := range c.triggers {
			keys = append(keys, "t"+t)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// self is what mentions have in common that tell the same in the same words.
func (c *cluster) self() string {
	k := "=" + c.CAMEO + "\x00" + c.Trigger.Text
	for _, a := range c.everybody() {
		k += "\x00" + a.Name
	}
	for _, p := range c.places {
		k += "\x00p" + p.Name
	}
	return k
}

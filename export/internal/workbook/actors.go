package workbook

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// tally counts the events of an actor or of two.
type tally struct {
	actor, other timeline.Actor
	acts, bears  int // as actor, as target
	types        map[timeline.EventType]int
	scale        float64
	first, last  timeline.Anchor // of the dated ones
}

func (t *tally) add(e *timeline.Event) {
	if t.types == nil {
		t.types = map[timeline.EventType]int{}
	}
	t.types[e.Type]++
	t.scale += e.Type.Scale()
	if key := e.When.Key(); !key.IsZero() {
		if t.first.Key().IsZero() || key.Before(t.first.Key()) {
			t.first = e.When
		}
		if key.After(t.last.Key()) || t.last.Key().IsZero() {
			t.last = e.When
		}
	}
}

func (t *tally) events() (n int) {
	for _, k := range t.types {
		n += k
	}
	return n
}

// byEvents orders tallies, those of most events first.
func byEvents(m map[string]*tally) []*tally {
	return slices.SortedFunc(maps.Values(m), func(a, b *tally) int {
		return cmp.Or(b.events()-a.events(), strings.Compare(a.actor.Name, b.actor.Name), strings.Compare(a.actor.Country, b.actor.Country),
			strings.Compare(a.other.Name, b.other.Name), strings.Compare(a.other.Country, b.other.Country))
	})
}

// identity tells actors apart: by name and country.
func identity(a timeline.Actor) string { return a.Name + "\x00" + a.Country }

var actorColumns = func() columns {
	c := columns{{"Actor", 30}, {"Country", 9}, {"Sector", 9}, {"Events", 8}, {"As actor", 9}, {"As target", 9}}
	for _, t := range timeline.EventTypes() {
		c = append(c, column{prose.TypeLabel(string(t)), 10})
	}
	return append(c, column{"First", 12}, column{"Last", 12})
}()

// tallyActors counts who in particular took part, those in most events first.
func tallyActors(events []timeline.Event) []*tally {
	all := map[string]*tally{}
	for i := range events {
		e := &events[i]
		seen := map[string]bool{}
		count := func(list []timeline.Actor, part func(*tally)) {
			for _, a := range list {
				if !prose.Named(a) {
					continue
				}
				key := identity(a)
				t := all[key]
				if t == nil {
					t = &tally{actor: a}
					all[key] = t
				}
				if part(t); !seen[key] {
					seen[key] = true
					t.add(e)
				}
			}
		}
		count(e.Actors, func(t *tally) { t.acts++ })
		count(e.Targets, func(t *tally) { t.bears++ })
	}
	return byEvents(all)
}

// actors writes who took part, how often in what, and between which dates.
func (b *book) actors() error {
	return b.sheet("Actors", actorColumns, len(b.tallies), "No actors.", func(i int) []any {
		t := b.tallies[i]
		row := []any{b.text(t.actor.Name), b.text(t.actor.Country), b.text(t.actor.Sector), t.events(), t.acts, t.bears}
		for _, typ := range timeline.EventTypes() {
			row = append(row, positive(t.types[typ]))
		}
		return append(row, b.styles.date(t.first), b.styles.date(t.last))
	})
}

// positive leaves the cell of a zero empty.
func positive(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

var dyadColumns = columns{
	{"Actor", 30}, {"Country", 9}, {"Target", 30}, {"Target country", 9}, {"Events", 8}, {"Scale sum", 10}, {"Cooperation", 12}, {"Conflict", 10},
	{"First", 12}, {"Last", 12},
}

// dyads writes who did how much to or with whom: the sum of PLOVER's scale, from -10
// for the worst conflict to +10 an event.
func (b *book) dyads() error {
	all := map[string]*tally{}
	for i := range b.timeline.Events {
		e := &b.timeline.Events[i]
		for _, p := range pairs(e) {
			key := identity(p[0]) + "\x00" + identity(p[1])
			if all[key] == nil {
				all[key] = &tally{actor: p[0], other: p[1]}
			}
			all[key].add(e)
		}
	}
	list := byEvents(all)
	return b.sheet("Dyads", dyadColumns, len(list), "No two parties in one event.", func(i int) []any {
		t := list[i]
		cooperation, conflict := 0, 0
		for typ, n := range t.types {
			switch typ.Quad() {
			case timeline.VerbalCooperation, timeline.MaterialCooperation:
				cooperation += n
			case timeline.VerbalConflict, timeline.MaterialConflict:
				conflict += n
			}
		}
		return []any{
			b.text(t.actor.Name), b.text(t.actor.Country), b.text(t.other.Name), b.text(t.other.Country), t.events(),
			t.scale, cooperation, conflict,
			b.styles.date(t.first), b.styles.date(t.last),
		}
	})
}

// pairs are who did something with whom: every actor with every target, and where the
// parties do it to one another and no target is named, the actors with each other,
// each pair once.
func pairs(e *timeline.Event) [][2]timeline.Actor {
	var out [][2]timeline.Actor
	seen := map[string]bool{}
	pair := func(a, c timeline.Actor) {
		key := identity(a) + "\x00" + identity(c)
		if identity(a) != identity(c) && prose.Named(a) && prose.Named(c) && !seen[key] {
			seen[key] = true
			out = append(out, [2]timeline.Actor{a, c})
		}
	}
	for _, a := range e.Actors {
		for _, c := range e.Targets {
			pair(a, c)
		}
	}
	if e.Mutual && len(e.Targets) == 0 {
		for i, a := range e.Actors {
			for _, c := range e.Actors[i+1:] {
				pair(a, c)
			}
		}
	}
	return out
}

package timeline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// merge joins the mentions of one event: of the same type, at the same time,
// with parties and places that agree. The first mention leads and collects the
// evidence of the others. A mention is compared only with the events of its type and
// time that share its rarest party, so the work is near-linear in their number.
func merge(events []Event) []Event {
	m := merger{buckets: map[moment]*bucket{}}
	for i := range events {
		m.add(&events[i])
	}
	return m.out
}

// merger is a merge under way.
type merger struct {
	out      []Event
	buckets  map[moment]*bucket
	compared int // how often two mentions were
}

// moment is what the mentions of one event have in common.
type moment struct {
	typ      EventType
	value    string
	relation dateparse.Relation
	negated  bool
	word     string // of an event without a type
	document string // of one without a date
}

func (m *merger) add(e *Event) {
	at := moment{typ: e.Type, value: e.When.Value, relation: e.When.Relation, negated: e.Modality.Negated}
	if e.Type == "" {
		at.word = strings.ToLower(e.Trigger.Text)
	}
	if e.When.Value == "" {
		at.document = e.Evidence[0].Document
	}
	b := m.buckets[at]
	if b == nil {
		b = newBucket(&m.out)
		m.buckets[at] = b
	}
	into := b.find(e, func(i int) bool {
		m.compared++
		return same(&m.out[i], e)
	})
	if into < 0 {
		into = len(m.out)
		m.out = append(m.out, *e)
	} else {
		m.out[into].absorb(e)
	}
	b.add(into)
}

// same reports whether two events of one moment can be one.
func same(a, b *Event) bool {
	if !nearby(a.Place, b.Place) || !akin(a, b) {
		return false
	}
	if a.nobody() || b.nobody() {
		return a.Evidence[0].Document == b.Evidence[0].Document
	}
	return sameParties(a, b)
}

// nobody reports whether the event has no party.
func (e *Event) nobody() bool { return len(e.Actors) == 0 && len(e.Targets) == 0 }

// nearby reports whether two places can be that of one event.
func nearby(a, b *Place) bool {
	return a == nil || b == nil || a.Name == b.Name || within(a, b) || within(b, a)
}

// akin reports whether two events of a type may be of one kind. Where they share a
// day or a month, the type is enough; undated or in the same year, an invasion is no
// blockade, and what is asked for is not what was done.
func akin(a, b *Event) bool {
	if g := a.When.Grain; a.When.Value != "" && g != dateparse.Year && g != dateparse.Decade && g != dateparse.Century && g != dateparse.NoGrain {
		return true
	}
	if (a.Modality.Status == Asserted) != (b.Modality.Status == Asserted) {
		return false
	}
	return a.CAMEO == b.CAMEO || strings.EqualFold(a.Trigger.Text, b.Trigger.Text)
}

// within reports whether place a holds place b: a country its cities.
func within(a, b *Place) bool { return a.Level == "country" && a.Country == b.Country }

// absorb adds what another mention of the event tells.
func (e *Event) absorb(o *Event) {
	e.Evidence = append(e.Evidence, o.Evidence...)
	e.named = union(e.individuals(), o.individuals())
	if o.telling() > e.telling() {
		e.Actors, e.Targets, e.Trigger, e.Summary, e.When = o.Actors, o.Targets, o.Trigger, o.Summary, o.When
	}
	if e.Place == nil || o.Place != nil && within(e.Place, o.Place) {
		e.Place = o.Place
	}
	e.Order = append(e.Order, o.Order...)
	e.Conflicts = append(e.Conflicts, o.Conflicts...)
	e.Confidence = max(e.Confidence, o.Confidence)
}

// settle forgets what merging needed, and leaves out evidence that an event has from
// two mentions.
func settle(events []Event) {
	for i := range events {
		e := &events[i]
		e.named = nil
		for _, list := range [][]Actor{e.Actors, e.Targets} {
			for k := range list {
				list[k].person = false
			}
		}
		if len(e.Evidence) < 2 {
			continue
		}
		type where struct {
			document string
			start    int
		}
		seen := make(map[where]bool, len(e.Evidence))
		e.Evidence = slices.DeleteFunc(e.Evidence, func(ev Evidence) bool {
			at := where{ev.Document, ev.Start}
			was := seen[at]
			seen[at] = true
			return was
		})
	}
}

// telling weighs how much a mention tells: a date of its own, and parties,
// people before states.
func (e *Event) telling() int {
	n := 0
	if e.When.How == Stated {
		n += 2
	}
	for _, list := range [][]Actor{e.Actors, e.Targets} {
		for _, a := range list {
			n++
			if a.Role != "" {
				n++
			}
		}
	}
	return n
}

// Key is the time by which anchors are put in order: the start of the interval,
// or its end where it has no start; zero if undated.
func (a Anchor) Key() time.Time {
	if a.Interval.From.IsZero() {
		return a.Interval.To
	}
	return a.Interval.From
}

// identify gives every event an ID that depends on nothing but its document,
// its place in it and its type.
func identify(events []Event) {
	seen := map[string]int{}
	for i := range events {
		e := &events[i]
		h := fnv.New32a()
		fmt.Fprint(h, e.Trigger.Document, e.Trigger.Start, e.Type)
		id := fmt.Sprintf("%s-%08x", strings.ToLower(cmp.Or(string(e.Type), string(e.Kind))), h.Sum32())
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s-%d", id, seen[id])
		}
		e.ID = id
	}
}

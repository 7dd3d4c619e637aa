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

// Merge joins the mentions of one event, over all documents, and gives every event its
// ID: what Build does once all documents are read. Two mentions are one event if they are
// of one type and time and their parties, places and words agree; then those of
// different articles whose days differ a little, and what one dates more exactly than
// another. The result does not depend on the order of events, and takes time linear in
// their number but for a sort. An event keeps its ID while no document of an earlier
// Evidence.Published (or, of the same, a smaller ID) tells it too. Events have at least
// one piece of Evidence each; they are not changed.
func Merge(events []Event) []Event {
	mentions := make([]*cluster, len(events))
	for i := range events {
		mentions[i] = newCluster(&events[i])
	}
	// Those that name most parties come first, so that the others find what they belong to.
	slices.SortStableFunc(mentions, func(a, b *cluster) int {
		return cmp.Or(cmp.Compare(b.parties(), a.parties()), a.Evidence[0].compare(b.Evidence[0]), cmp.Compare(a.Type, b.Type))
	})
	m := merger{buckets: map[moment]*bucket{}}
	for _, c := range mentions {
		m.add(c)
	}
	out := make([]Event, len(m.out))
	for i, c := range m.out {
		slices.SortStableFunc(c.Evidence, Evidence.compare)
		out[i] = c.Event
	}
	inOrder := func(a, b Event) int {
		return cmp.Or(a.Evidence[0].compare(b.Evidence[0]), cmp.Compare(a.Type, b.Type), cmp.Compare(a.When.Value, b.When.Value))
	}
	slices.SortStableFunc(out, inOrder)
	out = reconcile(out)
	settle(out)
	slices.SortStableFunc(out, inOrder)
	identify(out)
	return out
}

// compare orders mentions by publication, document and place.
func (e Evidence) compare(o Evidence) int {
	return cmp.Or(e.Published.Compare(o.Published), cmp.Compare(e.Document, o.Document), cmp.Compare(e.Trigger.Start, o.Trigger.Start), cmp.Compare(e.Trigger.End, o.Trigger.End))
}

// merger is a merge under way.
type merger struct {
	out      []*cluster
	buckets  map[moment]*bucket
	compared int // how often two mentions were
}

// moment is what the mentions of one event have in common.
type moment struct {
	typ      EventType
	kind     Kind
	value    string // the day, whatever the hour
	relation dateparse.Relation
	negated  bool
	word     string // of an event without a type or kind
	document string // of one without a date
}

func momentOf(e *Event) moment {
	at := moment{typ: e.Type, kind: e.Kind, value: e.When.Value, relation: e.When.Relation, negated: e.Modality.Negated}
	at.value, _, _ = strings.Cut(at.value, "T")
	if e.Type == "" {
		at.word = strings.ToLower(e.Trigger.Text)
	}
	if e.When.Value == "" {
		at.document = e.Evidence[0].Document
	}
	return at
}

func (m *merger) add(c *cluster) {
	at := momentOf(&c.Event)
	b := m.buckets[at]
	if b == nil {
		b = &bucket{lists: map[string][]*cluster{}}
		m.buckets[at] = b
	}
	into := b.find(c, &m.compared)
	if into == nil {
		m.out = append(m.out, c)
		into = c
	} else {
		into.join(c)
	}
	b.add(into, c)
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

// absorb adds what another mention of the event tells, and shows that one if it leads.
func (e *Event) absorb(o *Event, leads bool) {
	e.Evidence = append(e.Evidence, o.Evidence...)
	e.named = union(e.individuals(), o.individuals())
	if leads {
		e.Actors, e.Targets, e.Trigger, e.Summary, e.When = o.Actors, o.Targets, o.Trigger, o.Summary, o.When
	}
	if e.Place == nil || o.Place != nil && e.Place.holds(o.Place) {
		e.Place = o.Place
	}
	e.Order = append(e.Order, o.Order...)
	e.Conflicts = append(e.Conflicts, o.Conflicts...)
	e.Casualties = append(e.Casualties, o.Casualties...)
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
		slices.SortStableFunc(e.Casualties, compareCasualties)
		e.Casualties = slices.Compact(e.Casualties)
		slices.SortStableFunc(e.Evidence, Evidence.compare)
		if len(e.Evidence) < 2 {
			continue
		}
		type where struct {
			document string
			start    int
		}
		seen := make(map[where]int, len(e.Evidence))
		kept := e.Evidence[:0]
		for _, ev := range e.Evidence {
			at := where{ev.Document, ev.Start}
			if k, was := seen[at]; was {
				kept[k].Main = kept[k].Main || ev.Main
				continue
			}
			seen[at] = len(kept)
			kept = append(kept, ev)
		}
		e.Evidence = kept
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

// identify gives every event an ID that depends on nothing but its type and the
// document and place of its first mention.
func identify(events []Event) {
	seen := map[string]int{}
	for i := range events {
		e := &events[i]
		first := e.Evidence[0].Trigger
		h := fnv.New32a()
		fmt.Fprint(h, first.Document, first.Start, e.Type)
		id := fmt.Sprintf("%s-%08x", strings.ToLower(cmp.Or(string(e.Type), string(e.Kind))), h.Sum32())
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s-%d", id, seen[id])
		}
		e.ID = id
	}
}

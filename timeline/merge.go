package timeline

import (
	"cmp"
	"encoding/base32"
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
//
// It is two groupings, of which every group is merged by itself, so that they can be
// merged on many machines: [MergeMoment] of the events of one [Event.Moment], and
// [MergeDeed], of what comes of it, of those of one [Event.Deed]. In between events can be
// written as JSON and read back.
func Merge(events []Event) []Event {
	out := MergeDeed(MergeMoment(events))
	slices.SortStableFunc(out, inOrder)
	return out
}

// MergeMoment joins the mentions that agree among events of one [Event.Moment]. It may be
// given the events of several moments at once, with the same result.
func MergeMoment(events []Event) []Event {
	mentions := make([]*cluster, len(events))
	for i := range events {
		mentions[i] = newCluster(&events[i])
	}
	// Those that name most parties come first, so that the others find what they belong to.
	slices.SortStableFunc(mentions, func(a, b *cluster) int {
		return cmp.Or(cmp.Compare(b.parties(), a.parties()), a.Evidence[0].compare(b.Evidence[0]), cmp.Compare(a.Type, b.Type))
	})
	m := merger{buckets: map[string]*bucket{}}
	for _, c := range mentions {
		m.add(c)
	}
	out := make([]Event, len(m.out))
	for i, c := range m.out {
		slices.SortStableFunc(c.Evidence, Evidence.compare)
		out[i] = c.Event
	}
	return out
}

// MergeDeed joins the events that differ in their dates alone among those of one
// [Event.Deed], which [MergeMoment] has made, and gives each its ID. It may be given the
// events of several deeds at once, with the same result but for the order.
func MergeDeed(events []Event) []Event {
	out := slices.Clone(events)
	for i := range out {
		e := &out[i]
		e.Evidence, e.Order, e.Conflicts = slices.Clone(e.Evidence), slices.Clone(e.Order), slices.Clip(e.Conflicts)
	}
	slices.SortStableFunc(out, inOrder)
	out = reconcile(out)
	for i := range out {
		out[i].settle()
		out[i].identify()
	}
	return out
}

// inOrder puts events in the order of their first tellings.
func inOrder(a, b Event) int {
	return cmp.Or(a.Evidence[0].compare(b.Evidence[0]), cmp.Compare(a.Type, b.Type), cmp.Compare(a.When.Value, b.When.Value))
}

// compare orders mentions by publication, document and place.
func (e Evidence) compare(o Evidence) int {
	return cmp.Or(e.Published.Compare(o.Published), cmp.Compare(e.Document, o.Document), cmp.Compare(e.Trigger.Start, o.Trigger.Start),
		cmp.Compare(e.Trigger.End, o.Trigger.End), cmp.Compare(e.Nth, o.Nth))
}

// merger is a merge under way.
type merger struct {
	out      []*cluster
	buckets  map[string]*bucket // by moment
	compared int                // how often two mentions were
}

// Moment is what the mentions of one event have in common: its type, its day, whatever the
// hour, whether it is denied; where it has no type, its word, and without a date its
// document. Events of different moments are never merged by [MergeMoment].
func (e *Event) Moment() string {
	day, _, _ := strings.Cut(e.When.Value, "T")
	word, document, negated := "", "", ""
	if e.Type == "" {
		word = strings.ToLower(e.Trigger.Text)
	}
	if e.When.Value == "" {
		document = e.Evidence[0].Document
	}
	if e.Modality.Negated {
		negated = "not"
	}
	return strings.Join([]string{string(e.Type), string(e.Kind), day, string(e.When.Relation), negated, word, document}, "\x00")
}

func (m *merger) add(c *cluster) {
	at := c.Moment()
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
	e.Named = union(e.individuals(), o.individuals())
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
func (e *Event) settle() {
	e.Named, e.Words = nil, nil
	e.Actors, e.Targets = slices.Clone(e.Actors), slices.Clone(e.Targets)
	for _, list := range [][]Actor{e.Actors, e.Targets} {
		for k := range list {
			list[k].Person = false
		}
	}
	slices.SortStableFunc(e.Casualties, compareCasualties)
	e.Casualties = slices.Compact(e.Casualties)
	slices.SortStableFunc(e.Evidence, Evidence.compare)
	if len(e.Evidence) < 2 {
		return
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

// identify gives the event an ID that depends on nothing but its type and the document and
// place of its first mention.
func (e *Event) identify() {
	first := e.Evidence[0]
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%d\x00%d\x00%d\x00%s", first.Document, first.Trigger.Start, first.Trigger.End, first.Nth, e.Type)
	e.ID = fmt.Sprintf("%s-%s", strings.ToLower(cmp.Or(string(e.Type), string(e.Kind))), strings.ToLower(digits.EncodeToString(h.Sum(nil))[:12]))
}

// digits are those of IDs, in which 12 are 60 bits: of a million events two have one in
// common once in two million timelines.
var digits = base32.HexEncoding.WithPadding(base32.NoPadding)

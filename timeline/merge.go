package timeline

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// merge joins the mentions of one event: of the same type, at the same time,
// with parties and places that agree. The first mention leads and collects the
// evidence of the others. Events are compared only with those of the same type
// and time, so the work is near-linear in their number.
func merge(events []Event) []Event {
	type key struct {
		typ     EventType
		value   string
		rel     string
		negated bool
		word    string // of an event without a type
	}
	var out []Event
	buckets := map[key][]int{}
	for _, e := range events {
		k := key{e.Type, e.When.Value, string(e.When.Relation), e.Modality.Negated, ""}
		if e.Type == "" {
			k.word = strings.ToLower(e.Trigger.Text)
		}
		into := -1
		for _, i := range buckets[k] {
			if same(&out[i], &e) {
				into = i
				break
			}
		}
		if into < 0 {
			buckets[k] = append(buckets[k], len(out))
			out = append(out, e)
			continue
		}
		out[into].absorb(e)
	}
	return out
}

// same reports whether two events of one type and time can be one.
func same(a, b *Event) bool {
	if a.When.Value == "" && a.Evidence[0].Document != b.Evidence[0].Document {
		return false // undated events of different documents
	}
	if a.Place != nil && b.Place != nil && a.Place.Name != b.Place.Name && !within(a.Place, b.Place) && !within(b.Place, a.Place) {
		return false
	}
	if !akin(a, b) {
		return false
	}
	x, y := a.parties(), b.parties()
	if len(x) == 0 || len(y) == 0 {
		return a.Evidence[0].Document == b.Evidence[0].Document
	}
	return covers(x, y) || covers(y, x)
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

// covers reports whether every one of b is among a, a person standing for its
// state and a state for its people, but no person for another.
func covers(a, b []Actor) bool {
	for _, y := range b {
		if !slices.ContainsFunc(a, func(x Actor) bool { return agrees(x, y) }) {
			return false
		}
	}
	return true
}

func agrees(x, y Actor) bool {
	if x.Name == y.Name {
		return true
	}
	return x.Country != "" && x.Country == y.Country && (x.Role == "" || y.Role == "")
}

// absorb adds what another mention of the event tells.
func (e *Event) absorb(o Event) {
	for _, ev := range o.Evidence {
		if !slices.ContainsFunc(e.Evidence, func(x Evidence) bool { return x.Document == ev.Document && x.Start == ev.Start }) {
			e.Evidence = append(e.Evidence, ev)
		}
	}
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

// telling weighs how much a mention tells: a date of its own, and parties,
// people before states.
func (e *Event) telling() int {
	n := 0
	if e.When.How == Stated {
		n += 2
	}
	for _, a := range e.parties() {
		n++
		if a.Role != "" {
			n++
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
		id := fmt.Sprintf("%s-%08x", strings.ToLower(string(e.Type)), h.Sum32())
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s-%d", id, seen[id])
		}
		e.ID = id
	}
}

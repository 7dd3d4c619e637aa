package annotated

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Fault is something wrong with what was told of an article.
type Fault struct {
	Kind       string // one of FaultKinds
	Start, End int    // bytes of the trigger that it is about
	Detail     string // what is right, and what was told
}

// FaultKinds are the kinds of faults: events that were not told, that nobody has marked,
// and that are told twice; and what is wrong with those that were found.
var FaultKinds = []string{"missed", "noise", "twice", "type", "parties", "date", "status"}

// Faults lists what is wrong with the events told of an article, in the order of the text.
func Faults(marked []Event, told []Told) []Fault {
	var out []Fault
	found, used := map[int]bool{}, map[int]bool{}
	for _, p := range Match(marked, told) {
		found[p.Marked], used[p.Told] = true, true
		out = append(out, marked[p.Marked].faults(&told[p.Told])...)
	}
	for i, e := range marked {
		if !found[i] && e.Weight == 1 {
			out = append(out, Fault{"missed", e.Mentions[0].Start, e.Mentions[0].End, e.Type})
		}
	}
	for k := range told {
		if used[k] || len(told[k].Evidence) == 0 {
			continue
		}
		kind := "noise"
		if tells(&told[k], marked) {
			kind = "twice"
		}
		v := told[k].Evidence[0]
		out = append(out, Fault{kind, v.TriggerStart, v.TriggerEnd, told[k].Type})
	}
	slices.SortStableFunc(out, func(a, b Fault) int { return a.Start - b.Start })
	return out
}

// faults are those of an event that was found.
func (e *Event) faults(t *Told) []Fault {
	var out []Fault
	add := func(kind, format string, args ...any) {
		out = append(out, Fault{kind, e.Mentions[0].Start, e.Mentions[0].End, fmt.Sprintf(format, args...)})
	}
	if !e.typed(t) {
		add("type", "%s, told %s", e.Type, cmp.Or(t.Type, "OTHER"))
	}
	if both, marked, told := e.Parties(t); both != marked || both != told {
		add("parties", "%s -> %s, told %s -> %s", listed(e.Actors, partyName), listed(e.Targets, partyName), listed(t.Actors, canonical), listed(t.Targets, canonical))
	}
	if e.Dating(t) != Right {
		add("date", "%s, told %s", cmp.Or(e.When, "undated"), t.dates())
	}
	if e.Status != t.Status || e.Negated != t.Negated {
		add("status", "%s, told %s", status(e.Status, e.Negated), status(t.Status, t.Negated))
	}
	return out
}

// dates are the first day that was told and the first one after it.
func (t *Told) dates() string {
	if t.How == "" {
		return "undated"
	}
	bound := func(s side) string {
		if s.IsZero() {
			return ".."
		}
		return s.Format("2006-01-02")
	}
	return bound(t.From) + " until " + bound(t.To) + " (" + t.How + ")"
}

func status(s string, negated bool) string {
	if negated {
		return s + ", negated"
	}
	return s
}

func partyName(p Party) string { return p.Name }
func canonical(n Name) string  { return n.Canonical }

// listed are the names of those who take part.
func listed[T any](list []T, name func(T) string) string {
	var out []string
	for _, x := range list {
		out = append(out, name(x))
	}
	return cmp.Or(strings.Join(out, ", "), "nobody")
}

package page

import (
	"cmp"
	"slices"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// mostPublishers is how many publishers the scope names.
const mostPublishers = 3

// scope says in a line what the page holds: how many events from when to when, from how
// many articles by whom.
func (l labels) scope(events []timeline.Event, documents []*timeline.Document, sources int) string {
	text := l.Count("events", len(events))
	var first, last string
	for _, e := range events {
		if e.When.Key().IsZero() {
			continue
		}
		last = l.unit(e.When.Key(), e.When.Grain)
		first = cmp.Or(first, last)
	}
	switch {
	case first == "":
	case first == last:
		text = l.Say("scope-at", text, first)
	default:
		text = l.Say("scope-from-to", text, first, last)
	}
	text = l.Say("scope", text, l.Count("articles", sources))
	names := prose.PublishersOfAll(documents)
	for i := range names {
		names[i] = clean(names[i])
	}
	if more := len(names) - mostPublishers; more > 0 {
		names = append(names[:mostPublishers], l.Count("others", more))
	}
	if len(names) > 0 {
		text = l.Say("scope-by", text, l.list(names))
	}
	return text + "."
}

// unit words the day, the month or the year of a time, whichever a date of that grain
// is sure of.
func (l labels) unit(t time.Time, g dateparse.Grain) string {
	switch {
	case g >= dateparse.Year:
		if l.Tag == "en" {
			return dateparse.YearInWords(t.Year())
		}
		return l.year(t.Year())
	case g >= dateparse.Month:
		return l.Say("date-month", l.month(int(t.Month())), l.year(t.Year()))
	}
	return l.day(t)
}

// keyEvents is how many events the page begins with.
const keyEvents = 10

// rank returns for each event its place in the order of what matters, from 0 on. The
// first are what a short chronology of dated events has.
func rank(events []timeline.Event) []int {
	dated := &timeline.Timeline{}
	var at []int // where they stand in events
	for i, e := range events {
		if !e.When.Key().IsZero() {
			dated.Events, at = append(dated.Events, e), append(at, i)
		}
	}
	place := make(map[*timeline.Event]int, len(at))
	for i := range dated.Events {
		place[&dated.Events[i]] = at[i]
	}
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	key := map[int]bool{}
	for _, e := range dated.Top(keyEvents) {
		key[place[e]] = true
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if key[a] != key[b] {
			if key[a] {
				return -1
			}
			return 1
		}
		return cmp.Compare(events[b].Salience, events[a].Salience)
	})
	ranks := make([]int, len(events))
	for r, i := range order {
		ranks[i] = r
	}
	return ranks
}

package timeline

import (
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp/lemma"
)

// entityDeed is the Deed of an event in a timeline of entities; there is none of what is
// said, which is often said again.
func (e *Event) entityDeed() string {
	word, _, _ := strings.Cut(strings.ToLower(e.Trigger.Text), " ")
	s := stem(word)
	if e.Modality.Status != Asserted || e.Modality.Negated || sayings[s] {
		return ""
	}
	return strings.Join(e.Entities, "|") + "\x00" + s
}

// sayings are the stems of verbs of saying.
var sayings = func() map[string]bool {
	out := map[string]bool{}
	for w := range saying {
		out[stem(w)], out[stem(lemma.Past(w))] = true, true
	}
	return out
}()

// retell joins tellings of one deed of an entity that give no date, or no day, to the only
// one of them that gives a day in that time: "launched on April 28, 2003", "in 2003", "since
// its launch". Where several days are told nothing is joined.
func retell(events []Event, group []int, gone []bool) {
	var days []int // in order; the first telling of each
	for _, i := range group {
		if w := &events[i].When; w.Grain == dateparse.Day && w.How != ByDate && w.Relation == "" {
			days = append(days, i)
		}
	}
	from := func(i int) time.Time { return events[i].When.Interval.From }
	slices.SortStableFunc(days, func(a, b int) int { return from(a).Compare(from(b)) })
	days = slices.CompactFunc(days, func(a, b int) bool { return from(a).Equal(from(b)) })
	for _, i := range group {
		o := &events[i]
		first, last := 0, len(days)
		switch w := &o.When; {
		case w.Interval.IsZero():
		case w.Relation == "" && w.How == Stated && w.Grain > dateparse.Day && !w.Interval.From.IsZero() && !w.Interval.To.IsZero():
			in := func(at time.Time) int {
				n, _ := slices.BinarySearchFunc(days, at, func(d int, at time.Time) int { return from(d).Compare(at) })
				return n
			}
			first, last = in(w.Interval.From), in(w.Interval.To)
		default:
			continue
		}
		if last-first == 1 {
			day := &events[days[first]]
			when := day.When
			day.absorb(o, false)
			day.Redate(when)
			gone[i] = true
		}
	}
}

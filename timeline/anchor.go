package timeline

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// anchorLimit is the cost beyond which a time expression dates no trigger.
const anchorLimit = 24

// stated returns the time expression that dates a trigger, and its cost: the
// distance in words, and more for every clause boundary and every other verb
// between them.
func (s *sentence) stated(t trigger) (*timeAt, int) {
	var best *timeAt
	cost := anchorLimit
	for i := range s.times {
		e := &s.times[i]
		if e.Interval.IsZero() || e.Type == dateparse.Set || e.from < s.dateline ||
			max(e.from-t.to, t.from-e.to) > 2*anchorLimit { // too far for any cost
			continue
		}
		c := s.timeCost(t, e) + s.attached(t, e)
		if c < cost {
			best, cost = e, c
		}
	}
	if best == nil {
		return nil, -1
	}
	return best, max(cost, 0)
}

func (s *sentence) timeCost(t trigger, e *timeAt) int {
	from, to, c := t.to, e.from, 0
	if e.from < t.from {
		from, to = e.to, t.from
		if s.lower(e.to) == "," || e.from == 0 { // "On Thursday, they met"
			c -= 4
		}
		if e.Relation == dateparse.By || e.Relation == dateparse.BeforeIt {
			c += 10 // a bound mostly follows what it bounds
		}
	}
	c += to - from
	for i := from; i < to; i++ {
		w := s.lower(i)
		switch {
		case w == ";" || w == "\"" || w == "“" || w == "”":
			c += 8
		case w == "," || clauseMarkers[w]:
			c += 4
		case s.eventVerb(i, t.from):
			c += 8
		}
	}
	if e.Relation == dateparse.By && !(t.pattern.Dated || t.pattern.Speech == "noun") && s.goalBetween(t.to, e.from) {
		c += anchorLimit // "aiming for a constitution by August": the goal is what is bounded
	}
	return max(c, 0)
}

// attached corrects the cost of a time by the tree: less where it hangs on the
// trigger, more where it hangs on another verb.
func (s *sentence) attached(t trigger, e *timeAt) int {
	if s.kids == nil || e.from >= e.to {
		return 0
	}
	h, g := s.headOf(t.from, t.to), s.headOf(e.from, e.to)
	for n := 0; g >= 0 && n < 4; n++ {
		if g = s.tokens[g].Head; g == h {
			return -anchorLimit / 2
		}
		if g >= 0 && s.triggerOver(g) {
			if s.relation(g) == "obl" && s.tokens[g].Head == h { // "speaks during a conference on Thursday"
				return -anchorLimit / 3
			}
			return 8 // the date of another event
		}
		if g >= 0 && s.isVerb(g) {
			break
		}
	}
	switch {
	case g < 0 || !s.isVerb(g):
		return 0
	case t.pattern.Speech == "verb":
		return 4
	case s.clauseOf(h) != g:
		return 6
	}
	return 0
}

// triggerOver reports whether a trigger holds token i.
func (s *sentence) triggerOver(i int) bool {
	return slices.ContainsFunc(s.triggers, func(t trigger) bool { return t.from <= i && i < t.to })
}

// eventVerb reports whether another trigger begins at token i.
func (s *sentence) eventVerb(i, self int) bool {
	if i == self {
		return false
	}
	_, found := slices.BinarySearchFunc(s.triggers, i, func(t trigger, i int) int { return t.from - i })
	return found
}

// goalBetween reports whether another trigger stands between.
func (s *sentence) goalBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if s.eventVerb(i, -1) {
			return true
		}
	}
	return false
}

// anchorAll dates the events of a document that their own clause does not:
// by their order to another event in the sentence, then from an event that
// tells of the same parties. What nothing dates stays undated.
func anchorAll(drafts []*draft) {
	for i, d := range drafts {
		if d.When.How == Stated || d.trigger.pattern.Dated {
			continue
		}
		if a, ok := followed(drafts, i); ok {
			d.When = a
		} else if a, ok := inherited(drafts, i); ok {
			d.When = a
		}
	}
	for i, d := range drafts { // needs the dates of the main clauses
		if d.When.How != Stated {
			if a, ok := preceding(drafts, i); ok {
				d.When = a
			}
		}
	}
}

// follows are words that put an event behind what was told before.
var follows = wordSet("followed follows ensued subsequently thereafter then afterwards afterward")

// followed dates an event that the text says followed the one before it.
func followed(drafts []*draft, i int) (Anchor, bool) {
	d := drafts[i]
	if i == 0 || drafts[i-1].When.Interval.From.IsZero() || drafts[i-1].sentence == d.sentence {
		return Anchor{}, false
	}
	before := drafts[i-1]
	if before.sentence.paragraph != d.sentence.paragraph {
		return Anchor{}, false
	}
	for k := range d.sentence.tokens {
		if follows[d.sentence.lower(k)] && k-d.trigger.to < 4 && d.trigger.from-k < 6 {
			w := before.When
			return bounded(dateparse.AfterIt, dateparse.Interval{From: w.Interval.From}, w,
				fmt.Sprintf("%q puts it after %q (%s)", d.sentence.tokens[k].Form, before.Trigger.Text, w.Value)), true
		}
	}
	return Anchor{}, false
}

// preceding dates an event behind "after" from the event of the main clause:
// "they met after troops had withdrawn".
func preceding(drafts []*draft, i int) (Anchor, bool) {
	d := drafts[i]
	after := -1
	for k := d.trigger.from - 1; k >= 0 && k > d.trigger.from-10; k-- {
		if d.sentence.lower(k) == "after" {
			after = k
			break
		}
	}
	if after <= 0 {
		return Anchor{}, false
	}
	for k := i - 1; k >= 0 && drafts[k].sentence == d.sentence; k-- {
		main := drafts[k]
		if main.trigger.to > after || main.When.Interval.From.IsZero() {
			continue
		}
		w := main.When
		return bounded(dateparse.BeforeIt, dateparse.Interval{To: w.Interval.From}, w,
			fmt.Sprintf("\"after\" puts it before %q (%s)", main.Trigger.Text, w.Value)), true
	}
	return Anchor{}, false
}

// bounded makes an anchor that lies on one side of another.
func bounded(r dateparse.Relation, i dateparse.Interval, of Anchor, why string) Anchor {
	a := Anchor{Interval: i, Value: of.Value, Grain: of.Grain, Relation: r, How: Inferred, Words: of.Words, Explain: why}
	a.From, a.To = i.Bounds()
	_, clock, _ := strings.Cut(of.EDTF, "T")
	a.EDTF = i.EDTF(of.Grain, strings.ContainsAny(clock, "Z+-")) // no finer than the text, nor in a zone that it does not name
	return a
}

// lookBack is how many events back an event is looked for that shares parties.
const lookBack = 60

// inherited dates an event from the dated one that shares most of its parties,
// the latest of them; a headline, which nothing precedes, from the first that
// follows. Only a day or a part of one is handed on, never one to come, and
// nothing to an event that the text plans, doubts or denies.
func inherited(drafts []*draft, i int) (Anchor, bool) {
	d := drafts[i]
	if d.Modality.Status != Asserted && d.Modality.ReportedBy == "" || d.Modality.Negated {
		return Anchor{}, false
	}
	best, score := -1, 0
	for k := i - 1; k >= max(0, i-lookBack); k-- {
		s := inCommon(d, drafts[k])
		if s > 0 && d.trigger.pattern.Speech == "noun" && d.Type == drafts[k].Type {
			s += 2 // "this meeting" is most likely the one told of
		}
		if s > score && s > 1 && drafts[k].handsOn() {
			best, score = k, s
		}
	}
	for k := i + 1; best < 0 && k < min(len(drafts), i+lookBack); k++ {
		if inCommon(d, drafts[k]) > 1 && drafts[k].handsOn() {
			best = k
		}
	}
	if best < 0 {
		return Anchor{}, false
	}
	from := drafts[best]
	a := from.When
	a.How = Inherited
	a.Explain = fmt.Sprintf("no date of its own; the date of %q, which tells of the same parties: %s", from.Trigger.Text, from.When.Explain)
	return a, true
}

// handsOn reports whether the event's own date can stand for others.
func (d *draft) handsOn() bool {
	w := d.When
	return (w.How == Stated || w.How == ByDate) && w.Relation == "" && (w.Grain == dateparse.Day || w.Grain == dateparse.PartOfDay) &&
		!w.Interval.From.After(latest(d.sentence.doc)) && d.Modality.Status == Asserted
}

// latest is the end of the day on which the document was published.
func latest(doc *Document) time.Time {
	if doc.Published.IsZero() {
		return time.Unix(1<<40, 0)
	}
	return doc.Published.AddDate(0, 0, 1)
}

// inCommon scores what parties two events have in common: people count most.
func inCommon(a, b *draft) int {
	score := 0
	for _, x := range a.parties() {
		for _, y := range b.parties() {
			switch {
			case x.Name == y.Name:
				score += 3
			case x.Country != "" && x.Country == y.Country:
				score++
			}
		}
	}
	return score
}

// parties are the actors and the targets.
func (e *Event) parties() []Actor {
	return append(append(make([]Actor, 0, len(e.Actors)+len(e.Targets)), e.Actors...), e.Targets...)
}

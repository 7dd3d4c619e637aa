package dateparse

import (
	"math"
	"slices"
	"time"
)

// A history goes on from one date to the next, but not always from the last one mentioned:
// "In 1917 ... by 15 March 1916 ... in November". Among the times that an expression may
// count from a linear model chooses, whose weights are anchors.tsv of its language. The
// preset of the policy is one of them.

// source is what an anchor is taken from.
type source int

const (
	fromDateline source = iota
	fromMentioned
	fromSentence
	fromYear
	fromWritten
	sources
)

// candidate is one way to resolve an expression.
type candidate struct {
	source   source
	anchor   Anchor
	value    string
	features [len(templates)]feature
}

// yearOf returns the year that was written out last before the expression i, and by which.
func (r *reading) yearOf(i int) (Anchor, int) {
	for k := i - 1; k >= max(0, i-recall); k-- {
		e, l := &r.found[k], &r.mentions[k]
		if l.form.Year != 0 && l.form.Span == NoGrain && !e.at.IsZero() && e.Grain <= Year && !l.digresses() {
			return Anchor{Kind: Narrative, Time: floor(e.at, Year), Grain: Year, Start: e.Start, End: e.End}, k
		}
	}
	return Anchor{}, -1
}

// written returns the nearest date before (step -1) or after (step 1) the expression i that
// is written with its month and year, and which it is.
func (r *reading) written(i, step int) (Anchor, int) {
	for k := i + step; k >= max(0, i-recall) && k < min(len(r.mentions), i+recall); k += step {
		l := &r.mentions[k]
		f := &l.form
		if f.Year == 0 || f.Month == 0 || f.TwoDigit || f.BC || f.Span != NoGrain || l.digresses() {
			continue
		}
		a := Anchor{Kind: Narrative, Time: date(f.Year, f.Month, max(f.Day, 1), r.zone()), Grain: Month, Start: l.Start, End: l.End}
		if f.Day > 0 {
			a.Grain = Day
		}
		return a, k
	}
	return Anchor{}, -1
}

func (r *reading) zone() *time.Location {
	if r.dateline.Time.IsZero() {
		return time.UTC
	}
	return r.dateline.Time.Location()
}

// choice is how an anchor was chosen: of how many, and the chance that the model gave it.
type choice struct {
	of     int
	chance float64
}

// anchor chooses what the expression i counts from, and says how; preset is what the policy
// takes.
func (r *reading) anchor(i int, d Discourse, preset Anchor, c Context) (Anchor, choice) {
	if !r.chooses || d.reported(r.mentions[i].form) { // a life told in news is none of the corpora
		return preset, choice{}
	}
	list := r.candidates(i, d, preset, c)
	if len(list) < 2 {
		return preset, choice{}
	}
	if r.decide != nil {
		return list[r.decide(i, c, list)].anchor, choice{}
	}
	best, sum := 0, 0.0
	var chances [sources]float64
	for k := range list {
		chances[k] = math.Exp(r.lang.anchors.score(list[k].features[:]))
		if sum += chances[k]; chances[k] > chances[best] {
			best = k
		}
	}
	return list[best].anchor, choice{len(list), chances[best] / sum}
}

// candidates are the ways to resolve the expression i that differ, the preset first.
func (r *reading) candidates(i int, d Discourse, preset Anchor, c Context) []candidate {
	l := &r.mentions[i]
	v := view{kind: kindOf(&l.form), past: r.past, tense: int(l.cue.direction) + 1, mentioned: int(d.Mentioned.Grain)}
	if v.kind == noKind || l.form.Base != nil {
		return nil
	}
	if l.cue.present {
		v.present = 1
	}
	year, yearAt := r.yearOf(i)
	last, lastAt := r.written(i, -1)
	next, nextAt := r.written(i, 1)
	v.year, v.sinceLast, v.tillNext = r.nearness(i, yearAt), steps(i-lastAt, lastAt), steps(nextAt-i, nextAt)
	anchors := [sources]Anchor{fromDateline: d.Dateline, fromMentioned: d.Mentioned, fromSentence: d.Same}
	if v.kind.yearless() {
		anchors[fromYear], anchors[fromWritten] = year, last
	}
	list := r.list[:0]
	add := func(s source) {
		if c.Anchor = anchors[s]; c.Anchor.Time.IsZero() {
			return
		}
		e := Resolve(l.form, c)
		if e.at.IsZero() || slices.ContainsFunc(list, func(o candidate) bool { return o.value == e.Value }) {
			return
		}
		v.source, v.preset = int(s), 0
		if c.Anchor == preset {
			v.preset = 1
		}
		v.gap, v.fromLast, v.toNext = gap(d.Mentioned, e.at), gap(last, e.at), gap(next, e.at)
		list = append(list, candidate{s, c.Anchor, e.Value, v.features()})
	}
	first := source(slices.Index(anchors[:], preset))
	if first >= 0 {
		add(first)
	}
	for s := range sources {
		if s != first {
			add(s)
		}
	}
	return list
}

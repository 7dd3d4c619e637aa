package main

import (
	"sync"

	"github.com/dateline-go/dateline/internal/annotated/own"
	"github.com/dateline-go/dateline/internal/coder"
)

// folds is in how many parts articles are cross-validated.
const folds = own.Folds

// cross calls do for each fold, side by side, with the articles inside and outside of it.
func cross(articles []*article, do func(inside, outside []*article)) {
	var wg sync.WaitGroup
	for k := range folds {
		inside, outside := divide(articles, func(_ int, a *article) bool { return a.fold == k })
		wg.Go(func() { do(inside, outside) })
	}
	wg.Wait()
}

// divide divides articles into those of which is holds and the others.
func divide(articles []*article, is func(i int, a *article) bool) (inside, outside []*article) {
	for i, a := range articles {
		if is(i, a) {
			inside = append(inside, a)
		} else {
			outside = append(outside, a)
		}
	}
	return inside, outside
}

// crossWords fills in, for the candidates of every article, what models say that were
// learned from the others.
func crossWords(articles []*article) {
	cross(articles, func(inside, outside []*article) {
		m := &coder.Models{Vectors: coder.Vectors()}
		learnWords(outside, m)
		applyWords(inside, m)
	})
}

// crossEvents fills in the events of every article, by models learned from the others.
func crossEvents(articles []*article) {
	cross(articles, func(inside, outside []*article) {
		m := &coder.Models{Vectors: coder.Vectors()}
		learnEvents(outside, m)
		for _, a := range inside {
			a.code(m)
		}
	})
}

// crossSame fills in for every article what tells which of its events are one, learned from the others.
func crossSame(articles []*article) {
	cross(articles, func(inside, outside []*article) {
		same := learnSame(outside)
		for _, a := range inside {
			a.same = same
		}
	})
}

// code fills in the events of an article from its likely candidates, and the pairs of those that
// may be one.
func (a *article) code(m *coder.Models) {
	a.events = nil
	all := mentions(a.likely())
	for _, g := range m.Group(a.read, all) {
		e := &coder.Event{Mentions: g, Told: m.Worth(a.read, g, all)}
		m.Complete(a.read, e)
		a.events = append(a.events, e)
	}
	m.Parties(a.read, a.events, 0)
	m.Dates(a.read, a.events, 0)
	a.pairs = a.read.Pairs(atLeast(a.events, coder.SameFrom), m.Link)
}

// atLeast are the events that are worth telling with that chance and more.
func atLeast(events []*coder.Event, least float64) (out []*coder.Event) {
	for _, e := range events {
		if e.Told >= least {
			out = append(out, e)
		}
	}
	return out
}

// marked fills in the events that annotators have marked, so that what comes after
// finding them can be looked at by itself.
func (a *article) marked(m *coder.Models) {
	a.events = nil
	for n := range a.Events {
		if list := a.tellings(n); len(list) > 0 {
			e := &coder.Event{Mentions: mentions(list), Told: 1}
			m.Complete(a.read, e)
			a.events = append(a.events, e)
		}
	}
	m.Parties(a.read, a.events, 0)
	m.Dates(a.read, a.events, 0)
}

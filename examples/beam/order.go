package main

import (
	"fmt"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dateline-go/dateline/timeline"
)

func init() {
	register.Function2x0(asked)
	register.Function2x0(standsAt)
	register.Function4x0(answer)
	register.Function1x2(byID)
	register.Function4x0(finish)
	register.Iter1[string]()
	register.Emitter2[string, string]()
	register.Emitter2[string, told]()
}

// finishAll has events rated, and says before and after which others they were, which
// have their IDs only now: what [timeline.New] does for all events at once.
func finishAll(s beam.Scope, events beam.PCollection) beam.PCollection {
	s = s.Scope("Finish")
	others := beam.ParDo(s, answer, beam.CoGroupByKey(s, beam.ParDo(s, asked, events), beam.ParDo(s, standsAt, events)))
	return beam.ParDo(s, finish, beam.CoGroupByKey(s, beam.ParDo(s, byID, events), others))
}

// place is where a trigger begins.
func place(s timeline.Span) string { return fmt.Sprintf("%s\x00%d", s.Document, s.Start) }

// asked emits the places of the events that an event was before or after, with its ID.
func asked(t told, emit func(string, string)) {
	for _, o := range t.Event.Order {
		emit(place(o.Other), t.Event.ID)
	}
}

// standsAt emits an event for every place that tells it, with no more of it than its place
// in the order of events is known by.
func standsAt(t told, emit func(string, told)) {
	e := t.Event
	docs := map[string]*timeline.Document{}
	for _, d := range t.Documents {
		docs[d.ID] = &timeline.Document{ID: d.ID, Published: d.Published}
	}
	stub := func(at timeline.Span) {
		first := e.Evidence[0]
		little := timeline.Event{ID: e.ID, Type: e.Type, Kind: e.Kind, When: e.When, Trigger: e.Trigger, Evidence: []timeline.Evidence{first, {Span: at, Trigger: at, Published: first.Published}}}
		emit(place(at), withDocuments(little, docs))
	}
	stub(e.Trigger)
	for _, ev := range e.Evidence {
		if ev.Trigger.Document != e.Trigger.Document || ev.Trigger.Start != e.Trigger.Start {
			stub(ev.Trigger)
		}
	}
}

// answer emits the events at a place for each that asks for them, by its ID.
func answer(_ string, asking func(*string) bool, there func(*told) bool, emit func(string, told)) {
	var ids []string
	for id := ""; asking(&id); {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return
	}
	for {
		var t told
		if !there(&t) {
			return
		}
		for _, id := range ids {
			emit(id, t)
		}
	}
}

func byID(t told) (string, told) { return t.Event.ID, t }

// finish makes a timeline of an event and those that it was before or after, and emits the
// event.
func finish(id string, events, others func(*told) bool, emit func(told)) {
	all, docs := gather(events)
	around, more := gather(others)
	for key, d := range more {
		if docs[key] == nil {
			docs[key] = d
		}
	}
	var list []*timeline.Document
	for _, d := range docs {
		list = append(list, d)
	}
	for _, e := range all {
		mine := append([]timeline.Event{e}, slices.DeleteFunc(slices.Clone(around), func(o timeline.Event) bool { return o.ID == id })...)
		for i := range mine[1:] {
			mine[1+i].Evidence = slices.Clone(mine[1+i].Evidence)
		}
		slices.SortStableFunc(mine, inOrder)
		for _, rated := range timeline.New(list, mine).Events {
			if rated.ID == id {
				emit(withDocuments(rated, docs))
			}
		}
	}
}

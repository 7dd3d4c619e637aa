package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"reflect"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/dateline-go/dateline/timeline"
)

// told is what goes from stage to stage: an event, and what is known of the documents that
// tell it, without their texts.
type told struct {
	Event     timeline.Event
	Documents []*timeline.Document
}

func init() {
	beam.RegisterType(reflect.TypeFor[told]())
	beam.RegisterCoder(reflect.TypeFor[told](), encodeTold, decodeTold)
}

func encodeTold(t told) ([]byte, error) { return json.Marshal(t) }

func decodeTold(b []byte) (t told, err error) { return t, json.Unmarshal(b, &t) }

// first is where the event is told first.
func (t *told) first() timeline.Evidence { return t.Event.Evidence[0] }

// gather takes a group apart: its events in an order that is the same whatever the order
// in which a runner hands them out, and their documents by ID.
func gather(next func(*told) bool) ([]timeline.Event, map[string]*timeline.Document) {
	var group []told
	for {
		var t told
		if !next(&t) {
			break
		}
		group = append(group, t)
	}
	slices.SortFunc(group, func(a, b told) int { return inOrder(a.Event, b.Event) })
	events := make([]timeline.Event, len(group))
	docs := map[string]*timeline.Document{}
	for i, t := range group {
		events[i] = t.Event
		for _, d := range t.Documents {
			docs[d.ID] = d
		}
	}
	return events, docs
}

// inOrder compares events by their first tellings; those that do not differ otherwise by
// all that they hold.
func inOrder(a, b timeline.Event) int {
	x, y := a.Evidence[0], b.Evidence[0]
	c := cmp.Or(x.Published.Compare(y.Published), cmp.Compare(x.Document, y.Document), cmp.Compare(x.Trigger.Start, y.Trigger.Start),
		cmp.Compare(x.Trigger.End, y.Trigger.End), cmp.Compare(x.Nth, y.Nth), cmp.Compare(a.Type, b.Type), cmp.Compare(a.When.Value, b.When.Value))
	if c == 0 {
		v, _ := json.Marshal(a)
		w, _ := json.Marshal(b)
		c = bytes.Compare(v, w)
	}
	return c
}

// withDocuments gives an event those of docs that tell it, in the order of its evidence.
func withDocuments(e timeline.Event, docs map[string]*timeline.Document) told {
	t := told{Event: e}
	seen := map[string]bool{}
	for _, ev := range e.Evidence {
		if d := docs[ev.Document]; d != nil && !seen[ev.Document] {
			seen[ev.Document] = true
			t.Documents = append(t.Documents, d)
		}
	}
	return t
}

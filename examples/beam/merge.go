package main

import (
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dateline-go/dateline/timeline"
)

func init() {
	register.Function1x2(byMoment)
	register.Function1x2(byDeed)
	register.Function3x0(mergeMoment)
	register.Function3x0(mergeDeed)
	register.Iter1[told]()
	register.Emitter1[told]()
}

// merge joins the mentions of one event: the two groupings of [timeline.Merge].
func merge(s beam.Scope, mentions beam.PCollection) beam.PCollection {
	s = s.Scope("Merge")
	moments := beam.GroupByKey(s, beam.ParDo(s, byMoment, mentions))
	deeds := beam.GroupByKey(s, beam.ParDo(s, byDeed, beam.ParDo(s, mergeMoment, moments)))
	return beam.ParDo(s, mergeDeed, deeds)
}

func byMoment(t told) (string, told) { return t.Event.Moment(), t }

func mergeMoment(_ string, group func(*told) bool, emit func(told)) {
	events, docs := gather(group)
	for _, e := range timeline.MergeMoment(events) {
		emit(withDocuments(e, docs))
	}
}

// byDeed gives events that are joined with none keys of their own, so that they are spread
// over all workers.
func byDeed(t told) (string, told) {
	if deed := t.Event.Deed(); deed != "" {
		return deed, t
	}
	at := t.first().Trigger
	return fmt.Sprintf("\x00%s\x00%d\x00%s", at.Document, at.Start, t.Event.Type), t
}

func mergeDeed(_ string, group func(*told) bool, emit func(told)) {
	events, docs := gather(group)
	for _, e := range timeline.MergeDeed(events) {
		emit(withDocuments(e, docs))
	}
}

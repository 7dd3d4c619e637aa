package workbook

import (
	"cmp"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

var conflictColumns = columns{
	{"Event", 50}, {"Date", 18}, {"Given by", 24}, {"In the words", 24}, {"Sentence", 70}, {"Why", 50}, {"Shown", 8}, {"ID", 20},
}

// conflicts writes the events whose sources disagree about the date: the date that
// is shown for each, and every other one that a source gives.
func (b *book) conflicts() error {
	type dated struct {
		event    *timeline.Event
		when     timeline.Anchor
		sentence timeline.Span
		shown    string
	}
	var all []dated
	for i := range b.timeline.Events {
		e := &b.timeline.Events[i]
		if len(e.Conflicts) == 0 {
			continue
		}
		first := dated{event: e, when: e.When, shown: "yes"}
		if e.Review != nil && e.Review.Was != nil && e.When.How == timeline.Reviewed { // the reviewer's date is no source's
			all = append(all, first)
			first = dated{event: e, when: e.Review.Was.When, shown: "no"}
		}
		if len(e.Evidence) > 0 {
			first.sentence = e.Evidence[0].Span
		}
		all = append(all, first)
		for _, c := range e.Conflicts {
			all = append(all, dated{event: e, when: c.When, sentence: c.Evidence, shown: "no"})
		}
	}
	return b.sheet("Conflicts", conflictColumns, len(all), "No event has sources that disagree about its date.", func(i int) []any {
		d := all[i]
		return []any{
			b.text(prose.Headline(*d.event)), b.text(d.when.String()), b.text(cmp.Or(b.sourceName(d.sentence.Document), "the reviewer")), b.text(d.when.Words.Text),
			b.text(d.sentence.Text), b.text(d.when.Explain), b.text(d.shown), b.jumpTo(d.event.ID),
		}
	})
}

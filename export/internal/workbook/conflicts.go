package workbook

import (
	"cmp"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

var conflictColumns = columns{
	{"Event", 50}, {"About", 10}, {"Says", 18}, {"Given by", 24}, {"In the words", 24}, {"Sentence", 70}, {"Why", 50}, {"Shown", 14}, {"ID", 20},
}

// conflicts writes the events whose sources disagree: about the date, the one that is shown
// and every other that a source gives; about how many people came to harm, every figure.
func (b *book) conflicts() error {
	var all []claim
	for i := range b.timeline.Events {
		e := &b.timeline.Events[i]
		all = append(all, datings(e)...)
		for _, h := range []timeline.Harm{timeline.Killed, timeline.Injured, timeline.Missing} {
			if t, _ := e.Toll(h); t.Differ {
				all = append(all, figures(e, h)...)
			}
		}
	}
	return b.sheet("Conflicts", conflictColumns, len(all), "No event has sources that disagree about its date or its casualties.", func(i int) []any {
		c := all[i]
		return []any{
			b.text(prose.Headline(*c.event)), b.text(c.about), b.text(c.says), b.text(cmp.Or(b.sourceName(c.sentence.Document), "the reviewer")), b.text(c.words),
			b.text(c.sentence.Text), b.text(c.why), b.text(c.shown), b.jumpTo(c.event.ID),
		}
	})
}

// claim is what a source says of an event that another does not.
type claim struct {
	event       *timeline.Event
	about       string // "date", "killed"
	says, words string // the last in those of the source
	sentence    timeline.Span
	why, shown  string
}

// datings are the dates of an event, if there are several.
func datings(e *timeline.Event) []claim {
	if len(e.Conflicts) == 0 {
		return nil
	}
	var all []claim
	add := func(when timeline.Anchor, sentence timeline.Span, shown string) {
		all = append(all, claim{e, "date", when.String(), when.Words.Text, sentence, when.Explain, shown})
	}
	var first timeline.Span
	if len(e.Evidence) > 0 {
		first = e.Evidence[0].Span
	}
	if e.Review != nil && e.Review.Was != nil && e.When.How == timeline.Reviewed { // the reviewer's date is no source's
		add(e.When, timeline.Span{}, "yes")
		add(e.Review.Was.When, first, "no")
	} else {
		add(e.When, first, "yes")
	}
	for _, c := range e.Conflicts {
		add(c.When, c.Evidence, "no")
	}
	return all
}

// figures are what the sentences say of a harm; all of them are in the range that is shown.
func figures(e *timeline.Event, h timeline.Harm) (all []claim) {
	for _, c := range e.Casualties {
		if c.Harm == h {
			all = append(all, claim{e, string(h), prose.Figure(c), c.Text, sentenceOf(e, c.Span), "", "in " + prose.Toll(*e, h)})
		}
	}
	return all
}

// sentenceOf is the sentence that words stand in, or the words.
func sentenceOf(e *timeline.Event, words timeline.Span) timeline.Span {
	for _, ev := range e.Evidence {
		if ev.Document == words.Document && ev.Start <= words.Start && words.End <= ev.End {
			return ev.Span
		}
	}
	return words
}

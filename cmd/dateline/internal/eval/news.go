package eval

import (
	"context"
	"math/rand/v2"
	"slices"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/timeline"
)

// News reads the events of annotated articles and scores them, an article each.
func News(ctx context.Context, articles []annotated.Article, opts ...timeline.Option) ([]annotated.Score, [][]annotated.Told, error) {
	docs := make([]*timeline.Document, len(articles))
	for i, a := range articles {
		docs[i] = &timeline.Document{ID: a.Name, Text: a.Text, Published: a.Published, Language: "en"}
	}
	scores, all := make([]annotated.Score, len(articles)), make([][]annotated.Told, len(articles))
	for i, d := range docs { // an article at a time: events of two are never one here
		t, err := timeline.Build(ctx, []*timeline.Document{d}, opts...)
		if err != nil {
			return nil, nil, err
		}
		for k := range t.Events {
			all[i] = append(all[i], told(&t.Events[k]))
		}
		scores[i] = annotated.ScoreArticle(articles[i].Events, all[i])
	}
	return scores, all, nil
}

// told is an event as it is scored.
func told(e *timeline.Event) annotated.Told {
	t := annotated.Told{
		Type: string(e.Type), How: string(e.When.How), Status: string(e.Modality.Status), Negated: e.Modality.Negated, Confidence: e.Confidence,
		From: e.When.Interval.From, To: e.When.Interval.To,
	}
	if c := e.Chances; c != nil {
		t.Chances = annotated.Chances{Type: c.Type, Parties: c.Parties, Date: c.Date}
	}
	t.Clock = len(e.When.From) > len("2006-01-02") || len(e.When.To) > len("2006-01-02")
	for _, v := range e.Evidence {
		t.Evidence = append(t.Evidence, annotated.Telling{Start: v.Start, End: v.End, TriggerStart: v.Trigger.Start, TriggerEnd: v.Trigger.End})
	}
	name := func(a timeline.Actor) annotated.Name { return annotated.Name{Canonical: a.Name, Written: a.Text} }
	for _, a := range e.Actors {
		t.Actors = append(t.Actors, name(a))
	}
	for _, a := range e.Targets {
		t.Targets = append(t.Targets, name(a))
	}
	return t
}

// Interval95 returns the bounds between which a figure lies in 95 of 100 samples of the
// articles, drawn with replacement.
func Interval95(scores []annotated.Score, figure func(*annotated.Score) float64) (low, high float64) {
	const samples = 1000
	r := rand.New(rand.NewPCG(1, 1))
	list := make([]float64, samples)
	for i := range list {
		var sum annotated.Score
		for range scores {
			sum.Add(scores[r.IntN(len(scores))])
		}
		list[i] = figure(&sum)
	}
	slices.Sort(list)
	return list[samples/40], list[samples-1-samples/40]
}

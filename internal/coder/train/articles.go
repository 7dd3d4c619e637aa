package main

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/boosting"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/timeline"
)

// article is an annotated article as the models see it.
type article struct {
	annotated.Article
	read       *coder.Article
	candidates []*candidate
	scored     bool // learned from and scored; the others are only learned from
	fold       int
	part       part
	events     []*coder.Event
	pairs      []coder.Pair     // of those events
	same       *boosting.Forest // that tells which of them are one; nil joins none
}

// part is how much of an article is annotated.
type part int

const (
	all           part = iota
	codedSentence      // events with type and parties
	example            // triggers with their type
)

// candidate is a word that can tell an event.
type candidate struct {
	coder.Mention
	event    int // that it tells, or noEvent, or unclear
	features []uint64
}

const (
	noEvent = -1
	unclear = -2 // it stands beside the word that an annotator's trigger is about
)

func readArticle(g annotated.Article) (*article, error) {
	d := &timeline.Document{ID: g.Name, Text: g.Text, Published: g.Published}
	if err := d.Annotate(); err != nil {
		return nil, err
	}
	a := &article{Article: g, read: timeline.ReadArticle(d, nil)}
	a.read.Prepare(coder.Vectors())
	for _, s := range a.read.Sentences {
		told := a.triggers(s)
		for _, i := range s.Candidates() {
			c := &candidate{event: noEvent, features: a.read.FindFeatures(nil, s, i)}
			if e, ok := told[i]; ok {
				c.event = e
			}
			c.Sentence, c.Word = s.Number, i
			a.candidates = append(a.candidates, c)
		}
	}
	return a, nil
}

// triggers returns the events that words of a sentence tell: of the words of a trigger
// the one that the others hang on.
func (a *article) triggers(s *coder.Sentence) map[int]int {
	told := map[int]int{}
	for n, e := range a.Events {
		for _, m := range e.Mentions {
			from, to := s.Span(m.Start, m.End)
			head := from
			for i := from; i < to; i++ {
				if _, ok := told[i]; !ok {
					told[i] = unclear
				}
				if h := s.Words[i].Head; h < from || h >= to {
					head = i
				}
			}
			if from < to {
				told[head] = n
			}
		}
	}
	return told
}

// tellings are the candidates that tell an event.
func (a *article) tellings(event int) []*candidate {
	var out []*candidate
	for _, c := range a.candidates {
		if c.event == event {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y *candidate) int {
		switch {
		case x.Told > y.Told:
			return -1
		case x.Told < y.Told:
			return 1
		}
		return 0
	})
	return out
}

// typ is the number of a candidate's type.
func (a *article) typ(c *candidate) int { return slices.Index(coder.Types, a.Events[c.event].Type) }

// mentions of candidates.
func mentions(list []*candidate) []*coder.Mention {
	out := make([]*coder.Mention, len(list))
	for i, c := range list {
		out[i] = &c.Mention
	}
	return out
}

func name(p *coder.Phrase) annotated.Name {
	return annotated.Name{Canonical: p.Name, Written: p.Written}
}

// role is what a phrase has to do with an event.
func role(e *annotated.Event, p *coder.Phrase) int {
	is := func(party annotated.Party) bool { return party.Same(name(p)) }
	switch {
	case slices.ContainsFunc(e.Actors, is):
		return int(coder.Actor)
	case slices.ContainsFunc(e.Targets, is):
		return int(coder.Target)
	}
	return int(coder.NoRole)
}

// told is an event of the coder as it is scored.
func (a *article) told(e *coder.Event) annotated.Told {
	t := when(&e.Dating)
	t.Type, t.Status, t.Negated, t.Confidence = e.Type, string(e.Status), e.Negated, e.Told
	t.Chances = annotated.Chances{Type: e.TypeChance, Parties: e.PartyChance, Date: e.DateChance}
	if strings.HasPrefix(t.Type, "OTHER:") {
		t.Type = "" // what is told of a happening's kind is not scored
	}
	for _, m := range e.Mentions {
		s := a.read.Sentences[m.Sentence]
		w := s.Words[m.Word]
		t.Evidence = append(t.Evidence, annotated.Telling{Start: s.Start, End: s.End, TriggerStart: w.Start, TriggerEnd: w.End})
	}
	for _, f := range e.Actors {
		t.Actors = append(t.Actors, name(f.Phrase))
	}
	for _, f := range e.Targets {
		t.Targets = append(t.Targets, name(f.Phrase))
	}
	return t
}

// when is a dating as it is scored.
func when(d *coder.Dating) annotated.Told {
	t := annotated.Told{From: d.Interval.From, To: d.Interval.To}
	switch {
	case d.Day == coder.Undated:
		t.From, t.To = t.To, t.From
	case d.Day != coder.Expressed:
		t.How = "dateline"
	case d.Elsewhere:
		t.How = "inherited"
	default:
		t.How = "stated"
	}
	t.Clock = clock(t.From.Clock()) || clock(t.To.Clock())
	return t
}

func clock(hour, minute, second int) bool { return hour+minute+second > 0 }

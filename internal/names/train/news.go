package main

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
	"github.com/dateline-go/dateline/timeline"
)

// place is a word of an article.
type place struct{ sentence, word int }

// newsLesson reads annotated news: who takes part in an event tells whom the subject and the
// object of the word that tells it are about.
func newsLesson(a annotated.Article) (names.Lesson, error) {
	d := &timeline.Document{ID: a.Name, Text: a.Text, Published: a.Published}
	if err := d.Annotate(); err != nil {
		return names.Lesson{}, err
	}
	ranges := make([]segment.Range, len(d.Sentences))
	for i, s := range d.Sentences {
		ranges[i] = segment.Range{Start: s.Start, End: s.End}
	}
	l := names.Lesson{Text: a.Text, Sentences: syntax.Read(a.Text, ranges, d.Times), Published: a.Published}
	parties := map[place][]annotated.Party{}
	for k, s := range l.Sentences {
		for n := range a.Events {
			for _, m := range a.Events[n].Mentions {
				if s.Start <= m.Start && m.End <= s.End {
					takePart(parties, k, s, s.HeadOf(s.At(m.Start), s.At(m.End-1)+1), &a.Events[n])
				}
			}
		}
	}
	l.Fits = func(sentence, head int) func(name string) bool {
		list := parties[place{sentence, head}]
		if len(list) == 0 {
			return nil
		}
		return func(name string) bool {
			return slices.ContainsFunc(list, func(p annotated.Party) bool {
				return strings.Contains(p.Name, " of ") == strings.Contains(name, " of ") && p.Same(annotated.Name{Canonical: name})
			})
		}
	}
	return l, nil
}

// takePart notes the parties of an event at the words that stand for them beside the one
// that tells it.
func takePart(parties map[place][]annotated.Party, k int, s *syntax.Sentence, trigger int, e *annotated.Event) {
	all := slices.Concat(e.Actors, e.Targets)
	note := func(head int, list []annotated.Party) {
		if head >= 0 {
			at := place{k, head}
			parties[at] = append(parties[at], list...)
			for _, c := range s.Kids[head] {
				if s.Words[c].Relation == "nmod:poss" {
					parties[place{k, c}] = append(parties[place{k, c}], all...)
				}
			}
		}
	}
	for _, c := range s.Kids[trigger] {
		switch s.Words[c].Relation {
		case "nmod:poss":
			note(c, all)
		case "obj", "iobj":
			note(c, e.Targets)
		case "obl":
			if s.Preposition(c) == "by" {
				note(c, e.Actors)
			} else {
				note(c, e.Targets)
			}
		}
	}
	if sub := s.Subject(trigger); sub >= 0 {
		if s.Verb(trigger) && !s.Passive(trigger) {
			note(sub, e.Actors)
		} else {
			note(sub, all)
		}
	}
}

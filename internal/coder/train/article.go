package main

import (
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/syntax"
	"github.com/dateline-go/dateline/timeline"
)

// replace puts the sentences of package syntax and the phrases of package names in the
// place of those of package timeline, whose patterns stay.
func replace(a *coder.Article, d *timeline.Document) {
	var ranges []nlp.Range
	for _, s := range d.Sentences {
		ranges = append(ranges, nlp.Range{Start: s.Start, End: s.End})
	}
	old := a.Sentences
	a.Sentences = nil
	sentences := syntax.Read(d.Text, ranges, d.Times)
	phrases := names.Read(d.Text, sentences, nil, d.Published)
	for i, s := range sentences {
		c := &coder.Sentence{Sentence: s, Phrases: phrases[i]}
		for _, o := range old {
			for _, p := range o.Patterns {
				if at := o.Words[p.From].Start; at >= s.Start && at < s.End {
					p.From, p.To = s.At(at), s.At(o.Words[p.To-1].Start)+1
					c.Patterns = append(c.Patterns, p)
				}
			}
		}
		a.Sentences = append(a.Sentences, c)
	}
}

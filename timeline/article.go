package timeline

import (
	"context"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/syntax"
)

// ReadArticle reads a document for the coder.
func ReadArticle(doc *Document) *coder.Article {
	a, _, err := Coder{}.read(context.Background(), doc)
	if err != nil {
		panic(err) // there is nothing to interrupt it
	}
	return a
}

// read reads all sentences of a document: for the coder, and as the rules see them that
// make proposals to it.
func (c Coder) read(ctx context.Context, doc *Document) (*coder.Article, []*sentence, error) {
	ranges := make([]nlp.Range, len(doc.Sentences))
	for i, s := range doc.Sentences {
		ranges[i] = nlp.Range{Start: s.Start, End: s.End}
	}
	read := syntax.Read(doc.Text, ranges, doc.Times)
	var own *names.Dictionary
	if c.Actors != nil {
		own = c.Actors.own
	}
	phrases := names.Read(doc.Text, read, own, doc.Published)
	a := &coder.Article{Text: doc.Text, Published: doc.Published}
	earlier := newNames(doc, c.Actors)
	list := readSentences(doc)
	for i, s := range list {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		earlier.find(s)
		s.adopt(read[i])
		s.findTriggers()
		a.Sentences = append(a.Sentences, &coder.Sentence{Sentence: read[i], Phrases: phrases[i], Patterns: s.patterns(), Propose: s.propose})
	}
	return a, list, nil
}

// adopt takes the tree of a sentence that has been read.
func (s *sentence) adopt(read *syntax.Sentence) {
	s.parsed = true
	s.kids = make([][]int, len(s.tokens))
	for i := range s.tokens {
		w := read.Words[i].Word
		w.Range = s.tokens[i].Range
		s.tokens[i].Word = w
	}
	s.whole()
	for i := range s.tokens {
		if h := s.tokens[i].Head; h >= 0 {
			s.kids[h] = append(s.kids[h], i)
		}
	}
}

// patterns are those of the lexicon that fit, and those of single words that would but
// for what they demand beside them.
func (s *sentence) patterns() []coder.Pattern {
	var out []coder.Pattern
	at := map[int]bool{}
	for _, t := range s.triggers {
		at[t.from] = true
		out = append(out, pattern(t.pattern, t.from, t.to, true))
	}
	for i := range s.tokens {
		for _, p := range lexicon.Events().Starting(s.tokens[i].Lower) {
			if len(p.Words) == 1 && !at[i] {
				out = append(out, pattern(p, i, i+1, false))
			}
		}
	}
	return out
}

func pattern(p lexicon.Pattern, from, to int, fits bool) coder.Pattern {
	return coder.Pattern{From: from, To: to, Type: p.Type, Mode: p.Mode, CAMEO: p.CAMEO, Speech: p.Speech, Fits: fits}
}

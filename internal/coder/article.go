package coder

import (
	"time"

	"github.com/dateline-go/dateline/internal/casualties"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/syntax"
)

// Article is a text as the coder looks at it: its sentences with their trees, who is
// named in them, and the times. It is read by one goroutine at a time.
type Article struct {
	Text      string
	Published time.Time
	Sentences []*Sentence

	counted *counts // made when they are first asked for
	means   *about
}

// Sentence is a sentence with its tree, who is named in it, and which patterns fit.
type Sentence struct {
	*syntax.Sentence
	Phrases  []Phrase
	Patterns []Pattern // in the order of their words

	clauses []int // by word, the head of its clause; made when it is first asked for
	harmed  []casualties.Count
	counted bool // harmed are made
}

// The parts of a sentence.
type (
	Word   = syntax.Word
	Time   = syntax.Time
	Phrase = names.Phrase
)

// NewArticle looks at a text of which the sentences are read and, by sentence, the
// phrases that name somebody.
func NewArticle(text string, published time.Time, sentences []*syntax.Sentence, phrases [][]Phrase) *Article {
	a := &Article{Text: text, Published: published}
	for i, s := range sentences {
		x := &Sentence{Sentence: s, Phrases: phrases[i]}
		x.findPatterns()
		a.Sentences = append(a.Sentences, x)
	}
	return a
}

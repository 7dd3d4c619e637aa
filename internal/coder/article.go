package coder

import (
	"time"

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
	Patterns []Pattern
	Propose  func(word int) *Proposal // by rules

	proposals []*Proposal // by word, made when they are first asked for
	clauses   []int       // by word, the head of its clause; likewise
}

// The parts of a sentence.
type (
	Word   = syntax.Word
	Time   = syntax.Time
	Phrase = names.Phrase
)

// Pattern is a pattern of the lexicon that fits.
type Pattern struct {
	From, To int
	Type     string // PLOVER's
	Mode     string
	CAMEO    string
	Speech   string
	Fits     bool // with all that it demands
}

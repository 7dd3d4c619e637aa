package coder

import (
	"time"

	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/syntax"
)

// Article is a text as the coder looks at it: its sentences with their trees, who is
// named in them, and the times.
type Article struct {
	Text      string
	Published time.Time
	Sentences []*Sentence
}

// Sentence is a sentence with its tree, who is named in it, and which patterns fit.
type Sentence struct {
	*syntax.Sentence
	Phrases  []Phrase
	Patterns []Pattern
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

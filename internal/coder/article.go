package coder

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
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

// Sentence is a sentence with its tree.
type Sentence struct {
	nlp.Range
	Number    int // in the article
	Paragraph int
	Words     []Word
	Kids      [][]int // by word, those that it governs, in order
	Phrases   []Phrase
	Times     []Time
	Patterns  []Pattern
	Propose   func(word int) *Proposal

	proposals map[int]*Proposal
}

// Word is a word of a sentence.
type Word struct {
	nlp.Word
	Lower string
	Lemma string
	Class wordclass.Class
}

// Phrase is words that name somebody or something.
type Phrase struct {
	From, To int // words, To exclusive, without what follows the head
	Wide     int // where the phrase ends with what belongs to it: "relatives [of the boy]"
	Head     int
	Name     string // canonical: "Madeleine Albright"
	Written  string
	Code     string // of the lexicon
	Country  string
	Sector   string
	Role     string
	Place    bool // it can be a place
	Pronoun  bool
	Known    bool // by the lexicon or by an earlier mention
}

// Time is a time expression with its words.
type Time struct {
	*dateparse.Expression
	From, To int
	Head     int
}

// Pattern is a pattern of the lexicon that fits.
type Pattern struct {
	From, To int
	Type     string // PLOVER's
	Mode     string
	CAMEO    string
	Speech   string
	Fits     bool // with all that it demands
}

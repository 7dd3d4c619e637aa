package entity

import (
	"fmt"

	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/linear"
)

// Type is what a mention is one of.
type Type string

// The types that are told apart.
const (
	None         Type = "" // no mention, or one of something else
	Person       Type = "person"
	Place        Type = "place"
	Organisation Type = "organization"
)

// Types are the classes of the model in their order.
var Types = []Type{None, Person, Place, Organisation}

// Mention is a mention of a person, place or organisation.
type Mention struct {
	Span
	Type Type
}

// Recognizer finds mentions. It is safe for concurrent use.
type Recognizer struct{ weights *linear.Weights }

// New returns a recognizer of trained weights, one class for each of Types.
func New(weights *linear.Weights) *Recognizer { return &Recognizer{weights} }

// Mentions appends the mentions of a sentence in the order of their heads.
func (r *Recognizer) Mentions(mentions []Mention, words []Word) []Mention {
	var buf [48]uint64
	scores := make([]int32, len(Types))
	for _, s := range Spans(nil, words) {
		clear(scores)
		r.weights.Score(scores, Features(buf[:0], words, s))
		if t := Types[linear.Best(scores)]; t != None {
			mentions = append(mentions, Mention{s, t})
		}
	}
	return mentions
}

// Features appends the features of a span.
func Features(f []uint64, words []Word, s Span) []uint64 {
	return features(f, words, s, known(words, s))
}

// known looks the words of a span up, without a determiner, and its head.
func known(words []Word, s Span) uint64 {
	start := s.Start
	if start < s.Head && words[start].UPOS == "DET" {
		start++
	}
	if s.End-start > 5 {
		return 0
	}
	name := ""
	for i := start; i < s.End; i++ {
		if i > start {
			name += " "
		}
		name += words[i].Form
	}
	if e := lexicon.World().Lookup(name); len(e) > 0 {
		return uint64(e[0].Kind) + 1
	}
	if e := lexicon.World().Lookup(words[s.Head].Form); len(e) > 0 {
		return uint64(e[0].Kind) + 101
	}
	if _, ok := lexicon.World().Office(words[s.Head].Lower); ok {
		return 200
	}
	return 0
}

// AppendBinary writes the recognizer behind b.
func (r *Recognizer) AppendBinary(b []byte) ([]byte, error) { return r.weights.AppendBinary(b) }

// Read reads a recognizer from the head of b and returns what follows it.
func Read(b []byte) (*Recognizer, []byte, error) {
	w, rest, err := linear.Read(b)
	if err != nil {
		return nil, nil, fmt.Errorf("entity: %w", err)
	}
	return &Recognizer{w}, rest, nil
}

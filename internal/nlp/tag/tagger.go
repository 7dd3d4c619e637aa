package tag

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// Class is a part of speech.
type Class struct {
	UPOS, XPOS string
}

// Tagger tells parts of speech. It is safe for concurrent use.
type Tagger struct {
	Classes []Class
	lexicon Lexicon
	weights *linear.Weights
	settled linear.Table // the class of words that always have the same, by their outlines
}

// Lexicon is what is known of words by themselves, by Word.Lower.
type Lexicon struct {
	Fixed   linear.Table // frequent words that have one part of speech only
	Kinds   linear.Table // Word.Kinds
	Classes *wordclass.Table
}

// Look hashes a word and looks it up.
func (l *Lexicon) Look(form string) Word {
	w := Look(form)
	kinds, _ := l.Kinds.Of(w.Lower)
	w.Kinds = uint64(kinds)
	w.Class = l.Classes.Of(w.Lower)
	return w
}

// One returns the part of speech of a word that has only one.
func (l *Lexicon) One(w *Word) (class uint8, ok bool) {
	class, ok = l.Fixed.Of(w.Lower)
	return class, ok && !w.Capital
}

// WordClass returns the class of like use of a word.
func (t *Tagger) WordClass(form string) wordclass.Class { return t.lexicon.Classes.Of(lower(form)) }

// New returns a tagger of trained weights.
func New(classes []Class, lexicon Lexicon, weights *linear.Weights) *Tagger {
	return &Tagger{Classes: classes, lexicon: lexicon, weights: weights}
}

// Scratch is what Tag works with; it can be used again.
type Scratch struct {
	Words    []Word
	features []uint64
	scores   []int32
	chosen   linear.Chosen // while Settle learns
}

// Tag appends to classes the class of every word of a sentence, as an index
// into Classes. It leaves the words' hashes in s.
func (t *Tagger) Tag(classes []uint8, forms []string, s *Scratch) []uint8 {
	s.Words = s.Words[:0]
	for _, f := range forms {
		s.Words = append(s.Words, t.lexicon.Look(f))
	}
	if s.scores == nil {
		s.scores = make([]int32, len(t.Classes))
	}
	var t1, t2 uint64
	style := Style(s.Words)
	for i := range s.Words {
		c, ok := t.lexicon.One(&s.Words[i])
		if !ok {
			c = t.weigh(s, i, t1, t2, style)
		}
		classes = append(classes, c)
		t1, t2 = uint64(c)+1, t1
	}
	return classes
}

// weigh returns the class of word i, which has several; the others are as in [Features].
func (t *Tagger) weigh(s *Scratch, i int, t1, t2, style uint64) uint8 {
	outlines := outlines(s.Words, i, t1)
	for _, o := range outlines {
		if c, ok := t.settled.Of(o); ok {
			return c
		}
	}
	clear(s.scores)
	s.features = Features(s.features[:0], s.Words, i, t1, t2, style)
	t.weights.Score(s.scores, s.features)
	c := uint8(linear.Best(s.scores))
	if s.chosen != nil {
		for _, o := range outlines {
			s.chosen.Add(o, c)
		}
	}
	return c
}

// AppendBinary writes the tagger behind b.
func (t *Tagger) AppendBinary(b []byte) ([]byte, error) {
	var names []string
	for _, c := range t.Classes {
		names = append(names, c.UPOS+" "+c.XPOS)
	}
	b = linear.AppendStrings(b, names)
	for _, table := range []linear.Table{t.lexicon.Fixed, t.lexicon.Kinds, t.settled} {
		b = table.AppendBinary(b)
	}
	b = t.lexicon.Classes.AppendBinary(b)
	return t.weights.AppendBinary(b)
}

// Read reads a tagger from the head of b and returns what follows it.
func Read(b []byte) (*Tagger, []byte, error) {
	names, b, err := linear.ReadStrings(b)
	if err != nil {
		return nil, nil, fmt.Errorf("tag: %w", err)
	}
	t := &Tagger{}
	for _, n := range names {
		upos, xpos, _ := strings.Cut(n, " ")
		t.Classes = append(t.Classes, Class{upos, xpos})
	}
	for _, table := range []*linear.Table{&t.lexicon.Fixed, &t.lexicon.Kinds, &t.settled} {
		if *table, b, err = linear.ReadTable(b); err != nil {
			return nil, nil, fmt.Errorf("tag: %w", err)
		}
	}
	if t.lexicon.Classes, b, err = wordclass.Read(b); err != nil {
		return nil, nil, fmt.Errorf("tag: %w", err)
	}
	if t.weights, b, err = linear.Read(b); err != nil {
		return nil, nil, fmt.Errorf("tag: %w", err)
	}
	return t, b, nil
}

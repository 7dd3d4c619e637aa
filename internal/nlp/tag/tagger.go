package tag

import (
	"fmt"
	"strings"

	"github.com/dateline-go/dateline/internal/linear"
)

// Class is a part of speech.
type Class struct {
	UPOS, XPOS string
}

// Tagger tells parts of speech. It is safe for concurrent use.
type Tagger struct {
	Classes []Class
	fixed   map[uint64]uint8 // frequent words of one class only, by Word.Lower
	kinds   map[uint64]uint8 // known words, by Word.Lower: Word.Kinds
	weights *linear.Weights
}

// New returns a tagger of trained weights.
func New(classes []Class, fixed, kinds map[uint64]uint8, weights *linear.Weights) *Tagger {
	return &Tagger{classes, fixed, kinds, weights}
}

// Scratch is what Tag works with; it can be used again.
type Scratch struct {
	Words    []Word
	features []uint64
	scores   []int32
}

// Tag appends to classes the class of every word of a sentence, as an index
// into Classes. It leaves the words' hashes in s.
func (t *Tagger) Tag(classes []uint8, forms []string, s *Scratch) []uint8 {
	s.Words = s.Words[:0]
	for _, f := range forms {
		w := Look(f)
		w.Kinds = uint64(t.kinds[w.Lower])
		s.Words = append(s.Words, w)
	}
	if s.scores == nil {
		s.scores = make([]int32, len(t.Classes))
	}
	var t1, t2 uint64
	style := Style(s.Words)
	for i := range s.Words {
		c, ok := t.fixed[s.Words[i].Lower]
		if !ok || s.Words[i].Capital {
			clear(s.scores)
			s.features = Features(s.features[:0], s.Words, i, t1, t2, style)
			t.weights.Score(s.scores, s.features)
			c = uint8(linear.Best(s.scores))
		}
		classes = append(classes, c)
		t1, t2 = uint64(c)+1, t1
	}
	return classes
}

// AppendBinary writes the tagger behind b.
func (t *Tagger) AppendBinary(b []byte) ([]byte, error) {
	var names []string
	for _, c := range t.Classes {
		names = append(names, c.UPOS+" "+c.XPOS)
	}
	b = linear.AppendStrings(b, names)
	b = linear.AppendTable(b, t.fixed)
	b = linear.AppendTable(b, t.kinds)
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
	if t.fixed, b, err = linear.ReadTable(b); err != nil {
		return nil, nil, fmt.Errorf("tag: %w", err)
	}
	if t.kinds, b, err = linear.ReadTable(b); err != nil {
		return nil, nil, fmt.Errorf("tag: %w", err)
	}
	if t.weights, b, err = linear.Read(b); err != nil {
		return nil, nil, fmt.Errorf("tag: %w", err)
	}
	return t, b, nil
}

package parse

import (
	"fmt"

	"github.com/dateline-go/dateline/internal/linear"
)

// Parser finds dependencies. It is safe for concurrent use.
//
// A class of its model is a move with the relation of the arc that it makes:
// class 0 is Shift, then come Left and Right with each relation.
type Parser struct {
	Relations []string
	weights   *linear.Weights
	settled   map[uint64]uint8 // the class of configurations that always have the same, by their outline
}

// New returns a parser of trained weights.
func New(relations []string, weights *linear.Weights) *Parser {
	return &Parser{Relations: relations, weights: weights}
}

// Classes is how many classes a parser for so many relations has.
func Classes(relations int) int { return 1 + 2*relations }

// move splits a class into its move and relation.
func move(class, relations int) (Move, uint8) {
	switch {
	case class == 0:
		return Shift, 0
	case class <= relations:
		return Left, uint8(class - 1)
	}
	return Right, uint8(class - 1 - relations)
}

// Scratch is what Parse works with; it can be used again.
type Scratch struct {
	state    state
	features []uint64
	scores   []int32
	settle   map[uint64][]uint8 // while Settle learns: what was chosen, by outline
}

// Parse returns the head of every word of a sentence, 0 being the root, and the
// relation, an index into Relations. Both are valid until s is used again;
// their entry 0 is the root's own.
func (p *Parser) Parse(sentence *Sentence, s *Scratch) (heads []int16, relations []uint8) {
	if s.scores == nil {
		s.scores = make([]int32, Classes(len(p.Relations)))
	}
	st := &s.state
	st.start(len(sentence.Words))
	for !st.done() {
		ok := st.may()
		if ok == [3]bool{true, false, false} {
			st.do(Shift, 0)
			continue
		}
		outline := st.outline(sentence)
		if class, found := p.settled[outline]; found {
			if m, relation := move(int(class), len(p.Relations)); ok[m] {
				st.do(m, relation)
				continue
			}
		}
		clear(s.scores)
		s.features = features(s.features[:0], sentence, st)
		p.weights.Score(s.scores, s.features)
		n := len(p.Relations)
		best, top := -1, int32(0)
		for m, class := range [...]int{0, 1, 1 + n, 1 + 2*n} {
			if m == 3 || !ok[m] {
				continue
			}
			end := [...]int{1, 1 + n, 1 + 2*n}[m]
			for i, score := range s.scores[class:end] {
				if best < 0 || score > top {
					best, top = class+i, score
				}
			}
		}
		if s.settle != nil {
			s.settle[outline] = append(s.settle[outline], uint8(best))
		}
		st.do(move(best, n))
	}
	return st.heads, st.rels
}

// AppendBinary writes the parser behind b.
func (p *Parser) AppendBinary(b []byte) ([]byte, error) {
	return p.weights.AppendBinary(linear.AppendTable(linear.AppendStrings(b, p.Relations), p.settled))
}

// Read reads a parser from the head of b and returns what follows it.
func Read(b []byte) (*Parser, []byte, error) {
	p := &Parser{}
	var err error
	if p.Relations, b, err = linear.ReadStrings(b); err != nil {
		return nil, nil, fmt.Errorf("parse: %w", err)
	}
	if p.settled, b, err = linear.ReadTable(b); err != nil {
		return nil, nil, fmt.Errorf("parse: %w", err)
	}
	if p.weights, b, err = linear.Read(b); err != nil {
		return nil, nil, fmt.Errorf("parse: %w", err)
	}
	return p, b, nil
}

package parse

import (
	"fmt"
	"math"

	"github.com/dateline-go/dateline/internal/linear"
)

// Parser finds dependencies. It is safe for concurrent use.
//
// A class of its model is a move with the relation of the arc that it makes:
// class 0 is Shift, then come Left and Right with each relation.
type Parser struct {
	Relations []string
	weights   *linear.Weights
	settled   linear.Table // the class of configurations that always have the same, by their outlines
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
	chosen   linear.Chosen // while Settle learns
}

// Parse returns the head of every word of a sentence, 0 being the root, and the
// relation, an index into Relations. Both are valid until s is used again;
// their entry 0 is the root's own.
func (p *Parser) Parse(sentence *Sentence, s *Scratch) (heads []int16, relations []uint8) {
	if s.scores == nil {
		s.scores = make([]int32, Classes(len(p.Relations)))
	}
	st := &s.state
	for st.start(len(sentence.Words)); !st.done(); {
		st.do(move(p.class(sentence, s), len(p.Relations)))
	}
	return st.heads, st.rels
}

// class chooses what to do next.
func (p *Parser) class(sentence *Sentence, s *Scratch) int {
	st, n := &s.state, len(p.Relations)
	ok := st.may()
	if ok == [3]bool{Shift: true} {
		return 0
	}
	outlines := st.outlines(sentence)
	for _, o := range outlines {
		if class, found := p.settled.Of(o); found {
			if m, _ := move(int(class), n); ok[m] {
				return int(class)
			}
		}
	}
	clear(s.scores)
	s.features = features(s.features[:0], sentence, st)
	p.weights.Score(s.scores, s.features[:foremost])
	best, ahead := p.best(s.scores, ok)
	if ahead < sure || s.chosen != nil {
		p.weights.Score(s.scores, s.features[foremost:])
		best, _ = p.best(s.scores, ok)
	}
	if s.chosen != nil {
		for _, o := range outlines {
			s.chosen.Add(o, uint8(best))
		}
	}
	return best
}

// sure is by how much a class is ahead after the foremost features that the others hardly ever
// (in 1 of 800 configurations that are weighed) change.
const sure = 150

// best returns the class with the highest score of those whose moves are allowed, and by how much
// it is ahead of the next.
func (p *Parser) best(scores []int32, ok [3]bool) (best int, ahead int32) {
	n := len(p.Relations)
	top, next := int32(math.MinInt32), int32(math.MinInt32/2)
	for m, class := range [...]int{0, 1, 1 + n} {
		if !ok[m] {
			continue
		}
		end := [...]int{1, 1 + n, 1 + 2*n}[m]
		for i, score := range scores[class:end] {
			if score > top {
				best, top, next = class+i, score, max(next, top)
			} else {
				next = max(next, score)
			}
		}
	}
	return best, top - next
}

// AppendBinary writes the parser behind b.
func (p *Parser) AppendBinary(b []byte) ([]byte, error) {
	return p.weights.AppendBinary(p.settled.AppendBinary(linear.AppendStrings(b, p.Relations)))
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

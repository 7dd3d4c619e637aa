package parse

import "github.com/dateline-go/dateline/internal/linear"

// An outline is settled from that many configurations on, if of so many one at
// most has another class.
const (
	settledFrom = 30
	settledOf   = 200
)

// outlines hashes a few parts of a configuration: the parts of speech about the top of the stack
// and the front of the buffer, then the word on top, then the front one. More than a third of all
// configurations have an outline whose class is always the same: an article before a noun waits
// for it.
func (s *state) outlines(sentence *Sentence) [3]uint64 {
	under := int16(-1)
	if n := len(s.stack); n > 1 {
		under = s.stack[n-2].word
	}
	top, front := &s.stack[len(s.stack)-1], s.front.word
	kind, right := sentence.kind(under), uint64(top.right.relation)
	tags := linear.Hash2(0, sentence.tag(top.word), sentence.tag(front))
	return [...]uint64{
		linear.Hash4(tags, 1, kind, right, sentence.tag(front+1)),
		linear.Hash4(tags, 2, sentence.word(top.word), right, uint64(top.left.relation)),
		linear.Hash4(tags, 3, sentence.word(front), right, kind),
	}
}

// Settle has the parser read sentences and from then on decide without its
// weights where they would say the same.
func (p *Parser) Settle(sentences []*Sentence) {
	p.settled = nil
	s := Scratch{chosen: linear.Chosen{}}
	for _, x := range sentences {
		p.Parse(x, &s)
	}
	p.settled = s.chosen.Settled(settledFrom, settledOf)
}

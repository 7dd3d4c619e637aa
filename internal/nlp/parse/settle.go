package parse

import "github.com/dateline-go/dateline/internal/linear"

// An outline is settled from that many configurations on, if of so many one at
// most has another class.
const (
	settledFrom = 30
	settledOf   = 200
)

// outline hashes the parts of speech about the top of the stack and the front of
// the buffer. More than a quarter of all configurations have an outline whose
// class is always the same: an article before a noun waits for it.
func (s *state) outline(sentence *Sentence) uint64 {
	n := len(s.stack)
	under := int16(-1)
	if n > 1 {
		under = s.stack[n-2].word
	}
	top, front := &s.stack[n-1], s.front.word
	return linear.Hash(0, sentence.kind(under), sentence.tag(top.word), uint64(top.right.relation), sentence.tag(front), sentence.tag(front+1))
}

// Settle has the parser read sentences and from then on decide without its
// weights where they would say the same.
func (p *Parser) Settle(sentences []*Sentence) {
	s := Scratch{settle: map[uint64][]uint8{}}
	for _, x := range sentences {
		p.Parse(x, &s)
	}
	p.settled = map[uint64]uint8{}
	for outline, classes := range s.settle {
		var count [256]int
		best := classes[0]
		for _, c := range classes {
			if count[c]++; count[c] > count[best] {
				best = c
			}
		}
		if len(classes) >= settledFrom && (len(classes)-count[best])*settledOf <= len(classes) {
			p.settled[outline] = best
		}
	}
}

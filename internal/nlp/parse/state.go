package parse

// Move is what a transition does.
type Move uint8

// The moves. The stack's top is a word whose head is not yet known, the
// buffer's front the next word.
const (
	Shift Move = iota // the front of the buffer goes onto the stack
	Left              // the front of the buffer is the head of the stack's top, which leaves
	Right             // the word below the stack's top is its head; the top leaves
)

// arc is a dependent with its relation; -1 is none.
type arc struct {
	word     int16
	relation uint8
}

// node is a word on the stack, or at the front of the buffer, with its outermost
// dependents so far.
type node struct {
	word          int16
	left, left2   arc
	right, right2 arc
	lefts, rights uint8
}

var noArc = arc{-1, 255}

func fresh(word int16) node {
	return node{word: word, left: noArc, left2: noArc, right: noArc, right2: noArc}
}

// state is a configuration of the parser.
type state struct {
	stack []node
	front node
	size  int16 // words, the root included
	heads []int16
	rels  []uint8
}

// start begins a sentence of size words, the root included.
func (s *state) start(size int) {
	s.stack = append(s.stack[:0], fresh(0))
	s.front, s.size = fresh(1), int16(size)
	s.heads = append(s.heads[:0], make([]int16, size)...)
	s.rels = append(s.rels[:0], make([]uint8, size)...)
}

// done reports whether the tree is complete.
func (s *state) done() bool { return s.front.word == s.size && len(s.stack) == 1 }

// may reports which moves are allowed: the root gets one dependent, at the end.
func (s *state) may() (ok [3]bool) {
	n := len(s.stack)
	ok[Shift] = s.front.word < s.size
	ok[Left] = ok[Shift] && n > 1
	ok[Right] = n > 1 && (n > 2 || !ok[Shift])
	return ok
}

// do carries out a move; the relation is that of the arc that it makes.
func (s *state) do(m Move, relation uint8) {
	n := len(s.stack)
	top := s.stack[n-1].word
	switch m {
	case Shift:
		s.stack = append(s.stack, s.front)
		s.front = fresh(s.front.word + 1)
	case Left:
		s.stack = s.stack[:n-1]
		s.heads[top], s.rels[top] = s.front.word, relation
		s.front.left2, s.front.left = s.front.left, arc{top, relation}
		s.front.lefts++
	case Right:
		s.stack = s.stack[:n-1]
		h := &s.stack[n-2]
		s.heads[top], s.rels[top] = h.word, relation
		h.right2, h.right = h.right, arc{top, relation}
		h.rights++
	}
}

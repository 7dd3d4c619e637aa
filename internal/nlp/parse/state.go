package parse

// Action is a transition of the parser.
type Action uint8

// The transitions. The stack's top is a word whose head is not yet known, the
// buffer's front the next word.
const (
	Shift Action = iota // the front of the buffer goes onto the stack
	Left                // the front of the buffer is the head of the stack's top, which leaves
	Right               // the word below the stack's top is its head; the top leaves
	actions
)

// node is a word on the stack, or at the front of the buffer, with its outermost
// dependents so far; -1 is none. Word 0 is the root.
type node struct {
	word         int32
	left, left2  int32
	right, right2 int32
	lefts, rights uint8
}

func fresh(word int32) node { return node{word: word, left: -1, left2: -1, right: -1, right2: -1} }

// state is a configuration of the parser. It shares what lies below the stack's
// top with the states that it comes from.
type state struct {
	top   node
	front node
	below *state // the state whose top lies below this one's; nil below the root
	prev  *state
	last  Action
	score int32
}

// may reports which transitions are allowed; n is the number of words, the root
// included.
func (s *state) may(n int32) (ok [actions]bool) {
	ok[Shift] = s.front.word < n
	ok[Left] = ok[Shift] && s.top.word != 0
	ok[Right] = s.below != nil && s.below.top.word >= 0 && (s.below.top.word != 0 || !ok[Shift])
	return ok
}

// next makes to the state that an action leads to.
func (s *state) next(a Action, to *state) {
	to.prev, to.last = s, a
	switch a {
	case Shift:
		to.top, to.below = s.front, s
		to.front = fresh(s.front.word + 1)
	case Left:
		to.top, to.below = s.below.top, s.below.below
		to.front = s.front
		to.front.left2, to.front.left = s.front.left, s.top.word
		to.front.lefts++
	case Right:
		to.top, to.below = s.below.top, s.below.below
		to.top.right2, to.top.right = to.top.right, s.top.word
		to.top.rights++
		to.front = s.front
	}
}

package grammar

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sync"
	"sync/atomic"
)

// automaton is the deterministic form of a program, by the subset construction. A state is
// worked out when a text first leads to it: a text visits a small part of them all. What
// is found does not depend on which those are, nor on who came first.
type automaton struct {
	g     *Grammar
	start *state

	sync.Mutex // guards what makes states
	known      map[string]*state
	mark       []uint32 // the round in which the closure saw an instruction last
	round      uint32
	stack      []int32
	threads    []int32
}

// state is where the automaton stands between two tokens. Only next and blank are written
// once it is made.
type state struct {
	accepts bool                    // accept is not empty
	spaces  bool                    // white space leads on
	blank   atomic.Pointer[state]   // to here; nil is not worked out yet
	live    []live                  // the other symbols that lead on
	next    []atomic.Pointer[state] // where to, by rank among these; nil is not worked out yet
	accept  []int32                 // the variants complete here, in order
	threads []int32                 // the instructions that wait for a token, in order
}

// live is a word of a set of symbols, with the number of those in the words before it.
type live struct {
	symbols uint64
	before  int
}

// newAutomaton returns the automaton with its first state alone.
func newAutomaton(g *Grammar) *automaton {
	a := &automaton{g: g, known: map[string]*state{}, mark: make([]uint32, len(g.prog))}
	for _, v := range g.variants {
		a.stack = append(a.stack, int32(v.start))
	}
	a.start = a.state()
	return a
}

// step returns the state behind a token's symbol, nil if nothing goes on with it.
func (a *automaton) step(s *state, symbol uint16) *state {
	l, bit := s.live[symbol>>6], uint64(1)<<(symbol&63)
	if l.symbols&bit == 0 {
		return nil
	}
	next := &s.next[l.before+bits.OnesCount64(l.symbols&(bit-1))]
	if t := next.Load(); t != nil {
		return t
	}
	return a.extend(s, symbol, next)
}

// space returns the state behind white space, nil if nothing goes on with it.
func (a *automaton) space(s *state) *state {
	if !s.spaces {
		return nil
	}
	if t := s.blank.Load(); t != nil {
		return t
	}
	return a.extend(s, space, &s.blank)
}

// extend works out the state behind a live symbol.
func (a *automaton) extend(s *state, symbol uint16, next *atomic.Pointer[state]) *state {
	a.Lock()
	defer a.Unlock()
	if t := next.Load(); t != nil {
		return t
	}
	a.stack = a.stack[:0]
	for _, pc := range s.threads {
		if a.g.reads(pc, symbol) {
			a.stack = append(a.stack, pc+1)
		}
	}
	t := a.state()
	next.Store(t)
	return t
}

// reads reports whether the instruction at pc waits for the symbol.
func (g *Grammar) reads(pc int32, symbol uint16) bool {
	switch in := g.prog[pc]; in.op {
	case opClass:
		return g.member[in.arg].has(symbol)
	case opSpace:
		return symbol == space
	}
	return false
}

// state returns the state for the closure of the instructions on the stack.
func (a *automaton) state() *state {
	threads := a.closure()
	key := make([]byte, 0, 4*len(threads))
	for _, pc := range threads {
		key = binary.LittleEndian.AppendUint32(key, uint32(pc))
	}
	if s, ok := a.known[string(key)]; ok {
		return s
	}
	s := &state{live: make([]live, (a.g.symbols+63)/64), threads: slices.Clone(threads)}
	for _, pc := range threads {
		switch in := a.g.prog[pc]; in.op {
		case opClass:
			for i, w := range a.g.member[in.arg] {
				s.live[i].symbols |= w
			}
		case opSpace:
			s.spaces = true
		case opAccept:
			s.accepts = true
			s.accept = append(s.accept, in.arg)
		}
	}
	n := 0
	for i := range s.live {
		s.live[i].before = n
		n += bits.OnesCount64(s.live[i].symbols)
	}
	s.next = make([]atomic.Pointer[state], n)
	a.known[string(key)] = s
	return s
}

// closure follows the instructions on the stack to those that read a token or accept, and
// returns these in order.
func (a *automaton) closure() []int32 {
	a.round++
	a.threads = a.threads[:0]
	for len(a.stack) > 0 {
		pc := a.stack[len(a.stack)-1]
		a.stack = a.stack[:len(a.stack)-1]
		if a.mark[pc] == a.round {
			continue
		}
		a.mark[pc] = a.round
		switch in := a.g.prog[pc]; in.op {
		case opSplit:
			a.stack = append(a.stack, pc+1, pc+in.arg)
		case opJump:
			a.stack = append(a.stack, pc+in.arg)
		case opOpen, opClose:
			a.stack = append(a.stack, pc+1)
		default:
			a.threads = append(a.threads, pc)
		}
	}
	slices.Sort(a.threads)
	return a.threads
}

// States returns the number of states that are worked out, for those who watch it.
func (g *Grammar) States() int {
	g.auto.Lock()
	defer g.auto.Unlock()
	return len(g.auto.known)
}

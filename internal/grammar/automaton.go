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

// state is where the automaton stands between two tokens, or before one whose white space
// it has read. Only next is written once it is made.
type state struct {
	live    set                     // the symbols that lead on
	below   []uint16                // by word of live: how many live symbols are in those before it
	next    []atomic.Pointer[state] // by rank among the live symbols; nil is not worked out yet
	accept  []int32                 // the variants complete here, in order
	threads []int32                 // the instructions that wait for a token, in order
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

// step returns the state behind a symbol, nil if nothing goes on with it.
func (a *automaton) step(s *state, symbol uint16) *state {
	word, bit := symbol>>6, uint64(1)<<(symbol&63)
	live := s.live[word]
	if live&bit == 0 {
		return nil
	}
	next := &s.next[int(s.below[word])+bits.OnesCount64(live&(bit-1))]
	if t := next.Load(); t != nil {
		return t
	}
	return a.extend(s, symbol, next)
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
	s := &state{live: newSet(a.g.symbols), threads: slices.Clone(threads)}
	for _, pc := range threads {
		switch in := a.g.prog[pc]; in.op {
		case opClass:
			s.live.join(a.g.member[in.arg])
		case opSpace:
			s.live.add(space)
		case opAccept:
			s.accept = append(s.accept, in.arg)
		}
	}
	s.below = make([]uint16, len(s.live))
	n := 0
	for i, w := range s.live {
		s.below[i] = uint16(n)
		n += bits.OnesCount64(w)
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

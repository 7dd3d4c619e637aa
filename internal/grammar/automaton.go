package grammar

import (
	"encoding/binary"
	"slices"
)

// automaton is the deterministic form of a program. State 0 is dead, state 1
// the start.
type automaton struct {
	next    []uint16 // by state*symbols + symbol
	accept  [][]int  // by state: the variants complete there, in order
	symbols int
}

// build makes the automaton by the subset construction.
func build(g *Grammar) automaton {
	b := builder{g: g, ids: map[string]uint16{"": 0}, mark: make([]int, len(g.prog)),
		a: automaton{symbols: g.symbols, accept: [][]int{nil}}, rows: [][]uint16{make([]uint16, g.symbols)}}
	b.targets = make([][]int, g.symbols)
	b.members = make([][]int, len(g.member))
	for c, in := range g.member {
		for s, ok := range in {
			if ok {
				b.members[c] = append(b.members[c], s)
			}
		}
	}
	var starts []int
	for _, v := range g.variants {
		starts = append(starts, v.start)
	}
	b.state(starts)
	for i := 1; i < len(b.sets); i++ {
		b.expand(i)
	}
	b.a.next = slices.Concat(b.rows...)
	return b.a
}

type builder struct {
	g       *Grammar
	a       automaton
	sets    [][]int // by state: the instructions that wait for a token
	ids     map[string]uint16
	rows    [][]uint16 // of next, until all states are known
	members [][]int    // by class: its symbols
	mark    []int      // the closure that saw an instruction last
	round   int
	targets [][]int // of the state that is expanded, by symbol; empty between two

	set, accept []int // room for those of a state
	key         []byte
}

// state returns the number of the state for the closure of the instructions pcs.
func (b *builder) state(pcs []int) uint16 {
	if len(b.sets) == 0 {
		b.sets = append(b.sets, nil)
	}
	b.round++
	set, accept := b.set[:0], b.accept[:0]
	var visit func(pc int)
	visit = func(pc int) {
		if b.mark[pc] == b.round {
			return
		}
		b.mark[pc] = b.round
		switch in := b.g.prog[pc]; in.op {
		case opSplit:
			visit(in.a)
			visit(in.b)
		case opJump:
			visit(in.a)
		case opOpen, opClose:
			visit(pc + 1)
		case opAccept:
			accept = append(accept, in.a)
			set = append(set, pc)
		default:
			set = append(set, pc)
		}
	}
	for _, pc := range pcs {
		visit(pc)
	}
	slices.Sort(set)
	slices.Sort(accept)
	b.set, b.accept = set, accept
	key := b.key[:0]
	for _, pc := range set {
		key = binary.LittleEndian.AppendUint32(key, uint32(pc))
	}
	b.key = key
	if id, ok := b.ids[string(key)]; ok {
		return id
	}
	id := uint16(len(b.sets))
	b.ids[string(key)] = id
	b.sets = append(b.sets, slices.Clone(set))
	b.a.accept = append(b.a.accept, slices.Clone(accept))
	b.rows = append(b.rows, make([]uint16, b.g.symbols))
	return id
}

// expand fills in the transitions of state s.
func (b *builder) expand(s int) {
	targets := b.targets
	for _, pc := range b.sets[s] {
		switch in := b.g.prog[pc]; in.op {
		case opClass:
			for _, sym := range b.members[in.a] {
				targets[sym] = append(targets[sym], pc+1)
			}
		case opSpace:
			targets[int(b.g.space)] = append(targets[int(b.g.space)], pc+1)
		}
	}
	for sym, pcs := range targets {
		if len(pcs) > 0 {
			b.rows[s][sym] = b.state(pcs)
			targets[sym] = pcs[:0]
		}
	}
}

// States returns the number of states, for those who watch its size.
func (g *Grammar) States() int { return len(g.auto.accept) }

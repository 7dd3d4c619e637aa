package parse

import "slices"

// Scorer adds the scores of the transitions in a configuration with these
// features.
type Scorer func(scores *[actions]int32, features []uint64)

// Beam searches for the best sequence of transitions. It can be used again.
type Beam struct {
	Width    int
	arena    []state
	used     int
	now      []*state
	moves    []move
	features []uint64
}

type move struct {
	from   *state
	action Action
	score  int32
}

func (b *Beam) state() *state {
	if b.used == len(b.arena) {
		// States point to one another: the old ones stay where they are.
		b.arena, b.used = make([]state, max(1024, 2*len(b.arena))), 0
	}
	b.used++
	return &b.arena[b.used-1]
}

// start empties the beam down to the first configuration.
func (b *Beam) start() {
	b.used = 0
	first := b.state()
	*first = state{top: fresh(0), front: fresh(1)}
	b.now = append(b.now[:0], first)
}

// step takes every state of the beam one transition further and keeps the best.
func (b *Beam) step(s *Sentence, score Scorer) {
	n := int32(len(s.Words))
	b.moves = b.moves[:0]
	for _, st := range b.now {
		ok := st.may(n)
		var scores [actions]int32
		b.features = features(b.features[:0], s, st)
		score(&scores, b.features)
		for a := range actions {
			if ok[a] {
				b.moves = append(b.moves, move{st, a, st.score + scores[a]})
			}
		}
	}
	if len(b.moves) > b.Width {
		// Equal scores keep their order, so that the result is always the same.
		slices.SortStableFunc(b.moves, func(x, y move) int { return int(y.score) - int(x.score) })
		b.moves = b.moves[:b.Width]
	}
	b.now = b.now[:0]
	for _, m := range b.moves {
		to := b.state()
		m.from.next(m.action, to)
		to.score = m.score
		b.now = append(b.now, to)
	}
}

// best is the state of the beam with the highest score.
func (b *Beam) best() *state {
	best := b.now[0]
	for _, s := range b.now[1:] {
		if s.score > best.score {
			best = s
		}
	}
	return best
}

// heads reads the tree of a final state: the head of every word, 0 is the root.
func (s *state) heads(heads []int32) {
	for ; s.prev != nil; s = s.prev {
		switch s.last {
		case Left:
			heads[s.prev.top.word] = s.prev.front.word
		case Right:
			heads[s.prev.top.word] = s.prev.below.top.word
		}
	}
}

// Heads finds the tree of a sentence: heads, which has an entry for every word
// and the root, gets the head of each.
func (b *Beam) Heads(heads []int32, s *Sentence, score Scorer) {
	b.start()
	for range 2*len(s.Words) - 2 {
		b.step(s, score)
	}
	b.best().heads(heads)
}

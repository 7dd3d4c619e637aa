package parse

// Gold is the tree of a sentence to learn from: the head and relation of every
// word, the root's own first.
type Gold struct {
	Heads     []int16
	Relations []uint8
}

// Projective lifts the arcs of a tree that cross others until none does.
func Projective(heads []int16) {
	for {
		worst, length := int16(-1), int16(1<<14)
		for d := int16(1); d < int16(len(heads)); d++ {
			h := heads[d]
			if l := max(h, d) - min(h, d); l < length && !covers(heads, h, d) {
				worst, length = d, l
			}
		}
		if worst < 0 {
			return
		}
		heads[worst] = heads[heads[worst]]
	}
}

// covers reports whether h governs every word between itself and d.
func covers(heads []int16, h, d int16) bool {
	for w := min(h, d) + 1; w < max(h, d); w++ {
		a := w
		for a != 0 && a != h {
			a = heads[a]
		}
		if a != h {
			return false
		}
	}
	return true
}

// costs says for each move how many arcs of the tree it puts out of reach.
func (s *state) costs(heads []int16) (cost [3]int) {
	n := len(s.stack)
	top, front := s.stack[n-1].word, s.front.word
	if top != 0 {
		waiting := 0
		for d := front; d < s.size; d++ {
			if heads[d] == top {
				waiting++
			}
		}
		cost[Left], cost[Right] = waiting, waiting
		if h := heads[top]; h > front || h == s.stack[n-2].word {
			cost[Left]++
		}
		if heads[top] >= front {
			cost[Right]++
		}
	}
	if front < s.size {
		for i, b := range s.stack {
			if b.word != 0 && heads[b.word] == front {
				cost[Shift]++
			}
			if i < n-1 && b.word != 0 && heads[front] == b.word {
				cost[Shift]++
			}
		}
	}
	return cost
}

// Learner parses sentences while it learns from them.
type Learner struct {
	Relations int
	Score     func(scores []float32, features []uint64)
	Update    func(features []uint64, right, wrong int)
	Follow    func() bool // whether to go on from a wrong transition

	state    state
	features []uint64
	scores   []float32
}

// Learn parses a sentence and corrects every wrong transition. It returns how
// many there were.
func (l *Learner) Learn(sentence *Sentence, gold Gold) (mistakes int) {
	if l.scores == nil {
		l.scores = make([]float32, Classes(l.Relations))
	}
	s := &l.state
	for s.start(len(sentence.Words)); !s.done(); {
		ok, cost := s.may(), s.costs(gold.Heads)
		least := 1 << 30
		for m := range ok {
			if ok[m] {
				least = min(least, cost[m])
			}
		}
		clear(l.scores)
		l.features = features(l.features[:0], sentence, s)
		l.Score(l.scores, l.features)
		right, wrong := -1, -1 // the best of the right classes, the best of the others
		for c, score := range l.scores {
			m, relation := move(c, l.Relations)
			if !ok[m] {
				continue
			}
			if cost[m] == least && s.labelled(m, relation, gold) {
				if right < 0 || score > l.scores[right] {
					right = c
				}
			} else if wrong < 0 || score > l.scores[wrong] {
				wrong = c
			}
		}
		take := right
		if wrong >= 0 && l.scores[wrong] >= l.scores[right] {
			l.Update(l.features, right, wrong)
			mistakes++
			if l.Follow() {
				take = wrong
			}
		}
		s.do(move(take, l.Relations))
	}
	return mistakes
}

// labelled reports whether a relation is right for the arc that a move makes:
// that of the tree, or any if the tree has no such arc.
func (s *state) labelled(m Move, relation uint8, gold Gold) bool {
	n := len(s.stack)
	top := s.stack[n-1].word
	switch m {
	case Left:
		return gold.Heads[top] != s.front.word || gold.Relations[top] == relation
	case Right:
		return gold.Heads[top] != s.stack[n-2].word || gold.Relations[top] == relation
	}
	return true
}

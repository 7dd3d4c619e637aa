package parse

// Gold returns the transitions that build a tree, nil if it is not projective.
func Gold(heads []int32) []Action {
	n := int32(len(heads))
	waiting := make([]int, n) // dependents that are still to come
	for _, h := range heads[1:] {
		waiting[h]++
	}
	var out []Action
	stack := []int32{0}
	front := int32(1)
	for front < n || len(stack) > 1 {
		top := stack[len(stack)-1]
		switch {
		case top != 0 && waiting[top] == 0 && front < n && heads[top] == front:
			out = append(out, Left)
		case top != 0 && waiting[top] == 0 && len(stack) > 1 && heads[top] == stack[len(stack)-2] && (heads[top] != 0 || front == n):
			out = append(out, Right)
		case front < n:
			out = append(out, Shift)
			stack = append(stack, front)
			front++
			continue
		default:
			return nil
		}
		waiting[heads[top]]--
		stack = stack[:len(stack)-1]
	}
	return out
}

// Projective lifts the arcs of a tree that cross others until none does.
func Projective(heads []int32) {
	for {
		worst, length := int32(-1), int32(1<<30)
		for d := int32(1); d < int32(len(heads)); d++ {
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
func covers(heads []int32, h, d int32) bool {
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

// Violation searches for a tree while the gold transitions are known. It
// returns the prefixes of both at the step at which the best wrong sequence is
// furthest ahead of the right one: the configurations' features and actions.
// Both are nil where the search is right.
func (b *Beam) Violation(s *Sentence, gold []Action, score Scorer, update func(features []uint64, a Action, right bool)) (wrong bool) {
	b.start()
	right := b.now[0]
	var worstWrong, worstRight *state
	margin := int32(-1 << 30)
	for _, a := range gold {
		var scores [actions]int32
		b.features = features(b.features[:0], s, right)
		score(&scores, b.features)
		b.step(s, score)
		to := b.state()
		right.next(a, to)
		to.score = right.score + scores[a]
		right = to
		best := b.best()
		if !best.same(right) && best.score-right.score >= margin {
			margin, worstWrong, worstRight = best.score-right.score, best, right
		}
	}
	if b.best().same(right) || worstWrong == nil {
		return false
	}
	for st := worstWrong; st.prev != nil; st = st.prev {
		b.features = features(b.features[:0], s, st.prev)
		update(b.features, st.last, false)
	}
	for st := worstRight; st.prev != nil; st = st.prev {
		b.features = features(b.features[:0], s, st.prev)
		update(b.features, st.last, true)
	}
	return true
}

// same reports whether two states were reached by the same transitions.
func (s *state) same(o *state) bool {
	for s != o {
		if s.prev == nil || o.prev == nil || s.last != o.last {
			return false
		}
		s, o = s.prev, o.prev
	}
	return true
}

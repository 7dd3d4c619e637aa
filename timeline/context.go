package timeline

import (
	"slices"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
)

// contexts returns what an event is about, as PLOVER sorts it: by the words of the
// trigger and of what it governs, in alphabetical order.
func (s *sentence) contexts(t coder.Pattern) []string {
	var out []string
	h := s.HeadOf(t.From, t.To)
	for i := range s.Words {
		c := lexicon.Context(s.Words[i].Lower)
		if c == "" || slices.Contains(out, c) || !(i >= t.From && i < t.To || s.near(h, i)) {
			continue
		}
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}

// near reports whether word i is below h without a clause of its own between them.
func (s *sentence) near(h, i int) bool {
	for n := 0; n < 6 && i >= 0; n++ {
		switch s.Relation(i) {
		case "nsubj", "advcl", "parataxis", "acl:relcl", "conj":
			return false
		case "obl":
			if sequences[s.Preposition(i)] != "" { // "after an election"
				return false
			}
		}
		if i = s.Words[i].Head; i == h {
			return true
		}
	}
	return false
}

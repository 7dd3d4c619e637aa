package timeline

import (
	"slices"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// contexts returns what an event is about, as PLOVER sorts it: by the words of the
// trigger and of what it governs, in alphabetical order.
func (s *sentence) contexts(t trigger) []string {
	if s.kids == nil {
		return nil
	}
	var out []string
	h := s.headOf(t.from, t.to)
	for i := range s.tokens {
		c := lexicon.Context(s.tokens[i].Lower)
		if c == "" || slices.Contains(out, c) || !(i >= t.from && i < t.to || s.near(h, i)) {
			continue
		}
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}

// near reports whether token i is below h without a clause of its own between them.
func (s *sentence) near(h, i int) bool {
	for n := 0; n < 6 && i >= 0; n++ {
		switch s.tokens[i].Relation {
		case "nsubj", "advcl", "parataxis", "acl:relcl", "conj":
			return false
		case "obl":
			if sequences[s.caseOf(i)] != "" { // "after an election"
				return false
			}
		}
		if i = s.tokens[i].Head; i == h {
			return true
		}
	}
	return false
}

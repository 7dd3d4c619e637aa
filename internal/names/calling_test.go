package names

import "testing"

// Whether a noun suits a name or an office.
func TestSuits(t *testing.T) {
	for _, c := range []struct {
		noun, role string
		words      []string
		want       uint64
	}{
		{"union", "", []string{"public", "service", "alliance"}, calledSo},
		{"union", "", []string{"bank", "of", "chile"}, calledOther},
		{"union", "", []string{"belnik"}, calledEither},
		{"storm", "", []string{"bank", "of", "chile"}, calledNothing},
		{"leader", "president", nil, calledSo},
		{"leader", "prime minister", nil, calledSo},
		{"bishop", "prime minister", nil, calledOther},
		{"minister", "prime minister", nil, calledSo},
		{"court", "", []string{"electoral", "supreme", "court"}, calledSo},
	} {
		e := &entity{proper: true, kind: body, words: c.words, role: c.role}
		if c.role != "" {
			e.kind = person
		}
		if got := (&candidate{e: e}).suits(c.noun); got != c.want {
			t.Errorf("%q of %q %v: %d, want %d", c.noun, c.role, c.words, got, c.want)
		}
	}
}

package linear

import "testing"

func TestChoicesAreKept(t *testing.T) {
	var choices []Choice
	for i := range 60 {
		x := uint64(i % 3)
		choices = append(choices, Choice{Features: [][]uint64{{Hash(1), Hash(2, x)}, {Hash(1), Hash(3, x)}}, Right: []bool{x != 0, x == 0}})
	}
	m := FitChoice(choices, Fitting{Epochs: 20, Rate: .1, Seed: 1})
	b, err := m.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ReadChoices(b)
	if err != nil {
		t.Fatal(err)
	}
	for i, choice := range choices[:3] {
		if first, second := c.Score(choice.Features[0]), c.Score(choice.Features[1]); (first > second) != choice.Right[0] {
			t.Errorf("choice %d: scores %v and %v", i, first, second)
		}
	}
	if got := c.Score([]uint64{Hash(99)}); got != 0 {
		t.Errorf("an unknown feature scores %v", got)
	}
	for n := range b {
		if _, err := ReadChoices(b[:n]); err == nil {
			t.Fatalf("%d bytes of %d are read", n, len(b))
		}
	}
	if _, err := FitLogistic(2, []Example{{Features: []uint64{1}}}, Fitting{Epochs: 1}).AppendBinary(nil); err == nil {
		t.Error("a model of two classes is kept as one of choices")
	}
}

package linear

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A model of few classes scores in its own form as it would one pair at a time, also
// features that it does not have and more of them than lanes hold at once.
func TestFew(t *testing.T) {
	for classes := 1; classes <= mostFew; classes++ {
		r := rand.New(rand.NewPCG(1, uint64(classes)))
		p := NewPerceptron(classes)
		var features []uint64
		for f := range 900 {
			features = append(features, Hash(uint64(f), 7))
			for range f % 5 {
				p.Step()
				p.Update(features[f:], r.IntN(classes), float32(r.IntN(9)-4))
			}
		}
		b, err := Mean(1, p).AppendBinary(nil)
		if err != nil {
			t.Fatal(err)
		}
		w, _, err := Read(b)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range []int{0, 1, 64, 255, 256, 257, 900} {
			want, got := make([]int32, classes), make([]int32, classes)
			w.scorePlainly(want, features[:n])
			w.Score(got, features[:n])
			if !slices.Equal(want, got) || n == 900 && slices.Max(got) == 0 && slices.Min(got) == 0 {
				t.Errorf("%d classes, %d features: %v, want %v", classes, n, got, want)
			}
		}
	}
}

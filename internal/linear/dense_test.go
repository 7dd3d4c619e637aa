package linear

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Features with many pairs score as they would one pair at a time, and are written
// as they were read.
func TestDense(t *testing.T) {
	const classes = 101
	r := rand.New(rand.NewPCG(1, 2))
	p := NewPerceptron(classes)
	var features []uint64
	for f := range 600 {
		features = append(features, Hash(uint64(f), 7))
		for range 1 + f%90 {
			p.Step()
			p.Update(features[f:], r.IntN(classes), float32(r.IntN(9)-4))
		}
	}
	b, err := Mean(1, p).AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	w, rest, err := Read(b)
	if err != nil || len(rest) != 0 {
		t.Fatal(err, len(rest))
	}
	again, err := w.AppendBinary(nil)
	if err != nil || !slices.Equal(again, b) {
		t.Error("it is written otherwise than it was read", err)
	}
	for f := range 100_000 {
		features = append(features, Hash(uint64(f), 8)) // most are in no model, but some have the slot of one that is
	}
	for _, n := range []int{1, 63, 64, 65, 300, 600, len(features)} {
		want, got := make([]int32, classes), make([]int32, classes)
		w.scorePlainly(want, features[:n])
		w.Score(got, features[:n])
		if !slices.Equal(want, got) {
			t.Errorf("%d features: %v, want %v", n, got, want)
		}
	}
}

package neural

import (
	"bytes"
	"testing"

	"github.com/dateline-go/dateline/internal/linear"
)

// corners are what no sum of weights tells apart: whether one of two numbers is 1.
func corners() (list []Example) {
	for range 60 {
		for _, x := range [][2]float32{{0, 0}, {0, 1}, {1, 0}, {1, 1}} {
			e := Example{Features: []uint64{linear.Hash(1)}, Dense: []float32{2*x[0] - 1, 2*x[1] - 1}}
			if x[0] != x[1] {
				e.Class = 1
			}
			list = append(list, e)
		}
	}
	return list
}

var fitting = Fitting{Wide: linear.Fitting{Epochs: 40, Rate: .02, Seed: 1}, Hidden: 8, Rate: .05, Least: 1}

// The hidden layer tells apart what sums of weights can't.
func TestFit(t *testing.T) {
	n := Fit(2, corners(), fitting)
	var chances [2]float32
	for _, e := range corners()[:4] {
		if n.Chances(chances[:], e.Features, e.Dense); chances[e.Class] < .9 {
			t.Errorf("%v: chances %v, want class %d", e.Dense, chances, e.Class)
		}
	}
}

// The same examples give the same bytes, and these the same net.
func TestBytes(t *testing.T) {
	a, err := Fit(2, corners(), fitting).AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	b, _ := Fit(2, corners(), fitting).AppendBinary(nil)
	if !bytes.Equal(a, b) {
		t.Error("two nets of the same examples differ")
	}
	n, rest, err := Read(append(a, 7))
	if err != nil || !bytes.Equal(rest, []byte{7}) {
		t.Fatalf("read with %d bytes left: %v", len(rest), err)
	}
	if c, _ := n.AppendBinary(nil); !bytes.Equal(a, c) {
		t.Error("a net that is read is written otherwise")
	}
	for k := range a {
		if _, _, err := Read(a[:k]); err == nil {
			t.Fatalf("%d of %d bytes are read without an error", k, len(a))
		}
	}
}

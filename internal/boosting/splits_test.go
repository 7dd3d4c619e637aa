package boosting

import (
	"math"
	"testing"
)

// A forest says by its splits what its trees say one after the other, also of what is no number.
func TestSplits(t *testing.T) {
	examples := together(2000, 1)
	f := Fit(3, examples, Fitting{Rounds: 20, Leaves: 100, Rate: .2, Least: 2, L2: 1})
	most := 0
	for _, tr := range f.trees {
		most = max(most, tr.leaves(0, 0))
	}
	if most != mostLeaves {
		t.Errorf("a tree has %d leaves, want %d", most, mostLeaves)
	}
	rows := [][]float32{{float32(math.NaN()), 1, 1, 1}, {float32(math.Inf(1)), float32(math.Inf(-1)), 0, 0}}
	for _, e := range examples[:200] {
		rows = append(rows, e.Row)
	}
	for _, row := range rows {
		var got, want [3]float32
		f.Scores(got[:], row)
		for i, tr := range f.trees {
			want[i%3] += tr.value(row)
		}
		if got != want {
			t.Fatalf("%v: %v, want %v", row, got, want)
		}
	}
}

// Nodes that lead to the same ones in many ways are no tree.
func TestNoTree(t *testing.T) {
	f := Forest{classes: 1, trees: []tree{make(tree, 100)}}
	for k := range 98 {
		f.trees[0][k] = node{low: uint8(k + 1), high: uint8(k + 2)}
	}
	b, err := f.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Read(b, 1); err == nil {
		t.Error("it is read")
	}
}

package wordvector

import (
	"math"
	"testing"
)

func TestTable(t *testing.T) {
	words, vectors := []string{"peace", "war"}, [][]float32{make([]float32, Dims), make([]float32, Dims)}
	vectors[0][3], vectors[1][3], vectors[1][49] = 1, -.5, .25
	table, err := Read(New(words, vectors).AppendBinary(nil))
	if err != nil {
		t.Fatal(err)
	}
	for k, w := range words {
		sum := make([]float32, Dims)
		if !table.Add(sum, w, 2) {
			t.Fatalf("%s has no vector", w)
		}
		for i, x := range sum {
			if math.Abs(float64(x-2*vectors[k][i])) > 1./60 {
				t.Errorf("%s: number %d is %f, want %f", w, i, x, 2*vectors[k][i])
			}
		}
	}
	if sum := make([]float32, Dims); table.Add(sum, "treaty", 1) || sum[3] != 0 {
		t.Error("a word without a vector has one")
	}
	if _, err := Read([]byte{9, 0, 0, 0}); err == nil {
		t.Error("a table that breaks off is read")
	}
}

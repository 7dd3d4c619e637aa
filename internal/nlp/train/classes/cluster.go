package main

import (
	"math/rand/v2"
	"slices"
	"sync"
)

const rounds = 10

// cluster sorts rows into k classes about centres, by the angle between them
// (spherical k-means), and returns the class of every row and the centres.
func cluster(rows [][]float32, k int) (of []int, centres [][]float32) {
	random := rand.New(rand.NewPCG(1, uint64(k)))
	centres = make([][]float32, k)
	for c, i := range random.Perm(min(len(rows), 10*k))[:k] { // among the most frequent
		centres[c] = slices.Clone(rows[i])
	}
	of = make([]int, len(rows))
	for range rounds {
		var wg sync.WaitGroup
		for half := range 2 {
			wg.Go(func() {
				for i := half; i < len(rows); i += 2 {
					of[i] = nearest(centres, rows[i])
				}
			})
		}
		wg.Wait()
		for _, c := range centres {
			clear(c)
		}
		for i, c := range of {
			for j, x := range rows[i] {
				centres[c][j] += x
			}
		}
		for c := range centres {
			centres[c] = scaled(centres[c], 1)
		}
	}
	return of, centres
}

func nearest(centres [][]float32, row []float32) int {
	best, top := 0, float32(-1)
	for c, centre := range centres {
		var a, b float32 // two sums: the processor adds them side by side
		j := 0
		for ; j+1 < len(row); j += 2 {
			a += row[j] * centre[j]
			b += row[j+1] * centre[j+1]
		}
		if j < len(row) {
			a += row[j] * centre[j]
		}
		if a+b > top {
			best, top = c, a+b
		}
	}
	return best
}

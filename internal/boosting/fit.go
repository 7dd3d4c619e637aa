package boosting

import (
	"cmp"

	"github.com/dateline-go/dateline/internal/linear"
)

// Fitting is how a forest is learned.
type Fitting struct {
	Rounds int     // trees for each class
	Leaves int     // of a tree, at most
	Rate   float64 // by which each tree is shrunk
	Least  int     // examples in a leaf
	L2     float64 // that draws the values of leaves to 0
}

// Example is a row of numbers and its class.
type Example struct {
	Row    []float32
	Class  int
	Weight float32 // of the example among the others; 0 stands for 1
}

// Fit learns to tell classes apart.
func Fit(classes int, examples []Example, how Fitting) *Forest {
	rows := make([][]float32, len(examples))
	for i := range examples {
		rows[i] = examples[i].Row
	}
	g := newGrower(rows, how)
	scores := make([]float32, classes*len(rows))
	chances := make([]float32, classes*len(rows))
	f := &Forest{classes: classes}
	for range how.Rounds {
		for i := range rows {
			own := chances[i*classes : (i+1)*classes]
			copy(own, scores[i*classes:])
			linear.Softmax(own)
		}
		for c := range classes {
			for i := range examples {
				p, weight := float64(chances[i*classes+c]), float64(cmp.Or(examples[i].Weight, 1))
				g.slope[i], g.curve[i] = weight*p, weight*p*(1-p)
				if examples[i].Class == c {
					g.slope[i] -= weight
				}
			}
			t := g.grow()
			for i, v := range g.values {
				scores[i*classes+c] += v
			}
			f.trees = append(f.trees, t)
		}
	}
	return f
}

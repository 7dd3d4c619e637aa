package boosting

import (
	"cmp"
	"math/rand/v2"

	"github.com/dateline-go/dateline/internal/linear"
)

// Fitting is how a forest is learned.
type Fitting struct {
	Rounds int     // trees for each class
	Leaves int     // of a tree, at most, and 32
	Rate   float64 // by which each tree is shrunk
	Least  int     // examples in a leaf
	L2     float64 // that draws the values of leaves to 0
	// Bags is of how many forests the forest is the mean, each of which learns in every round from
	// another half of the examples (Friedman, Stochastic gradient boosting, 2002); 0 stands for one
	// that learns from all.
	Bags int
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
	if how.Bags == 0 {
		f := g.fit(classes, examples, nil)
		f.layOut()
		return f
	}
	f := &Forest{classes: classes}
	for k := range how.Bags {
		f.trees = append(f.trees, g.fit(classes, examples, rand.New(rand.NewPCG(uint64(k), 1))).trees...)
	}
	for _, t := range f.trees {
		for i := range t {
			t[i].value /= float32(how.Bags)
		}
	}
	f.layOut()
	return f
}

// fit learns one forest, from half of the examples in each round if there is a random.
func (g *grower) fit(classes int, examples []Example, random *rand.Rand) *Forest {
	in := make([]bool, len(examples))
	scores := make([]float32, classes*len(examples))
	chances := make([]float32, classes*len(examples))
	f := &Forest{classes: classes}
	for range g.how.Rounds {
		for i := range examples {
			own := chances[i*classes : (i+1)*classes]
			copy(own, scores[i*classes:])
			linear.Softmax(own)
		}
		for i := range in {
			in[i] = random == nil || random.Uint64()&1 == 0
		}
		for c := range classes {
			for i := range examples {
				p, weight := float64(chances[i*classes+c]), float64(cmp.Or(examples[i].Weight, 1))
				g.slope[i], g.curve[i] = weight*p, weight*p*(1-p)
				if examples[i].Class == c {
					g.slope[i] -= weight
				}
			}
			t := g.grow(in)
			for i := range examples {
				scores[i*classes+c] += t.value(examples[i].Row)
			}
			f.trees = append(f.trees, t)
		}
	}
	return f
}

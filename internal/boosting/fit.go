package boosting

import "math"

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
	Row   []float32
	Class int
}

// Fit learns to tell classes apart.
func Fit(classes int, examples []Example, how Fitting) *Forest {
	rows := make([][]float32, len(examples))
	for i := range examples {
		rows[i] = examples[i].Row
	}
	g := newGrower(rows, how)
	scores := make([]float32, classes*len(rows))
	chances := make([]float32, classes)
	wanted := make([]float32, classes*len(rows))
	f := &Forest{classes: classes}
	for range how.Rounds {
		for i := range rows {
			copy(chances, scores[i*classes:])
			softmax(chances)
			copy(wanted[i*classes:], chances)
		}
		for c := range classes {
			for i := range examples {
				p := float64(wanted[i*classes+c])
				g.slope[i], g.curve[i] = p, p*(1-p)
				if examples[i].Class == c {
					g.slope[i]--
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

// Choice is rows of which one is to be chosen; several may be right.
type Choice struct {
	Rows  [][]float32
	Right []bool
}

// FitChoice learns to choose among rows.
func FitChoice(choices []Choice, how Fitting) *Forest {
	var rows [][]float32
	for i := range choices {
		rows = append(rows, choices[i].Rows...)
	}
	g := newGrower(rows, how)
	scores := make([]float32, len(rows))
	f := &Forest{classes: 1}
	for range how.Rounds {
		at := 0
		for _, c := range choices {
			chances := append([]float32(nil), scores[at:at+len(c.Rows)]...)
			softmax(chances)
			right := 0.0
			for i, p := range chances {
				if c.Right[i] {
					right += float64(p)
				}
			}
			for i, p := range chances {
				p := float64(p)
				want := 0.0
				if c.Right[i] {
					want = p / math.Max(right, 1e-9)
				}
				g.slope[at+i], g.curve[at+i] = p-want, p*(1-p)
			}
			at += len(c.Rows)
		}
		t := g.grow()
		for i, v := range g.values {
			scores[i] += v
		}
		f.trees = append(f.trees, t)
	}
	return f
}

package neural

import (
	"cmp"
	"math"
	"math/rand/v2"

	"github.com/dateline-go/dateline/internal/linear"
)

// Example is what a net learns from.
type Example struct {
	Features []uint64
	Dense    []float32 // as many as every example has
	Class    int
	Weight   float32 // of the example among the others; 0 stands for 1
}

// Fitting is how a net is learned: the wide part as [linear.Fitting] says, the deep part
// beside it. The same examples give the same net.
type Fitting struct {
	Wide   linear.Fitting
	Hidden int     // units
	Rate   float32 // of the first steps of the deep part
	Drop   float32 // share of the hidden units that are left out of a step
	Least  int     // see [linear.Logistic.Classifier]
}

// learner is a net that learns.
type learner struct {
	Net
	fit                        Fitting
	random                     *rand.Rand
	belowSquares, aboveSquares []float32
	units, back                []float32
}

// Fit learns a net that tells that many classes apart.
func Fit(classes int, examples []Example, fit Fitting) *Net {
	l := newLearner(classes, len(examples[0].Dense), fit)
	wide := make([]linear.Example, len(examples))
	for i, e := range examples {
		wide[i] = linear.Example{Features: e.Features, Class: e.Class, Weight: e.Weight}
	}
	model := linear.FitBeside(classes, wide, fit.Wide,
		func(i int, scores []float32) { l.forward(scores, examples[i].Dense) },
		func(i int, gradient []float32) {
			l.backward(gradient, examples[i].Dense, cmp.Or(examples[i].Weight, 1))
		})
	l.wide = model.Classifier(fit.Least)
	return &l.Net
}

func newLearner(classes, dense int, fit Fitting) *learner {
	l := &learner{Net: Net{classes: classes, dense: dense, hidden: fit.Hidden}, fit: fit, random: rand.New(rand.NewPCG(fit.Wide.Seed, 2))}
	l.below, l.above = make([]float32, l.hidden*(dense+1)), make([]float32, classes*(l.hidden+1))
	l.belowSquares, l.aboveSquares = make([]float32, len(l.below)), make([]float32, len(l.above))
	for i := range l.below {
		l.below[i] = float32(l.random.NormFloat64() / math.Sqrt(float64(dense+1)))
	}
	l.units, l.back = make([]float32, l.hidden), make([]float32, l.hidden)
	return l
}

// forward adds what the deep part says to scores.
func (l *learner) forward(scores []float32, dense []float32) {
	scale := 1 / (1 - l.fit.Drop)
	for k := range l.units {
		l.units[k] = 0
		if l.random.Float32() < l.fit.Drop {
			continue
		}
		if s := sum(l.below[k*(l.dense+1):][:l.dense+1], dense); s > 0 {
			l.units[k] = s * scale
		}
	}
	for c := range scores {
		scores[c] += sum(l.above[c*(l.hidden+1):][:l.hidden+1], l.units)
	}
}

// backward moves the weights of the deep part against the gradient of the scores.
func (l *learner) backward(gradient []float32, dense []float32, weight float32) {
	clear(l.back)
	for c, g := range gradient {
		g *= weight
		from := c * (l.hidden + 1)
		for k, x := range l.units {
			if x != 0 {
				l.back[k] += g * l.above[from+k]
				l.move(l.above, l.aboveSquares, from+k, g*x)
			}
		}
		l.move(l.above, l.aboveSquares, from+l.hidden, g)
	}
	scale := 1 / (1 - l.fit.Drop)
	for k, x := range l.units {
		if x == 0 {
			continue
		}
		from := k * (l.dense + 1)
		for i, y := range dense {
			if y != 0 {
				l.move(l.below, l.belowSquares, from+i, l.back[k]*scale*y)
			}
		}
		l.move(l.below, l.belowSquares, from+l.dense, l.back[k]*scale)
	}
}

// move is a step of AdaGrad.
func (l *learner) move(weights, squares []float32, i int, gradient float32) {
	g := gradient + l.fit.Wide.L2*weights[i]
	if squares[i] += g * g; squares[i] > 0 {
		weights[i] -= l.fit.Rate * g / float32(math.Sqrt(float64(squares[i])+1e-6))
	}
}

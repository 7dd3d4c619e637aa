package linear

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// Example is what a logistic model learns from: the features of a thing and its class.
type Example struct {
	Features []uint64
	Class    int
	Weight   float32 // of the example among the others; 0 stands for 1
}

// Choice is what a model of choices learns from: the features of several things of
// which some are right.
type Choice struct {
	Features [][]uint64
	Right    []bool // one at least
}

// Fitting is how a logistic model is learned. Weights move by AdaGrad, in an order of
// the examples that the seed decides, so the same examples give the same model.
type Fitting struct {
	Epochs int
	Rate   float32 // of the first steps
	L2     float32 // how much weights are drawn to zero
	Rare   int     // features of fewer examples than that are left out
	Seed   uint64
	// Average takes for each weight its mean over all steps (Polyak and Juditsky 1992): it depends
	// less on the order of the examples, and leans to zero.
	Average bool
	// Orders takes for each weight its mean over models that are learned in so many orders of the
	// examples: what is learned depends less on any of them. 0 stands for 1. FitBeside learns in one.
	Orders int
}

// Logistic is a logistic regression over sparse binary features: for each class the sum
// of its features' weights, and by them the chance of each class.
type Logistic struct {
	classes int
	rows    map[uint64]int32
	weights []float32
	squares []float32
	late    []float32 // of each weight its moves, each times the steps before it
	steps   float32   // taken
	fit     Fitting
}

func newLogistic(classes int, fit Fitting, each func(yield func([]uint64))) *Logistic {
	m := &Logistic{classes: classes, rows: map[uint64]int32{}, fit: fit}
	count := map[uint64]int{}
	each(func(f []uint64) {
		for _, x := range f {
			count[x]++
		}
	})
	names := make([]uint64, 0, len(count))
	for f, n := range count {
		if n >= max(1, fit.Rare) {
			names = append(names, f)
		}
	}
	slices.Sort(names)
	for i, f := range names {
		m.rows[f] = int32(i)
	}
	m.weights = make([]float32, len(names)*classes)
	m.squares = make([]float32, len(names)*classes)
	if fit.Average {
		m.late = make([]float32, len(m.weights))
	}
	return m
}

// FitLogistic learns to tell that many classes apart.
func FitLogistic(classes int, examples []Example, fit Fitting) *Logistic {
	return fit.overOrders(func(fit Fitting) *Logistic {
		return FitBeside(classes, examples, fit, func(int, []float32) {}, func(int, []float32) {})
	})
}

// overOrders is the mean of the models that are learned in the orders of fit.
func (fit Fitting) overOrders(learn func(Fitting) *Logistic) *Logistic {
	m := learn(fit)
	n := max(1, fit.Orders)
	for range n - 1 {
		fit.Seed++
		for k, w := range learn(fit).weights { // the same examples have the same rows
			m.weights[k] += w
		}
	}
	for k := range m.weights {
		m.weights[k] /= float32(n)
	}
	return m
}

// FitBeside learns to tell that many classes apart beside another model that learns in the
// same steps: forward adds the other's scores of an example, backward is given the gradient
// of the scores.
func FitBeside(classes int, examples []Example, fit Fitting, forward, backward func(i int, scores []float32)) *Logistic {
	m := newLogistic(classes, fit, func(yield func([]uint64)) {
		for i := range examples {
			yield(examples[i].Features)
		}
	})
	rows := make([][]int32, len(examples))
	for i := range examples {
		rows[i] = m.known(examples[i].Features)
	}
	scores := make([]float32, classes)
	m.epochs(len(examples), func(i int, rate float32) {
		m.sum(scores, rows[i])
		forward(i, scores)
		Softmax(scores)
		weight := cmp.Or(examples[i].Weight, 1)
		scores[examples[i].Class]--
		for c, g := range scores {
			m.move(rows[i], c, g*weight, rate)
		}
		backward(i, scores)
	})
	return m
}

// FitChoice learns to choose the right one of several things.
func FitChoice(choices []Choice, fit Fitting) *Logistic {
	return fit.overOrders(func(fit Fitting) *Logistic { return fitChoice(choices, fit) })
}

func fitChoice(choices []Choice, fit Fitting) *Logistic {
	m := newLogistic(1, fit, func(yield func([]uint64)) {
		for i := range choices {
			for _, f := range choices[i].Features {
				yield(f)
			}
		}
	})
	rows := make([][][]int32, len(choices))
	for i := range choices {
		for _, f := range choices[i].Features {
			rows[i] = append(rows[i], m.known(f))
		}
	}
	m.epochs(len(choices), func(i int, rate float32) {
		scores := make([]float32, len(rows[i]))
		for k, r := range rows[i] {
			m.sum(scores[k:k+1], r)
		}
		Softmax(scores)
		sum := float32(1e-9)
		for k, right := range choices[i].Right {
			if right {
				sum += scores[k]
			}
		}
		for k, r := range rows[i] {
			g := scores[k]
			if choices[i].Right[k] {
				g -= scores[k] / sum
			}
			m.move(r, 0, g, rate)
		}
	})
	return m
}

func (m *Logistic) epochs(n int, step func(i int, rate float32)) {
	r := rand.New(rand.NewPCG(m.fit.Seed, 1))
	order := r.Perm(n)
	for range m.fit.Epochs {
		r.Shuffle(n, func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			step(i, m.fit.Rate)
			m.steps++
		}
	}
	for k, late := range m.late {
		m.weights[k] -= late / m.steps
	}
}

func (m *Logistic) known(features []uint64) []int32 {
	out := make([]int32, 0, len(features))
	for _, f := range features {
		if r, ok := m.rows[f]; ok {
			out = append(out, r)
		}
	}
	return out
}

// sum sets scores to the sums of the rows.
func (m *Logistic) sum(scores []float32, rows []int32) {
	clear(scores)
	for _, r := range rows {
		for c, w := range m.weights[int(r)*m.classes:][:m.classes] {
			scores[c] += w
		}
	}
}

// move moves the weights of the rows for a class against a gradient.
func (m *Logistic) move(rows []int32, class int, gradient, rate float32) {
	if gradient < 1e-4 && gradient > -1e-4 {
		return
	}
	for _, r := range rows {
		k := int(r)*m.classes + class
		g := gradient + m.fit.L2*m.weights[k]
		m.squares[k] += g * g
		d := -rate * g / float32(math.Sqrt(float64(m.squares[k])+1e-6))
		m.weights[k] += d
		if m.late != nil {
			m.late[k] += d * m.steps
		}
	}
}

// Softmax turns scores into chances.
func Softmax(scores []float32) {
	top := slices.Max(scores)
	sum := float32(0)
	for i, s := range scores {
		scores[i] = float32(math.Exp(float64(s - top)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// Weight is a feature's weight for a class, 0 for a feature that was left out.
func (m *Logistic) Weight(feature uint64, class int) float32 {
	row, ok := m.rows[feature]
	if !ok {
		return 0
	}
	return m.weights[int(row)*m.classes+class]
}

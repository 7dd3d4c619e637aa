package linear

import (
	"math"
	"slices"
)

// Perceptron learns the weights of a model, averaged over its updates.
type Perceptron struct {
	classes int
	keys    []uint64 // open addressing; 0 is free
	rows    []int32  // by slot
	names   []uint64 // by row
	weights []float32
	totals  []float32 // of weight times steps up to last
	last    []int32
	step    int32
}

// NewPerceptron returns a model of that many classes that knows nothing.
func NewPerceptron(classes int) *Perceptron {
	return &Perceptron{classes: classes, keys: make([]uint64, 1<<16), rows: make([]int32, 1<<16)}
}

// slot returns where a feature stands or would stand.
func (p *Perceptron) slot(feature uint64) int {
	if feature == 0 {
		feature = 1
	}
	mask := len(p.keys) - 1
	i := int(feature>>7) & mask
	for p.keys[i] != 0 && p.keys[i] != feature {
		i = (i + 1) & mask
	}
	return i
}

// Score adds the weights of features to scores, which has one for each class.
func (p *Perceptron) Score(scores []float32, features []uint64) {
	for _, f := range features {
		if i := p.slot(f); p.keys[i] != 0 {
			row := p.weights[int(p.rows[i])*p.classes:][:p.classes]
			for c, w := range row {
				scores[c] += w
			}
		}
	}
}

// Step counts an example; the weights between two updates weigh by it.
func (p *Perceptron) Step() { p.step++ }

// Update moves the weights of the features for a class by delta.
func (p *Perceptron) Update(features []uint64, class int, delta float32) {
	for _, f := range features {
		i := p.slot(f)
		if p.keys[i] == 0 {
			p.insert(i, f)
			i = p.slot(f)
		}
		k := int(p.rows[i])*p.classes + class
		p.totals[k] += p.weights[k] * float32(p.step-p.last[k])
		p.last[k] = p.step
		p.weights[k] += delta
	}
}

func (p *Perceptron) insert(i int, feature uint64) {
	if feature == 0 {
		feature = 1
	}
	p.keys[i], p.rows[i] = feature, int32(len(p.names))
	p.names = append(p.names, feature)
	p.weights = append(p.weights, make([]float32, p.classes)...)
	p.totals = append(p.totals, make([]float32, p.classes)...)
	p.last = append(p.last, make([]int32, p.classes)...)
	if len(p.names)*2 > len(p.keys) {
		keys, rows := p.keys, p.rows
		p.keys, p.rows = make([]uint64, 2*len(keys)), make([]int32, 2*len(keys))
		for k, key := range keys {
			if key != 0 {
				j := p.slot(key)
				p.keys[j], p.rows[j] = key, rows[k]
			}
		}
	}
}

// Weights returns the averaged model with at most limit features: those whose
// weights differ most between the classes.
func (p *Perceptron) Weights(limit int) *Weights {
	mean := make([]float32, len(p.weights))
	top := float32(0)
	for k := range mean {
		mean[k] = (p.totals[k] + p.weights[k]*float32(p.step-p.last[k])) / float32(max(p.step, 1))
		top = max(top, float32(math.Abs(float64(mean[k]))))
	}
	order := make([]int32, len(p.names))
	norm := make([]float32, len(p.names))
	for r := range order {
		order[r] = int32(r)
		for _, w := range mean[r*p.classes:][:p.classes] {
			norm[r] += w * w
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		switch {
		case norm[a] > norm[b]:
			return -1
		case norm[a] < norm[b]:
			return 1
		case p.names[a] < p.names[b]:
			return -1
		}
		return 1
	})
	b := builder{classes: p.classes, scale: 127 / max(top, 1e-9)}
	for _, r := range order[:min(limit, len(order))] {
		b.add(p.names[r], mean[int(r)*p.classes:][:p.classes])
	}
	return b.weights()
}

package linear

import (
	"cmp"
	"slices"
)

// Perceptron learns the weights of a model, averaged over its updates.
type Perceptron struct {
	classes int
	keys    []uint64 // open addressing; 0 is free
	rows    []int32  // by slot
	names   []uint64 // by row
	weights []float32
	drift   []float32 // every update times the step at which it was made
	step    float32
	closed  bool // takes no new features
}

// NewPerceptron returns a model of that many classes that knows nothing.
func NewPerceptron(classes int) *Perceptron {
	return &Perceptron{classes: classes, keys: make([]uint64, 1<<16), rows: make([]int32, 1<<16), step: 1}
}

// NewPerceptronOf returns a model that learns the weights of those features only.
func NewPerceptronOf(classes int, features []uint64) *Perceptron {
	p := NewPerceptron(classes)
	for _, f := range features {
		if i := p.slot(f); p.keys[i] == 0 {
			p.insert(i, f)
		}
	}
	p.closed = true
	return p
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
			if p.closed {
				continue
			}
			p.insert(i, f)
			i = p.slot(f)
		}
		k := int(p.rows[i])*p.classes + class
		p.weights[k] += delta
		p.drift[k] += delta * p.step
	}
}

func (p *Perceptron) insert(i int, feature uint64) {
	if feature == 0 {
		feature = 1
	}
	p.keys[i], p.rows[i] = feature, int32(len(p.names))
	p.names = append(p.names, feature)
	p.weights = append(p.weights, make([]float32, p.classes)...)
	p.drift = append(p.drift, make([]float32, p.classes)...)
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

// mean is an averaged weight.
func (p *Perceptron) mean(k int) float32 { return p.weights[k] - p.drift[k]/p.step }

// Strongest returns the features with the largest weights, at most limit.
func (p *Perceptron) Strongest(limit int) []uint64 {
	norm := make([]float32, len(p.names))
	order := make([]int32, len(p.names))
	for r := range order {
		order[r] = int32(r)
		for k := r * p.classes; k < (r+1)*p.classes; k++ {
			norm[r] += p.mean(k) * p.mean(k)
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(norm[b], norm[a]), cmp.Compare(p.names[a], p.names[b]))
	})
	names := make([]uint64, min(limit, len(order)))
	for i := range names {
		names[i] = p.names[order[i]]
	}
	return names
}

// Mean returns the mean of models over the same features, which is steadier
// than each of them. Weights are rounded to 127ths of the largest; those of less
// than least of them are left out, which makes a model small and fast.
func Mean(least int, models ...*Perceptron) *Weights {
	first := models[0]
	sum := make([]float32, len(first.weights))
	top := float32(1e-9)
	for r, f := range first.names {
		for _, p := range models {
			i := p.slot(f)
			if p.keys[i] == 0 {
				continue
			}
			for c := range p.classes {
				sum[r*p.classes+c] += p.mean(int(p.rows[i])*p.classes + c)
			}
		}
	}
	for _, w := range sum {
		top = max(top, w, -w)
	}
	b := builder{classes: first.classes, scale: 127 / top, least: max(1, least)}
	for r, f := range first.names {
		b.add(f, sum[r*first.classes:][:first.classes])
	}
	return b.weights()
}

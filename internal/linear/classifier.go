package linear

import (
	"encoding/binary"
	"math"
)

// Classifier is a logistic model as it is used: its weights are rounded to a byte. It is
// safe for concurrent use.
type Classifier struct {
	weights *Weights
	scale   float32 // of a weight of 1
}

// Classifier rounds the weights to 127ths of the largest; those of less than least of
// them are left out.
func (m *Logistic) Classifier(least int) *Classifier {
	top := float32(1e-9)
	for _, w := range m.weights {
		top = max(top, w, -w)
	}
	b := builder{classes: m.classes, scale: 127 / top, least: max(1, least)}
	for _, f := range m.names() {
		b.add(f, m.weights[int(m.rows[f])*m.classes:][:m.classes])
	}
	return &Classifier{b.weights(), top / 127}
}

// names are the features in the order of their rows.
func (m *Logistic) names() []uint64 {
	names := make([]uint64, len(m.rows))
	for f, r := range m.rows {
		names[r] = f
	}
	return names
}

// Scores sets scores, one for each class, to the sums of the features' weights.
func (c *Classifier) Scores(scores []float32, features []uint64) {
	var sums [128]int32
	c.weights.Score(sums[:len(scores)], features)
	for k := range scores {
		scores[k] = float32(sums[k]) * c.scale
	}
}

// Chances sets chances, one for each class, to how likely each is.
func (c *Classifier) Chances(chances []float32, features []uint64) {
	c.Scores(chances, features)
	Softmax(chances)
}

// Choose sets chances, one for each of several things, to how likely each is the right one;
// the classifier is one of choices, see [FitChoice].
func (c *Classifier) Choose(chances []float32, things [][]uint64) {
	for i, features := range things {
		c.Scores(chances[i:i+1], features)
	}
	Softmax(chances)
}

// AppendBinary writes the classifier behind b.
func (c *Classifier) AppendBinary(b []byte) ([]byte, error) {
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(c.scale))
	return c.weights.AppendBinary(b)
}

// ReadClassifier reads a classifier and returns what follows it.
func ReadClassifier(b []byte) (*Classifier, []byte, error) {
	if len(b) < 4 {
		return nil, nil, errShort
	}
	c := &Classifier{scale: math.Float32frombits(binary.LittleEndian.Uint32(b))}
	var err error
	c.weights, b, err = Read(b[4:])
	return c, b, err
}

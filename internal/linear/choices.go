package linear

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

// Choices is a model of choices as it is kept: the weights of features in order, found by
// their first bits.
type Choices struct {
	first    [1<<firstBits + 1]int32 // where the features begin that have those bits
	features []uint64
	weights  []int8
	scale    float32
}

// Score returns the sum of the features' weights.
func (c *Choices) Score(features []uint64) float32 {
	sum := 0
	for _, f := range features {
		bits := f >> (64 - firstBits)
		for k := c.first[bits]; k < c.first[bits+1]; k++ {
			if c.features[k] == f>>shortened {
				sum += int(c.weights[k])
				break
			}
		}
	}
	return float32(sum) * c.scale
}

// shortened is by how many bits features are shortened where they are kept: 40 bits
// are enough for some ten thousand of them to be told apart.
const shortened = 24

// firstBits is by how many bits a feature is looked up.
const firstBits = 15

var errChoices = errors.New("linear: no model of choices")

// AppendBinary writes a model of choices behind b: the number of features and the
// scale, then the features in order with the weights, five bytes and one. Weights that
// round to nothing are left out.
func (m *Logistic) AppendBinary(b []byte) ([]byte, error) {
	if m.classes != 1 {
		return nil, errChoices
	}
	top := float32(1e-9)
	for _, w := range m.weights {
		top = max(top, max(w, -w))
	}
	scale := top / 127
	type entry struct {
		feature uint64
		weight  int8
	}
	var list []entry
	for f, row := range m.rows {
		if w := int8(math.Round(float64(m.weights[row] / scale))); w != 0 {
			list = append(list, entry{f >> shortened, w})
		}
	}
	slices.SortFunc(list, func(a, b entry) int {
		if a.feature != b.feature {
			if a.feature < b.feature {
				return -1
			}
			return 1
		}
		return int(a.weight) - int(b.weight)
	})
	list = slices.CompactFunc(list, func(a, b entry) bool { return a.feature == b.feature })
	b = binary.LittleEndian.AppendUint32(b, uint32(len(list)))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(scale))
	for _, e := range list {
		b = append(b, byte(e.feature), byte(e.feature>>8), byte(e.feature>>16), byte(e.feature>>24), byte(e.feature>>32), byte(e.weight))
	}
	return b, nil
}

// ReadChoices reads what AppendBinary has written.
func ReadChoices(b []byte) (*Choices, error) {
	if len(b) < 8 {
		return nil, errChoices
	}
	n := int(binary.LittleEndian.Uint32(b))
	if len(b) != 8+6*n {
		return nil, errChoices
	}
	c := &Choices{features: make([]uint64, n), weights: make([]int8, n), scale: math.Float32frombits(binary.LittleEndian.Uint32(b[4:]))}
	for k := range n {
		e := b[8+6*k:]
		c.features[k] = uint64(e[0]) | uint64(e[1])<<8 | uint64(e[2])<<16 | uint64(e[3])<<24 | uint64(e[4])<<32
		c.weights[k] = int8(e[5])
		if k > 0 && c.features[k-1] >= c.features[k] || c.features[k] >= 1<<(64-shortened) {
			return nil, errChoices
		}
		c.first[c.features[k]>>(64-shortened-firstBits)+1]++
	}
	for k := range 1 << firstBits {
		c.first[k+1] += c.first[k]
	}
	return c, nil
}

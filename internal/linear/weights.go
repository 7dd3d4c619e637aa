package linear

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Weights is a trained model. It is safe for concurrent use.
type Weights struct {
	Classes int
	slots   []slot // open addressing; a slot without pairs is free
	mask    uint32
	pairs   []pair

	// filter has a bit set for every feature, by its hash: most features that a
	// text has are not in the model, and the filter stays in the cache.
	filter []uint64
	bits   uint32

	dense []dense  // of the features with the most pairs; their slots point here
	few   []uint64 // of a model of few classes, all that is asked for
}

// slot holds a feature: the upper half of its hash and its pairs.
type slot struct {
	key   uint32
	start uint32 // 24 bits of index into pairs, 8 bits of their number
}

type pair struct {
	class  uint8
	weight int8
}

// Score adds the weights of features to scores, which has one for each class.
// It asks for the features in batches, each step for all of them before the
// next: so the processor waits for memory once and not for every feature.
//
// Two sums are kept side by side: a class that one feature after the other adds
// to would else have to be written before it can be read again.
func (w *Weights) Score(scores []int32, features []uint64) {
	if w.few != nil {
		w.scoreFew(scores, features)
		return
	}
	w.scoreMany(scores, features)
}

func (w *Weights) scoreMany(scores []int32, features []uint64) {
	var found [batch]found
	var sums [2][256]int32
	var packed lanes
	words := min((w.Classes+3)/4, laneWords)
	for len(features) > 0 {
		n := min(len(features), batch)
		for k, f := range found[:w.find(&found, features[:n])] {
			if f.start&0xFF == denseMark {
				packed.add(w.dense[f.start>>8].row[:words])
				continue
			}
			sum := &sums[k&1]
			sum[f.first.class] += int32(f.first.weight)
			for _, p := range w.pairs[f.start>>8+1 : f.start>>8+f.start&0xFF] {
				sum[p.class] += int32(p.weight)
			}
		}
		features = features[n:]
	}
	packed.unpack(scores)
	for c := range scores {
		scores[c] += sums[0][c&255] + sums[1][c&255]
	}
}

const batch = 64

// found is a feature that the model has: what its slot says of its pairs, and the
// first of those, which brings the others near.
type found struct {
	start uint32
	first pair
}

// find fills in the features that the model has, and returns how many there are.
func (w *Weights) find(list *[batch]found, features []uint64) int {
	var likely [batch]uint64
	n := 0
	for _, f := range features {
		bit := uint32(f>>20) & w.bits
		likely[n&(batch-1)] = f
		n += int(w.filter[bit>>6] >> (bit & 63) & 1)
	}
	var slots [batch]slot
	for i, f := range likely[:n] {
		slots[i] = w.slots[uint32(f)&w.mask]
	}
	m := 0
	for i, f := range likely[:n] {
		s, key := slots[i], uint32(f>>32)
		for k := uint32(f) & w.mask; s.start != 0 && s.key != key; s = w.slots[k] {
			k = (k + 1) & w.mask
		}
		if s.start != 0 {
			list[m].start = s.start
			m++
		}
	}
	for i := range list[:m] {
		if start := list[i].start; start&0xFF != denseMark {
			list[i].first = w.pairs[start>>8]
		}
	}
	return m
}

// Best returns the class with the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for c, s := range scores {
		if s > scores[best] {
			best = c
		}
	}
	return best
}

// builder collects the features of a model.
type builder struct {
	classes int
	scale   float32
	least   int // weights smaller than that, once rounded, are left out
	names   []uint64
	rows    [][]pair
}

func (b *builder) add(feature uint64, weights []float32) {
	var row []pair
	for c, w := range weights {
		if q := int(math.Round(float64(w * b.scale))); q >= b.least || q <= -b.least {
			row = append(row, pair{uint8(c), int8(max(-127, min(127, q)))})
		}
	}
	if row != nil {
		b.names = append(b.names, feature)
		b.rows = append(b.rows, row)
	}
}

func (b *builder) weights() *Weights {
	size := 16
	for size*4 < len(b.names)*5 {
		size *= 2
	}
	w := &Weights{Classes: b.classes, slots: make([]slot, size), mask: uint32(size - 1), pairs: make([]pair, 1)} // pair 0 is none
	w.clearFilter()
	for k, f := range b.names {
		key, i := uint32(f>>32), uint32(f)&w.mask
		for w.slots[i].start != 0 && w.slots[i].key != key {
			i = (i + 1) & w.mask
		}
		if w.slots[i].start != 0 {
			continue // two features with one key: the stronger one was first
		}
		w.slots[i] = slot{key, uint32(len(w.pairs))<<8 | uint32(len(b.rows[k]))}
		bit := uint32(f>>20) & w.bits
		w.filter[bit>>6] |= 1 << (bit & 63)
		w.pairs = append(w.pairs, b.rows[k]...)
	}
	if w.Classes <= mostFew {
		w.packFew()
	}
	return w
}

// clearFilter makes an empty filter of eight bits for every slot.
func (w *Weights) clearFilter() {
	w.filter, w.bits = make([]uint64, max(1, len(w.slots)/8)), uint32(len(w.slots)*8-1)
}

// AppendBinary writes the model behind b.
func (w *Weights) AppendBinary(b []byte) ([]byte, error) {
	b = binary.LittleEndian.AppendUint32(b, uint32(w.Classes))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(w.slots)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(w.pairs)))
	for _, s := range w.slots {
		start := s.start
		if start&0xFF == denseMark {
			start = w.dense[start>>8].start
		}
		b = binary.LittleEndian.AppendUint32(b, s.key)
		b = binary.LittleEndian.AppendUint32(b, start)
	}
	for _, p := range w.pairs {
		b = append(b, p.class, byte(p.weight))
	}
	for _, f := range w.filter {
		b = binary.LittleEndian.AppendUint64(b, f)
	}
	return b, nil
}

// Read reads a model from the head of b and returns what follows it.
func Read(b []byte) (*Weights, []byte, error) {
	if len(b) < 12 {
		return nil, nil, fmt.Errorf("linear: a model of %d bytes; it is cut off", len(b))
	}
	classes, slots, pairs := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[8:])
	b = b[12:]
	if uint64(len(b)) < uint64(slots)*9+uint64(pairs)*2 || slots < 8 || slots&(slots-1) != 0 || slots == 0 {
		return nil, nil, fmt.Errorf("linear: a model of %d slots and %d pairs in %d bytes; it is cut off", slots, pairs, len(b))
	}
	w := &Weights{Classes: int(classes), slots: make([]slot, slots), mask: slots - 1, pairs: make([]pair, pairs)}
	for i := range w.slots {
		w.slots[i] = slot{binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])}
		b = b[8:]
	}
	for i := range w.pairs {
		w.pairs[i] = pair{b[2*i], int8(b[2*i+1])}
	}
	b = b[2*pairs:]
	w.clearFilter()
	for i := range w.filter {
		w.filter[i] = binary.LittleEndian.Uint64(b)
		b = b[8:]
	}
	if w.Classes <= mostFew {
		w.packFew()
	} else {
		w.pack()
	}
	return w, b, nil
}

package linear

import (
	"encoding/binary"
	"fmt"
	"math"
)

// A model is kept as the numbers of its classes, slots and pairs; the slots, each with the upper
// half of a feature's hash, 24 bits of the index of its first pair and 8 bits of their number; the
// pairs, each a class and its weight; and a bit for every feature, which nothing asks for any more.
const (
	headSize = 12
	slotSize = 8
	pairSize = 2
)

// builder collects the features of a model.
type builder struct {
	classes int
	scale   float32
	least   int // weights smaller than that, once rounded, are left out
	names   []uint64
	rows    [][]byte // pairs
}

func (b *builder) add(feature uint64, weights []float32) {
	var row []byte
	for c, w := range weights {
		if q := int(math.Round(float64(w * b.scale))); q >= b.least || q <= -b.least {
			row = append(row, uint8(c), byte(int8(max(-127, min(127, q)))))
		}
	}
	if row != nil {
		b.names = append(b.names, feature)
		b.rows = append(b.rows, row)
	}
}

// binary returns the model as it is kept.
func (b *builder) binary() []byte {
	size := 16
	for size*4 < len(b.names)*5 {
		size *= 2
	}
	type slot struct{ key, start uint32 }
	slots, mask := make([]slot, size), uint32(size-1)
	pairs := make([]byte, pairSize) // pair 0 is none
	filter, bits := make([]byte, max(8, size)), uint32(8*size-1)
	for k, f := range b.names {
		key, i := uint32(f>>32), uint32(f)&mask
		for slots[i].start != 0 && slots[i].key != key {
			i = (i + 1) & mask
		}
		if slots[i].start != 0 {
			continue // two features with one key: the stronger one was first
		}
		slots[i] = slot{key, uint32(len(pairs)/pairSize)<<8 | uint32(len(b.rows[k])/pairSize)}
		bit := uint32(f>>20) & bits
		filter[bit>>3] |= 1 << (bit & 7)
		pairs = append(pairs, b.rows[k]...)
	}
	var out []byte
	for _, n := range []int{b.classes, len(slots), len(pairs) / pairSize} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	for _, s := range slots {
		out = binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(out, s.key), s.start)
	}
	return append(append(out, pairs...), filter...)
}

func (b *builder) weights() *Weights {
	w, _, err := Read(b.binary())
	if err != nil {
		panic(err) // what is built can be read
	}
	return w
}

// AppendBinary writes the model behind b.
func (w *Weights) AppendBinary(b []byte) ([]byte, error) { return append(b, w.source...), nil }

// Read reads a model from the head of b, which it keeps, and returns what follows it.
func Read(b []byte) (*Weights, []byte, error) {
	if len(b) < headSize {
		return nil, nil, fmt.Errorf("linear: a model of %d bytes; it is cut off", len(b))
	}
	classes, slots, pairs := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[8:])
	size := headSize + uint64(slots)*(slotSize+1) + uint64(pairs)*pairSize
	if uint64(len(b)) < size || slots < 8 || slots&(slots-1) != 0 {
		return nil, nil, fmt.Errorf("linear: a model of %d slots and %d pairs in %d bytes; it is cut off", slots, pairs, len(b))
	}
	w := &Weights{Classes: int(classes), source: b[:size:size], mask: slots - 1}
	rows, words, err := w.measure(pairs)
	if err != nil {
		return nil, nil, err
	}
	if w.Classes <= mostFew {
		w.packFew()
	} else {
		w.pack(rows, words)
	}
	return w, b[size:], nil
}

// measure returns how many words the rows take and what is dense, of a model of so many pairs.
func (w *Weights) measure(pairs uint32) (rows, words int, err error) {
	rows = 1 // the first belongs to no feature
	dense := w.denseFrom()
	for b := w.source[headSize+4 : headSize+4+w.mask*slotSize+4]; ; b = b[slotSize:] {
		start := binary.LittleEndian.Uint32(b)
		first, count := start>>8, int(start&0xFF)
		switch {
		case first+uint32(count) > pairs:
			return 0, 0, fmt.Errorf("linear: a feature has pairs from %d to %d, the model only %d; it is broken", first, int(first)+count, pairs)
		case count >= dense:
			rows += 2
			words += w.denseWords()
		case start != 0:
			rows += rowSize(count)
		}
		if len(b) < slotSize {
			return rows, words, nil
		}
	}
}

// rowSize is how many words a row of so many pairs takes.
func rowSize(pairs int) int { return 1 + (pairs+1)/2 }

// pack lays out slots, rows and what is dense.
func (w *Weights) pack(rows, words int) {
	w.slots, w.rows, w.dense = make([]uint32, w.mask+1), make([]uint32, rows), make([]uint64, 0, words)
	dense := w.denseFrom()
	at := 1
	kept, all := w.source[headSize:], w.source[headSize+(w.mask+1)*slotSize:]
	for i := range w.slots {
		slot := binary.LittleEndian.Uint64(kept[slotSize*i:])
		key, start, count := uint32(slot), slot>>40, int(slot>>32&0xFF)
		if count == 0 {
			continue
		}
		w.slots[i] = key&^(1<<24-1) | uint32(at)
		row, pairs := w.rows[at:], all[start*pairSize:][:count*pairSize]
		if count >= dense {
			row[0], row[1] = key<<8|denseMark, uint32(len(w.dense))
			w.pairsToDense(pairs)
			at += 2
			continue
		}
		row[0] = key<<8 | uint32(count)
		for i := 1; len(pairs) > 0; i++ {
			if len(pairs) == pairSize { // a pair of nothing goes with the last
				row[i] = uint32(binary.LittleEndian.Uint16(pairs))
				break
			}
			row[i] = binary.LittleEndian.Uint32(pairs)
			pairs = pairs[2*pairSize:]
		}
		at += rowSize(count)
	}
}

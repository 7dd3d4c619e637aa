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
	if err := w.check(pairs); err != nil {
		return nil, nil, err
	}
	if w.Classes <= mostFew {
		w.packFew()
	} else {
		w.pack()
	}
	return w, b[size:], nil
}

// check tells of a slot whose pairs are not among the model's.
func (w *Weights) check(pairs uint32) error {
	for b := w.source[headSize+4 : headSize+4+w.mask*slotSize+4]; ; b = b[slotSize:] {
		start := binary.LittleEndian.Uint32(b)
		if first, count := start>>8, start&0xFF; first+count > pairs {
			return fmt.Errorf("linear: a feature has pairs from %d to %d, the model only %d; it is broken", first, first+count, pairs)
		}
		if len(b) < slotSize {
			return nil
		}
	}
}

// pack lays out the lines, what is spilled and what is dense.
func (w *Weights) pack() {
	w.lines = make([]line, (w.mask+1)/lineSlots)
	dense := w.denseFrom()
	kept, all := w.source[headSize:], w.source[headSize+(w.mask+1)*slotSize:]
	for n := range w.lines {
		line, k := &w.lines[n], uint32(n)*lineSlots
		room := uint32(len(line) - lineSlots) // left in the line when those behind have a word each
		for i := range uint32(lineSlots) {
			if kept[(k+i)*slotSize+4] != 0 {
				room--
			}
		}
		at := uint32(lineSlots)
		for i := range uint32(lineSlots) {
			slot := binary.LittleEndian.Uint64(kept[(k+i)*slotSize:])
			key, start, count := uint32(slot), slot>>40, uint32(slot>>32&0xFF)
			if count == 0 {
				continue
			}
			pairs, words := all[start*pairSize:][:count*pairSize], (count+1)/2
			switch {
			case int(count) >= dense:
				line[i], line[at] = key<<8|at<<4|elsewhere, denseFlag|uint32(len(w.dense))
				w.pairsToDense(pairs)
				at++
			case words-1 > room:
				line[i], line[at] = key<<8|at<<4|elsewhere, uint32(len(w.spilled))
				w.spilled = appendPairs(append(w.spilled, words), pairs)
				at++
			default:
				line[i] = key<<8 | at<<4 | words
				appendPairs(line[:at], pairs)
				at, room = at+words, room-(words-1)
			}
		}
	}
}

// appendPairs appends pairs, two a word; one of nothing goes with the last if need be.
func appendPairs(to []uint32, pairs []byte) []uint32 {
	for ; len(pairs) > pairSize; pairs = pairs[2*pairSize:] {
		to = append(to, binary.LittleEndian.Uint32(pairs))
	}
	if len(pairs) > 0 {
		to = append(to, uint32(binary.LittleEndian.Uint16(pairs)))
	}
	return to
}

package linear

import "encoding/binary"

// A model of four classes at most is asked in a form of its own: a slot holds the upper
// half of a feature's hash and a byte for each class, raised by 128, so that to score a
// feature is to read one word of memory. The bytes of a batch are added in lanes of 16 bits,
// within which they stay.
const (
	mostFew = 4          // classes
	nothing = 0x80808080 // what a free slot holds
)

// packFew makes those slots; each stands where the feature's slot does.
func (w *Weights) packFew() {
	w.few = make([]uint64, w.mask+1)
	kept, all := w.source[headSize:], w.source[headSize+(w.mask+1)*slotSize:]
	for i := range w.few {
		slot := binary.LittleEndian.Uint64(kept[slotSize*i:])
		row := uint32(nothing)
		for pairs := all[slot>>40*pairSize:][:slot>>32&0xFF*pairSize]; len(pairs) >= pairSize; pairs = pairs[pairSize:] {
			row += uint32(int32(int8(pairs[1]))) << (8 * pairs[0]) // modulo 2^32: a negative weight borrows from its own byte
		}
		w.few[i] = slot<<32 | uint64(row)
	}
}

// scoreFew adds the weights of features to scores.
func (w *Weights) scoreFew(scores []int32, features []uint64) {
	for len(features) > 0 {
		n := min(len(features), batch)
		sums := w.sumFew(features[:n])
		for c := range scores {
			scores[c] += int32(sums>>(16*c)&0xFFFF) - raised*int32(n)
		}
		features = features[n:]
	}
}

// sumFew returns the sums of the raised weights of a batch of features in lanes. It asks for
// all of them before it looks at the first, as [Weights.Score] does.
func (w *Weights) sumFew(features []uint64) (sums uint64) {
	slots, mask := w.few, w.mask
	var first [batch]uint64
	for i, f := range features {
		first[i&(batch-1)] = slots[uint32(f)&mask]
	}
	for i, f := range features {
		s, k := first[i&(batch-1)], uint32(f)&mask
		for key := f >> 32; s>>32 != key && uint32(s) != nothing; s = slots[k] {
			k = (k + 1) & mask
		}
		b := s & 0xFFFFFFFF
		b = (b | b<<16) & 0x0000FFFF0000FFFF
		sums += (b | b<<8) & 0x00FF00FF00FF00FF
	}
	return sums
}

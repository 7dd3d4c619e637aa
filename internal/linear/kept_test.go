package linear

import "encoding/binary"

// kept returns the upper half of the feature of a slot and its pairs; none if the slot is free.
func (w *Weights) kept(slot uint32) (key uint32, pairs []byte) {
	b := w.source[headSize:]
	s, all := b[slot*slotSize:], b[(w.mask+1)*slotSize:]
	start := binary.LittleEndian.Uint32(s[4:])
	return binary.LittleEndian.Uint32(s), all[start>>8*pairSize:][:start&0xFF*pairSize]
}

// scorePlainly adds the weights of features as they are kept, one pair at a time.
func (w *Weights) scorePlainly(scores []int32, features []uint64) {
	for _, f := range features {
		for i := uint32(f) & w.mask; ; i = (i + 1) & w.mask {
			key, pairs := w.kept(i)
			if len(pairs) == 0 {
				break
			}
			if key != uint32(f>>32) {
				continue
			}
			for ; len(pairs) > 0; pairs = pairs[pairSize:] {
				scores[pairs[0]] += int32(int8(pairs[1]))
			}
			break
		}
	}
}

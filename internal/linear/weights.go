package linear

// Weights is a trained model. It is safe for concurrent use.
//
// What it costs to score a feature is to wait for memory that is far away. So a feature's slot
// and its pairs stand together, in a line of memory that comes at once. Nearly three of four
// features that a text has are in a model, so nothing is asked before.
type Weights struct {
	Classes int
	source  []byte // as it is kept, see [Weights.AppendBinary]
	lines   []line // open addressing
	mask    uint32
	spilled []uint32 // pairs that their line has no room for, behind their number of words
	dense   []uint64 // of the features with many pairs
	few     []uint64 // of a model of few classes, all that is asked for
}

// line has four slots, and behind them words with the pairs of their features, two a word.
//
// A slot holds 24 bits of a feature's hash, 4 bits of where in the line its pairs begin, and
// 4 bits of how many words they are; 0 is free. Instead of pairs there may be one word that
// tells where else they are, or the feature's bytes.
type line [16]uint32

const (
	lineSlots = 4
	elsewhere = 0       // words in the line
	denseFlag = 1 << 31 // of the word that tells where
)

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
	var list [batch]found
	var sums [2][256]int32
	var packed lanes
	for len(features) > 0 {
		n := min(len(features), batch)
		var many [batch]uint32
		m := 0
		for _, f := range list[:w.find(&list, features[:n])] {
			line, at, words := &w.lines[f.line], f.slot>>4&15, f.slot&15
			if words == elsewhere {
				if x := line[at]; x&denseFlag != 0 {
					many[m&(batch-1)] = x &^ denseFlag
					m++
				} else {
					addPairs(&sums, w.spilled[x+1:][:w.spilled[x]])
				}
				continue
			}
			addPairs(&sums, line[at:at+words])
		}
		w.addDense(&packed, &sums[0], many[:m])
		features = features[n:]
	}
	w.unpack(&packed, &sums[0])
	for c := range scores {
		scores[c] += sums[0][c&255] + sums[1][c&255]
	}
}

// addPairs adds two pairs a word.
func addPairs(sums *[2][256]int32, pairs []uint32) {
	for _, x := range pairs {
		sums[0][x&0xFF] += int32(int8(x >> 8))
		sums[1][x>>16&0xFF] += int32(x) >> 24
	}
}

const batch = 64

// found is a feature that the model has.
type found struct{ line, slot uint32 }

// hashBits are those of a feature's hash in its slot.
func hashBits(feature uint64) uint32 { return uint32(feature>>32) << 8 }

// find fills in the features that the model has, and returns how many there are.
func (w *Weights) find(list *[batch]found, features []uint64) int {
	lines, mask := w.lines, w.mask
	var slots [batch]uint32
	var others [batch]uint8 // of which another feature has the slot
	for i, f := range features {
		slots[i&(batch-1)] = lines[uint32(f)&mask/lineSlots][f%lineSlots]
	}
	k, m := 0, 0
	for i, f := range features {
		s := slots[i&(batch-1)]
		if s&^0xFF == hashBits(f) && s != 0 {
			list[k&(batch-1)] = found{uint32(f) & mask / lineSlots, s}
			k++
		} else if s != 0 {
			others[m&(batch-1)] = uint8(i)
			m++
		}
	}
	for _, i := range others[:m&(2*batch-1)] {
		if f := w.probe(features[i]); f.slot != 0 {
			list[k&(batch-1)] = f
			k++
		}
	}
	return k
}

// probe returns a feature of which another has the first slot, or none.
func (w *Weights) probe(feature uint64) found {
	lines, mask := w.lines, w.mask
	for k := uint32(feature) + 1; ; k++ {
		n := k & mask / lineSlots
		s := lines[n][k%lineSlots]
		if s == 0 || s&^0xFF == hashBits(feature) {
			return found{n, s}
		}
	}
}

// Best returns the class with the highest score, the first of equals; there is one at least.
func Best(scores []int32) int {
	best := 0
	top := scores[0]
	for c, s := range scores {
		if s > top {
			best, top = c, s
		}
	}
	return best
}

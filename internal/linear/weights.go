package linear

// Weights is a trained model. It is safe for concurrent use.
//
// To score a feature costs two reads of memory that is far away: of its slot, and of its
// row. Nearly three of four features that a text has are in a model, so nothing is asked
// before.
type Weights struct {
	Classes int
	source  []byte   // as it is kept, see [Weights.AppendBinary]
	slots   []uint32 // open addressing: 8 bits of a feature's hash, 24 of where its row begins; 0 is free
	mask    uint32
	rows    []uint32 // a row: 24 bits of the feature's hash, 8 of how many pairs it has; then two pairs a word
	dense   []uint64 // of the features with many pairs; their rows point here
	few     []uint64 // of a model of few classes, all that is asked for
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
	var list [batch]found
	var sums [2][256]int32
	var packed lanes
	rows := w.rows
	for len(features) > 0 {
		n := min(len(features), batch)
		var many [batch]uint32
		m := 0
		for _, f := range list[:w.find(&list, features[:n])] {
			count := f.head & 0xFF
			if count == denseMark {
				many[m&(batch-1)] = rows[f.at+1]
				m++
				continue
			}
			for _, x := range rows[f.at+1:][:(count+1)/2] {
				sums[0][x&0xFF] += int32(int8(x >> 8))
				sums[1][x>>16&0xFF] += int32(x) >> 24
			}
		}
		w.addDense(&packed, &sums[0], many[:m])
		features = features[n:]
	}
	packed.unpack(&sums[0])
	for c := range scores {
		scores[c] += sums[0][c&255] + sums[1][c&255]
	}
}

const batch = 64

// found is a feature that the model has.
type found struct {
	at   uint32 // where its row begins
	head uint32 // the first word of the row
}

// hashBits are those of a feature's hash in the head of its row.
func hashBits(feature uint64) uint32 { return uint32(feature>>32) << 8 }

// find fills in the features that the model has, and returns how many there are.
func (w *Weights) find(list *[batch]found, features []uint64) int {
	all, mask, rows := w.slots, w.mask, w.rows
	var slots [batch]uint32
	var others [batch]uint8 // of which another feature has the slot
	for i, f := range features {
		slots[i&(batch-1)] = all[uint32(f)&mask]
	}
	k, m := 0, 0
	for i, f := range features {
		s := slots[i&(batch-1)]
		if s>>24 == uint32(f>>56) {
			at := s & (1<<24 - 1)
			if head := rows[at]; head&^0xFF == hashBits(f) {
				x := &list[k&(batch-1)]
				x.at, x.head = at, head
				k++
				continue
			}
		}
		if s != 0 {
			others[m&(batch-1)] = uint8(i)
			m++
		}
	}
	for _, i := range others[:m&(2*batch-1)] {
		if at := w.probe(features[i]); at > 0 {
			list[k&(batch-1)] = found{at, rows[at]}
			k++
		}
	}
	return k
}

// probe returns where the row of a feature begins that another has the first slot of, or 0.
func (w *Weights) probe(feature uint64) uint32 {
	slots, mask := w.slots, w.mask
	for k := uint32(feature) + 1; ; k++ {
		s := slots[k&mask]
		if s == 0 {
			return 0
		}
		if s>>24 != uint32(feature>>56) {
			continue
		}
		if at := s & (1<<24 - 1); w.rows[at]&^0xFF == hashBits(feature) {
			return at
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

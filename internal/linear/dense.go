package linear

// A feature with many pairs adds to its classes four at a time: its weights stand in
// lanes of 16 bits, each raised by 128 so that none is negative and no sum carries
// over into the next lane.
const (
	densePairs = 20   // from so many pairs on
	denseMark  = 0xFF // instead of the number of pairs in a slot; no model has as many classes
	laneWords  = 32   // 128 classes
	raised     = 128
	mostAdded  = 256 // sums of so many rows stay within 16 bits
)

type dense struct {
	start uint32 // what the slot held: where the pairs are and how many
	row   [laneWords]uint64
}

// pack makes rows of the features with many pairs.
func (w *Weights) pack() {
	if w.Classes > 4*laneWords {
		return
	}
	n := 0
	for _, s := range w.slots {
		if s.start&0xFF >= densePairs {
			n++
		}
	}
	w.dense = make([]dense, 0, n) // they are large, and a program starts with this
	for i, s := range w.slots {
		if s.start&0xFF < densePairs {
			continue
		}
		d := dense{start: s.start}
		for c := range w.Classes {
			d.row[c/4] |= raised << (16 * (c % 4))
		}
		from := s.start >> 8
		for _, p := range w.pairs[from : from+s.start&0xFF] {
			d.row[p.class/4] += uint64(int64(p.weight)) << (16 * (p.class % 4)) // modulo 2^64: a negative weight borrows from its own lane
		}
		w.slots[i].start = uint32(len(w.dense))<<8 | denseMark
		w.dense = append(w.dense, d)
	}
}

// lanes are sums of rows.
type lanes struct {
	sums  [laneWords]uint64
	added int32
	wide  [4 * laneWords]int32 // of earlier sums, before they might have overflown
}

// add adds a row, as far as there are classes.
func (l *lanes) add(row []uint64) {
	if l.added == mostAdded {
		l.flush()
	}
	l.added++
	sums := l.sums[:len(row)]
	for i, x := range row {
		sums[i] += x
	}
}

func (l *lanes) flush() {
	for c := range l.wide {
		l.wide[c] += int32(l.sums[c/4]>>(16*(c%4))&0xFFFF) - raised*l.added
	}
	l.sums, l.added = [laneWords]uint64{}, 0
}

// unpack adds the sums to scores.
func (l *lanes) unpack(scores []int32) {
	if l.added == 0 { // a flush is followed by an addition
		return
	}
	l.flush()
	for c := range min(len(scores), len(l.wide)) {
		scores[c] += l.wide[c]
	}
}

package linear

import (
	"bytes"
	"encoding/binary"
)

// A feature with many pairs has a byte for each class instead, raised by 128 so that none is
// negative, and adds to eight classes at a time: those of even and of odd number in lanes of
// 16 bits, of which no sum carries over into the next.
const (
	mostPairs = 0xFF // no model has as many classes
	laneWords = 16   // 128 classes
	raised    = 128
	mostAdded = 256 - batch // sums of so many rows and another batch of them stay within 16 bits
	evenLanes = 0x00FF00FF00FF00FF
)

// denseFrom is the number of pairs from which on a feature has bytes instead: where these
// are added sooner.
func (w *Weights) denseFrom() int {
	if w.Classes > 8*laneWords {
		return mostPairs + 1
	}
	return (w.denseWords()*5 + 3) / 4
}

// denseWords is how many words a feature with many pairs has.
func (w *Weights) denseWords() int { return (w.Classes + 7) / 8 }

var raisedRow = [8 * laneWords]byte(bytes.Repeat([]byte{raised}, 8*laneWords))

// pairsToDense appends the bytes of a feature.
func (w *Weights) pairsToDense(pairs []byte) {
	row := raisedRow
	for ; len(pairs) > 0; pairs = pairs[pairSize:] {
		row[pairs[0]] += pairs[1]
	}
	for i := range w.denseWords() {
		w.dense = append(w.dense, binary.LittleEndian.Uint64(row[8*i:]))
	}
}

// lanes are sums of rows.
type lanes struct {
	even, odd [laneWords]uint64
	added     int
}

// addDense adds a batch of features, four at a time; at is where their words begin. What
// might overflow goes to sums.
func (w *Weights) addDense(l *lanes, sums *[256]int32, at []uint32) {
	if l.added > mostAdded {
		w.unpack(l, sums)
	}
	l.added += len(at)
	n, dense := w.denseWords(), w.dense
	for ; len(at) >= 4; at = at[4:] {
		a, b, c, d := dense[at[0]:][:n], dense[at[1]:][:n], dense[at[2]:][:n], dense[at[3]:][:n]
		for i, x := range a {
			y, u, v := b[i], c[i], d[i]
			l.even[i&(laneWords-1)] += x&evenLanes + y&evenLanes + u&evenLanes + v&evenLanes
			l.odd[i&(laneWords-1)] += x>>8&evenLanes + y>>8&evenLanes + u>>8&evenLanes + v>>8&evenLanes
		}
	}
	for _, k := range at {
		for i, x := range dense[k:][:n] {
			l.even[i&(laneWords-1)] += x & evenLanes
			l.odd[i&(laneWords-1)] += x >> 8 & evenLanes
		}
	}
}

// unpack moves them to sums of classes.
func (w *Weights) unpack(l *lanes, sums *[256]int32) {
	if l.added == 0 {
		return
	}
	base := int32(raised * l.added)
	for i, even := range l.even[:w.denseWords()] {
		odd, s := l.odd[i], (*[8]int32)(sums[8*i:])
		s[0] += int32(even&0xFFFF) - base
		s[1] += int32(odd&0xFFFF) - base
		s[2] += int32(even>>16&0xFFFF) - base
		s[3] += int32(odd>>16&0xFFFF) - base
		s[4] += int32(even>>32&0xFFFF) - base
		s[5] += int32(odd>>32&0xFFFF) - base
		s[6] += int32(even>>48) - base
		s[7] += int32(odd>>48) - base
	}
	*l = lanes{}
}

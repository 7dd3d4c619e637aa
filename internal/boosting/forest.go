package boosting

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/dateline-go/dateline/internal/linear"
)

// Forest is a sum of trees for each of several classes.
type Forest struct {
	classes int
	trees   []tree    // of the classes in turn
	splits  [][]split // by feature
	leaves  []float32 // of all trees, mostLeaves each
	whole   []uint32  // by tree
}

// tree is a decision tree of which the first node is the root.
type tree []node

// node asks whether a number is at most a bound; a leaf has a value and no nodes below it.
type node struct {
	feature   uint8
	low, high uint8 // nodes: if it is, if it is not; 0 in a leaf
	bound     float32
	value     float32
}

func (t tree) value(row []float32) float32 {
	n := &t[0]
	for n.low > 0 {
		if row[n.feature] <= n.bound {
			n = &t[n.low]
		} else {
			n = &t[n.high]
		}
	}
	return n.value
}

// Chances fills in the chance of each class.
func (f *Forest) Chances(chances, row []float32) {
	f.Scores(chances, row)
	linear.Softmax(chances)
}

const nodeBytes = 11

// AppendBinary writes the forest behind b.
func (f *Forest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, byte(f.classes))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(f.trees)))
	for _, t := range f.trees {
		b = append(b, byte(len(t)))
		for _, n := range t {
			b = append(b, n.feature, n.low, n.high)
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(n.bound))
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(n.value))
		}
	}
	return b, nil
}

// Read reads a forest that [Forest.AppendBinary] has written for rows of so many numbers, and
// returns the bytes behind it.
func Read(b []byte, features int) (*Forest, []byte, error) {
	short := fmt.Errorf("boosting: a forest is cut short after %d bytes", len(b))
	if len(b) < 3 {
		return nil, nil, short
	}
	f := &Forest{classes: int(b[0]), trees: make([]tree, binary.LittleEndian.Uint16(b[1:]))}
	if f.classes == 0 {
		return nil, nil, fmt.Errorf("boosting: a forest of no classes")
	}
	b = b[3:]
	for i := range f.trees {
		if len(b) < 1 || len(b) < 1+nodeBytes*int(b[0]) {
			return nil, nil, short
		}
		t := make(tree, b[0])
		b = b[1:]
		for k := range t {
			n := node{feature: b[0], low: b[1], high: b[2]}
			n.bound = math.Float32frombits(binary.LittleEndian.Uint32(b[3:]))
			n.value = math.Float32frombits(binary.LittleEndian.Uint32(b[7:]))
			leaf := n.low == 0 && n.high == 0
			if !leaf && (int(n.low) <= k || int(n.high) <= k || int(n.low) >= len(t) || int(n.high) >= len(t) || int(n.feature) >= features) {
				return nil, nil, fmt.Errorf("boosting: node %d of tree %d leads nowhere", k, i)
			}
			t[k] = n
			b = b[nodeBytes:]
		}
		if len(t) == 0 {
			return nil, nil, fmt.Errorf("boosting: tree %d has no node", i)
		}
		if n := t.leaves(0, 0); n > mostLeaves {
			return nil, nil, fmt.Errorf("boosting: tree %d has more than %d leaves", i, mostLeaves)
		}
		f.trees[i] = t
	}
	f.layOut()
	return f, b, nil
}

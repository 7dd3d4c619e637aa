package boosting

import (
	"cmp"
	"math/bits"
	"slices"
)

// A forest is asked by feature, not by tree (Lucchese et al., QuickScorer, 2015): of each feature the
// nodes stand in the order of their bounds, and those whose bound its number exceeds take away the
// leaves on their low side. What is left of a tree begins with the leaf to which it leads. So
// there is no way down that the processor cannot foretell.

// mostLeaves are those of a tree, a bit each.
const mostLeaves = 32

// split is a node as it is asked.
type split struct {
	bound float32
	keeps uint32 // the leaves that are not on its low side
	tree  uint16
}

// layOut makes the splits of the trees.
func (f *Forest) layOut() {
	f.splits, f.leaves, f.whole = nil, make([]float32, 0, mostLeaves*len(f.trees)), nil
	for i, t := range f.trees {
		f.layOutTree(i, t, 0)
		f.whole = append(f.whole, ^uint32(0))
		f.leaves = f.leaves[:mostLeaves*(i+1)]
	}
	for _, list := range f.splits {
		slices.SortStableFunc(list, func(a, b split) int { return cmp.Compare(a.bound, b.bound) })
	}
}

// layOutTree appends the leaves of tree i from node k on, from the low side to the high, and its splits.
func (f *Forest) layOutTree(i int, t tree, k uint8) {
	n := t[k]
	if n.low == 0 {
		f.leaves = append(f.leaves, n.value)
		return
	}
	from := len(f.leaves) - mostLeaves*i
	f.layOutTree(i, t, n.low)
	to := len(f.leaves) - mostLeaves*i
	f.layOutTree(i, t, n.high)
	for len(f.splits) <= int(n.feature) {
		f.splits = append(f.splits, nil)
	}
	low := uint32(1)<<to - uint32(1)<<from
	f.splits[n.feature] = append(f.splits[n.feature], split{n.bound, ^low, uint16(i)})
}

// leaves counts the leaves from node k on to n, and not on beyond mostLeaves: nodes that are read may
// lead to one another in many ways.
func (t tree) leaves(k uint8, n int) int {
	switch {
	case n > mostLeaves:
		return n
	case t[k].low == 0:
		return n + 1
	}
	return t.leaves(t[k].high, t.leaves(t[k].low, n))
}

// usualTrees is for how many there is room without allocation.
const usualTrees = 640

// Scores adds up what the trees say of a row, for each class.
func (f *Forest) Scores(scores, row []float32) {
	var room [usualTrees]uint32
	left := append(room[:0], f.whole...)
	for i, list := range f.splits {
		x := row[i]
		for k := range list {
			s := &list[k]
			if x <= s.bound {
				break
			}
			left[s.tree] &= s.keeps
		}
	}
	clear(scores)
	class := 0
	for i, l := range left {
		scores[class] += f.leaves[mostLeaves*i+bits.TrailingZeros32(l)]
		if class++; class == f.classes {
			class = 0
		}
	}
}

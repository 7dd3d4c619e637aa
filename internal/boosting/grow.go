package boosting

import (
	"math"
	"slices"
	"sort"
)

// mostBins is into how many bins the numbers of a feature are put while trees grow.
const mostBins = 64

// grower grows trees over the same rows.
type grower struct {
	how          Fitting
	bounds       [][]float32 // of each feature: the greatest number of each bin but the last
	bins         [][]uint8   // of each feature, by row
	slope, curve []float64   // of the loss, by row
	order        []int32     // rows, those of a leaf together
	spare        []int32
}

func newGrower(rows [][]float32, how Fitting) *grower {
	n := len(rows)
	g := &grower{how: how, slope: make([]float64, n), curve: make([]float64, n), order: make([]int32, n), spare: make([]int32, n)}
	if n == 0 {
		return g
	}
	column := make([]float32, n)
	for f := range rows[0] {
		for i, row := range rows {
			column[i] = row[f]
		}
		bounds := boundsOf(column)
		bins := make([]uint8, n)
		for i, row := range rows {
			bins[i] = uint8(sort.Search(len(bounds), func(k int) bool { return row[f] <= bounds[k] }))
		}
		g.bounds, g.bins = append(g.bounds, bounds), append(g.bins, bins)
	}
	return g
}

// boundsOf are bounds that put about as many numbers into each bin; they lie between numbers.
func boundsOf(column []float32) []float32 {
	sorted := slices.Clone(column)
	slices.Sort(sorted)
	distinct := slices.Compact(slices.Clone(sorted))
	var out []float32
	if len(distinct) <= mostBins {
		for i := 1; i < len(distinct); i++ {
			out = append(out, (distinct[i-1]+distinct[i])/2)
		}
		return out
	}
	for k := 1; k < mostBins; k++ {
		v := sorted[k*len(sorted)/mostBins]
		if v < sorted[len(sorted)-1] {
			out = append(out, v)
		}
	}
	return slices.Compact(out)
}

// bin sums up rows.
type bin struct {
	slope, curve float64
	n            int
}

func (b *bin) add(o bin) {
	b.slope += o.slope
	b.curve += o.curve
	b.n += o.n
}

// leaf is a leaf that may be split.
type leaf struct {
	from, to int // in order
	node     int
	sum      bin
	histo    [][mostBins]bin // by feature
	gain     float64         // of the best split, 0 if there is none
	feature  int
	at       int // the last bin on the low side
}

// grow grows one tree over the rows that are in.
func (g *grower) grow(in []bool) tree {
	g.order = g.order[:0]
	for i, ok := range in {
		if ok {
			g.order = append(g.order, int32(i))
		}
	}
	root := &leaf{to: len(g.order)}
	g.fill(root)
	for _, b := range root.histo[:min(1, len(root.histo))] {
		for k := range b {
			root.sum.add(b[k])
		}
	}
	g.search(root)
	t := tree{{}}
	leaves := []*leaf{root}
	for len(leaves) < min(g.how.Leaves, mostLeaves) {
		best := 0
		for i, l := range leaves {
			if l.gain > leaves[best].gain {
				best = i
			}
		}
		l := leaves[best]
		if l.gain <= 0 {
			break
		}
		low, high := g.split(l)
		t[l.node].feature, t[l.node].bound = uint8(l.feature), g.bounds[l.feature][l.at]
		low.node, high.node = len(t), len(t)+1
		t[l.node].low, t[l.node].high = uint8(low.node), uint8(high.node)
		t = append(t, node{}, node{})
		leaves[best] = low
		leaves = append(leaves, high)
	}
	for _, l := range leaves {
		v := float32(-g.how.Rate * l.sum.slope / (l.sum.curve + g.how.L2))
		t[l.node].value = v
	}
	return t
}

// fill makes the histograms of a leaf.
func (g *grower) fill(l *leaf) {
	l.histo = make([][mostBins]bin, len(g.bins))
	rows := g.order[l.from:l.to]
	for f, bins := range g.bins {
		h := &l.histo[f]
		for _, i := range rows {
			b := &h[bins[i]]
			b.slope += g.slope[i]
			b.curve += g.curve[i]
			b.n++
		}
	}
}

// search finds the best split of a leaf.
func (g *grower) search(l *leaf) {
	l.gain = 0
	whole := g.worth(l.sum)
	for f := range l.histo {
		var low bin
		for k := range g.bounds[f] {
			low.add(l.histo[f][k])
			high := bin{l.sum.slope - low.slope, l.sum.curve - low.curve, l.sum.n - low.n}
			if low.n < g.how.Least {
				continue
			}
			if high.n < g.how.Least {
				break
			}
			if gain := g.worth(low) + g.worth(high) - whole; gain > l.gain+1e-9 {
				l.gain, l.feature, l.at = gain, f, k
			}
		}
	}
}

// worth is by how much a leaf of its own lessens the loss.
func (g *grower) worth(b bin) float64 {
	return b.slope * b.slope / (b.curve + g.how.L2 + math.SmallestNonzeroFloat32)
}

// split splits a leaf at its best.
func (g *grower) split(l *leaf) (low, high *leaf) {
	bins := g.bins[l.feature]
	n, rest := l.from, g.spare[:0]
	low, high = &leaf{from: l.from}, &leaf{to: l.to}
	for k := 0; k <= l.at; k++ {
		low.sum.add(l.histo[l.feature][k])
	}
	high.sum = bin{l.sum.slope - low.sum.slope, l.sum.curve - low.sum.curve, l.sum.n - low.sum.n}
	for _, i := range g.order[l.from:l.to] {
		if int(bins[i]) <= l.at {
			g.order[n] = i
			n++
		} else {
			rest = append(rest, i)
		}
	}
	copy(g.order[n:], rest)
	low.to, high.from = n, n
	small, large := low, high
	if small.sum.n > large.sum.n {
		small, large = high, low
	}
	g.fill(small)
	large.histo = l.histo
	for f := range large.histo {
		for k := range len(g.bounds[f]) + 1 {
			large.histo[f][k].less(&small.histo[f][k])
		}
	}
	l.histo = nil
	g.search(low)
	g.search(high)
	return low, high
}

func (b *bin) less(o *bin) {
	b.slope -= o.slope
	b.curve -= o.curve
	b.n -= o.n
}

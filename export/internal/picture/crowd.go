package picture

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"github.com/dateline-go/dateline/internal/drawing"
)

// In a crowd events are dots, and only some of the most important ones have a label.
// Such a one takes as many rows as its text is high, so that no dot meets it.
const (
	mostNamed   = 20
	leastNamed  = 3    // that a lane may have, however many lanes there are
	namedHigh   = 19.0 // pixels
	namedRadius = 5.5
	namedLabel  = 13.5  // size
	namedRoom   = 300.0 // pixels of a label
)

// stackCrowd finds rows for all dots, limit at most, which may be so few that dots
// cover one another. Then it names what it can with a few rows more and without
// covering more dots.
func (b *builder) stackCrowd(marks []*pictureMark, limit int) {
	fill := func(most int) (rows int) {
		for _, lane := range b.lanes {
			b.fill(lane, nil, most)
			rows += lane.rows
		}
		return rows
	}
	most := limit - sort.Search(limit-1, func(k int) bool { return fill(limit-k) <= limit })
	total, high := fill(most), b.namedRows()
	limit += limit / 8
	inLane := max(leastNamed, 2*mostNamed/len(b.lanes))
	named := map[*pictureLane][]*pictureMark{}
	tried, count := map[*pictureLane]int{}, 0
	for _, m := range worthNaming(marks) {
		lane := m.lane
		rows, covered, before := lane.rows, lane.covered, named[lane]
		if len(before) == inLane || tried[lane] == 3*inLane {
			continue
		}
		tried[lane]++
		named[lane] = append(slices.Clone(before), m)
		b.fill(lane, named[lane], most+high)
		if m.label == "" || lane.covered > covered || total-rows+lane.rows > limit {
			named[lane] = before
			b.fill(lane, before, most+high*min(1, len(before)))
			continue
		}
		total += lane.rows - rows
		if count++; count == mostNamed {
			break
		}
	}
	for _, lane := range b.lanes {
		b.squeeze(named[lane])
	}
}

// worthNaming are the marks that deserve a label, the most important ones first,
// and no two that say the same.
func worthNaming(marks []*pictureMark) []*pictureMark {
	marks = slices.SortedFunc(slices.Values(marks), byImportance)
	said := map[string]bool{}
	return slices.DeleteFunc(marks, func(m *pictureMark) bool {
		again := said[m.event.text]
		said[m.event.text] = true
		return again
	})
}

// namedRows is how many rows a label takes.
func (b *builder) namedRows() int { return int(math.Ceil(namedHigh / b.scale.row)) }

// fill puts first the named marks and then the dots of a lane into rows, most at
// most.
func (b *builder) fill(lane *pictureLane, named []*pictureMark, most int) {
	rows := &crowdRows{most: most}
	for _, m := range lane.marks {
		m.label = ""
		b.measure(m)
	}
	for _, m := range named {
		b.name(m, rows)
	}
	for _, m := range b.inOrder(lane) {
		if m.label == "" {
			from, to := b.extent(m)
			m.row = rows.put(from, to+2)
		}
	}
	lane.rows, lane.covered = max(len(rows.rows), 1), rows.covered
}

// name gives a mark its label, behind it or before it, in the first rows that have
// room for both; if none have, it stays a dot.
func (b *builder) name(m *pictureMark, in *crowdRows) {
	t := drawing.Regular(m.event.text, namedLabel)
	t.Words = b.Fit(t, namedRoom)
	if t.Words == "" {
		return
	}
	m.radius, m.high = namedRadius, b.namedRows()
	from, to := b.extent(m)
	wide := markGap + b.Set(t).Width
	for row := 0; row+m.high < in.most && row <= len(in.rows); row++ { // the last row is for dots alone
		for _, x := range []float64{to + markGap, from - wide} {
			left, right := min(from, x), max(to, x+wide-markGap)
			if left < b.plot.Left || right > b.plot.Right || !in.free(row, m.high, left-labelGap, right+labelGap) {
				continue
			}
			in.name(row, m.high, left-2, right+markGap)
			m.row = row
			b.attach(m, t, x)
			return
		}
	}
	m.radius, m.high = b.scale.radius, 1
}

// crowdRows are the rows of a lane while it is filled, from left to right.
type crowdRows struct {
	most    int
	rows    []crowdRow
	covered int // dots that lie on others
}

// crowdRow is a row: where the last dot ends, and what has a label.
type crowdRow struct {
	end   float64
	named [][2]float64
}

// bars reports whether something with a label keeps others out.
func (r crowdRow) bars(from, to float64) bool {
	return slices.ContainsFunc(r.named, func(n [2]float64) bool { return n[0] < to && from < n[1] })
}

// free reports whether so many rows have no label there.
func (c *crowdRows) free(row, high int, from, to float64) bool {
	return !slices.ContainsFunc(c.rows[row:min(row+high, len(c.rows))], func(r crowdRow) bool { return r.bars(from, to) })
}

// name takes rows for a mark and its label.
func (c *crowdRows) name(row, high int, from, to float64) {
	for len(c.rows) < row+high {
		c.rows = append(c.rows, crowdRow{})
	}
	for k := range high {
		c.rows[row+k].named = append(c.rows[row+k].named, [2]float64{from, to})
	}
}

// put finds a row for a dot.
func (c *crowdRows) put(from, to float64) int {
	row := slices.IndexFunc(c.rows, func(r crowdRow) bool { return r.end <= from && !r.bars(from, to) })
	switch {
	case row < 0 && len(c.rows) < c.most:
		row = len(c.rows)
		c.rows = append(c.rows, crowdRow{})
	case row < 0:
		c.covered++
		for k, r := range c.rows {
			if !r.bars(from, to) && (row < 0 || r.end < c.rows[row].end) {
				row = k
			}
		}
	}
	c.rows[row].end = max(c.rows[row].end, to)
	return row
}

// inOrder are the marks of a lane from left to right.
func (b *builder) inOrder(lane *pictureLane) []*pictureMark {
	starts := map[*pictureMark]float64{}
	for _, m := range lane.marks {
		starts[m], _ = b.extent(m)
	}
	return slices.SortedStableFunc(slices.Values(lane.marks), func(x, y *pictureMark) int { return cmp.Compare(starts[x], starts[y]) })
}

package picture

import (
	"math"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/drawing"
)

// pictureScale is how large events are drawn, in pixels.
type pictureScale struct {
	upTo   int     // marks
	row    float64 // height of a row
	radius float64 // of a glyph
	label  float64 // size of the text; 0: none
}

// pictureScales are tried in turn until the marks fit.
var pictureScales = []pictureScale{
	{120, 29, 7.5, 17}, {400, 21, 6, 14.5}, {3000, 10, 3.6, 0}, {math.MaxInt, 5, 2, 0},
}

// crowded reports whether events are too many to be drawn one by one.
func (s pictureScale) crowded() bool { return s.label == 0 }

const (
	markGap       = 6.0   // pixels between a mark and its label
	labelGap      = 14.0  // pixels between what stands in a row
	longLabelRoom = 400.0 // pixels of a label
	shortest      = 90.0  // pixels that a shortened label needs
	fadeLong      = 60.0  // pixels of an open end
	leastPlot     = 620.0 // pixels high that lanes may be together
)

// stack finds a row for every mark and a place for as many labels as there is
// room for, those of the most important events first.
func (b *builder) stack() {
	var marks []*pictureMark
	for _, lane := range b.lanes {
		marks = append(marks, lane.marks...)
	}
	high := max(leastPlot, 360+45*float64(len(b.lanes))) - laneGap*float64(len(b.lanes))
	limit := 0
	for i, s := range pictureScales {
		b.scale, limit = s, int(high/s.row)
		for _, m := range marks {
			b.measure(m)
		}
		if i == len(pictureScales)-1 || len(marks) <= s.upTo && b.rows() <= limit {
			break
		}
	}
	if b.scale.crowded() {
		b.stackCrowd(marks, limit)
		return
	}
	slices.SortFunc(marks, byImportance)
	n := sort.Search(len(marks), func(n int) bool {
		b.label(marks, n+1)
		return b.rows() > limit
	})
	b.label(marks, n)
	b.rows()
	b.squeeze(marks)
}

// measure finds where a mark and its bar lie.
func (b *builder) measure(m *pictureMark) {
	m.radius, m.high = b.scale.radius, 1
	e, r := m.event, m.radius
	from, to := b.axis.x(e.from), b.axis.x(e.to)
	m.at = (from + to) / 2
	m.from, m.to = m.at, m.at
	fade := fadeLong
	if b.scale.crowded() {
		fade /= 3
	}
	switch {
	case e.opens < 0:
		m.from, m.at = max(m.at-fade, b.plot.Left), m.at-r-4
	case e.opens > 0:
		m.to, m.at = min(m.at+fade, b.plot.Right), m.at+r+4
	case to-from > 2*r+4:
		m.from, m.to = from, to
		if !e.soft {
			m.at = from + r + 5
		}
	case e.soft && !b.scale.crowded():
		m.from, m.to = m.at-r-5, m.at+r+5
	}
	for _, x := range []*float64{&m.at, &m.from, &m.to} {
		*x = round(*x)
	}
}

// round keeps a tenth of a pixel, so that no machine's arithmetic shows.
func round(x float64) float64 { return math.Round(x*10) / 10 }

// extent is what a mark covers of its row, with its label.
func (b *builder) extent(m *pictureMark) (from, to float64) {
	from, to = min(m.from, m.at-m.radius-1), max(m.to, m.at+m.radius+1)
	if m.label != "" {
		from, to = min(from, m.labelBox.Left), max(to, m.labelBox.Right)
	}
	return from, to
}

// label gives the first n marks their labels, and the others none.
func (b *builder) label(marks []*pictureMark, n int) {
	for i, m := range marks {
		m.unlabel()
		if i < n {
			b.labelAt(m, longLabelRoom, b.plot.Left, b.plot.Right)
		}
	}
}

// unlabel takes a mark's label away, and brings it back to where it is without.
func (m *pictureMark) unlabel() {
	m.label = ""
	if m.event.opens == 0 && m.event.soft {
		m.at = round((m.from + m.to) / 2)
	}
}

// labelAt puts a label, so long at most, inside its bar, behind it or before it,
// within the room from left to right: where it is whole, or else where there is most
// of it.
func (b *builder) labelAt(m *pictureMark, most, left, right float64) {
	t := drawing.Regular(m.event.text, b.labelSize())
	t.Words = b.Fit(t, most)
	from, to := b.extent(m)
	inside, behind, before := 0.0, right-to-markGap, from-markGap-left
	if m.event.opens == 0 && m.event.glyph.Look == "" { // broken edges would cross the letters
		inside = m.to - m.from - 2*m.radius - 40
	}
	t.Words = b.Fit(t, max(inside, behind, before))
	wide := b.Set(t).Width
	switch {
	case t.Words == "" || wide < shortest && t.Words != m.event.text:
	case wide <= inside:
		m.at = round(m.from + m.radius + 5)
		if m.event.soft {
			m.at += 14 // the end fades
		}
		b.attach(m, t, m.at+m.radius+markGap)
	case wide <= behind:
		b.attach(m, t, to+markGap)
	default:
		b.attach(m, t, from-markGap-wide)
	}
}

func (b *builder) attach(m *pictureMark, t drawing.Text, x float64) {
	m.label, m.labelBox = t.Words, drawing.LineBox(round(x), 0, b.Set(t).Width, t.Size)
}

// rows puts the marks of every lane into the first row that has room, and returns
// how many rows there are.
func (b *builder) rows() int {
	total := 0
	for _, lane := range b.lanes {
		var ends []float64
		for _, m := range b.inOrder(lane) {
			from, to := b.extent(m)
			row := slices.IndexFunc(ends, func(end float64) bool { return end <= from })
			if row < 0 {
				row = len(ends)
				ends = append(ends, 0)
			}
			if ends[row] = to + 2; m.label != "" {
				ends[row] = to + labelGap
			}
			m.row = row
		}
		lane.rows = max(len(ends), 1)
		total += lane.rows
	}
	return total
}

// squeeze gives labels to marks where their rows have room left, and longer ones to
// those whose label was cut short.
func (b *builder) squeeze(marks []*pictureMark) {
	for _, most := range []float64{longLabelRoom, math.Inf(1)} {
		for _, m := range marks {
			if m.label == m.event.text || most == longLabelRoom && m.label != "" {
				continue
			}
			left, right := b.room(m)
			before := *m
			m.unlabel()
			if b.labelAt(m, most, left, right); utf8.RuneCountInString(m.label) <= utf8.RuneCountInString(before.label) {
				*m = before
			}
		}
	}
}

// room is how far a mark's rows are free around it.
func (b *builder) room(m *pictureMark) (left, right float64) {
	left, right = b.plot.Left, b.plot.Right
	from, to := b.extent(m)
	for _, o := range m.lane.marks {
		if o == m || o.row >= m.row+m.high || m.row >= o.row+o.high {
			continue
		}
		switch a, z := b.extent(o); {
		case z <= from:
			left = max(left, z+labelGap)
		case a >= to:
			right = min(right, a-labelGap)
		}
	}
	return left, right
}

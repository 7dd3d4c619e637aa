package picture

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// legendItem explains one sign.
type legendItem struct {
	sign string // "type", "doubt", "denied", "pale", "soft", "span", "bound", "cut" or "change"
	glyph.Glyph
	x, y float64 // middle of the sign
}

// legendType is a type of event and its sign.
type legendType struct {
	label string
	glyph.Glyph
}

const (
	legendRow  = 28.0
	mostLegend = 24 // types
)

// placeLegend explains what the picture has, and nothing else.
func (b *builder) placeLegend(events []*pictureEvent, y float64) float64 {
	x, row := pictureMargin, y+legendRow/2
	item := func(sign string, g glyph.Glyph, text string) {
		half := 9.0
		if sign == "soft" || sign == "span" || sign == "bound" {
			half = 20
		}
		t := drawing.Regular(text, noteSize)
		t.Words = b.Fit(t, 400)
		if x+2*half+8+b.Set(t).Width > pictureWidth-pictureMargin {
			x, row = pictureMargin, row+legendRow
		}
		b.legend = append(b.legend, legendItem{sign, g, x + half, row})
		x += 2*half + 8
		x += b.write(labelLegend, t, x, row, 400) + 28
	}
	b.legendOfTypes(events, item)
	if x > pictureMargin && len(b.legend) > 5 {
		x, row = pictureMargin, row+legendRow
	}
	has := func(what func(*pictureMark) bool) bool {
		return slices.ContainsFunc(b.lanes, func(l *pictureLane) bool { return slices.ContainsFunc(l.marks, what) })
	}
	dot := func(m *pictureMark) bool { return b.scale.crowded() && m.label == "" }
	if has(func(m *pictureMark) bool { return m.event.glyph.Look == "doubt" && !dot(m) }) {
		item("doubt", glyph.Glyph{Quad: "other", Look: "doubt"}, "planned, demanded or doubtful")
	}
	if has(func(m *pictureMark) bool { return m.event.glyph.Look == "denied" && !dot(m) }) {
		item("denied", glyph.Glyph{Quad: "other", Look: "denied"}, "denied")
	}
	if has(func(m *pictureMark) bool { return m.event.glyph.Look != "" && dot(m) }) {
		item("pale", glyph.Glyph{Quad: "other"}, "pale: planned, demanded, doubtful or denied")
	}
	if has(func(m *pictureMark) bool { return m.event.soft && m.event.opens == 0 && m.to > m.from }) {
		item("soft", glyph.Glyph{}, "some time in this span")
	}
	if has(func(m *pictureMark) bool { return !m.event.soft && m.event.opens == 0 && m.to > m.from }) {
		item("span", glyph.Glyph{}, "all of this span")
	}
	if has(func(m *pictureMark) bool { return m.event.opens != 0 }) {
		item("bound", glyph.Glyph{}, "before or after this date")
	}
	switch {
	case b.axis.changesAtCut():
		item("cut", glyph.Glyph{}, "time without events left out, and another scale")
	case len(b.axis.cuts()) > 0:
		item("cut", glyph.Glyph{}, "time without events left out")
	}
	if len(b.axis.changes()) > 0 {
		item("change", glyph.Glyph{}, "the scale changes here")
	}
	return row + legendRow/2
}

// legendOfTypes explains the signs of types, or in a crowd, whose dots have no room
// for signs, the colours.
func (b *builder) legendOfTypes(events []*pictureEvent, item func(sign string, g glyph.Glyph, text string)) {
	if b.scale.crowded() {
		for _, quad := range quadClasses {
			if slices.ContainsFunc(events, func(e *pictureEvent) bool { return e.glyph.Quad == quad }) {
				words := strings.ReplaceAll(quad, "-", " ")
				item("type", glyph.Glyph{Quad: quad}, strings.ToUpper(words[:1])+words[1:])
			}
		}
		return
	}
	types := typesOf(events)
	for i, g := range types {
		if i == mostLegend {
			item("type", glyph.Glyph{Quad: "other"}, prose.Counted(len(types)-i, "other type"))
			break
		}
		item("type", g.Glyph, g.label)
	}
}

// typesOf are the types of the events, in PLOVER's order.
func typesOf(events []*pictureEvent) []legendType {
	var list []legendType
	for _, e := range events {
		v := legendType{e.typeName, glyph.Glyph{Quad: e.glyph.Quad, Inner: e.glyph.Inner}}
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	rank := func(v legendType) int {
		k := slices.IndexFunc(timeline.EventTypes(), func(t timeline.EventType) bool { return prose.TypeLabel(string(t)) == v.label })
		if k < 0 {
			k = len(timeline.EventTypes())
		}
		return k
	}
	slices.SortStableFunc(list, func(a, b legendType) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a.label, b.label))
	})
	return list
}

// drawSign paints a sign of the legend.
func drawSign(to drawing.Pen, item legendItem) {
	const half, r = 7.0, 7.0
	x, y := item.x, item.y
	sample := &pictureMark{event: &pictureEvent{glyph: glyph.Glyph{Quad: "other"}, soft: true}, at: x, y: y, from: x - 19, to: x + 19}
	switch item.sign {
	case "soft":
		drawBar(to, sample, half)
	case "span":
		sample.event.soft = false
		drawBar(to, sample, half)
	case "bound":
		sample.event.opens = -1
		drawBar(to, sample, half)
	case "cut":
		to.Polygons([]drawing.Polygon{zigzag(x-4, y-9, y+9), zigzag(x+4, y-9, y+9)}, drawing.Solid("edge"))
	case "change":
		drawChange(to, x, y-9, y+9)
	case "pale":
		to.Polygons([]drawing.Polygon{outline("material-cooperation", x, y, 4)}, drawing.Paint{Ink: "other", Opacity: paleDot})
	default:
		drawGlyph(to, item.Glyph, x, y, r)
	}
}

package picture

import (
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/internal/drawing"
)

// inks are the light colours of page/assets/page.css.
var inks = drawing.Inks{
	"raised": {0xff, 0xff, 0xff}, "ink": {0x1d, 0x1b, 0x19}, "soft-ink": {0x5f, 0x5a, 0x54}, "rule": {0xe2, 0xdd, 0xd5}, "edge": {0x8a, 0x83, 0x7a},
	"verbal-cooperation": {0x0b, 0x6f, 0xae}, "material-cooperation": {0x00, 0x83, 0x6a},
	"verbal-conflict": {0xa8, 0x6e, 0x00}, "material-conflict": {0xc2, 0x41, 0x0c}, "other": {0x77, 0x71, 0x6a},
}

// paper is what a picture is painted on.
const paper = "raised"

// Opacities of bars, as in page/assets/events.js.
const (
	softBar = .3
	firmBar = .45
)

// thinBar is half the height of bars that have no room for dashes and arrows.
const thinBar = 4

// draw paints the picture, what lies behind first.
func (p *picture) draw(to drawing.Pen) {
	to.Rect(drawing.Box(0, 0, p.width, p.height), drawing.Solid(paper))
	for _, x := range p.ticks {
		to.Rect(upright(x, p.plot.Top, p.plot.Bottom, 1), drawing.Paint{Ink: "rule", Opacity: .7})
		to.Rect(upright(x, p.plot.Bottom, p.plot.Bottom+6, 1), drawing.Solid("soft-ink"))
	}
	for _, lane := range p.lanes {
		to.Rect(level(pictureMargin, p.plot.Right, lane.top, 1), drawing.Solid("rule"))
	}
	for _, part := range p.axis.parts {
		to.Rect(level(part.left, part.right, p.plot.Bottom, 1.5), drawing.Solid("soft-ink"))
	}
	for _, x := range p.axis.changes() {
		drawChange(to, x, p.plot.Top, p.plot.Bottom)
	}
	for _, x := range p.axis.cuts() {
		p.drawCut(to, x)
	}
	for _, l := range p.labels { // no line runs through letters
		if l.of != nil {
			for _, x := range slices.Concat(p.axis.changes(), p.axis.cuts()) {
				if r := drawing.Box(max(l.Left-2, x-8), l.Top, min(l.Right+2, x+8), l.Bottom); r.Left < r.Right {
					to.Rect(r, drawing.Solid(paper))
				}
			}
		}
	}
	for _, lane := range p.lanes {
		if p.scale.crowded() {
			p.drawCrowd(to, lane)
		}
		for _, m := range lane.marks {
			if m.label != "" || !p.scale.crowded() {
				to.Begin(m.group())
				p.drawMark(to, m)
				to.End()
			}
		}
	}
	for _, item := range p.legend {
		drawSign(to, item)
	}
	for _, l := range p.labels {
		if l.Kind == labelNote || l.Kind == labelTick || l.Kind == labelCount || l.Kind == labelLegend {
			to.Text(l.Label, "soft-ink")
		} else if l.of == nil {
			to.Text(l.Label, "ink")
		}
	}
}

func upright(x, top, bottom, thick float64) drawing.Rectangle {
	return drawing.Box(x-thick/2, top, x+thick/2, bottom)
}
func level(left, right, y, thick float64) drawing.Rectangle {
	return drawing.Box(left, y-thick/2, right, y+thick/2)
}

// drawCut shows where time is left out: a white gap in the lanes between two
// broken lines.
func (p *picture) drawCut(to drawing.Pen, x float64) {
	to.Rect(drawing.Box(x-cutGap/2+3, p.plot.Top-1, x+cutGap/2-3, p.plot.Bottom+1), drawing.Solid(paper))
	for _, side := range []float64{-4, 4} {
		to.Polygons([]drawing.Polygon{zigzag(x+side, p.plot.Top, p.plot.Bottom)}, drawing.Solid("edge"))
	}
}

// drawChange shows where the scale changes: a double line through the lanes.
func drawChange(to drawing.Pen, x, top, bottom float64) {
	for _, side := range []float64{-1.8, 1.8} {
		to.Rect(upright(x+side, top, bottom, 1.2), drawing.Solid("edge"))
	}
}

// zigzag is a line of teeth from top to bottom.
func zigzag(x, top, bottom float64) drawing.Polygon {
	const tooth, thick = 7.0, 1.2
	var there, back drawing.Polygon
	side := 1.0
	for y := top; ; y += tooth {
		y = min(y, bottom)
		there = append(there, [2]float64{x + 2*side, y})
		back = append(back, [2]float64{x + 2*side + thick, y})
		if side = -side; y == bottom {
			break
		}
	}
	slices.Reverse(back)
	return append(there, back...)
}

// group is what an event is in a drawing.
func (m *pictureMark) group() drawing.Group {
	g := drawing.Group{ID: m.event.id, Class: "event " + m.event.glyph.Quad, Title: m.event.says, Link: m.event.href}
	if m.again > 0 {
		g.ID += fmt.Sprintf("-lane-%d", m.again+1)
	}
	if m.event.glyph.Look != "" {
		g.Class += " " + m.event.glyph.Look
	}
	return g
}

// drawMark paints an event by itself: its bar, its glyph and its label.
func (p *picture) drawMark(to drawing.Pen, m *pictureMark) {
	e, r := m.event, m.radius
	drawBar(to, m, r+1)
	g := e.glyph
	if p.scale.crowded() {
		g.Inner = "" // the legend has the colours
	}
	drawGlyph(to, g, m.at, m.y, r)
	if m.label != "" {
		i := slices.IndexFunc(p.labels, func(l label) bool { return l.of == m })
		to.Text(p.labels[i].Label, "ink")
	}
}

// drawBar paints what is known of an event's time: firm ends where the text gives
// them, fading ones where the event is somewhere in between, an arrow and a stop
// where it gives a bound; broken edges for what is no fact.
func drawBar(to drawing.Pen, m *pictureMark, half float64) {
	e, long := m.event, m.to-m.from
	if long == 0 {
		return
	}
	p := drawing.Paint{Ink: e.glyph.Quad, Opacity: firmBar}
	share := min(long/3, 40) / long
	if half <= thinBar { // few kinds of shades, for there may be thousands
		share = .2
	}
	switch {
	case e.opens < 0:
		p.FadeIn = 1
	case e.opens > 0:
		p.FadeOut = 1
	case e.soft:
		p.Opacity, p.FadeIn, p.FadeOut = softBar, share, share
	}
	to.Rect(drawing.Box(m.from, m.y-half, m.to, m.y+half), p)
	if e.glyph.Look != "" && half > thinBar {
		p.Opacity = 1
		for x := m.from; x+3 < m.to; x += 9 {
			dash := drawing.Box(x, m.y-half, min(x+5, m.to), m.y-half+1.5)
			strength := drawing.Paint{Ink: p.Ink, Opacity: p.At((x+dash.Right)/2-m.from, long)}
			to.Rect(dash, strength)
			to.Rect(drawing.Box(dash.Left, m.y+half-1.5, dash.Right, m.y+half), strength)
		}
	}
	switch {
	case e.opens < 0:
		drawBound(to, m.to, m.from, m.y, half, p.Ink)
	case e.opens > 0:
		drawBound(to, m.from, m.to, m.y, half, p.Ink)
	}
}

// drawBound paints the stop at a bound, and an arrow's head where nothing is known.
func drawBound(to drawing.Pen, stop, tip, y, half float64, color string) {
	to.Rect(upright(stop, y-half, y+half, 2.4), drawing.Solid(color))
	if half <= thinBar {
		return
	}
	back := 6.0
	if tip > stop {
		back = -back
	}
	to.Polygons([]drawing.Polygon{{{tip, y}, {tip + back, y - 4.5}, {tip + back, y + 4.5}}}, drawing.Solid(color))
}

// drawGlyph paints the sign of a type, as package glyph and page/assets/glyph.js have it.
func drawGlyph(to drawing.Pen, g glyph.Glyph, x, y, r float64) {
	drawOutline(to, g.Quad, x, y, r+1, drawing.Solid(paper)) // apart from its bar
	inside := paper
	if g.Look != "" {
		drawOutline(to, g.Quad, x, y, r, drawing.Solid(g.Quad))
		drawOutline(to, g.Quad, x, y, r-2, drawing.Solid(paper))
		inside = g.Quad
	} else {
		drawOutline(to, g.Quad, x, y, r, drawing.Solid(g.Quad))
	}
	for _, s := range innerStrokes[g.Inner] {
		const thick = .12
		to.Rect(drawing.Box(x+(s[0]-thick)*r, y+(s[1]-thick)*r, x+(s[2]+thick)*r, y+(s[3]+thick)*r), drawing.Solid(inside))
	}
	if g.Look == "denied" {
		const t = 1.1
		to.Polygons([]drawing.Polygon{{{x - r - 2 - t, y + r + 2 - t}, {x - r - 2 + t, y + r + 2 + t}, {x + r + 2 + t, y - r - 2 + t}, {x + r + 2 - t, y - r - 2 - t}}}, drawing.Solid(g.Quad))
	}
}

// innerStrokes are the textures as lines from one point to another, in parts of
// the radius.
var innerStrokes = map[string][][4]float64{
	"dot": {{-.12, .15, .12, .15}}, "across": {{-.5, .15, .5, .15}}, "upright": {{0, -.5, 0, .55}}, "cross": {{-.45, .08, .45, .08}, {0, -.37, 0, .53}},
}

func drawOutline(to drawing.Pen, quad string, x, y, r float64, p drawing.Paint) {
	if shape := outline(quad, x, y, r); shape != nil {
		to.Polygons([]drawing.Polygon{shape}, p)
		return
	}
	if quad == "other" {
		r *= .7
	}
	to.Circle(x, y, r, p)
}

// outline is the shape of a quad class around x, y; nil for a circle.
func outline(quad string, x, y, r float64) drawing.Polygon {
	switch quad {
	case "material-cooperation":
		s := .88 * r
		return drawing.Polygon{{x - s, y - s}, {x + s, y - s}, {x + s, y + s}, {x - s, y + s}}
	case "verbal-conflict":
		return drawing.Polygon{{x, y - r}, {x + 1.08*r, y + .9*r}, {x - 1.08*r, y + .9*r}}
	case "material-conflict":
		return drawing.Polygon{{x, y - 1.18*r}, {x + 1.18*r, y}, {x, y + 1.18*r}, {x - 1.18*r, y}}
	}
	return nil
}

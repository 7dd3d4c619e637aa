package export

import "slices"

// pen paints a picture. Everything is filled; lines are thin rectangles.
type pen interface {
	rect(rectangle, paint)
	circle(x, y, r float64, p paint)
	polygons([]polygon, paint)
	text(l label, color string)
	begin(*pictureEvent, *pictureMark) // what follows belongs to an event
	end()
}

type polygon [][2]float64

// paint is a colour of the page, thinner where it is not sure of itself.
type paint struct {
	color   string  // a name in pictureColors
	opacity float64 // 0 to 1
	// The shares of the width over which it grows from nothing at the left, and
	// vanishes at the right.
	fadeIn, fadeOut float64
}

func solid(color string) paint { return paint{color: color, opacity: 1} }

// pictureColors are the light colours of page/page.css.
var pictureColors = map[string][3]uint8{
	"raised": {0xff, 0xff, 0xff}, "ink": {0x1d, 0x1b, 0x19}, "soft-ink": {0x5f, 0x5a, 0x54}, "rule": {0xe2, 0xdd, 0xd5}, "edge": {0x8a, 0x83, 0x7a},
	"verbal-cooperation": {0x0b, 0x6f, 0xae}, "material-cooperation": {0x00, 0x83, 0x6a},
	"verbal-conflict": {0xa8, 0x6e, 0x00}, "material-conflict": {0xc2, 0x41, 0x0c}, "other": {0x77, 0x71, 0x6a},
}

// paper is what a picture is painted on.
const paper = "raised"

// Opacities of bars, as in page/events.js.
const (
	softBar = .3
	firmBar = .45
)

// draw paints the picture, what lies behind first.
func (p *picture) draw(to pen) {
	to.rect(rectangle{0, 0, p.width, p.height}, solid(paper))
	for _, x := range p.ticks {
		to.rect(upright(x, p.plot.top, p.plot.bottom, 1), paint{color: "rule", opacity: .7})
		to.rect(upright(x, p.plot.bottom, p.plot.bottom+6, 1), solid("soft-ink"))
	}
	for _, lane := range p.lanes {
		to.rect(level(pictureMargin, p.plot.right, lane.top, 1), solid("rule"))
	}
	for _, part := range p.axis.parts {
		to.rect(level(part.left, part.right, p.plot.bottom, 1.5), solid("soft-ink"))
	}
	for _, x := range p.axis.cuts() {
		p.drawCut(to, x)
	}
	for _, lane := range p.lanes {
		if p.scale.crowded() {
			p.drawCrowd(to, lane)
			continue
		}
		for _, m := range lane.marks {
			to.begin(m.event, m)
			p.drawMark(to, m)
			to.end()
		}
	}
	for _, item := range p.legend {
		drawSign(to, item)
	}
	for _, l := range p.labels {
		if l.kind == labelNote || l.kind == labelTick || l.kind == labelCount || l.kind == labelLegend {
			to.text(l, "soft-ink")
		} else if l.of == nil {
			to.text(l, "ink")
		}
	}
}

func upright(x, top, bottom, thick float64) rectangle {
	return rectangle{x - thick/2, top, x + thick/2, bottom}
}
func level(left, right, y, thick float64) rectangle {
	return rectangle{left, y - thick/2, right, y + thick/2}
}

// drawCut shows where time is left out: a white gap in the lanes between two
// broken lines.
func (p *picture) drawCut(to pen, x float64) {
	to.rect(rectangle{x - cutGap/2 + 3, p.plot.top - 1, x + cutGap/2 - 3, p.plot.bottom + 1}, solid(paper))
	for _, side := range []float64{-4, 4} {
		to.polygons([]polygon{zigzag(x+side, p.plot.top, p.plot.bottom)}, solid("edge"))
	}
}

// zigzag is a line of teeth from top to bottom.
func zigzag(x, top, bottom float64) polygon {
	const tooth, thick = 7.0, 1.2
	var there, back polygon
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

// drawMark paints an event by itself: its bar, its glyph and its label.
func (p *picture) drawMark(to pen, m *pictureMark) {
	e, r := m.event, p.scale.radius
	drawBar(to, m, r+1)
	drawGlyph(to, e.glyph, m.at, m.y, r)
	if m.label != "" {
		i := slices.IndexFunc(p.labels, func(l label) bool { return l.of == m })
		to.text(p.labels[i], "ink")
	}
}

// drawBar paints what is known of an event's time: firm ends where the text gives
// them, fading ones where the event is somewhere in between, an arrow and a stop
// where it gives a bound; broken edges for what is no fact.
func drawBar(to pen, m *pictureMark, half float64) {
	e, long := m.event, m.to-m.from
	if long == 0 {
		return
	}
	p := paint{color: e.glyph.Quad, opacity: firmBar}
	switch share := min(long/3, 40) / long; {
	case e.opens < 0:
		p.fadeIn = 1
	case e.opens > 0:
		p.fadeOut = 1
	case e.soft:
		p.opacity, p.fadeIn, p.fadeOut = softBar, share, share
	}
	to.rect(rectangle{m.from, m.y - half, m.to, m.y + half}, p)
	if e.glyph.Look != "" {
		p.opacity = 1
		for x := m.from; x+3 < m.to; x += 9 {
			dash := rectangle{x, m.y - half, min(x+5, m.to), m.y - half + 1.5}
			strength := paint{color: p.color, opacity: p.at((x+dash.right)/2-m.from, long)}
			to.rect(dash, strength)
			to.rect(rectangle{dash.left, m.y + half - 1.5, dash.right, m.y + half}, strength)
		}
	}
	switch {
	case e.opens < 0:
		drawBound(to, m.to, m.from, m.y, half, p.color)
	case e.opens > 0:
		drawBound(to, m.from, m.to, m.y, half, p.color)
	}
}

// at is the opacity at x of a stretch of that width.
func (p paint) at(x, width float64) float64 {
	strength := p.opacity
	if in := p.fadeIn * width; x < in {
		strength *= max(x, 0) / in
	}
	if out := p.fadeOut * width; width-x < out {
		strength *= max(width-x, 0) / out
	}
	return strength
}

// drawBound paints the stop at a bound, and an arrow's head where nothing is known.
func drawBound(to pen, stop, tip, y, half float64, color string) {
	to.rect(upright(stop, y-half, y+half, 2.4), solid(color))
	back := 6.0
	if tip > stop {
		back = -back
	}
	to.polygons([]polygon{{{tip, y}, {tip + back, y - 4.5}, {tip + back, y + 4.5}}}, solid(color))
}

// drawGlyph paints the sign of a type, as html_glyph.go and page/glyph.js have it.
func drawGlyph(to pen, g glyph, x, y, r float64) {
	drawOutline(to, g.Quad, x, y, r+1, solid(paper)) // apart from its bar
	inside := paper
	if g.Look != "" {
		drawOutline(to, g.Quad, x, y, r, solid(g.Quad))
		drawOutline(to, g.Quad, x, y, r-2, solid(paper))
		inside = g.Quad
	} else {
		drawOutline(to, g.Quad, x, y, r, solid(g.Quad))
	}
	for _, s := range innerStrokes[g.Inner] {
		const thick = .12
		to.rect(rectangle{x + (s[0]-thick)*r, y + (s[1]-thick)*r, x + (s[2]+thick)*r, y + (s[3]+thick)*r}, solid(inside))
	}
	if g.Look == "denied" {
		const t = 1.1
		to.polygons([]polygon{{{x - r - 2 - t, y + r + 2 - t}, {x - r - 2 + t, y + r + 2 + t}, {x + r + 2 + t, y - r - 2 + t}, {x + r + 2 - t, y - r - 2 - t}}}, solid(g.Quad))
	}
}

// innerStrokes are the textures as lines from one point to another, in parts of
// the radius.
var innerStrokes = map[string][][4]float64{
	"dot": {{-.12, .15, .12, .15}}, "across": {{-.5, .15, .5, .15}}, "upright": {{0, -.5, 0, .55}}, "cross": {{-.45, .08, .45, .08}, {0, -.37, 0, .53}},
}

func drawOutline(to pen, quad string, x, y, r float64, p paint) {
	if shape := outline(quad, x, y, r); shape != nil {
		to.polygons([]polygon{shape}, p)
		return
	}
	if quad == "other" {
		r *= .7
	}
	to.circle(x, y, r, p)
}

// outline is the shape of a quad class around x, y; nil for a circle.
func outline(quad string, x, y, r float64) polygon {
	switch quad {
	case "material-cooperation":
		s := .88 * r
		return polygon{{x - s, y - s}, {x + s, y - s}, {x + s, y + s}, {x - s, y + s}}
	case "verbal-conflict":
		return polygon{{x, y - r}, {x + 1.08*r, y + .9*r}, {x - 1.08*r, y + .9*r}}
	case "material-conflict":
		return polygon{{x, y - 1.18*r}, {x + 1.18*r, y}, {x, y + 1.18*r}, {x - 1.18*r, y}}
	}
	return nil
}

// drawCrowd paints the events of a lane in one stroke for each look. What covers
// another mark exactly is painted once, so that no crowd is too large.
func (p *picture) drawCrowd(to pen, lane *pictureLane) {
	type spot struct{ x, y, wide float64 }
	marks, bars := map[[2]string][]polygon{}, map[string][]polygon{}
	seenMarks, seenBars := map[spot]bool{}, map[spot]bool{}
	r := p.scale.radius
	for _, m := range lane.marks {
		g := m.event.glyph
		if at := (spot{m.from, m.y, m.to - m.from}); at.wide > 2*r && !seenBars[at] {
			seenBars[at] = true
			bars[g.Quad] = append(bars[g.Quad], polygon{{m.from, m.y - r}, {m.to, m.y - r}, {m.to, m.y + r}, {m.from, m.y + r}})
		}
		if at := (spot{m.at, m.y, 0}); !seenMarks[at] {
			seenMarks[at] = true
			key := [2]string{g.Quad, g.Look}
			marks[key] = append(marks[key], crowdOutline(g.Quad, m.at, m.y, r))
		}
	}
	for _, quad := range quadClasses {
		if shapes := bars[quad]; shapes != nil {
			to.polygons(shapes, paint{color: quad, opacity: softBar})
		}
	}
	for _, quad := range quadClasses {
		if shapes := marks[[2]string{quad, ""}]; shapes != nil {
			to.polygons(shapes, solid(quad))
		}
		for _, look := range []string{"doubt", "denied"} {
			if shapes := marks[[2]string{quad, look}]; shapes != nil {
				to.polygons(shapes, paint{color: quad, opacity: .5})
			}
		}
	}
}

var quadClasses = []string{"verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "other"}

// crowdOutline is outline with corners for circles, and squares for what is too
// small to have a shape.
func crowdOutline(quad string, x, y, r float64) polygon {
	if r < 2.5 {
		return outline("material-cooperation", x, y, r)
	}
	if shape := outline(quad, x, y, r); shape != nil {
		return shape
	}
	if quad == "other" {
		r *= .7
	}
	const c = .4142 // an octagon
	return polygon{{x - r*c, y - r}, {x + r*c, y - r}, {x + r, y - r*c}, {x + r, y + r*c}, {x + r*c, y + r}, {x - r*c, y + r}, {x - r, y + r*c}, {x - r, y - r*c}}
}

// drawSign paints a sign of the legend.
func drawSign(to pen, item legendItem) {
	const half, r = 7.0, 7.0
	x, y := item.x, item.y
	sample := &pictureMark{event: &pictureEvent{glyph: glyph{Quad: "other"}, soft: true}, at: x, y: y, from: x - 19, to: x + 19}
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
		to.polygons([]polygon{zigzag(x-4, y-9, y+9), zigzag(x+4, y-9, y+9)}, solid("edge"))
	default:
		drawGlyph(to, item.glyph, x, y, r)
	}
}

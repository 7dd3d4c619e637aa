package picture

import "github.com/dateline-go/dateline/internal/drawing"

// drawCrowd paints what has no label in a lane: bars, then dots in one stroke for
// each look. What covers another exactly is painted once, so that no crowd is too
// large.
func (p *picture) drawCrowd(to drawing.Pen, lane *pictureLane) {
	type spot struct {
		x, y, wide float64
		quad       string
		opens      int
	}
	seen := map[spot]bool{}
	dots := map[[2]string][]drawing.Polygon{}
	for _, m := range lane.marks {
		at := spot{m.from, m.y, m.to - m.from, m.event.glyph.Quad, m.event.opens}
		if m.label != "" || at.wide == 0 || seen[at] {
			continue
		}
		seen[at] = true
		drawBar(to, m, m.radius)
	}
	for _, m := range lane.marks {
		g := m.event.glyph
		at := spot{m.at, m.y, 0, "", 0}
		if m.label != "" || seen[at] {
			continue
		}
		seen[at] = true
		key := [2]string{g.Quad, g.Look}
		dots[key] = append(dots[key], crowdOutline(g.Quad, m.at, m.y, m.radius))
	}
	for _, quad := range quadClasses {
		if shapes := dots[[2]string{quad, ""}]; shapes != nil {
			to.Polygons(shapes, drawing.Solid(quad))
		}
		for _, look := range []string{"doubt", "denied"} {
			if shapes := dots[[2]string{quad, look}]; shapes != nil {
				to.Polygons(shapes, drawing.Paint{Ink: quad, Opacity: paleDot})
			}
		}
	}
}

// paleDot is the opacity of a dot for what is no fact.
const paleDot = .5

var quadClasses = []string{"verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "other"}

// crowdOutline is outline with corners for circles, and squares for what is too
// small to have a shape.
func crowdOutline(quad string, x, y, r float64) drawing.Polygon {
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
	return drawing.Polygon{{x - r*c, y - r}, {x + r*c, y - r}, {x + r, y - r*c}, {x + r, y + r*c}, {x + r*c, y + r}, {x - r*c, y + r}, {x - r, y + r*c}, {x - r, y - r*c}}
}

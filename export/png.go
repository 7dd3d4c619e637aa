package export

import (
	"bufio"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/vector"

	"github.com/dateline-go/dateline/timeline"
)

// pngPicture is a picture of dots, two for a pixel of the layout. Its text is
// drawn with the fonts in the program and those of WithFonts; what none of them
// has is an empty box.
type pngPicture struct{}

// pngScale is how many dots a pixel of the layout has.
const pngScale = 2

// Export implements Exporter.
func (pngPicture) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	p, err := newPicture(t, o)
	if err != nil {
		return err
	}
	set, err := newTypesetter(o.fonts)
	if err != nil {
		return err
	}
	pen := &pngPen{typesetter: set, dots: image.NewRGBA(image.Rect(0, 0, int(p.width*pngScale), int(p.height*pngScale)))}
	p.draw(pen)
	b := bufio.NewWriter(w)
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(b, reduced(pen.dots)); err != nil {
		return err
	}
	return b.Flush()
}

// pngPen paints dots.
type pngPen struct {
	*typesetter
	dots *image.RGBA
	fill vector.Rasterizer
}

func rgba(name string) color.RGBA {
	c := pictureColors[name]
	return color.RGBA{c[0], c[1], c[2], 0xff}
}

// rect fills whole dots, each column as strongly as the paint is there.
func (g *pngPen) rect(r rectangle, p paint) {
	dot := func(x float64) int { return int(math.Round(x * pngScale)) }
	area := image.Rect(dot(r.left), dot(r.top), max(dot(r.right), dot(r.left)+1), max(dot(r.bottom), dot(r.top)+1))
	if p.fadeIn == 0 && p.fadeOut == 0 {
		draw.DrawMask(g.dots, area, image.NewUniform(rgba(p.color)), image.Point{}, image.NewUniform(alpha(p.opacity)), image.Point{}, draw.Over)
		return
	}
	for x := area.Min.X; x < area.Max.X; x++ {
		column := image.Rect(x, area.Min.Y, x+1, area.Max.Y)
		strength := p.at(float64(x-area.Min.X)+.5, float64(area.Dx()))
		draw.DrawMask(g.dots, column, image.NewUniform(rgba(p.color)), image.Point{}, image.NewUniform(alpha(strength)), image.Point{}, draw.Over)
	}
}

func alpha(opacity float64) color.Alpha { return color.Alpha{uint8(math.Round(opacity * 255))} }

func (g *pngPen) circle(x, y, r float64, p paint) {
	const k = .5523 // of the radius: where Bézier curves bend like a quarter of a circle
	if r <= 0 {
		return
	}
	g.area(x-r, y-r, x+r, y+r, p, func(at func(x, y float64) (float32, float32)) {
		g.fill.MoveTo(at(x+r, y))
		for _, q := range [][2]float64{{1, 0}, {0, 1}, {-1, 0}, {0, -1}} { // the quarter that begins there
			c, s := q[0], q[1]
			ax, ay := at(x+r*(c-k*s), y+r*(s+k*c))
			bx, by := at(x+r*(k*c-s), y+r*(k*s+c))
			cx, cy := at(x-r*s, y+r*c)
			g.fill.CubeTo(ax, ay, bx, by, cx, cy)
		}
		g.fill.ClosePath()
	})
}

func (g *pngPen) polygons(shapes []polygon, p paint) {
	for _, shape := range shapes {
		left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
		for _, at := range shape {
			left, right = min(left, at[0]), max(right, at[0])
			top, bottom = min(top, at[1]), max(bottom, at[1])
		}
		g.area(left, top, right, bottom, p, func(at func(x, y float64) (float32, float32)) {
			for i, corner := range shape {
				if i == 0 {
					g.fill.MoveTo(at(corner[0], corner[1]))
				} else {
					g.fill.LineTo(at(corner[0], corner[1]))
				}
			}
			g.fill.ClosePath()
		})
	}
}

// area fills the shape that trace draws within a rectangle; at turns pixels of
// the layout into the rasterizer's dots.
func (g *pngPen) area(left, top, right, bottom float64, p paint, trace func(at func(x, y float64) (float32, float32))) {
	area := image.Rect(int(math.Floor(left*pngScale)), int(math.Floor(top*pngScale)), int(math.Ceil(right*pngScale))+1, int(math.Ceil(bottom*pngScale))+1)
	g.fill.Reset(area.Dx(), area.Dy())
	trace(func(x, y float64) (float32, float32) {
		return float32(x*pngScale - float64(area.Min.X)), float32(y*pngScale - float64(area.Min.Y))
	})
	c := rgba(p.color)
	g.fill.Draw(g.dots, area, image.NewUniform(color.NRGBA{c.R, c.G, c.B, alpha(p.opacity).A}), image.Point{})
}

func (g *pngPen) begin(*pictureEvent, *pictureMark) {}
func (g *pngPen) end()                              {}

// text draws the glyphs of a line from left to right.
func (g *pngPen) text(l label, color string) {
	x := l.left
	for _, run := range g.set(l.typeface).runs {
		for i, glyph := range run.Glyphs {
			at := x + float64(glyph.XOffset)/64
			g.letter(run, i, at, l.baseline()-float64(glyph.YOffset)/64, l.size, color)
			x += float64(glyph.Advance) / 64
		}
	}
}

// letter draws a glyph with its origin at x, y; a box if the font lacks it.
func (g *pngPen) letter(run shaping.Output, i int, x, y, size float64, color string) {
	glyph := run.Glyphs[i]
	if glyph.GlyphID == 0 {
		wide := float64(glyph.Advance)/64 - .16*size
		outer := rectangle{x + .08*size, y - .7*size, x + .08*size + wide, y}
		g.frame(outer, max(1, .06*size), color)
		return
	}
	shape, ok := run.Face.GlyphData(glyph.GlyphID).(font.GlyphOutline)
	if !ok || len(shape.Segments) == 0 {
		return
	}
	unit := size / float64(run.Face.Upem())
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range shape.Segments {
		for _, a := range s.ArgsSlice() {
			left, right = min(left, x+float64(a.X)*unit), max(right, x+float64(a.X)*unit)
			top, bottom = min(top, y-float64(a.Y)*unit), max(bottom, y-float64(a.Y)*unit)
		}
	}
	g.area(left, top, right, bottom, solid(color), func(at func(x, y float64) (float32, float32)) {
		var to [6]float32
		for _, s := range shape.Segments {
			for k, a := range s.ArgsSlice() {
				to[2*k], to[2*k+1] = at(x+float64(a.X)*unit, y-float64(a.Y)*unit)
			}
			switch s.Op {
			case opentype.SegmentOpMoveTo:
				g.fill.ClosePath()
				g.fill.MoveTo(to[0], to[1])
			case opentype.SegmentOpLineTo:
				g.fill.LineTo(to[0], to[1])
			case opentype.SegmentOpQuadTo:
				g.fill.QuadTo(to[0], to[1], to[2], to[3])
			case opentype.SegmentOpCubeTo:
				g.fill.CubeTo(to[0], to[1], to[2], to[3], to[4], to[5])
			}
		}
		g.fill.ClosePath()
	})
}

// frame draws the edge of a rectangle.
func (g *pngPen) frame(r rectangle, thick float64, color string) {
	g.rect(rectangle{r.left, r.top, r.right, r.top + thick}, solid(color))
	g.rect(rectangle{r.left, r.bottom - thick, r.right, r.bottom}, solid(color))
	g.rect(rectangle{r.left, r.top, r.left + thick, r.bottom}, solid(color))
	g.rect(rectangle{r.right - thick, r.top, r.right, r.bottom}, solid(color))
}

package drawing

import (
	"bytes"
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
)

// PNG is a drawing of dots. Its text is drawn with the typesetter's fonts; what none
// of them has is an empty box.
type PNG struct {
	*Typesetter
	scale float64
	inks  Inks
	paper string
	dots  *image.RGBA
	fill  vector.Rasterizer
}

// NewPNG begins a drawing with scale dots for every pixel, and fills it with paper.
func NewPNG(width, height, scale float64, inks Inks, paper string, set *Typesetter) *PNG {
	g := &PNG{Typesetter: set, scale: scale, inks: inks, paper: paper, dots: image.NewRGBA(image.Rect(0, 0, int(width*scale), int(height*scale)))}
	draw.Draw(g.dots, g.dots.Rect, image.NewUniform(g.rgba(paper)), image.Point{}, draw.Src)
	return g
}

// WriteTo implements [io.WriterTo].
func (g *PNG) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, g.reduced()); err != nil {
		return 0, err
	}
	return b.WriteTo(w)
}

func (g *PNG) rgba(ink string) color.RGBA {
	c := g.inks[ink]
	return color.RGBA{c[0], c[1], c[2], 0xff}
}

// Rect implements [Pen]: it fills whole dots, each column as strongly as the paint is there.
func (g *PNG) Rect(r Rectangle, p Paint) {
	dot := func(x float64) int { return int(math.Round(x * g.scale)) }
	area := image.Rect(dot(r.Left), dot(r.Top), max(dot(r.Right), dot(r.Left)+1), max(dot(r.Bottom), dot(r.Top)+1))
	if p.FadeIn == 0 && p.FadeOut == 0 {
		draw.DrawMask(g.dots, area, image.NewUniform(g.rgba(p.Ink)), image.Point{}, image.NewUniform(alpha(p.Opacity)), image.Point{}, draw.Over)
		return
	}
	for x := area.Min.X; x < area.Max.X; x++ {
		column := image.Rect(x, area.Min.Y, x+1, area.Max.Y)
		strength := p.At(float64(x-area.Min.X)+.5, float64(area.Dx()))
		draw.DrawMask(g.dots, column, image.NewUniform(g.rgba(p.Ink)), image.Point{}, image.NewUniform(alpha(strength)), image.Point{}, draw.Over)
	}
}

func alpha(opacity float64) color.Alpha { return color.Alpha{uint8(math.Round(opacity * 255))} }

// Circle implements [Pen].
func (g *PNG) Circle(x, y, r float64, p Paint) {
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

// Polygons implements [Pen].
func (g *PNG) Polygons(shapes []Polygon, p Paint) {
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

// area fills the shape that trace draws within a Rectangle; at turns pixels of
// the layout into the rasterizer's dots.
func (g *PNG) area(left, top, right, bottom float64, p Paint, trace func(at func(x, y float64) (float32, float32))) {
	area := image.Rect(int(math.Floor(left*g.scale)), int(math.Floor(top*g.scale)), int(math.Ceil(right*g.scale))+1, int(math.Ceil(bottom*g.scale))+1)
	if !area.Overlaps(g.dots.Rect) {
		return
	}
	g.fill.Reset(area.Dx(), area.Dy())
	trace(func(x, y float64) (float32, float32) {
		return float32(x*g.scale - float64(area.Min.X)), float32(y*g.scale - float64(area.Min.Y))
	})
	c := g.rgba(p.Ink)
	ink := image.NewUniform(color.NRGBA{c.R, c.G, c.B, alpha(p.Opacity).A})
	if area.In(g.dots.Rect) {
		g.fill.Draw(g.dots, area, ink, image.Point{})
		return
	}
	mask := image.NewAlpha(image.Rect(0, 0, area.Dx(), area.Dy())) // the rasterizer panics beyond an edge
	g.fill.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	draw.DrawMask(g.dots, area, ink, image.Point{}, mask, image.Point{}, draw.Over)
}

// Begin implements [Pen].
func (g *PNG) Begin(Group) {}

// End implements [Pen].
func (g *PNG) End() {}

// Text implements [Pen]: it draws the glyphs of a line from left to right.
func (g *PNG) Text(l Label, ink string) {
	x := l.Left
	for _, run := range g.Set(l.Text).runs {
		for i, glyph := range run.Glyphs {
			at := x + float64(glyph.XOffset)/64
			g.letter(run, i, at, l.Baseline()-float64(glyph.YOffset)/64, l.Size, ink)
			x += float64(glyph.Advance) / 64
		}
	}
}

// letter draws a glyph with its origin at x, y; a box if the font lacks it.
func (g *PNG) letter(run shaping.Output, i int, x, y, size float64, ink string) {
	glyph := run.Glyphs[i]
	if glyph.GlyphID == 0 {
		wide := float64(glyph.Advance)/64 - .16*size
		outer := Rectangle{x + .08*size, y - .7*size, x + .08*size + wide, y}
		g.frame(outer, max(1, .06*size), ink)
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
	g.area(left, top, right, bottom, Solid(ink), func(at func(x, y float64) (float32, float32)) {
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

// frame draws the edge of a Rectangle.
func (g *PNG) frame(r Rectangle, thick float64, ink string) {
	g.Rect(Rectangle{r.Left, r.Top, r.Right, r.Top + thick}, Solid(ink))
	g.Rect(Rectangle{r.Left, r.Bottom - thick, r.Right, r.Bottom}, Solid(ink))
	g.Rect(Rectangle{r.Left, r.Top, r.Left + thick, r.Bottom}, Solid(ink))
	g.Rect(Rectangle{r.Right - thick, r.Top, r.Right, r.Bottom}, Solid(ink))
}

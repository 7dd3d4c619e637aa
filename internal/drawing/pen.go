package drawing

// Pen paints. Everything is filled; lines are thin rectangles. Lengths are in
// pixels, from the upper left corner.
type Pen interface {
	Rect(Rectangle, Paint)
	Circle(x, y, r float64, p Paint)
	Polygons([]Polygon, Paint)
	Text(l Label, ink string)
	Begin(Group) // what follows belongs together
	End()
}

// Rectangle is one in pixels.
type Rectangle struct{ Left, Top, Right, Bottom float64 }

// Box is the rectangle with these edges.
func Box(left, top, right, bottom float64) Rectangle { return Rectangle{left, top, right, bottom} }

// Polygon is the corners of a shape.
type Polygon [][2]float64

// Inks are colours by name: red, green, blue.
type Inks map[string][3]uint8

// Paint is an ink, thinner where it is not sure of itself.
type Paint struct {
	Ink     string
	Opacity float64 // 0 to 1
	// The shares of the width over which it grows from nothing at the left, and
	// vanishes at the right.
	FadeIn, FadeOut float64
}

// Solid is an ink at full strength.
func Solid(ink string) Paint { return Paint{Ink: ink, Opacity: 1} }

// At is the opacity at x of a stretch of that width.
func (p Paint) At(x, width float64) float64 {
	strength := p.Opacity
	if in := p.FadeIn * width; x < in {
		strength *= max(x, 0) / in
	}
	if out := p.FadeOut * width; width-x < out {
		strength *= max(width-x, 0) / out
	}
	return strength
}

// Label is a line of text with its place: as wide as the text and as high as a line.
type Label struct {
	Text
	Rectangle
	Kind string // a class of labels, for styles
	RTL  bool   // from right to left
	Hold Hold
}

// Hold is where a line of text stays in its place though a viewer's letters are wider or
// narrower than ours.
type Hold int

// A line is held at its left edge, its middle or its right edge.
const (
	HoldLeft Hold = iota
	HoldMiddle
	HoldRight
)

// LineBox is the room of a line of text whose middle is at y: no letter reaches
// beyond it.
func LineBox(x, y, width, size float64) Rectangle {
	return Rectangle{x, y - .62*size, x + width, y + .62*size}
}

// Baseline is where the letters stand.
func (l Label) Baseline() float64 { return (l.Top+l.Bottom)/2 + .36*l.Size }

// Group is what belongs together in a drawing.
type Group struct {
	ID, Class string
	Title     string // what it is, for those who point at it
	Link      string // "" for none
}

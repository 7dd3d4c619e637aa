package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/timeline"
)

// svgPicture is a picture that stays sharp at any size, with its text as text. It
// has no script and asks for nothing from elsewhere; its only links lead to the
// sources of events.
type svgPicture struct{}

// Export implements Exporter.
func (svgPicture) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	p, err := newPicture(t, apply(opts))
	if err != nil {
		return err
	}
	var body svgPen
	p.draw(&body)
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" aria-labelledby="dl-title dl-desc" font-family="%s">`+"\n",
		decimal(p.width), decimal(p.height), escaped(pictureFonts))
	fmt.Fprintf(&b, "<title id=\"dl-title\">%s</title>\n<desc id=\"dl-desc\">%s</desc>\n", escaped(p.title), escaped(p.about))
	if len(body.fades) > 0 {
		b.WriteString("<defs>\n")
		for i, f := range body.fades {
			fmt.Fprintf(&b, "<linearGradient id=\"dl-fade-%d\">%s</linearGradient>\n", i+1, stops(f))
		}
		b.WriteString("</defs>\n")
	}
	b.Write(body.Bytes())
	b.WriteString("</svg>\n")
	_, err = w.Write(b.Bytes())
	return err
}

// svgPen writes elements, and keeps the gradients that they refer to.
type svgPen struct {
	bytes.Buffer
	fades []paint
	link  bool
}

func (s *svgPen) rect(r rectangle, p paint) {
	fmt.Fprintf(s, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n", decimal(r.left), decimal(r.top), decimal(r.right-r.left), decimal(r.bottom-r.top), s.fill(p))
}

func (s *svgPen) circle(x, y, r float64, p paint) {
	fmt.Fprintf(s, "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n", decimal(x), decimal(y), decimal(r), s.fill(p))
}

func (s *svgPen) polygons(shapes []polygon, p paint) {
	s.WriteString(`<path d="`)
	for _, shape := range shapes {
		for i, at := range shape {
			s.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
			s.WriteString(decimal(at[0]) + " " + decimal(at[1]))
		}
		s.WriteString("Z")
	}
	fmt.Fprintf(s, "\"%s/>\n", s.fill(p))
}

// text places a line by its own left edge, or by its right edge where it is read
// from right to left. The viewer shapes it.
func (s *svgPen) text(l label, color string) {
	x, direction, weight := l.left, "", ""
	if l.rtl {
		x, direction = l.right, ` direction="rtl"`
	}
	if l.bold {
		weight = ` font-weight="700"`
	}
	fmt.Fprintf(s, "<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" unicode-bidi=\"isolate\" text-anchor=\"start\"%s>%s</text>\n",
		l.kind, decimal(x), decimal(l.baseline()), decimal(l.size), weight, hex(color), direction, escaped(l.typeface.text))
}

func (s *svgPen) begin(e *pictureEvent, m *pictureMark) {
	id := e.id
	if m.again > 0 {
		id += fmt.Sprintf("-lane-%d", m.again+1)
	}
	class := "event " + e.glyph.Quad
	if e.glyph.Look != "" {
		class += " " + e.glyph.Look
	}
	if s.link = e.href != ""; s.link {
		fmt.Fprintf(s, "<a href=\"%s\">", escaped(e.href))
	}
	fmt.Fprintf(s, "<g id=\"%s\" class=\"%s\"><title>%s</title>\n", escaped(id), class, escaped(e.says))
}

func (s *svgPen) end() {
	s.WriteString("</g>")
	if s.link {
		s.WriteString("</a>")
	}
	s.WriteString("\n")
}

// fill is the attributes for a paint.
func (s *svgPen) fill(p paint) string {
	if p.fadeIn == 0 && p.fadeOut == 0 {
		if p.opacity == 1 {
			return fmt.Sprintf(" fill=%q", hex(p.color))
		}
		return fmt.Sprintf(" fill=%q fill-opacity=%q", hex(p.color), decimal(p.opacity))
	}
	p.fadeIn, p.fadeOut = hundredth(p.fadeIn), hundredth(p.fadeOut)
	i := slices.Index(s.fades, p)
	if i < 0 {
		i = len(s.fades)
		s.fades = append(s.fades, p)
	}
	return fmt.Sprintf(" fill=\"url(#dl-fade-%d)\"", i+1)
}

// stops are those of a gradient from left to right.
func stops(p paint) string {
	var b strings.Builder
	stop := func(at, opacity float64) {
		fmt.Fprintf(&b, `<stop offset="%s" stop-color="%s" stop-opacity="%s"/>`, decimal(at), hex(p.color), decimal(opacity))
	}
	if p.fadeIn > 0 {
		stop(0, 0)
		stop(p.fadeIn, p.opacity)
	}
	if p.fadeOut > 0 {
		stop(1-p.fadeOut, p.opacity)
		stop(1, 0)
	}
	return b.String()
}

func hex(color string) string {
	c := pictureColors[color]
	return fmt.Sprintf("#%02x%02x%02x", c[0], c[1], c[2])
}

func hundredth(x float64) float64 { return math.Round(x*100) / 100 }

// decimal writes a length to a hundredth of a pixel.
func decimal(x float64) string { return strconv.FormatFloat(hundredth(x), 'f', -1, 64) }

// escaped is text as XML has it; characters that it can't hold are replaced.
func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err) // a Builder never fails
	}
	return b.String()
}

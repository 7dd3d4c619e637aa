package drawing

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// SVG is a drawing that stays sharp at any size, with its text as text. It has no
// script and asks for nothing from elsewhere.
type SVG struct {
	width, height float64
	title, about  string
	inks          Inks
	body          bytes.Buffer
	fades         []Paint
	links         []bool // of the open groups
}

// NewSVG begins a drawing. About says in words what it shows.
func NewSVG(width, height float64, title, about string, inks Inks) *SVG {
	return &SVG{width: width, height: height, title: title, about: about, inks: inks}
}

// WriteTo implements [io.WriterTo].
func (s *SVG) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" aria-labelledby="dl-title dl-desc" font-family="%s">`+"\n",
		decimal(s.width), decimal(s.height), escaped(svgFonts))
	fmt.Fprintf(&b, "<title id=\"dl-title\">%s</title>\n<desc id=\"dl-desc\">%s</desc>\n", escaped(s.title), escaped(s.about))
	if len(s.fades) > 0 {
		b.WriteString("<defs>\n")
		for i, f := range s.fades {
			fmt.Fprintf(&b, "<linearGradient id=\"dl-fade-%d\">%s</linearGradient>\n", i+1, s.stops(f))
		}
		b.WriteString("</defs>\n")
	}
	b.Write(s.body.Bytes())
	b.WriteString("</svg>\n")
	return b.WriteTo(w)
}

// Rect implements [Pen].
func (s *SVG) Rect(r Rectangle, p Paint) {
	fmt.Fprintf(&s.body, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n", decimal(r.Left), decimal(r.Top), decimal(r.Right-r.Left), decimal(r.Bottom-r.Top), s.fill(p))
}

// Circle implements [Pen].
func (s *SVG) Circle(x, y, r float64, p Paint) {
	fmt.Fprintf(&s.body, "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n", decimal(x), decimal(y), decimal(r), s.fill(p))
}

// Polygons implements [Pen].
func (s *SVG) Polygons(shapes []Polygon, p Paint) {
	s.body.WriteString(`<path d="`)
	for _, shape := range shapes {
		for i, at := range shape {
			s.body.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
			s.body.WriteString(decimal(at[0]) + " " + decimal(at[1]))
		}
		s.body.WriteString("Z")
	}
	fmt.Fprintf(&s.body, "\"%s/>\n", s.fill(p))
}

// Text implements [Pen]. The viewer shapes the line, with letters of its own if it lacks
// ours; textLength gives it the width that it has here, and viewers that don't know of that
// still keep it where it is held.
func (s *SVG) Text(l Label, ink string) {
	x, anchor, more := l.Left, "start", ""
	switch l.Hold {
	case HoldMiddle:
		x, anchor = (l.Left+l.Right)/2, "middle"
	case HoldRight:
		x, anchor = l.Right, "end"
	}
	if l.Bold {
		more += ` font-weight="700"`
	}
	if l.RTL { // whose lines start at the right
		more += ` direction="rtl"`
		anchor = map[string]string{"start": "end", "middle": "middle", "end": "start"}[anchor]
	}
	if wide := decimal(l.Right - l.Left); wide != "0" {
		more += ` textLength="` + wide + `" lengthAdjust="spacingAndGlyphs"`
	}
	fmt.Fprintf(&s.body, "<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" unicode-bidi=\"isolate\" text-anchor=\"%s\"%s>%s</text>\n",
		l.Kind, decimal(x), decimal(l.Baseline()), decimal(l.Size), s.hex(ink), anchor, more, escaped(l.Words))
}

// Begin implements [Pen].
func (s *SVG) Begin(g Group) {
	if g.Link != "" {
		fmt.Fprintf(&s.body, "<a href=\"%s\">", escaped(g.Link))
	}
	s.links = append(s.links, g.Link != "")
	fmt.Fprintf(&s.body, "<g id=\"%s\" class=\"%s\"><title>%s</title>\n", escaped(g.ID), escaped(g.Class), escaped(g.Title))
}

// End implements [Pen].
func (s *SVG) End() {
	s.body.WriteString("</g>")
	if last := len(s.links) - 1; s.links[last] {
		s.body.WriteString("</a>")
	}
	s.links = s.links[:len(s.links)-1]
	s.body.WriteString("\n")
}

// fill is the attributes for a paint.
func (s *SVG) fill(p Paint) string {
	if p.FadeIn == 0 && p.FadeOut == 0 {
		if p.Opacity == 1 {
			return fmt.Sprintf(" fill=%q", s.hex(p.Ink))
		}
		return fmt.Sprintf(" fill=%q fill-opacity=%q", s.hex(p.Ink), decimal(p.Opacity))
	}
	p.FadeIn, p.FadeOut = hundredth(p.FadeIn), hundredth(p.FadeOut)
	i := slices.Index(s.fades, p)
	if i < 0 {
		i = len(s.fades)
		s.fades = append(s.fades, p)
	}
	return fmt.Sprintf(" fill=\"url(#dl-fade-%d)\"", i+1)
}

// stops are those of a gradient from left to right.
func (s *SVG) stops(p Paint) string {
	var b strings.Builder
	stop := func(at, opacity float64) {
		fmt.Fprintf(&b, `<stop offset="%s" stop-color="%s" stop-opacity="%s"/>`, decimal(at), s.hex(p.Ink), decimal(opacity))
	}
	if p.FadeIn > 0 {
		stop(0, 0)
		stop(p.FadeIn, p.Opacity)
	}
	if p.FadeOut > 0 {
		stop(1-p.FadeOut, p.Opacity)
		stop(1, 0)
	}
	return b.String()
}

func (s *SVG) hex(ink string) string {
	c := s.inks[ink]
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

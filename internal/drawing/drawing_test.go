package drawing

import (
	"bytes"
	"errors"
	"image/color"
	"image/png"
	"strings"
	"testing"
)

var inks = Inks{"white": {0xff, 0xff, 0xff}, "black": {0, 0, 0}, "red": {0xc0, 0, 0}}

func typesetter(t testing.TB) *Typesetter {
	t.Helper()
	s, err := NewTypesetter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// scene has one of everything.
func scene(to Pen) {
	to.Rect(Box(10, 10, 30, 30), Solid("red"))
	to.Rect(Box(40, 10, 60, 30), Paint{Ink: "red", Opacity: 1, FadeOut: 1})
	to.Circle(80, 20, 10, Solid("black"))
	to.Begin(Group{ID: "g", Class: "c", Title: "<t>", Link: "https://example.org/?a&b"})
	to.Polygons([]Polygon{{{100, 10}, {120, 10}, {120, 30}, {100, 30}}}, Paint{Ink: "black", Opacity: .5})
	to.End()
	to.Text(Label{Text: Bold("HHHH", 20), Rectangle: Box(130, 8, 190, 32), Kind: "k"}, "black")
}

func TestPNG(t *testing.T) {
	pen := NewPNG(200, 40, 2, inks, "white", typesetter(t))
	scene(pen)
	var b bytes.Buffer
	if _, err := pen.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != 400 || size.Y != 80 {
		t.Fatalf("%v dots", size)
	}
	at := func(x, y float64) color.RGBA {
		return color.RGBAModel.Convert(img.At(int(2*x), int(2*y))).(color.RGBA)
	}
	for _, c := range []struct {
		what string
		x, y float64
		want color.RGBA
	}{
		{"paper", 5, 5, color.RGBA{0xff, 0xff, 0xff, 0xff}}, {"rectangle", 20, 20, color.RGBA{0xc0, 0, 0, 0xff}},
		{"where a paint is whole", 40, 20, color.RGBA{0xc0, 0, 0, 0xff}}, {"where it has faded", 59, 20, color.RGBA{0xff, 0xff, 0xff, 0xff}},
		{"half of it", 50, 20, color.RGBA{0xdf, 0x7f, 0x7f, 0xff}}, {"circle", 80, 20, color.RGBA{0, 0, 0, 0xff}},
		{"the corner of its square", 71, 11, color.RGBA{0xff, 0xff, 0xff, 0xff}}, {"polygon", 110, 20, color.RGBA{0x7f, 0x7f, 0x7f, 0xff}},
		{"the stem of a letter", 133, 20, color.RGBA{0, 0, 0, 0xff}},
	} {
		got := at(c.x, c.y)
		for _, d := range []int{int(got.R) - int(c.want.R), int(got.G) - int(c.want.G), int(got.B) - int(c.want.B)} {
			if d < -16 || d > 16 {
				t.Errorf("%s: %v, want %v", c.what, got, c.want)
				break
			}
		}
	}
}

func TestSVG(t *testing.T) {
	pen := NewSVG(200, 40, "a <title>", "about", inks)
	scene(pen)
	var b bytes.Buffer
	if _, err := pen.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`viewBox="0 0 200 40"`, `<title id="dl-title">a &lt;title&gt;</title>`, `<rect x="10" y="10" width="20" height="20" fill="#c00000"/>`,
		`<linearGradient id="dl-fade-1"><stop offset="0" stop-color="#c00000" stop-opacity="1"/><stop offset="1" stop-color="#c00000" stop-opacity="0"/>`,
		`fill="url(#dl-fade-1)"`, `<circle cx="80" cy="20" r="10" fill="#000000"/>`,
		`<a href="https://example.org/?a&amp;b"><g id="g" class="c"><title>&lt;t&gt;</title>`, `<path d="M100 10L120 10L120 30L100 30Z" fill="#000000" fill-opacity="0.5"/>`,
		`</g></a>`, `x="130" y="27.2" font-size="20" fill="#000000"`, `text-anchor="start" font-weight="700" textLength="60" lengthAdjust="spacingAndGlyphs">HHHH</text>`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteFails(t *testing.T) {
	if _, err := NewSVG(1, 1, "", "", inks).WriteTo(broken{}); !errors.Is(err, errBroken) {
		t.Error(err)
	}
	if _, err := NewPNG(1, 1, 1, inks, "white", typesetter(t)).WriteTo(broken{}); !errors.Is(err, errBroken) {
		t.Error(err)
	}
}

func TestTypesetter(t *testing.T) {
	s := typesetter(t)
	if short, long := s.Set(Regular("ii", 20)), s.Set(Regular("MM", 20)); short.Width >= long.Width || long.Width < 20 || long.Width > 40 {
		t.Errorf("widths %v and %v", short.Width, long.Width)
	}
	if s.Set(Bold("word", 20)).Width <= s.Set(Regular("word", 20)).Width {
		t.Error("bold is no wider")
	}
	for text, want := range map[string]bool{"اتحاد البحارة": true, "שלום": true, "port": false, "12 اتحاد": true, "": false} {
		if got := s.Set(Regular(text, 20)).RTL; got != want {
			t.Errorf("%q runs from right to left: %v", text, got)
		}
	}
	for text, want := range map[string]bool{"اتحاد": true, "port اتحاد": true, "port": false, "港": false, "שלום": false} {
		if got := s.Set(Bold(text, 20)).Light; got != want {
			t.Errorf("no bold font has %q: %v", text, got)
		}
	}
	// What no font has takes an em if it is wide, as another viewer will draw it.
	if w := s.Set(Regular("港湾", 20)).Width; w < 39 || w > 41 {
		t.Errorf("two Chinese characters are %v wide", w)
	}
}

func TestFit(t *testing.T) {
	s := typesetter(t)
	long := Regular("The union met the port company, again", 20)
	if got := s.Fit(long, 1000); got != long.Words {
		t.Errorf("%q", got)
	}
	for room := 60.0; room < 340; room += 7 {
		got := s.Fit(long, room)
		if got != long.Words && !strings.HasSuffix(got, "…") || s.Set(Regular(got, 20)).Width > room {
			t.Errorf("%q in %v", got, room)
		}
	}
	if got := s.Fit(long, 30); got != "" {
		t.Errorf("%q is too little to be worth it", got)
	}
	// A letter and its accents are never parted.
	if got := s.Fit(Regular(strings.Repeat("e\u0301", 30), 20), 100); strings.HasSuffix(strings.TrimSuffix(got, "…"), "e") {
		t.Errorf("%q", got)
	}
}

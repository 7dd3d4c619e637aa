package picture

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// svgElement is an element as a reader of XML sees it.
type svgElement struct {
	name, text string
	attr       map[string]string
}

func svgElements(t testing.TB, file []byte) []svgElement {
	t.Helper()
	var list []svgElement
	var open []int
	for d := xml.NewDecoder(bytes.NewReader(file)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return list
		}
		if err != nil {
			t.Fatalf("%v: %.200s", err, file)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := svgElement{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			open, list = append(open, len(list)), append(list, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				list[open[len(open)-1]].text += string(token)
			}
		}
	}
}

// harmless: a picture has no elements but its own, nothing that runs and no links but to the
// web; IDs are unique.
func harmless(t *testing.T, name string, elements []svgElement) {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range elements {
		if !slices.Contains([]string{"svg", "title", "desc", "defs", "linearGradient", "stop", "rect", "circle", "path", "text", "g", "a"}, e.name) {
			t.Errorf("%s: an element %s", name, e.name)
		}
		if id := e.attr["id"]; id != "" && ids[id] {
			t.Errorf("%s: two elements %q", name, id)
		}
		ids[e.attr["id"]] = true
		for attr, value := range e.attr {
			if strings.HasPrefix(attr, "on") || attr == "style" {
				t.Errorf("%s: %s has %s=%q", name, e.name, attr, value)
			}
			if attr == "href" && !strings.HasPrefix(value, "http://") && !strings.HasPrefix(value, "https://") {
				t.Errorf("%s: a link to %q", name, value)
			}
		}
	}
}

func TestSVGHoldsTheLayout(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t), "page": exporttest.HostilePage(), "empty": {}} {
		p := laidOut(t, name, tl)
		file := paint(t, "svg", tl)
		if !bytes.Equal(file, paint(t, "svg", tl)) {
			t.Errorf("%s: another file at the second time", name)
		}
		var texts, wanted []string
		elements := svgElements(t, file)
		harmless(t, name, elements)
		for _, e := range elements {
			if e.name == "text" {
				texts = append(texts, e.text)
			}
		}
		for _, l := range p.labels {
			wanted = append(wanted, l.Words)
		}
		slices.Sort(texts)
		slices.Sort(wanted)
		if !slices.Equal(texts, wanted) {
			t.Errorf("%s: the file says\n%q\nthe layout\n%q", name, texts, wanted)
		}
	}
}

// An event is a group that says its date and leads to its source.
func TestSVGEvents(t *testing.T) {
	t.Parallel()
	elements := svgElements(t, paint(t, "svg", exporttest.Kinds()))
	groups, links, titles := 0, 0, map[string]bool{}
	for _, e := range elements {
		switch {
		case e.name == "g" && strings.HasPrefix(e.attr["class"], "event "):
			groups++
		case e.name == "a" && e.attr["href"] == "https://example.org/a?b=1&c=(2)":
			links++
		case e.name == "title":
			titles[e.text] = true
		}
	}
	if want := 2 * datedOf(exporttest.Kinds()); groups != want || links != want { // each in the lanes of two parties
		t.Errorf("%d groups, %d links, want %d", groups, links, want)
	}
	for _, want := range []string{"The port", "3 June 2021: Summary of day", "480 BC: Summary of old", "by August 2021: Summary of by"} {
		if !titles[want] {
			t.Errorf("no title says %q: %v", want, titles)
		}
	}
}

// TestSVGInAnotherViewer: librsvg draws the marks where our own pictures have them.
func TestSVGInAnotherViewer(t *testing.T) {
	t.Parallel()
	rsvg, err := exec.LookPath("rsvg-convert")
	if err != nil {
		exporttest.Missing(t, "no rsvg-convert found: install Debian's package librsvg2-bin")
	}
	for name, tl := range map[string]*timeline.Timeline{"kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t), "crowd": exporttest.ManyEvents(1_000)} {
		file, to := filepath.Join(t.TempDir(), "picture.svg"), filepath.Join(t.TempDir(), "picture.png")
		if err := os.WriteFile(file, paint(t, "svg", tl), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(rsvg, "--zoom", "2", "-o", to, file).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", name, err, out)
		}
		b, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		marksAreThere(t, name+" in rsvg", laidOut(t, name, tl), dots(t, b))
	}
}

// raster is a picture of dots to look at.
type raster struct {
	size image.Point
	at   func(x, y int) color.RGBA
}

func dots(t testing.TB, file []byte) raster {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	rgba := func(c color.Color) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }
	at := func(x, y int) color.RGBA { return rgba(img.At(x, y)) }
	if p, ok := img.(*image.Paletted); ok { // millions of dots of a few colours
		var palette []color.RGBA
		for _, c := range p.Palette {
			palette = append(palette, rgba(c))
		}
		at = func(x, y int) color.RGBA { return palette[p.ColorIndexAt(x, y)] }
	}
	return raster{img.Bounds().Size(), at}
}

// marksAreThere: every mark of the layout has its colour in the picture, and
// every label its ink.
func marksAreThere(t *testing.T, name string, p *picture, img raster) {
	t.Helper()
	if want := image.Pt(int(p.width*pngScale), int(p.height*pngScale)); img.size != want {
		t.Fatalf("%s has %v dots, not %v", name, img.size, want)
	}
	for _, lane := range p.lanes {
		for _, m := range lane.marks {
			r := p.scale.radius
			box := drawing.Box(m.at-r, m.y-r, m.at+r, m.y+r)
			// In a crowd marks cover one another.
			if want := inkOf(m.event.glyph.Quad); share(img, box, func(c color.RGBA) bool { return near(c, want, 40) || p.scale.crowded() && c != inkOf(paper) }) < .1 {
				t.Errorf("%s: no %s of %q at %v, %v", name, m.event.glyph.Quad, m.event.says, m.at, m.y)
			}
		}
	}
	for _, l := range p.labels {
		if strings.Trim(l.Words, " \uFFFD") != "" && share(img, l.Rectangle, func(c color.RGBA) bool { return int(c.R)+int(c.G)+int(c.B) < 500 }) < .01 {
			t.Errorf("%s: no ink where %q stands: %v", name, l.Words, l.Rectangle)
		}
	}
}

func inkOf(name string) color.RGBA {
	c := inks[name]
	return color.RGBA{c[0], c[1], c[2], 0xff}
}

// share is how much of a drawing.Rectangle is of some kind.
func share(img raster, r drawing.Rectangle, is func(color.RGBA) bool) float64 {
	n, all := 0, 0
	for y := int(r.Top * pngScale); y < int(r.Bottom*pngScale); y++ {
		for x := int(r.Left * pngScale); x < int(r.Right*pngScale); x++ {
			all++
			if is(img.at(x, y)) {
				n++
			}
		}
	}
	return float64(n) / float64(max(all, 1))
}

func near(a, b color.RGBA, by int) bool {
	apart := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
	return apart(a.R, b.R) <= by && apart(a.G, b.G) <= by && apart(a.B, b.B) <= by
}

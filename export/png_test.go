package export

import (
	"bytes"
	"image"
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

func TestPNGHoldsTheLayout(t *testing.T) {
	for name, tl := range map[string]*timeline.Timeline{"sample": sample(t), "kinds": kinds(), "hostile": hostile(t), "crowd": manyEvents(1_000), "empty": {}} {
		file := write(t, "png", tl)
		if !bytes.Equal(file, write(t, "png", tl)) {
			t.Errorf("%s: another file at the second time", name)
		}
		marksAreThere(t, name, laidOut(t, name, tl), dots(t, file))
	}
}

// Few colours are lost to the palette: none is further from its dot than the eye
// can tell.
func TestPNGPalette(t *testing.T) {
	p := laidOut(t, "kinds", kinds())
	set, err := newTypesetter(nil)
	if err != nil {
		t.Fatal(err)
	}
	pen := &pngPen{typesetter: set, dots: image.NewRGBA(image.Rect(0, 0, int(p.width*pngScale), int(p.height*pngScale)))}
	p.draw(pen)
	to := reduced(pen.dots)
	far := 0
	for y := range to.Rect.Dy() {
		for x := range to.Rect.Dx() {
			if !near(rgbaAt(to, x, y), rgbaAt(pen.dots, x, y), 24) {
				far++
			}
		}
	}
	if all := to.Rect.Dx() * to.Rect.Dy(); far*1000 > all {
		t.Errorf("%d of %d dots have another colour", far, all)
	}
}

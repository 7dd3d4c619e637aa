package picture

import (
	"bytes"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/drawing"
)

// FuzzPicture lays out timelines of hostile texts and dates. Whatever they are, the layout
// keeps its promises, and the SVG is XML that neither runs nor loads anything.
func FuzzPicture(f *testing.F) {
	exporttest.SeedHostile(f)
	f.Fuzz(func(t *testing.T, text, name, address string, from, days int64, kind uint16) {
		tl := exporttest.Fuzzed(text, name, address, from, days, kind)
		p := laidOut(t, "fuzzed", tl)
		pen := drawing.NewSVG(p.width, p.height, p.title, p.about, inks)
		p.draw(pen)
		var b bytes.Buffer
		if _, err := pen.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		harmless(t, "fuzzed", svgElements(t, b.Bytes()))
	})
}

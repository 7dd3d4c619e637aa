package picture

import (
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// FuzzPicture lays out timelines of hostile texts and dates: whatever they are, the layout
// keeps its promises. What becomes of its texts in a file is for package drawing's targets.
func FuzzPicture(f *testing.F) {
	exporttest.SeedHostile(f)
	f.Fuzz(func(t *testing.T, text, name, address string, from, days int64, kind uint16) {
		exporttest.TooLong(t, text, name, address)
		laidOut(t, "fuzzed", exporttest.Fuzzed(text, name, address, from, days, kind))
	})
}

// The seeds of FuzzPicture as files: nothing in them runs or loads anything.
func TestSVGOfHostileTexts(t *testing.T) {
	t.Parallel()
	for _, s := range append(exporttest.HostileTexts, exporttest.Attacks...) {
		for kind := range uint16(5) {
			tl := exporttest.Fuzzed(s, s, s, 1e9*int64(kind), int64(kind), kind*1111)
			harmless(t, s, svgElements(t, paint(t, "svg", tl)))
		}
	}
}

package picture

import (
	"bytes"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func TestPNGHoldsTheLayout(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t), "crowd": exporttest.ManyEvents(1_000), "empty": {}} {
		file := paint(t, "png", tl)
		// One is enough: to pack the dots takes most of the time, and TestSVGHoldsTheLayout
		// compares all layouts.
		if name == "kinds" && !bytes.Equal(file, paint(t, "png", tl)) {
			t.Errorf("%s: another file at the second time", name)
		}
		marksAreThere(t, name, laidOut(t, name, tl), dots(t, file))
	}
}

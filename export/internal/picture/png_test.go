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
		marksAreThere(t, name, laidOut(t, name, tl), dots(t, paint(t, "png", tl)))
	}
}

// The same timeline has the same bytes. One picture with a bit of everything is enough
// for the dots, which cost more than the layout does: TestSVGHoldsTheLayout has that of all.
func TestPNGIsDeterministic(t *testing.T) {
	t.Parallel()
	if tl := exporttest.Kinds(); !bytes.Equal(paint(t, "png", tl), paint(t, "png", tl)) {
		t.Error("another file at the second time")
	}
}

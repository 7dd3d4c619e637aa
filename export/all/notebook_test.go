package all_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// TestOneCall: pages and pictures are those of the formats, and what they cannot be made
// with is said.
func TestOneCall(t *testing.T) {
	t.Parallel()
	tl := exporttest.FerryStrike()
	for name, got := range map[string]string{"html": export.HTML(tl, export.WithTop(3)), "svg": export.SVG(tl, export.WithTop(3))} {
		format, err := export.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		if err := format.Export(&want, tl, export.WithTop(3)); err != nil {
			t.Fatal(err)
		}
		if got != want.String() {
			t.Errorf("%s: not what the format writes", name)
		}
	}
	if got := export.HTML(tl, export.WithECharts("<none>.js")); !strings.HasPrefix(got, "<p>dateline: ") || strings.Contains(got, "<none>") {
		t.Error(got)
	}
}

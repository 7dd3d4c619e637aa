package all_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// What options say reaches the formats that other packages write.
func TestOptionsReachTheFormats(t *testing.T) {
	t.Parallel()
	tl := exporttest.Kinds()
	for _, name := range []string{"html", "svg", "png"} {
		f, err := export.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		option := export.WithFonts("no-such-file")
		if name == "html" {
			option = export.WithECharts("no-such-file")
		}
		if err := f.Export(io.Discard, tl, option); err == nil || !strings.Contains(err.Error(), "no-such-file") {
			t.Errorf("%s: error %v; want one that names the file", name, err)
		}
	}
	for _, name := range []string{"html", "svg"} {
		f, err := export.ByName(name)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := f.Export(&b, tl, export.WithTitle("Another heading")); err != nil || !strings.Contains(b.String(), "Another heading") {
			t.Errorf("%s: no heading, %v", name, err)
		}
	}
}

package page

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// Common nouns are no parties to draw, and stand in the list of events.
func TestUnnamedPartiesHaveNoLane(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := Write(&b, "", exporttest.Unnamed(), Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `"parties":["Union","Port company","police"]`) {
		t.Error("other parties in the page's data")
	}
	if !strings.Contains(b.String(), "two men") {
		t.Error("the list of events does not tell the parties without a name")
	}
}

package picture

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// Common nouns have no lane.
func TestUnnamedPartiesHaveNoLane(t *testing.T) {
	t.Parallel()
	p, err := newPicture("", exporttest.Unnamed(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, lane := range p.lanes {
		names = append(names, lane.name)
	}
	if got := strings.Join(names, ", "); got != "Union, Port company, police" {
		t.Errorf("lanes %s", got)
	}
}

package workbook

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// Common nouns have no row among actors, in no dyad, and are not filtered by.
func TestUnnamedPartiesHaveNoRow(t *testing.T) {
	t.Parallel()
	tl := exporttest.Unnamed()
	var names []string
	for _, tally := range tallyActors(tl.Events) {
		names = append(names, tally.actor.Name)
	}
	for _, pair := range pairs(&tl.Events[0]) {
		names = append(names, pair[0].Name+">"+pair[1].Name)
	}
	names = append(names, leadActor(tl.Events[0]))
	if got := strings.Join(names, ", "); got != "Port company, Union, police, Union>Port company, Union>police, Union (NOR)" {
		t.Error(got)
	}
}

package timeline

import (
	"context"
	"testing"
	"time"
)

// The main event of an article is what its first sentences tell as news, whatever they tell
// beside it, and stays so when other articles tell what was beside it.
func TestMainEvent(t *testing.T) {
	t.Parallel()
	day := time.Date(1998, 8, 11, 0, 0, 0, 0, time.UTC)
	tl, err := Build(context.Background(), []*Document{
		{ID: "condemned", Published: day, Text: "Iran condemned on Tuesday the bombing of the U.S. embassies in Kenya on Aug. 7, 1998."},
		{ID: "bombed", Published: day, Text: "Terrorists bombed the U.S. embassies in Kenya on Aug. 7, 1998. Iran condemned the attack on Tuesday."},
		{ID: "nothing", Published: day, Text: "It is hot. It is dry. Grass is yellow. Iran condemned the attack on Tuesday."},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]EventType{}
	for _, e := range tl.Events {
		for _, v := range e.Evidence {
			if v.Main {
				if got[v.Document] != "" {
					t.Errorf("%s has two main events", v.Document)
				}
				got[v.Document] = e.Type
			}
		}
	}
	if len(got) != 2 || got["condemned"] != Accuse || got["bombed"] != Assault {
		t.Errorf("the main events are %v", got)
	}
}

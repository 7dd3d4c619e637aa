package main

import (
	"os"
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

func TestBrief(t *testing.T) {
	folder := t.TempDir()
	if err := brief("NOR", []string{"../articles"}, folder); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"briefing.xlsx", "briefing.html"} {
		if info, err := os.Stat(folder + "/" + name); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestInvolves(t *testing.T) {
	e := timeline.Event{
		Actors:  []timeline.Actor{{Country: "ISL"}},
		Targets: []timeline.Actor{{Country: "NOR"}},
	}
	for country, want := range map[string]bool{"ISL": true, "NOR": true, "DNK": false, "": false} {
		if got := involves(e, country); got != want {
			t.Errorf("involves %q: %v", country, got)
		}
	}
}

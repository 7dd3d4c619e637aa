package timeline

import (
	"slices"
	"testing"
)

func TestContexts(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"Norway sent troops to Sweden.":                          {"military"},
		"Iran signed a nuclear agreement with France.":           {"cbrn"},
		"Chad closed its border with Libya after an election.":   {"territory"},
		"Peru's president praised Chile.":                        nil,
		"Canada gave asylum to refugees from Burma on Thursday.": {"asylum"},
	} {
		events := read(t, text).Events
		if len(events) == 0 || !slices.Equal(events[0].Contexts, want) {
			t.Errorf("%q: %+v, want %v", text, events, want)
		}
	}
}

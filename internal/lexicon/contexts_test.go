package lexicon

import "testing"

func TestContext(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{
		"troops": "military", "embassies": "diplomatic", "embassy": "diplomatic", "nuclear": "cbrn", "refugees": "asylum", "fisheries": "natural_resource",
		"elections": "election", "tariffs": "economic", "garden": "", "s": "", "": "",
	} {
		if got := Context(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

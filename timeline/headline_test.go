package timeline

import "testing"

// A text is a headline to the parser if it is a sentence.
func TestReads(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"The army attacked the town":            true,
		"Two men were arrested in Oslo":         true,
		"There was a bombing in Nairobi":        true,
		"The relatives who sought asylum":       false,
		"The arrest of a judge in Lima":         false,
		"Condemned the attack on the embassies": false,
		"":                                      false,
	} {
		if got := reads(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// What leads on to something left out ends no headline, and the end of a sentence does not begin one.
func TestEndsOfHeadlines(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"The army left for": true, "The army left the": true, "The army left": false} {
		if got := leadsOn(text); got != want {
			t.Errorf("leads on: %q: %v, want %v", text, got, want)
		}
	}
	for who, want := range map[string]bool{"The army": true, "5,500 prisoners": true, "Norway": true, "of Oslo": false, "Inc.": false, "": false} {
		if got := startsWell(who); got != want {
			t.Errorf("starts well: %q: %v, want %v", who, got, want)
		}
	}
}

package nlp

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"U.S.-Russia talks":            "U.S.|-|Russia|talks",
		"Kerry's day-long visit":       "Kerry|'s|day-long|visit",
		"Bashar al-Assad won't go.":    "Bashar|al-Assad|won't|go|.",
		"in the U.S. on March 24,":     "in|the|U.S.|on|March|24|,",
		"Côte d’Ivoire’s 1.5%":         "Côte|d’Ivoire|’s|1.5|%",
		"George W. Bush; J. P. Morgan": "George|W.|Bush|;|J.|P.|Morgan",
		"\xff\x00a":                    "\xff|\x00|a",
	} {
		var got []string
		for _, tok := range Tokens(text, Range{0, len(text)}) {
			got = append(got, tok.Text)
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%q: %s, want %s", text, g, want)
		}
	}
}

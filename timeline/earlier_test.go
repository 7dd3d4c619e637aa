package timeline

import (
	"slices"
	"testing"
)

// What points back is told with the name that the article has given it before.
func TestEarlier(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Norway and Sweden discussed a treaty with the Baltic States. The treaty was signed on Monday.": "The treaty with the Baltic States was signed (2016-03-21).",
		// Without a name before, it stays.
		"Norway and Sweden discussed a treaty. The treaty was signed on Monday.": "The treaty was signed (2016-03-21).",
		// Whose accounts are told is told where the article names one firm.
		"Norsk Ports Inc. opened a port. Pretax profit fell to $3 million in 2015.": "Norsk Ports Inc.'s pretax profit fell to $3 million (2015).",
	} {
		if got := summaries(t, text); !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

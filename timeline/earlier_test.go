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
		// Without a name before, it is told as for the first time,
		"Norway and Sweden discussed a treaty. The treaty was signed on Monday.":      "A treaty was signed (2016-03-21).",
		"Norway has elected a parliament. The two suspects fled to Sweden on Monday.": "Two suspects fled to Sweden (2016-03-21).",
		// and with what says what it is for,
		"Norway's parliament debated a plan to withdraw troops. Sweden attacked the plan on Monday.": "Sweden attacked the plan to withdraw troops (2016-03-21).",
		// or with what kind it is,
		"Norway has put up metal detectors. The detectors were removed on Monday.": "The metal detectors were removed (2016-03-21).",
		// but what there is only one of stays, and so does what somebody only speaks of.
		"A government should govern. The government fled to Sweden on Monday.": "The government fled to Sweden (2016-03-21).",
		"Norway praised the result on Monday.":                                 "Norway praised the result (2016-03-21).",
		// Who holds an office is told by name.
		"President Jonas Bergset visited Sweden. The president was arrested on Monday.": "Jonas Bergset was arrested (2016-03-21).",
		// Whose accounts are told is told where the article names one firm.
		"Norsk Ports Inc. opened a port. Pretax profit fell to $3 million in 2015.": "Norsk Ports Inc.'s pretax profit fell to $3 million (2015).",
	} {
		if got := summaries(t, text); !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

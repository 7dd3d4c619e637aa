package timeline

import (
	"slices"
	"testing"
)

// The present of the source is told in the past, and a telling begins where its clause does.
func TestBegunAndBackshift(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// What is told beside the verb has its tense.
		"Norway told the court on Monday that it has a treaty with Sweden.": "Norway told the court that it had a treaty with Sweden (2016-03-21).",
		"Norsk Ports expects to sign a treaty with Sweden in May.":          "Norsk Ports expected to sign a treaty with Sweden (2016-05).",
		// What is to come keeps it.
		"Egypt will withdraw its troops from Libya only if Sudan signs the treaty.": "Egypt will withdraw its troops from Libya only if Sudan signs the treaty (2016-03-25).",
		// An aside may begin with a preposition.
		"Norsk Ports, as expected, acquired certain assets of a bank on Monday.": "Norsk Ports acquired certain assets of a bank (2016-03-21).",
		// The article before a place belongs to the noun behind it.
		"The Avon, Conn., company's stock hit a high in 2015.": "The Avon, Conn., company's stock hit a high (2015).",
		// A verb in the singular is not that of a noun in the plural, and what is alleged is told as such.
		"Extremists fired shells at a station since Norway was expelled from talks in Oslo on Monday.": "Norway was expelled from talks in Oslo (2016-03-21).",
		"The widow filed a suit on Monday alleging Norsk Ports murdered her husband.":                  "The widow filed a suit alleging Norsk Ports murdered her husband (2016-03-21).",
	} {
		if got := summaries(t, text); !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

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
		// What is to come is told as what was to be, or as somebody said it would be.
		"Norway will sign a treaty with Sweden in May.":                   "Norway was to sign a treaty with Sweden (2016-05).",
		"The two ministers will likely sign a treaty with Sweden in May.": "The two ministers were likely to sign a treaty with Sweden (2016-05).",
		"The United States will sign a treaty with Sweden in May.":        "The United States was to sign a treaty with Sweden (2016-05).",
		"Kari and Jonas Bergset will visit Sweden in May.":                "Kari and Jonas Bergset were to visit Sweden (2016-05).",
		"Norway said on Monday it will sign a treaty with Sweden in May.": "Norway said it would sign a treaty with Sweden (2016-05).",
		"Norway is about to expel the Russian ambassador.":                "Norway was about to expel the Russian ambassador.",
		// What hangs on a condition keeps its form.
		"Egypt will withdraw its troops from Libya only if Sudan signs the treaty.": "Egypt will withdraw its troops from Libya only if Sudan signs the treaty (2016-03-25).",
		// An aside may begin with a preposition.
		"Norsk Ports, as expected, acquired certain assets of a bank on Monday.": "Norsk Ports acquired certain assets of a bank (2016-03-21).",
		// The article before a place belongs to the noun behind it.
		"The Avon, Conn., company's stock hit a high in 2015.": "The Avon, Conn., company's stock hit a high (2015).",
		// Behind "as" or "since" the subject stands there, not before it.
		"The town was quiet on Monday as rebels of the north attacked Norway.": "Rebels of the north attacked Norway (2016-03-21).",
		// What somebody is to do keeps its form, and so does whose it is where nobody is named.
		"Norway demanded on Monday that the armies of Sweden withdraw from Mali.":            "Norway demanded that the armies of Sweden withdraw from Mali (2016-03-21).",
		"A Brooklyn woman who was watching her clothes dry was killed by robbers on Monday.": "A Brooklyn woman who was watching her clothes dry was killed by robbers (2016-03-21).",
		// What somebody is asked to do stays, and so does which people are meant.
		"The parliament of Norway asked the National Security Council of Sweden on Monday to help the girls of the north enter the country.": "The parliament of Norway asked the National Security Council of Sweden to help the girls of the north enter the country (2016-03-21).",
		"The police of Norway on Monday urged people who might be targeted by robbers to stay in Oslo.":                                      "The police of Norway urged people who might be targeted by robbers to stay in Oslo (2016-03-21).",
		// The age of somebody does not.
		"Jonas Bergset, 48, also was named king of Norway on Monday.": "Jonas Bergset was named king of Norway (2016-03-21).",
		// What for is left out of a long one, and not what a bill is for.
		"The parliament of Norway passed a bill on Monday to end the statute of limitations on crimes against children in the north.": "The parliament of Norway passed a bill to end the statute of limitations on crimes against children (2016-03-21).",
		// A verb in the singular is not that of a noun in the plural, and what is alleged is told as such.
		"Extremists fired shells at a station since Norway was expelled from talks in Oslo on Monday.": "Norway was expelled from talks in Oslo (2016-03-21).",
		"The widow filed a suit on Monday alleging Norsk Ports murdered her husband.":                  "The widow filed a suit alleging Norsk Ports murdered her husband (2016-03-21).",
	} {
		if got := summaries(t, text); !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

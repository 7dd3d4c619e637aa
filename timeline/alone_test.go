package timeline

import (
	"slices"
	"testing"
)

// A headline tells the event by its own words, and points back to nothing that it does not name.
func TestHeadlinesAlone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// What an event did is told by the relative clause that says it,
		"Rescuers fled a quake that destroyed the town of Skien on Monday.": "A quake destroyed the town of Skien (2016-03-21).",
		// two verbs tell the object that they share, and the one of the nearest subject its own,
		"Norway said rebels attacked and captured a northern town on Monday.":                   "Rebels attacked and captured a northern town (2016-03-21).",
		"Shops were locked, and riot police stormed the embassy and blocked streets on Monday.": "Riot police blocked streets (2016-03-21).",
		// and of an hour nothing is left over.
		"The soldier detonated a bomb at about 7:30 a.m. local time on Monday.": "A soldier detonated a bomb (2016-03-21).",
		// The country behind a town's name stays,
		"A bomb exploded in Skien, Norway, on Monday.": "A bomb exploded in Skien, Norway (2016-03-21).",
		// and nobody is told to own what belongs to others, nor is "them" taken for who was named last.
		"Norway's villagers fled. A convoy of six vehicles attacked their camp on Monday.":          "A convoy of six vehicles attacked a camp (2016-03-21).",
		"Some 200 protesters marched in Santiago, Chile. The police arrested 40 of them on Monday.": "The police arrested 40 (2016-03-21).",
	} {
		if got := summaries(t, text); !slices.Contains(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

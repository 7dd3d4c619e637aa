package timeline

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Headlines of text that nobody proof-read have no marks of direction, and an end.
func TestHeadlinesOfOddText(t *testing.T) {
	t.Parallel()
	const said = `The minister said "that the government of Norway had " signed the treaty`
	for _, text := range []string{
		"Police arrested \u202etwo men\u202c in Oslo on Friday. Egypt \u200fattacked \u2066Libya on Monday. The \u2067army killed 20 people in Mali on Thursday\u2069.",
		said + strings.Repeat(` and "that it " would never again `, 25) + " attack the village in Mali on Monday.",
		`"` + strings.Repeat(`The rebels attacked the village and burned "the houses `, 18),
		"Norway signed " + strings.Repeat("treaty", 200) + " with Sweden on Monday.",
		strings.Repeat("Norway attacked the port of Sweden and ", 60),
	} {
		all := summaries(t, text)
		if len(all) == 0 {
			t.Errorf("%.60q tells nothing", text)
		}
		for _, headline := range all {
			if strings.ContainsFunc(headline, func(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) }) {
				t.Errorf("%q has a mark of direction", headline)
			}
			if n := utf8.RuneCountInString(headline); n > 330 {
				t.Errorf("%d runes: %q", n, headline)
			}
			if q := misquoted(headline, text); q != "" {
				t.Errorf("%q quotes what was not said", headline)
			}
		}
	}
}

// A bare noun at the beginning of a sentence has a capital for that alone.
func TestBareNouns(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Elections on Monday.":                "Elections took place",
		"Elections, in Kenya, on Monday.":     "",
		"Fighting in Mali on Monday.":         "",
		"A bombing, in Nairobi, on Monday.":   "There was a bombing",
		"Protests on Monday, again, in Oslo.": "There were protests",
	} {
		got := strings.Join(summaries(t, text), "\n")
		for _, line := range strings.Split(got, "\n") {
			if w := strings.Fields(line); len(w) > 2 && w[0] == "There" && unicode.IsUpper([]rune(w[2])[0]) {
				t.Errorf("%q: %q", text, line)
			}
		}
		if !strings.Contains(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

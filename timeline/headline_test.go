package timeline

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// The phrases beside the lists of words for headlines have, or have not, a word of theirs
// where it counts.
func TestHeadlineWords(t *testing.T) {
	t.Parallel()
	first := func(text string) string { w, _, _ := strings.Cut(strings.ToLower(text), " "); return w }
	for class, has := range map[string]func(text string) bool{
		"headlinepronoun": func(text string) bool { return pronouns[first(text)] },
		"leadson":         leadsOn,
		"opensrelative":   func(text string) bool { return !startsWell(text) },
		"speaker":         func(text string) bool { return (&headline{text: text}).spokenByWho() },
		"pointing":        func(text string) bool { return pointing[first(text)] },
		"claiming": func(text string) bool {
			return claiming[strings.TrimSuffix(first(text), "ed")] || claiming[strings.TrimSuffix(first(text), "d")]
		},
		"phasing":      func(text string) bool { return phasing[first(text)] },
		"unrealafter":  func(text string) bool { return unrealAfter[first(text)] },
		"statenoun":    func(text string) bool { return statenouns[strings.ToLower(strings.Fields(text)[1])] },
		"paired":       func(text string) bool { return paired[first(text)] },
		"nounal":       func(text string) bool { return nounal[strings.Fields(text)[1]] },
		"refersback":   func(text string) bool { return refersBack[first(text)] },
		"definite":     func(text string) bool { return definite[first(text)] },
		"singling":     func(text string) bool { return singling[first(text)] },
		"generalevent": func(text string) bool { return general[strings.Fields(text)[1]] },
		"transitive": func(text string) bool {
			return transitive[strings.TrimSuffix(strings.TrimSuffix(first(text), "ed"), "d")] || transitive[strings.TrimSuffix(first(text), "d")]
		},
		"unreached":    func(text string) bool { return unreached[strings.Fields(text)[0]] },
		"introducible": func(text string) bool { return introducible[strings.Fields(text)[1]] },
		"countable":    func(text string) bool { return countable[strings.TrimSuffix(strings.Fields(text)[2], "s")] },
		"unique":       func(text string) bool { return unique[strings.Fields(text)[1]] },
		"causing": func(text string) bool {
			return causing[strings.TrimSuffix(first(text), "ed")] || causing[strings.TrimSuffix(first(text), "d")]
		},
		"purposing": func(text string) bool { return purposing[first(text)] },
		"anybody":   func(text string) bool { return anybody[first(text)] },
		"conceding": func(text string) bool { return conceding[first(text)] },
	} {
		examples := wordlist.Examples(class)
		if len(examples) < 3 {
			t.Errorf("%s has %d examples", class, len(examples))
		}
		for _, e := range examples {
			if got := has(e.Phrase); got != e.Has {
				t.Errorf("%s: %q: %v, want %v", class, e.Phrase, got, e.Has)
			}
		}
	}
}

// A headline is cut where what is left stays true, and not where it does not.
func TestHeadlineKinds(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// A sentence whose verb was read as a participle is told as it stands.
		"The adviser to the president of Kenya, Rumilo Vansek, resigned on Thursday in protest at the war.": "The adviser to the president of Kenya, Rumilo Vansek, resigned in protest at the war (2016-03-24).",
		// What the sentence is not true without.
		"Egypt will withdraw its troops from Libya only if Sudan signs the treaty.": "Egypt will withdraw its troops from Libya only if Sudan signs the treaty (2016-03-25).",
		// What is denied or supposed is told with the words that say so, or marked.
		"Neither Kenya nor Uganda signed the treaty on the lake on Monday.":                    "Neither Kenya nor Uganda signed the treaty on the lake (2016-03-21).",
		"It is not true that Russia invaded Georgia on Monday.":                                "It is not true that Russia invaded Georgia (2016-03-21).",
		"Not a single hostage was released on Thursday.":                                       "Not a single hostage was released (2016-03-24).",
		"There were no attacks in the capital of Mali on Monday.":                              "There were no attacks in the capital of Mali (2016-03-21).",
		"Had the pilots warned the tower, the crash might have been avoided, the report said.": "Only supposed: the pilots warned the tower",
		// The subject can be whom a pronoun stands for.
		"Norway withdrew its troops from Mali on Monday.": "Norway withdrew its troops from Mali (2016-03-21).",
		// An aside between the object and what becomes of it.
		"The government of Kenya has called for Uganda, its neighbor, to be expelled from the talks.": "Kenya called for Uganda to be expelled from the talks (2016-03-25).",
		// The comma behind a date that is told apart, and the verb behind years in brackets.
		"The war (264 BC - 241 BC) was fought in Libya and Egypt.": "The war was fought in Libya and Egypt",
		// Who speaks says "we".
		"\"We condemn the attack on our embassy in Nairobi,\" the foreign minister of Norway said on Monday.": "“We condemn the attack on our embassy in Nairobi,” the foreign minister of Norway said (2016-03-21).",
	} {
		got := summaries(t, text)
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

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

// Package language tells which language a text is in, as far as it matters here:
// whether it is English, and which other one if it is not.
package language

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// Of returns the BCP 47 tag of the language of a text, or "" where that is not
// sure: a table, a list of names, a few words.
//
// English is told by its function words, which no other language has so many of;
// only what lacks them is compared with other languages.
func Of(text string) string {
	text = head(text)
	words, function := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if words++; english[strings.ToLower(w)] {
			function++
		}
	}
	switch {
	case function >= 2 && function*englishOf >= words:
		return "en"
	case words < fewest && !foreignScript(text):
		return ""
	}
	found := whatlanggo.Detect(strings.ToLower(text))
	if !found.IsReliable() || found.Lang == whatlanggo.Eng {
		return ""
	}
	if tag := found.Lang.Iso6391(); tag != "" {
		return tag
	}
	return found.Lang.Iso6393()
}

const (
	// englishOf: of so many words of English at least one is a function word of the
	// list. In news it is one of four; in other languages of Europe hardly one of 100.
	englishOf = 14
	fewest    = 20        // words that a language other than English is told from
	enough    = 16 * 1024 // bytes of a text that are looked at
)

// english are words that are frequent in English and no words of its neighbours.
var english = set(`the and of to that for with was were has have had by from which his their they this these
those said will would been not are but it its who when after before about into than there could should`)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// head returns the beginning of a text, cut between words.
func head(text string) string {
	if len(text) <= enough {
		return text
	}
	text = text[:enough]
	return text[:max(0, strings.LastIndexFunc(text, unicode.IsSpace))]
}

// foreignScript reports whether a text is not in Latin letters mostly: some of those
// scripts put no spaces between words.
func foreignScript(text string) bool {
	latin, other := 0, 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	return other > latin && other >= fewest
}

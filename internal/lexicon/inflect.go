package lexicon

import (
	"slices"
	"strings"
)

// inflect returns the forms of an English verb: its base, -s, -ing, -ed, and
// the irregular forms given. An irregular verb has no -ed form.
func inflect(verb string, irregular []string) []string {
	forms := []string{verb}
	add := func(f string) {
		if !slices.Contains(forms, f) {
			forms = append(forms, f)
		}
	}
	stem, last := strings.TrimSuffix(verb, "e"), verb[len(verb)-1]
	switch {
	case last == 'y' && !vowel(verb[len(verb)-2]):
		add(verb[:len(verb)-1] + "ies")
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "x"):
		add(verb + "es")
	default:
		add(verb + "s")
	}
	if last == 'e' && !strings.HasSuffix(verb, "ee") {
		add(stem + "ing")
	} else {
		add(verb + "ing")
	}
	for _, f := range irregular {
		add(f)
	}
	if len(irregular) > 0 {
		return forms
	}
	switch {
	case last == 'e':
		add(verb + "d")
	case last == 'y' && !vowel(verb[len(verb)-2]):
		add(verb[:len(verb)-1] + "ied")
	case doubles(verb):
		add(verb + string(last) + "ed")
		add(verb + string(last) + "ing")
	default:
		add(verb + "ed")
	}
	return forms
}

// doubles reports whether a verb of one syllable doubles its last letter: "skip".
func doubles(verb string) bool {
	n := len(verb)
	if n < 3 || vowel(verb[n-1]) || strings.IndexByte("wxy", verb[n-1]) >= 0 || !vowel(verb[n-2]) || vowel(verb[n-3]) && verb[n-3] != 'u' {
		return false
	}
	return !strings.ContainsAny(verb[:n-2], "aeio")
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// sortLongest puts patterns of more words, and those with a demand on what
// follows, before others, and else keeps their order.
func sortLongest(patterns []Pattern) {
	weight := func(p Pattern) int {
		w := 2 * len(p.Words)
		if p.With != nil {
			w++
		}
		return w
	}
	slices.SortStableFunc(patterns, func(a, b Pattern) int { return weight(b) - weight(a) })
}

package lemma

import (
	_ "embed"
	"strings"
)

// Past returns the past tense of a verb's dictionary form, in lower case: "met", "tried".
func Past(verb string) string {
	if p, ok := pasts[verb]; ok {
		return p
	}
	if _, ok := irregular[verb]; ok { // it is one already
		return verb
	}
	if p, ok := derived(verb); ok {
		return p
	}
	n := len(verb)
	switch {
	case unchanged[verb]:
		return verb
	case doubled[verb]:
		return verb + verb[n-1:] + "ed"
	case n < 2:
		return verb
	case strings.HasSuffix(verb, "ic"):
		return verb + "ked" // "panicked"
	case verb[n-1] == 'e':
		return verb + "d"
	case verb[n-1] == 'y' && !vowel(verb[n-2]):
		return verb[:n-1] + "ied"
	case n > 2 && !strings.ContainsAny(verb[:n-2], "aeiou") && vowel(verb[n-2]) && !vowel(verb[n-1]) && !strings.ContainsAny(verb[n-1:], "wxy"):
		return verb + verb[n-1:] + "ed" // of one syllable: "stopped"
	}
	return verb + "ed"
}

// derived returns the past of a verb that a prefix makes of an irregular one: "overtook".
func derived(verb string) (string, bool) {
	for _, prefix := range []string{"over", "out", "re", "un", "under", "fore", "pre"} {
		base, ok := strings.CutPrefix(verb, prefix)
		if !ok || unprefixed[verb] {
			continue
		}
		if b, ok := irregular[base]; ok { // the verb is a form already: "retaken"
			base = b
		}
		if p, ok := pasts[base]; ok {
			return prefix + p, true
		}
		if unchanged[base] {
			return verb, true
		}
	}
	return "", false
}

// unprefixed only look as if they had such a prefix.
var unprefixed = map[string]bool{"present": true, "rebound": true, "refound": true, "relay": true, "relent": true, "resent": true}

var (
	//go:embed doubled.txt
	doubledFile string
	//go:embed unchanged.txt
	unchangedFile string
)

// doubled are the verbs of doubled.txt, unchanged those of unchanged.txt.
var doubled, unchanged = verbs(doubledFile), verbs(unchangedFile)

// verbs are those of a file with one a line.
func verbs(file string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[line] = true
		}
	}
	return out
}

// Participle reports whether a form can be a past participle: "written" and "met", but not
// "wrote".
func Participle(form string) bool { return !pastOnly[form] }

// pastOnly are the forms of irregular verbs that are past tense alone.
var pastOnly = func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(irregularFile) {
		if f := strings.Fields(line); len(f) > 2 && f[0] != "#" && f[1] != f[2] {
			out[f[1]] = true
		}
	}
	return out
}()

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// pasts are those of irregular verbs.
var pasts = func() map[string]string {
	out := map[string]string{"be": "was", "have": "had", "do": "did"}
	for line := range strings.Lines(irregularFile) {
		if f := strings.Fields(line); len(f) > 1 && f[0] != "#" && out[f[0]] == "" {
			out[f[0]] = f[1]
		}
	}
	return out
}()

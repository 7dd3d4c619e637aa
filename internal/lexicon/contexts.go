package lexicon

import "sync"

// contexts maps words in lower case, in the singular, to PLOVER contexts.
var contexts = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	if err := readTable("contexts.tsv", 2, func(f []string) {
		for _, w := range list(f[1]) {
			m[w] = f[0]
		}
	}); err != nil {
		panic(err) // the embedded file is tested
	}
	return m
})

// Context returns the PLOVER context that a word in lower case speaks of, or "".
func Context(word string) string {
	m := contexts()
	if c := m[word]; c != "" {
		return c
	}
	if n := len(word); n > 3 && word[n-1] == 's' {
		if c := m[word[:n-1]]; c != "" {
			return c
		}
		if n > 4 && word[n-3:] == "ies" {
			return m[word[:n-3]+"y"]
		}
	}
	return ""
}

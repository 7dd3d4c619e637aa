package lexicon

import (
	"strings"
	"sync"
)

// CAMEO returns the code of CAMEO for what a word tells as an event of a type of PLOVER's, by its
// dictionary form and part of speech (VERB, NOUN or ADJ); "" if none is known.
func CAMEO(lemma, upos, typ string) string {
	for part := range strings.FieldsSeq(codes()[[2]string{lemma, upos}]) {
		if t, code, _ := strings.Cut(part, "="); t == typ {
			return code
		}
	}
	return ""
}

// codes are the codes by type, as the table has them, by word and part of speech.
var codes = sync.OnceValue(func() map[[2]string]string {
	out := map[[2]string]string{}
	if err := readTable("cameo.tsv", 3, func(f []string) { out[[2]string{f[0], f[1]}] = f[2] }); err != nil {
		panic(err) // the embedded table is tested
	}
	return out
})

package lexicon

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/shared"
)

// Every code of the table is one of CAMEO's, of its type by PLOVER's table of correspondence.
func TestCAMEOCodes(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile(shared.Path(t, "data", "events", "cameo-to-plover-2021.txt"))
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^(\d+):\s*([A-Z]+)`).FindAllStringSubmatch(string(b), -1) {
		types[m[1]] = m[2]
	}
	for _, f := range table(t, "cameo.tsv", 3) {
		parts := strings.Fields(f[2])
		if len(parts) == 0 {
			t.Errorf("%q has no code", f)
		}
		for _, part := range parts {
			typ, code, _ := strings.Cut(part, "=")
			if types[code] != typ || CAMEO(f[0], f[1], typ) == "" {
				t.Errorf("%q: %s tells %s, not %s", f, code, types[code], typ)
			}
		}
	}
}

func TestCAMEO(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lemma, upos, typ, want string }{
		{"accuse", "VERB", "ACCUSE", "112"}, {"meet", "VERB", "CONSULT", "040"}, {"meet", "VERB", "ASSAULT", ""},
		{"arrest", "NOUN", "COERCE", "173"}, {"arrest", "ADJ", "COERCE", ""}, {"qwertz", "VERB", "ASSAULT", ""},
	} {
		if got := CAMEO(c.lemma, c.upos, c.typ); got != c.want {
			t.Errorf("%s as %s: CAMEO %q, want %q", c.lemma, c.typ, got, c.want)
		}
	}
}

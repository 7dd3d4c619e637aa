package timeline

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/nlp"
)

func TestDatelineOfSentence(t *testing.T) {
	t.Parallel()
	for _, text := range []string{ // what is before | says where it was written
		"KISUMU - |Kenya and Tanzania signed an accord.",
		"MOSCOW, March 24 (Reuters) - |Russia accused Ukraine.",
		"WASHINGTON (AP) _ |The president left.",
		"CAGUAS, Puerto Rico (AP)_ |Kidnappers kept their promise.",
		"ADDIS ABABA, Ethiopia, March 24, 2016 (Example Wire Service) -- |Talks began.",
		"Kampala, Uganda – |The president left.",
		"|Greece - a member of the union - accused Turkey.",
		"|The president - who had left - came back.",
		"|UN-backed talks began - again.",
		"|Talks began.",
	} {
		before, rest, _ := strings.Cut(text, "|")
		whole := before + rest
		tokens := tokensOf(whole, nlp.Range{End: len(whole)})
		n := dateline(tokens)
		if got := whole[tokens[n].Start:]; got != rest {
			t.Errorf("%q: the sentence begins with %q", text, got)
		}
	}
}

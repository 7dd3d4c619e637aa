package nlp

import (
	"testing"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/shared"
)

func treebank(t testing.TB, names ...string) (all []conllu.Sentence) {
	for _, n := range names {
		s, err := conllu.Open(shared.Path(t, "data", "treebanks", n+".conllu.xz"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s...)
	}
	return all
}

// TestCuts measures sentences and words on the raw text of the development
// treebanks, and keeps what was reached.
func TestCuts(t *testing.T) {
	t.Parallel()
	text, gold := conllu.Text(treebank(t, "ewt-dev", "gum-dev"))
	goldSentences, goldWords := map[segment.Range]bool{}, map[segment.Range]bool{}
	for _, words := range gold {
		goldSentences[segment.Range{Start: words[0][0], End: words[len(words)-1][1]}] = true
		for _, w := range words {
			goldWords[segment.Range{Start: w[0], End: w[1]}] = true
		}
	}
	var words []segment.Range
	sentences, rightSentences, rightWords := 0, 0, 0
	for s := range segment.Sentences(text) {
		if sentences++; goldSentences[s] {
			rightSentences++
		}
		words = segment.Words(words, text, s)
	}
	for _, w := range words {
		if goldWords[w] {
			rightWords++
		}
	}
	f1 := func(right, system, gold int) float64 { return 200 * float64(right) / float64(system+gold) }
	s, w := f1(rightSentences, sentences, len(goldSentences)), f1(rightWords, len(words), len(goldWords))
	t.Logf("F1: sentences %.2f, words %.2f", s, w)
	if s < 88 || w < 99 {
		t.Errorf("F1: sentences %.2f, words %.2f; have been above 88 and 99", s, w)
	}
}

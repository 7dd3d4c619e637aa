package main

import (
	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/nlp/lemma"
)

func lemmaPairs(sentences []conllu.Sentence) (words []lemma.Word) {
	for _, s := range sentences {
		for _, w := range s.Words {
			words = append(words, lemma.Word{Form: w.Form, UPOS: w.UPOS, XPOS: w.XPOS, Lemma: w.Lemma})
		}
	}
	return words
}

// scoreLemmas is the share of right lemmas, given the parts of speech.
func scoreLemmas(l *lemma.Lemmas, sentences []conllu.Sentence) float64 {
	right, total := 0, 0
	for _, s := range sentences {
		for _, w := range s.Words {
			if total++; l.Of(w.Form, w.UPOS, w.XPOS) == w.Lemma {
				right++
			}
		}
	}
	return 100 * float64(right) / float64(total)
}

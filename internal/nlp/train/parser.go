package main

import (
	"math/rand/v2"
	"strings"
	"sync"
	"time"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/parse"
	"github.com/dateline-go/dateline/internal/nlp/tag"
)

// tagged is a sentence with its predicted parts of speech.
type tagged struct {
	conllu.Sentence
	classes []uint8
	parse   parse.Sentence
	heads   []int32
	gold    []parse.Action
}

// tagAll tags sentences with a tagger and prepares them for the parser.
func tagAll(t *tag.Tagger, sentences []conllu.Sentence, known map[uint64]bool) []tagged {
	var scratch tag.Scratch
	out := make([]tagged, len(sentences))
	for k, s := range sentences {
		x := &out[k]
		x.Sentence = s
		x.classes = t.Tag(nil, forms(s), &scratch)
		if goldTags {
			for i, w := range s.Words {
				for c, k := range t.Classes {
					if k.UPOS == w.UPOS && k.XPOS == w.XPOS {
						x.classes[i] = uint8(c)
					}
				}
			}
		}
		x.parse.Reset()
		x.heads = []int32{0}
		for i, w := range s.Words {
			c := t.Classes[x.classes[i]]
			word := scratch.Words[i].Lower
			if !known[word] {
				word = scratch.Words[i].Class()
			}
			x.parse.Add(word, uint64(x.classes[i])+1, kindOf(c.UPOS), c.UPOS == "VERB" || c.UPOS == "AUX", c.UPOS == "PUNCT")
			x.heads = append(x.heads, int32(w.Head))
		}
		projective := append([]int32(nil), x.heads...)
		parse.Projective(projective)
		x.gold = parse.Gold(projective)
	}
	return out
}

// jackknife tags the training sentences with taggers that have not seen them.
func jackknife(t *tag.Tagger, sentences []conllu.Sentence, known map[uint64]bool, folds, epochs, limit int) []tagged {
	parts := make([][]tagged, folds)
	var wg sync.WaitGroup
	gate := make(chan bool, 2)
	for f := range folds {
		wg.Go(func() {
			gate <- true
			defer func() { <-gate }()
			var rest, held []conllu.Sentence
			for k, s := range sentences {
				if k/50%folds == f {
					held = append(held, s)
				} else {
					rest = append(rest, s)
				}
			}
			classes, index := classesOf(sentences)
			parts[f] = tagAll(trainTagger(rest, classes, index, epochs, limit, uint64(f)+2), held, known)
		})
	}
	wg.Wait()
	var out []tagged
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// trainParser learns the transitions.
func trainParser(sentences []tagged, width, epochs, limit int, dev []tagged) *linear.Weights {
	p := linear.NewPerceptron(3)
	beam := parse.Beam{Width: width}
	order := rand.New(rand.NewPCG(7, 7))
	score := func(scores *[3]int32, features []uint64) {
		var f [3]float32
		p.Score(f[:], features)
		for i := range f {
			scores[i] = int32(f[i])
		}
	}
	update := func(features []uint64, a parse.Action, right bool) {
		delta := float32(-1)
		if right {
			delta = 1
		}
		p.Update(features, int(a), delta)
	}
	var w *linear.Weights
	for epoch := range epochs {
		start := time.Now()
		wrong, total := 0, 0
		for _, k := range order.Perm(len(sentences)) {
			s := &sentences[k]
			if s.gold == nil {
				continue
			}
			p.Step()
			if total++; beam.Violation(&s.parse, s.gold, score, update) {
				wrong++
			}
		}
		if epoch%3 == 2 || epoch == epochs-1 {
			w = p.Weights(limit)
			progress("parser epoch %d: %.1f%% of sentences wrong, dev UAS %.2f, %d features, %v", epoch+1, 100*float64(wrong)/float64(total), attachment(w, width, dev), w.Features(), time.Since(start))
		}
	}
	return w
}

// attachment is the share of words with the right head.
func attachment(w *linear.Weights, width int, sentences []tagged) float64 {
	beam := parse.Beam{Width: width}
	score := func(scores *[3]int32, features []uint64) { w.Score(scores[:], features) }
	right, total := 0, 0
	var heads []int32
	for k := range sentences {
		s := &sentences[k]
		heads = append(heads[:0], make([]int32, len(s.heads))...)
		beam.Heads(heads, &s.parse, score)
		for i := 1; i < len(heads); i++ {
			if total++; heads[i] == s.heads[i] {
				right++
			}
		}
	}
	return 100 * float64(right) / float64(total)
}

// base is a relation without its subtype.
func base(relation string) string { r, _, _ := strings.Cut(relation, ":"); return r }

// knownWords returns the words that occur at least so often.
func knownWords(sentences []conllu.Sentence, least int) map[uint64]bool {
	count := map[uint64]int{}
	for _, s := range sentences {
		for _, w := range s.Words {
			count[tag.Look(w.Form).Lower]++
		}
	}
	known := map[uint64]bool{}
	for h, n := range count {
		if n >= least {
			known[h] = true
		}
	}
	return known
}

var goldTags bool

func kindOf(upos string) uint64 { return linear.String(upos) & 0x7F }

package main

import (
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/parse"
	"github.com/dateline-go/dateline/internal/nlp/tag"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// tagged is a sentence with its predicted parts of speech.
type tagged struct {
	conllu.Sentence
	classes []uint8
	parse   parse.Sentence
	gold    parse.Gold // projective
}

// tagAll tags sentences and prepares them for the parser.
func tagAll(t *tag.Tagger, sentences []conllu.Sentence, relations []string) []tagged {
	var scratch tag.Scratch
	out := make([]tagged, len(sentences))
	for k, s := range sentences {
		x := &out[k]
		x.Sentence = s
		x.classes = t.Tag(nil, forms(s), &scratch)
		x.parse.Reset()
		x.gold = parse.Gold{Heads: []int16{0}, Relations: []uint8{0}}
		for i, w := range s.Words {
			c := t.Classes[x.classes[i]]
			word := &scratch.Words[i]
			x.parse.Add(word.Lower, word.Form(), word.Class, x.classes[i], c.UPOS)
			x.gold.Heads = append(x.gold.Heads, int16(w.Head))
			x.gold.Relations = append(x.gold.Relations, uint8(max(0, slices.Index(relations, w.Relation))))
		}
		parse.Projective(x.gold.Heads)
	}
	return out
}

// jackknife tags the training sentences with taggers that have not seen them.
func jackknife(sentences []conllu.Sentence, words *wordclass.Table, relations []string, folds, epochs int, strongest []uint64) []tagged {
	parts := make([][]tagged, folds)
	classes, index := classesOf(sentences)
	each(folds, func(f int) {
		var rest, held []conllu.Sentence
		for k, s := range sentences {
			if k/50%folds == f {
				held = append(held, s)
			} else {
				rest = append(rest, s)
			}
		}
		t, _ := trainTagger(rest, words, classes, index, epochs, strongest, uint64(f)+2)
		parts[f] = tagAll(t, held, relations)
	})
	return slices.Concat(parts...)
}

// each calls f for 0 to n-1, two at a time.
func each(n int, f func(i int)) {
	var wg sync.WaitGroup
	gate := make(chan bool, 2)
	for i := range n {
		wg.Go(func() {
			gate <- true
			defer func() { <-gate }()
			f(i)
		})
	}
	wg.Wait()
}

// relationsOf lists the relations of a treebank.
func relationsOf(sentences []conllu.Sentence) []string {
	var out []string
	for _, s := range sentences {
		for _, w := range s.Words {
			if !slices.Contains(out, w.Relation) {
				out = append(out, w.Relation)
			}
		}
	}
	slices.Sort(out)
	return out
}

// trainParser learns which features matter, then several parsers over those
// from the sentences in different orders, and returns their mean.
func trainParser(sentences []tagged, relations []string, epochs, features, models int, dev []tagged) *parse.Parser {
	p := linear.NewPerceptron(parse.Classes(len(relations)))
	learn(p, sentences, len(relations), 2, 0)
	strongest := p.Strongest(features)
	p = nil
	trained := make([]*linear.Perceptron, models)
	each(models, func(m int) {
		trained[m] = linear.NewPerceptronOf(parse.Classes(len(relations)), strongest)
		learn(trained[m], sentences, len(relations), epochs, uint64(m)+1)
		u, l := attachment(parse.New(relations, linear.Mean(leastParserWeight, trained[m])), dev)
		progress("parser %d of %d: dev UAS %.2f LAS %.2f", m+1, models, u, l)
	})
	return parse.New(relations, linear.Mean(leastParserWeight, trained...))
}

func learn(p *linear.Perceptron, sentences []tagged, relations, epochs int, seed uint64) {
	order := rand.New(rand.NewPCG(7, seed))
	epoch := 0
	l := parse.Learner{
		Relations: relations,
		Score:     p.Score,
		Update: func(features []uint64, right, wrong int) {
			p.Update(features, right, 1)
			p.Update(features, wrong, -1)
		},
		Follow: func() bool { return epoch > 0 && order.Float64() < 0.9 },
	}
	for ; epoch < epochs; epoch++ {
		start, wrong := time.Now(), 0
		for _, k := range order.Perm(len(sentences)) {
			p.Step()
			wrong += l.Learn(&sentences[k].parse, sentences[k].gold)
		}
		progress("parser epoch %d: %d mistakes, %v", epoch+1, wrong, time.Since(start).Round(time.Second))
	}
}

// settle teaches a parser which of its decisions are always the same.
func settle(p *parse.Parser, sentences []tagged) {
	list := make([]*parse.Sentence, len(sentences))
	for i := range sentences {
		list[i] = &sentences[i].parse
	}
	p.Settle(list)
}

// attachment is the share of words with the right head, and with the right
// relation too.
func attachment(p *parse.Parser, sentences []tagged) (uas, las float64) {
	var scratch parse.Scratch
	u, l, total := 0, 0, 0
	for k := range sentences {
		s := &sentences[k]
		heads, relations := p.Parse(&s.parse, &scratch)
		for i, w := range s.Words {
			if total++; int(heads[i+1]) == w.Head {
				u++
				if p.Relations[relations[i+1]] == w.Relation {
					l++
				}
			}
		}
	}
	return 100 * float64(u) / float64(total), 100 * float64(l) / float64(total)
}

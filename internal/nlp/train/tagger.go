package main

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/tag"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

// rareClass is how often a class must occur to be learned.
const rareClass = 5

// classesOf lists the parts of speech of a treebank and maps each to its index.
func classesOf(sentences []conllu.Sentence) ([]tag.Class, map[tag.Class]uint8) {
	count := map[tag.Class]int{}
	var order []tag.Class
	for _, s := range sentences {
		for _, w := range s.Words {
			c := tag.Class{UPOS: w.UPOS, XPOS: w.XPOS}
			if count[c] == 0 {
				order = append(order, c)
			}
			count[c]++
		}
	}
	var classes []tag.Class
	index := map[tag.Class]uint8{}
	for _, c := range order {
		if count[c] >= rareClass {
			index[c] = uint8(len(classes))
			classes = append(classes, c)
		}
	}
	return classes, index
}

// fixedWords returns the frequent words that have one class only.
func fixedWords(sentences []conllu.Sentence, index map[tag.Class]uint8) linear.Table {
	count := map[uint32]map[tag.Class]int{}
	for _, s := range sentences {
		for _, w := range s.Words {
			h := linear.Key(tag.Look(w.Form).Lower)
			if count[h] == nil {
				count[h] = map[tag.Class]int{}
			}
			count[h][tag.Class{UPOS: w.UPOS, XPOS: w.XPOS}]++
		}
	}
	fixed := linear.Table{}
	for h, classes := range count {
		total, most, best := 0, 0, tag.Class{}
		for c, n := range classes {
			total += n
			if n > most {
				most, best = n, c
			}
		}
		if total >= 50 && most*1000 >= total*995 {
			fixed[h] = index[best]
		}
	}
	return fixed
}

// kindsOf numbers the sets of universal parts of speech of the known words.
func kindsOf(sentences []conllu.Sentence) linear.Table {
	count := map[uint32]map[string]int{}
	for _, s := range sentences {
		for _, w := range s.Words {
			h := linear.Key(tag.Look(w.Form).Lower)
			if count[h] == nil {
				count[h] = map[string]int{}
			}
			count[h][w.UPOS]++
		}
	}
	sets := map[string]int{}
	of := map[uint32]string{}
	for h, tags := range count {
		total := 0
		for _, n := range tags {
			total += n
		}
		if total < 4 {
			continue
		}
		var names []string
		for t, n := range tags {
			if n*20 >= total {
				names = append(names, fmt.Sprintf("%06d%s", 999999-n*1000/total/250, t))
			}
		}
		slices.Sort(names)
		set := strings.Join(names, " ")
		of[h] = set
		sets[set]++
	}
	order := slices.SortedFunc(maps.Keys(sets), func(a, b string) int {
		return cmp.Or(cmp.Compare(sets[b], sets[a]), cmp.Compare(a, b))
	})
	number := map[string]uint8{}
	for i, s := range order[:min(len(order), 254)] {
		number[s] = uint8(i + 1)
	}
	kinds := linear.Table{}
	for h, s := range of {
		kinds[h] = number[s]
	}
	return kinds
}

// trainTagger learns parts of speech.
func trainTagger(sentences []conllu.Sentence, known *wordclass.Table, classes []tag.Class, index map[tag.Class]uint8, epochs int, strongest []uint64, seed uint64) (*tag.Tagger, *linear.Perceptron) {
	lexicon := tag.Lexicon{Fixed: fixedWords(sentences, index), Kinds: kindsOf(sentences), Classes: known}
	p := linear.NewPerceptron(len(classes))
	if strongest != nil {
		p = linear.NewPerceptronOf(len(classes), strongest)
	}
	order := rand.New(rand.NewPCG(seed, 1))
	var words []tag.Word
	var features []uint64
	scores := make([]float32, len(classes))
	for epoch := range epochs {
		right, total := 0, 0
		for _, k := range order.Perm(len(sentences)) {
			s := sentences[k]
			words = words[:0]
			for _, w := range s.Words {
				words = append(words, lexicon.Look(w.Form))
			}
			var t1, t2 uint64
			style := tag.Style(words)
			for i, w := range s.Words {
				gold, known := index[tag.Class{UPOS: w.UPOS, XPOS: w.XPOS}]
				c, ok := lexicon.One(&words[i])
				if !ok {
					clear(scores)
					features = tag.Features(features[:0], words, i, t1, t2, style)
					p.Score(scores, features)
					best := 0
					for c, s := range scores {
						if s > scores[best] {
							best = c
						}
					}
					c = uint8(best)
					p.Step()
					if known && c != gold {
						p.Update(features, int(gold), 1)
						p.Update(features, int(c), -1)
					}
				}
				if total++; c == gold {
					right++
				}
				t1, t2 = uint64(c)+1, t1
			}
		}
		progress("tagger epoch %d: %.2f", epoch+1, 100*float64(right)/float64(total))
	}
	return tag.New(classes, lexicon, linear.Mean(leastWeight, p)), p
}

// scoreTagger returns the accuracy of UPOS and XPOS.
func scoreTagger(t *tag.Tagger, sentences []conllu.Sentence) (upos, xpos float64) {
	var s tag.Scratch
	var classes []uint8
	u, x, n := 0, 0, 0
	for _, sentence := range sentences {
		classes = t.Tag(classes[:0], forms(sentence), &s)
		for i, w := range sentence.Words {
			c := t.Classes[classes[i]]
			if n++; c.UPOS == w.UPOS {
				u++
			}
			if c.XPOS == w.XPOS {
				x++
			}
		}
	}
	return 100 * float64(u) / float64(n), 100 * float64(x) / float64(n)
}

func forms(s conllu.Sentence) []string {
	out := make([]string, len(s.Words))
	for i, w := range s.Words {
		out[i] = w.Form
	}
	return out
}

func allForms(sentences []conllu.Sentence) (all [][]string) {
	for _, s := range sentences {
		all = append(all, forms(s))
	}
	return all
}

func progress(format string, args ...any) { fmt.Printf(format+"\n", args...) }

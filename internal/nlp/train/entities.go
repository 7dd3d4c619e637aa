package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/entity"
	"github.com/dateline-go/dateline/internal/nlp/parse"
	"github.com/dateline-go/dateline/internal/nlp/tag"
)

const (
	entityEpochs   = 8
	entityFeatures = 60_000
)

// goldMentions reads the Entity marks of GUM: "(3-person-..." opens a mention,
// "3)" closes it, "(3-person-...)" is one word.
func goldMentions(s conllu.Sentence) map[entity.Mention]bool {
	type open struct {
		id, kind string
		start    int
	}
	var stack []open
	out := map[entity.Mention]bool{}
	end := func(k, i int) {
		o := stack[k]
		stack = slices.Delete(stack, k, k+1)
		out[entity.Mention{Span: entity.Span{Start: o.start, End: i + 1}, Type: entity.Type(o.kind)}] = true
	}
	for i, w := range s.Words {
		_, marks, ok := strings.Cut(w.Misc, "Entity=")
		if !ok {
			continue
		}
		marks, _, _ = strings.Cut(marks, "|")
		for marks != "" {
			if marks[0] == '(' {
				n := strings.IndexAny(marks[1:], "()") + 1
				if n == 0 {
					n = len(marks)
				}
				f := strings.SplitN(marks[1:n], "-", 3)
				if len(f) < 2 {
					break
				}
				stack = append(stack, open{f[0], f[1], i})
				marks = marks[n:]
				if strings.HasPrefix(marks, ")") {
					end(len(stack)-1, i)
					marks = marks[1:]
				}
				continue
			}
			id, rest, ok := strings.Cut(marks, ")")
			if !ok {
				break
			}
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].id == id {
					end(k, i)
					break
				}
			}
			marks = rest
		}
	}
	return out
}

// entityWords are the words of a sentence with its gold tree.
func entityWords(s conllu.Sentence) []entity.Word {
	var out []entity.Word
	for _, w := range s.Words {
		out = append(out, entity.Word{Form: w.Form, Lower: strings.ToLower(w.Form), UPOS: w.UPOS, XPOS: w.XPOS, Head: w.Head - 1, Relation: w.Relation})
	}
	return out
}

// trainEntities learns mentions from the sentences of GUM.
func trainEntities(sentences []conllu.Sentence) *entity.Recognizer {
	type example struct {
		features []uint64
		class    int
	}
	var examples []example
	for _, s := range sentences {
		gold := goldMentions(s)
		words := entityWords(s)
		for _, span := range entity.Spans(nil, words) {
			class := 0
			for c, t := range entity.Types {
				if gold[entity.Mention{Span: entity.Span{Start: span.Start, End: span.End}, Type: t}] {
					class = c
				}
			}
			examples = append(examples, example{entity.Features(nil, words, span), class})
		}
	}
	learn := func(p *linear.Perceptron, epochs int) {
		order := rand.New(rand.NewPCG(11, 1))
		scores := make([]float32, len(entity.Types))
		for range epochs {
			for _, k := range order.Perm(len(examples)) {
				e := &examples[k]
				clear(scores)
				p.Score(scores, e.features)
				best := 0
				for c, s := range scores {
					if s > scores[best] {
						best = c
					}
				}
				if p.Step(); best != e.class {
					p.Update(e.features, e.class, 1)
					p.Update(e.features, best, -1)
				}
			}
		}
	}
	first := linear.NewPerceptron(len(entity.Types))
	learn(first, 2)
	p := linear.NewPerceptronOf(len(entity.Types), first.Strongest(entityFeatures))
	learn(p, entityEpochs)
	return entity.New(linear.Mean(leastWeight, p))
}

// scoreEntities is the F1 of exact spans with their type: persons, places and
// organisations.
func scoreEntities(r *entity.Recognizer, words [][]entity.Word, sentences []conllu.Sentence) (f1 float64, byType map[entity.Type]float64) {
	right, system, total := map[entity.Type]int{}, map[entity.Type]int{}, map[entity.Type]int{}
	for k, s := range sentences {
		gold := goldMentions(s)
		for g := range gold {
			total[g.Type]++
		}
		for _, m := range r.Mentions(nil, words[k]) {
			system[m.Type]++
			if gold[entity.Mention{Span: entity.Span{Start: m.Start, End: m.End}, Type: m.Type}] {
				right[m.Type]++
			}
		}
	}
	byType = map[entity.Type]float64{}
	var a, b int
	for _, t := range entity.Types[1:] {
		byType[t] = 200 * float64(right[t]) / float64(max(1, system[t]+total[t]))
		a, b = a+right[t], b+system[t]+total[t]
	}
	return 200 * float64(a) / float64(max(1, b)), byType
}

// parsed reads sentences with the models: what the recognizer will see.
func parsed(t *tag.Tagger, p *parse.Parser, sentences []conllu.Sentence) [][]entity.Word {
	var scratch parse.Scratch
	var out [][]entity.Word
	for _, x := range tagAll(t, sentences, p.Relations) {
		heads, relations := p.Parse(&x.parse, &scratch)
		var words []entity.Word
		for i, w := range x.Words {
			c := t.Classes[x.classes[i]]
			words = append(words, entity.Word{Form: w.Form, Lower: strings.ToLower(w.Form), UPOS: c.UPOS, XPOS: c.XPOS,
				Head: int(heads[i+1]) - 1, Relation: p.Relations[relations[i+1]]})
		}
		out = append(out, words)
	}
	return out
}

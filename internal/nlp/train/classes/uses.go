package main

import (
	"math"
	"math/rand/v2"
	"strings"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
)

// The questions that are asked of a word's use, with their weights: its part of
// speech, its relation and the side of its head, and the parts of speech of the
// word before it, of the one behind it and of its head.
const questions = 5

var weights = [questions]float32{1, 1, 0.5, 0.5, 0.5}

// use is how often each answer was true of a word.
type use struct {
	word   int
	total  float32
	counts [questions]map[int]float32
}

// uses are those of all words, in the order of the words, and how many answers
// there are to each question.
type uses struct {
	words   []*use
	answers [questions]int
}

// usesOf counts how the treebank uses words.
func usesOf(forms []string, treebank []conllu.Sentence) uses {
	index := map[string]int{}
	for i, f := range forms {
		index[f] = i
	}
	var ids [questions]map[string]int
	for q := range ids {
		ids[q] = map[string]int{}
	}
	all := make([]*use, len(forms))
	for _, s := range treebank {
		for i, w := range s.Words {
			k, ok := index[strings.ToLower(w.Form)]
			if !ok {
				continue
			}
			u := all[k]
			if u == nil {
				u = &use{word: k}
				for q := range u.counts {
					u.counts[q] = map[int]float32{}
				}
				all[k] = u
			}
			u.total++
			for q, answer := range answers(s, i) {
				id, ok := ids[q][answer]
				if !ok {
					id = len(ids[q])
					ids[q][answer] = id
				}
				u.counts[q][id]++
			}
		}
	}
	var out uses
	for _, u := range all {
		if u != nil {
			out.words = append(out.words, u)
		}
	}
	for q := range ids {
		out.answers[q] = len(ids[q])
	}
	return out
}

func answers(s conllu.Sentence, i int) [questions]string {
	w := s.Words[i]
	prev, next, head := "-", "-", "root"
	if i > 0 {
		prev = s.Words[i-1].UPOS
	}
	if i+1 < len(s.Words) {
		next = s.Words[i+1].UPOS
	}
	relation, _, _ := strings.Cut(w.Relation, ":")
	if w.Head > 0 {
		head = s.Words[w.Head-1].UPOS
		if w.Head-1 < i {
			relation = "<" + relation
		} else {
			relation = ">" + relation
		}
	}
	return [questions]string{w.UPOS + w.XPOS, relation, prev, next, head}
}

const (
	hidden = 64
	epochs = 20
	rate   = 0.02
	decay  = 1e-4
	leak   = 0.1 // the slope of a hidden unit below zero
)

// net foretells the use of a word from its vector.
type net struct {
	in, out [][]float32 // weights, the bias last
	offsets [questions + 1]int
	h, y    []float32
}

// foretell learns how vectors go with uses, and returns for every vector the
// square roots of the shares that it foretells: of such rows the product is the
// likeness (Bhattacharyya).
func foretell(vec [][]float32, u uses) [][]float32 {
	n := &net{h: make([]float32, hidden+1)}
	for q, k := range u.answers {
		n.offsets[q+1] = n.offsets[q] + k
	}
	random := rand.New(rand.NewPCG(3, 3))
	n.in, n.out = matrix(random, hidden, dims+1), matrix(random, n.offsets[questions], hidden+1)
	n.y = make([]float32, n.offsets[questions])
	for e := range epochs {
		step := rate * (1 - float32(e)/epochs)
		for _, k := range random.Perm(len(u.words)) {
			n.learn(vec[u.words[k].word], u.words[k], step)
		}
	}
	out := make([][]float32, len(vec))
	for i, v := range vec {
		n.run(v)
		row := make([]float32, len(n.y))
		for q, w := range weights {
			for k := n.offsets[q]; k < n.offsets[q+1]; k++ {
				row[k] = w * float32(math.Sqrt(float64(n.y[k])))
			}
		}
		out[i] = row
	}
	return out
}

func matrix(random *rand.Rand, rows, columns int) [][]float32 {
	out := make([][]float32, rows)
	for i := range out {
		out[i] = make([]float32, columns)
		for j := range out[i] {
			out[i][j] = 0.1 * (2*random.Float32() - 1)
		}
	}
	return out
}

func (n *net) run(v []float32) {
	for i, w := range n.in {
		sum := w[dims]
		for j, x := range v {
			sum += w[j] * x
		}
		if sum < 0 {
			sum *= leak
		}
		n.h[i] = sum
	}
	n.h[hidden] = 1
	for k, w := range n.out {
		var sum float32
		for j, x := range n.h {
			sum += w[j] * x
		}
		n.y[k] = sum
	}
	for q := range questions {
		linear.Softmax(n.y[n.offsets[q]:n.offsets[q+1]])
	}
}

// learn moves the weights towards the use of a word; frequent words weigh more.
func (n *net) learn(v []float32, u *use, step float32) {
	n.run(v)
	weight := float32(math.Min(3, math.Log2(1+float64(u.total))))
	var back [hidden]float32
	for q, w := range weights {
		for k := n.offsets[q]; k < n.offsets[q+1]; k++ {
			g := (u.counts[q][k-n.offsets[q]]/u.total - n.y[k]) * w * weight
			row := n.out[k]
			for i := range back {
				back[i] += g * row[i]
				row[i] += step * g * n.h[i]
			}
			row[hidden] += step * g
		}
	}
	for i, g := range back {
		if n.h[i] < 0 {
			g *= leak
		}
		row := n.in[i]
		for j, x := range v {
			row[j] += step * (g*x - decay*row[j])
		}
		row[dims] += step * g
	}
}

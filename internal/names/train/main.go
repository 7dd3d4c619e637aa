// Command train learns to what pronouns and nouns such as "the company" refer back, from
// the coreference of GUM, and writes the model beside package names:
//
//	go run ./internal/names/train ../shared/data/treebanks internal/names/refer.model
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
)

// fitting was chosen on the development part of GUM.
var fitting = linear.Fitting{Epochs: 6, Rate: 0.05, L2: 1e-3, Rare: 3, Seed: 1}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: train TREEBANKS MODEL")
	}
	var choices []linear.Choice
	for _, l := range lessons(filepath.Join(os.Args[1], "gum-train.conllu.xz")) {
		choices = append(choices, names.Choices(l)...)
	}
	model := linear.FitChoice(choices, fitting)
	b, err := model.AppendBinary(nil)
	if err == nil {
		err = os.WriteFile(os.Args[2], b, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d choices, %d bytes\n", len(choices), len(b))
	if err := names.Use(b); err != nil {
		log.Fatal(err)
	}
	var pronouns, nouns names.Score
	for _, l := range lessons(filepath.Join(os.Args[1], "gum-dev.conllu.xz")) {
		p, n := names.Test(l)
		pronouns.Add(p)
		nouns.Add(n)
	}
	fmt.Printf("development part of GUM: pronouns %v, nouns %v\n", pronouns, nouns)
}

// lessons reads the documents of a treebank.
func lessons(file string) []names.Lesson {
	sentences, err := conllu.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	var out []names.Lesson
	for len(sentences) > 0 {
		n := 1
		for n < len(sentences) && !sentences[n].NewDoc {
			n++
		}
		out = append(out, lesson(sentences[:n]))
		sentences = sentences[n:]
	}
	return out
}

// lesson reads one document as a text, in its own sentences.
func lesson(doc []conllu.Sentence) names.Lesson {
	text, words := conllu.Text(doc)
	var ranges []segment.Range
	for _, at := range words {
		ranges = append(ranges, segment.Range{Start: at[0][0], End: at[len(at)-1][1]})
	}
	l := names.Lesson{Text: text, Sentences: syntax.Read(text, ranges, nil)}
	gold, joined := map[int]int{}, map[int]int{} // by the byte where the head begins
	for k, s := range doc {
		for _, m := range mentions(s) {
			to := gold
			for i := m.head + 1; i < m.to; i++ {
				if s.Words[i].Relation == "conj" && s.Words[i].Head-1 == m.head {
					to = joined
				}
			}
			to[words[k][m.head][0]] = m.id
		}
	}
	l.Gold = func(sentence, head int, all bool) int {
		at := l.Sentences[sentence].Words[head].Start
		if all {
			return joined[at]
		}
		return gold[at]
	}
	return l
}

// mention is a mark of GUM's.
type mention struct{ id, from, to, head int }

// mentions reads the marks of a sentence, of two on one head the longer.
func mentions(s conllu.Sentence) []mention {
	var out []mention
	var open []mention
	end := func(k, i int) {
		m := open[k]
		open = append(open[:k], open[k+1:]...)
		m.to = i + 1
		m.head = m.from
		for w := m.from; w < m.to; w++ {
			if h := s.Words[w].Head - 1; h < m.from || h >= m.to {
				m.head = w
				break
			}
		}
		out = append(out, m)
	}
	for i, w := range s.Words {
		_, marks, _ := strings.Cut(w.Misc, "Entity=")
		marks, _, _ = strings.Cut(marks, "|")
		for marks != "" {
			if marks[0] == '(' {
				n := strings.IndexAny(marks[1:], "()") + 1
				if n == 0 {
					n = len(marks)
				}
				id, _, _ := strings.Cut(marks[1:n], "-")
				number, _ := strconv.Atoi(id)
				open = append(open, mention{id: number, from: i})
				if marks = marks[n:]; strings.HasPrefix(marks, ")") {
					end(len(open)-1, i)
					marks = marks[1:]
				}
				continue
			}
			id, rest, ok := strings.Cut(marks, ")")
			number, _ := strconv.Atoi(id)
			for k := len(open) - 1; ok && k >= 0; k-- {
				if open[k].id == number {
					end(k, i)
					break
				}
			}
			marks = rest
		}
	}
	return out
}

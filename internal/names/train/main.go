// Command train learns to what pronouns and nouns such as "the company" refer back, from
// the coreference of GUM and from annotated news, and writes the model beside package names:
//
//	go run ./internal/names/train
//	go run ./internal/names/train -cross -o /tmp/refer.model   # refer.0 to refer.4, a model for each fold of the news
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-go/dateline/internal/annotated/own"
	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/names"
	"github.com/dateline-go/dateline/internal/nlp/segment"
	"github.com/dateline-go/dateline/internal/syntax"
)

// fitting was chosen on the development part of GUM.
var fitting = linear.Fitting{Epochs: 6, Rate: 0.05, L2: 1e-3, Rare: 3, Seed: 1}

// newsCounts is how often news counts that GUM, of which little is news, counts once. By
// cross-validation twice finds more nouns of news than once, as precisely.
const newsCounts = 2

func main() {
	data := flag.String("data", "../shared/data", "`folder` of the development data")
	out := flag.String("o", "internal/names/refer.model", "`file` to write")
	crossed := flag.Bool("cross", false, "write for each fold of the news a model that has not seen it, refer.0 and so on for -o refer.model")
	flag.Parse()
	if err := train(*data, *out, *crossed); err != nil {
		log.Fatal(err)
	}
}

// train learns from all, or for each fold of the news from the others, and writes.
func train(data, file string, crossed bool) error {
	articles, err := own.Lessons(data)
	if err != nil {
		return err
	}
	var gum []linear.Choice
	for _, l := range lessons(filepath.Join(data, "treebanks", "gum-train.conllu.xz")) {
		gum = append(gum, names.Choices(l)...)
	}
	var news [own.Folds][]names.Lesson
	var choices [own.Folds][]linear.Choice
	for _, a := range articles {
		l, err := newsLesson(a.Article)
		if err != nil {
			return err
		}
		news[a.Fold] = append(news[a.Fold], l)
		list := names.Choices(l)
		for range newsCounts {
			choices[a.Fold] = append(choices[a.Fold], list...)
		}
	}
	if !crossed {
		if err := write(file, slices.Concat(gum, slices.Concat(choices[:]...))); err != nil {
			return err
		}
		score("development part of GUM", lessons(filepath.Join(data, "treebanks", "gum-dev.conllu.xz")))
		return nil
	}
	for k := range news {
		others := slices.Delete(slices.Clone(choices[:]), k, k+1)
		if err := write(fmt.Sprint(strings.TrimSuffix(file, "model"), k), slices.Concat(gum, slices.Concat(others...))); err != nil {
			return err
		}
		score(fmt.Sprintf("news, fold %d", k), news[k])
		score("development part of GUM", lessons(filepath.Join(data, "treebanks", "gum-dev.conllu.xz")))
	}
	return nil
}

// write learns from choices, writes the model and puts it in the place of the present one.
func write(file string, choices []linear.Choice) error {
	b, err := linear.FitChoice(choices, fitting).AppendBinary(nil)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d choices, %d bytes\n", file, len(choices), len(b))
	if err := os.WriteFile(file, b, 0o644); err != nil {
		return err
	}
	return names.Use(b)
}

// score says how well the present model does.
func score(name string, list []names.Lesson) {
	var pronouns, nouns names.Score
	for _, l := range list {
		p, n := names.Test(l)
		pronouns.Add(p)
		nouns.Add(n)
	}
	fmt.Printf("%s: pronouns %v, nouns %v\n", name, pronouns, nouns)
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

// Train learns the coder's models from annotated news and says how well they do:
//
//	go run ./internal/coder/train            # learns, and writes internal/coder/events.model
//	go run ./internal/coder/train -cross     # cross-validates over the articles that are learned from
//
// A third of shared/data/news is set aside by the list in internal/annotated/aside.txt and is
// not looked at. The same articles give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/annotated/own"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
)

func main() {
	data := flag.String("data", "../shared/data", "`folder` of the development data")
	out := flag.String("o", "internal/coder/events.model", "`file` to write")
	crossed := flag.Bool("cross", false, "cross-validate instead of writing a model")
	marked := flag.Bool("marked", false, "with -cross: take the events that annotators have marked, and score their parties, dates and status")
	flag.Parse()
	articles, err := load(*data)
	if err != nil {
		log.Fatal(err)
	}
	more, err := sentences(filepath.Join(*data, "events", "plover-gsr-dev.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	articles = append(articles, more...)
	crossWords(articles)
	switch {
	case *crossed && *marked:
		cross(articles, func(inside, outside []*article) {
			m := &coder.Models{Vectors: coder.Vectors()}
			learnEvents(outside, m)
			for _, a := range inside {
				a.marked(m)
			}
		})
		report(articles, 0)
	case *crossed:
		crossEvents(articles)
		best := threshold(articles)
		for _, t := range []float64{best - .1, best, best + .1, best + .2} {
			report(articles, t)
		}
		reliability(articles, best)
	default:
		if err := write(*out, articles); err != nil {
			log.Fatal(err)
		}
	}
}

// write learns from all articles and writes the models.
func write(file string, articles []*article) error {
	m := &coder.Models{Vectors: coder.Vectors()}
	learnEvents(articles, m)
	learnWords(articles, m)
	b, err := m.AppendBinary(nil)
	if err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o644)
}

// load reads the annotated articles that are not set aside, and those that this project
// has annotated itself, which are only learned from.
func load(data string) ([]*article, error) {
	news, err := annotated.Folder(filepath.Join(data, "news"))
	if err != nil {
		return nil, err
	}
	ours, err := own.Articles(data)
	if err != nil {
		return nil, err
	}
	written, err := own.Written()
	if err != nil {
		return nil, err
	}
	var out []*article
	for n, g := range slices.Concat(news, ours, written) {
		if annotated.Aside(g.Name) {
			continue
		}
		a, err := readArticle(g)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Name, err)
		}
		a.scored, a.fold = n < len(news), n%folds
		out = append(out, a)
	}
	return out, nil
}

// sentences are coded sentences and the examples of the lexicon's patterns.
func sentences(coded string) ([]*article, error) {
	list, err := annotated.Coded(coded)
	if err != nil {
		return nil, err
	}
	known := len(list)
	for i, x := range lexicon.Events().Examples {
		g := annotated.Article{Name: fmt.Sprint("example", i), Text: x.Text}
		if at := strings.Index(x.Text, x.Trigger); x.Trigger != "" && at >= 0 {
			m := annotated.Mention{Start: at, End: at + len(x.Trigger)}
			g.Events = []annotated.Event{{Type: x.Type, Mentions: []annotated.Mention{m}, Status: "asserted", Weight: 1}}
		}
		list = append(list, g)
	}
	var out []*article
	for i, g := range list {
		a, err := readArticle(g)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Name, err)
		}
		a.fold, a.part = i%folds, codedSentence
		if i >= known {
			a.part = example
		}
		out = append(out, a)
	}
	return out, nil
}

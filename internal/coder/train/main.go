// Train learns the coder's models from annotated news and says how well they do:
//
//	go run ./internal/coder/train            # learns, and writes internal/coder/events.model
//	go run ./internal/coder/train -parties   # learns anew who takes part alone: after a change of how parties are named
//	go run ./internal/coder/train -cross     # cross-validates over the articles that are learned from
//
// What words refer back to is learned from the same articles: -refer names the folder of models
// that "go run ./internal/names/train -cross" writes, so that no article is read by one that has
// seen it.
//
// -more learns also from further posts, articles and sentences of package own, from which the models
// that dateline has are not learned.
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
	"strings"

	"github.com/dateline-go/dateline/internal/annotated"
	"github.com/dateline-go/dateline/internal/annotated/own"
	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/internal/names"
)

func main() {
	data := flag.String("data", "../shared/data", "`folder` of the development data")
	out := flag.String("o", "internal/coder/events.model", "`file` to write")
	crossed := flag.Bool("cross", false, "cross-validate instead of writing a model")
	marked := flag.Bool("marked", false, "with -cross: take the events that annotators have marked, and score their parties, dates and status")
	refer := flag.String("refer", "", "`folder` with a model of what words refer back to for each fold, that has not seen its articles")
	parties := flag.Bool("parties", false, "learn anew only who takes part, and keep the other models of the file")
	more := flag.Bool("more", false, "learn from the further annotations of package own too")
	flag.Parse()
	articles, err := load(*data, *refer, *more)
	if err != nil {
		log.Fatal(err)
	}
	single, err := sentences(filepath.Join(*data, "events", "plover-gsr-dev.jsonl"), *more)
	if err != nil {
		log.Fatal(err)
	}
	articles = append(articles, single...)
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
		crossSame(articles)
		best := threshold(articles)
		for _, t := range []float64{best - .1, best, best + .1, best + .2} {
			report(articles, t)
		}
		reliability(articles, best)
	case *parties:
		b, err := os.ReadFile(*out)
		if err != nil {
			log.Fatal(err)
		}
		m, err := coder.ReadModels(b)
		if err != nil {
			log.Fatal(err)
		}
		learnParties(articles, m)
		if err := write(*out, m); err != nil {
			log.Fatal(err)
		}
	default:
		m := &coder.Models{Vectors: coder.Vectors()}
		crossEvents(articles)
		m.Same = learnSame(articles)
		learnEvents(articles, m)
		learnWords(articles, m)
		if err := write(*out, m); err != nil {
			log.Fatal(err)
		}
	}
}

// write writes the models to a file.
func write(file string, m *coder.Models) error {
	b, err := m.AppendBinary(nil)
	if err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o644)
}

// load reads the annotated articles, the further ones too if more. What words refer back to is read in each by the model
// of its fold in the folder refer, or by the one that dateline has if refer is "".
func load(data, refer string, more bool) ([]*article, error) {
	lessons, err := own.Lessons(data)
	if err != nil {
		return nil, err
	}
	if more {
		further, err := own.More(data)
		if err != nil {
			return nil, err
		}
		for i, a := range further {
			lessons = append(lessons, own.Lesson{Article: a, Fold: i % folds})
		}
	}
	var out []*article
	for fold := range folds {
		if refer != "" {
			if err := useRefer(filepath.Join(refer, fmt.Sprint("refer.", fold))); err != nil {
				return nil, err
			}
		}
		for _, l := range lessons {
			if l.Fold != fold {
				continue
			}
			a, err := readArticle(l.Article)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", l.Name, err)
			}
			a.scored, a.fold = l.News, fold
			out = append(out, a)
		}
	}
	return out, nil
}

func useRefer(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("%w; go run ./internal/names/train -cross writes it", err)
	}
	return names.Use(b)
}

// sentences are coded sentences, those that were written for this project if more, and the examples
// of the lexicon's patterns.
func sentences(coded string, more bool) ([]*article, error) {
	list, err := annotated.Coded(coded)
	if err != nil {
		return nil, err
	}
	known := len(list)
	if more {
		written, err := own.Sentences()
		if err != nil {
			return nil, err
		}
		list = append(list, written...)
	}
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

package main

import (
	"flag"
	"log"
	"path/filepath"
	"time"

	"github.com/dateline-go/dateline/internal/conllu"
)

func main() {
	dir := flag.String("treebanks", "../shared/data/treebanks", "folder of the treebanks")
	tagEpochs := flag.Int("tag-epochs", 6, "")
	epochs := flag.Int("epochs", 6, "")
	least := flag.Int("known", 1, "")
	width := flag.Int("beam", 4, "")
	limit := flag.Int("limit", 500_000, "")
	tagLimit := flag.Int("taglimit", 150_000, "")
	only := flag.Bool("tagonly", false, "")
	flag.BoolVar(&goldTags, "gold", false, "")
	flag.Parse()
	load := func(names ...string) (all []conllu.Sentence) {
		for _, n := range names {
			s, err := conllu.Open(filepath.Join(*dir, n+".conllu.xz"))
			if err != nil {
				log.Fatal(err)
			}
			all = append(all, s...)
		}
		return all
	}
	train, dev := load("ewt-train", "gum-train"), load("ewt-dev", "gum-dev")
	start := time.Now()
	known := knownWords(train, *least)
	progress("%d known words", len(known))
	classes, index := classesOf(train)
	t := trainTagger(train, classes, index, *tagEpochs, *tagLimit, 1)
	u, x := scoreTagger(t, dev)
	progress("dev: UPOS %.2f XPOS %.2f, %v", u, x, time.Since(start))
	if *only {
		confusions(t, dev)
		return
	}
	sentences := jackknife(t, train, known, 5, *tagEpochs, *tagLimit)
	progress("tagged, %v", time.Since(start))
	held := tagAll(t, dev, known)
	w := trainParser(sentences, *width, *epochs, *limit, held)
	n := 0
	for _, s := range dev {
		n += len(s.Words)
	}
	start = time.Now()
	attachment(w, *width, held)
	progress("%.0f tokens/s", float64(n)/time.Since(start).Seconds())
}

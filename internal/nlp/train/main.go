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
	t := trainTagger(train, 8, 150_000, 1)
	u, x := scoreTagger(t, dev)
	progress("dev: UPOS %.2f XPOS %.2f, %v", u, x, time.Since(start))
	start = time.Now()
	for range 10 {
		scoreTagger(t, dev)
	}
	n := 0
	for _, s := range dev {
		n += len(s.Words)
	}
	progress("%.0f tokens/s", float64(10*n)/time.Since(start).Seconds())
	b, _ := t.AppendBinary(nil)
	progress("%d bytes", len(b))
}

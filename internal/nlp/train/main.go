// Train learns the model of package nlp from treebanks and writes it:
//
//	go run ./internal/nlp/train
//
// It takes some ten minutes on two cores. The same treebanks give the same
// bytes.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/dateline-go/dateline/internal/conllu"
	"github.com/dateline-go/dateline/internal/nlp/lemma"
)

// What was tried and kept; see docs/model-card.md.
const (
	tagEpochs         = 8
	tagFeatures       = 120_000
	parserEpochs      = 12
	parserFeatures    = 400_000
	parserModels      = 4
	leastWeight       = 2
	leastParserWeight = 3
	folds             = 5 // of the taggers whose tags the parser learns from
)

func main() {
	dir := flag.String("treebanks", "../shared/data/treebanks", "`folder` of ewt-train.conllu.xz and the others")
	out := flag.String("o", "internal/nlp/english.model", "`file` to write")
	flag.Parse()
	start := time.Now()
	train, dev := load(*dir, "ewt-train", "gum-train"), load(*dir, "ewt-dev", "gum-dev")

	words, err := wordClasses()
	if err != nil {
		log.Fatal(err)
	}
	classes, index := classesOf(train)
	_, all := trainTagger(train, words, classes, index, 2, nil, 1)
	strongest := all.Strongest(tagFeatures)
	tagger, _ := trainTagger(train, words, classes, index, tagEpochs, strongest, 1)
	tagger.Settle(allForms(train))
	upos, xpos := scoreTagger(tagger, dev)
	progress("development part: UPOS %.2f XPOS %.2f", upos, xpos)

	relations := relationsOf(train)
	tagged := jackknife(train, words, relations, folds, tagEpochs, strongest)
	held := tagAll(tagger, dev, relations)
	parser := trainParser(tagged, relations, parserEpochs, parserFeatures, parserModels, held)
	settle(parser, tagAll(tagger, train, relations))
	uas, las := attachment(parser, held)
	progress("development part: UAS %.2f LAS %.2f", uas, las)

	lemmas := lemma.Learn(lemmaPairs(train))
	progress("development part: lemmas %.2f", scoreLemmas(lemmas, dev))

	model, err := tagger.AppendBinary(nil)
	if err == nil {
		model, err = parser.AppendBinary(model)
	}
	if err != nil {
		log.Fatal(err)
	}
	model = lemmas.AppendBinary(model)
	if err := os.WriteFile(*out, model, 0o644); err != nil {
		log.Fatal(err)
	}
	progress("%s: %d bytes, %v", *out, len(model), time.Since(start).Round(time.Second))
}

func load(dir string, names ...string) (all []conllu.Sentence) {
	for _, n := range names {
		s, err := conllu.Open(filepath.Join(dir, n+".conllu.xz"))
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, s...)
	}
	return all
}

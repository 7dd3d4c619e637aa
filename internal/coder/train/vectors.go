package main

import (
	"encoding/binary"
	"log"
	"math"
	"os"
	"strings"

	"github.com/dateline-go/dateline/internal/coder"
)

type vectors map[string][]float32

const dims = 100

func loadVectors() vectors {
	w, err := os.ReadFile("/work/vec/words.txt")
	if err != nil {
		log.Fatal(err)
	}
	b, err := os.ReadFile("/work/vec/vec" + os.Getenv("VD") + ".bin")
	if err != nil {
		log.Fatal(err)
	}
	v := vectors{}
	for i, word := range strings.Split(string(w), "\n") {
		x := make([]float32, dims)
		for k := range x {
			x[k] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*(i*dims+k):]))
		}
		v[word] = x
	}
	return v
}

func (v vectors) add(out []float32, s *coder.Sentence, i int, scale float32) {
	if i < 0 || i >= len(s.Words) {
		return
	}
	x := v[s.Words[i].Lower]
	for k := range x {
		out[k] += x[k] * scale
	}
}

func (v vectors) of(a *coder.Article, s *coder.Sentence, i int) []float32 {
	out := make([]float32, 6*dims)
	v.add(out, s, i, 1)
	v.add(out[dims:], s, s.Words[i].Head, 1)
	sub, obj := -1, -1
	for _, k := range s.Kids[i] {
		switch r, _, _ := strings.Cut(s.Words[k].Relation, ":"); r {
		case "nsubj":
			sub = k
		case "obj":
			obj = k
		case "nmod", "obl", "compound", "amod", "xcomp", "ccomp":
			if obj < 0 {
				obj = k
			}
		}
	}
	v.add(out[2*dims:], s, sub, 1)
	v.add(out[3*dims:], s, obj, 1)
	n := 0
	for k := range s.Words {
		if u := s.Words[k].UPOS; k != i && (u == "NOUN" || u == "VERB" || u == "ADJ" || u == "PROPN") {
			n++
		}
	}
	for k := range s.Words {
		if u := s.Words[k].UPOS; k != i && (u == "NOUN" || u == "VERB" || u == "ADJ" || u == "PROPN") {
			v.add(out[4*dims:], s, k, 1/float32(n))
		}
	}
	n = 0
	for _, s := range a.Sentences {
		for k := range s.Words {
			if u := s.Words[k].UPOS; u == "NOUN" || u == "VERB" {
				n++
			}
		}
	}
	for _, s := range a.Sentences {
		for k := range s.Words {
			if u := s.Words[k].UPOS; u == "NOUN" || u == "VERB" {
				v.add(out[5*dims:], s, k, 1/float32(n))
			}
		}
	}
	return out
}

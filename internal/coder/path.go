package coder

import (
	"slices"
	"strings"
)

// path describes the way in the tree from one word to another: the relations up, then
// down, with the prepositions of nominals on it. It is "far" beyond five steps.
func (s *Sentence) path(from, to int) string {
	const most = 5
	var chain, down [most + 2]int
	ups := 0
	for i := from; i >= 0 && ups <= most; i = s.Words[i].Head {
		chain[ups] = i
		ups++
	}
	downs, at := 0, -1
	for i := to; ; downs++ {
		if at = slices.Index(chain[:ups], i); at >= 0 {
			break
		}
		if downs > most {
			return "far"
		}
		down[downs] = i
		if i = s.Words[i].Head; i < 0 {
			return "far"
		}
	}
	if at+downs > most {
		return "far"
	}
	var buffer [64]byte
	out := buffer[:0]
	for _, k := range chain[:at] {
		out = s.appendStep(append(out, '^'), k)
	}
	for _, k := range slices.Backward(down[:downs]) {
		out = s.appendStep(append(out, '>'), k)
	}
	return string(out)
}

// step names the way from a word to its head.
func (s *Sentence) step(i int) string {
	var buffer [32]byte
	return string(s.appendStep(buffer[:0], i))
}

func (s *Sentence) appendStep(b []byte, i int) []byte {
	b = append(b, s.Words[i].Relation...)
	switch s.Relation(i) {
	case "obl", "nmod":
		if p := s.Preposition(i); p != "" {
			b = append(append(b, ':'), p...)
		}
	case "advcl", "acl":
		if k := s.Child(i, "mark"); k >= 0 {
			b = append(append(b, ':'), s.Words[k].Lower...)
		}
	}
	return b
}

// steps is how long the path is from one word to another, 9 if it is far.
func (s *Sentence) steps(from, to int) int {
	p := s.path(from, to)
	if p == "far" {
		return 9
	}
	return strings.Count(p, "^") + strings.Count(p, ">")
}

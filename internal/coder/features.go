package coder

import (
	"github.com/dateline-go/dateline/internal/linear"
)

// features collects hashed features. Each begins with the number of its template.
type features struct{ list []uint64 }

// usual is how many features there are room for at first: few things have more.
const usual = 64

func (f *features) append(h uint64) {
	if f.list == nil {
		f.list = make([]uint64, 0, usual)
	}
	f.list = append(f.list, h)
}

// add appends a feature made of strings.
func (f *features) add(template uint64, parts ...string) {
	h := linear.Hash(template)
	for _, p := range parts {
		h = linear.Mix(h, text(p))
	}
	f.append(h)
}

// text is the hash of a part of a feature, for parts that stand in many: see mix.
func text(s string) uint64 { return linear.String(s) }

// class is the hash of a class of words.
func class(n uint16) uint64 { return text(string(rune(n))) }

// mix appends a feature made of hashed strings.
func (f *features) mix(template uint64, parts ...uint64) {
	h := linear.Hash(template)
	for _, p := range parts {
		h = linear.Mix(h, p)
	}
	f.append(h)
}

// addInt appends a feature made of numbers.
func (f *features) addInt(template uint64, parts ...int) {
	h := linear.Hash(template)
	for _, p := range parts {
		h = linear.Mix(h, uint64(p)+1)
	}
	f.append(h)
}

// voice is "passive" for a verb in the passive, otherwise "active".
func (s *Sentence) voice(i int) string {
	for _, k := range s.Kids[i] {
		switch s.Words[k].Relation {
		case "nsubj:pass", "aux:pass":
			return "passive"
		}
	}
	return "active"
}

// clause returns the nearest word above i that heads a clause, i itself included. It is
// worked out once for all words.
func (s *Sentence) clause(i int) int {
	if s.clauses == nil {
		s.clauses = make([]int, len(s.Words))
		for k := range s.clauses {
			s.clauses[k] = s.Clause(k)
		}
	}
	return s.clauses[i]
}

// Span returns the words that lie within bytes of the text, the second exclusive.
func (s *Sentence) Span(start, end int) (from, to int) {
	for i, w := range s.Words {
		if w.Start < end && start < w.End {
			if to == 0 {
				from = i
			}
			to = i + 1
		}
	}
	return from, to
}

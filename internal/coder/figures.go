package coder

import (
	"math"
	"strconv"

	"github.com/dateline-go/dateline/internal/casualties"
	"github.com/dateline-go/dateline/internal/wordlist"
)

// figures are the numbers by which two events of one kind are told apart.
type figures struct {
	killed    *casualties.Count // nil where the words do not say how many
	magnitude float64           // of a quake, 0 where the words do not say it
}

// figures are those that the clause of word i gives.
func (s *Sentence) figures(i int) (f figures) {
	within := func(k int) bool { return s.clause(k) == s.clause(i) || s.Governs(i, k) }
	for _, c := range s.Casualties() {
		if c.Harm == casualties.Killed && within(c.Word) {
			f.killed = &c
			break
		}
	}
	for k := range s.Words {
		if scale[s.Words[k].Lower] && within(k) {
			f.magnitude = s.numberBeside(k)
			break
		}
	}
	return f
}

// scale are the words beside the magnitude of a quake.
var scale = wordlist.Of("scale")

// numberBeside is the number with a decimal point that is nearest to word k, at most two words off;
// 0 without any.
func (s *Sentence) numberBeside(k int) float64 {
	for _, at := range []int{k - 1, k + 1, k - 2, k + 2} {
		if v, err := strconv.ParseFloat(s.Lower(at), 64); err == nil && v > 0 && v < 10 {
			return v
		}
	}
	return 0
}

// Casualties are what the sentence says of people that came to harm, made once.
func (s *Sentence) Casualties() []casualties.Count {
	if !s.counted {
		s.counted, s.harmed = true, casualties.Find(s.Sentence)
	}
	return s.harmed
}

// sameMagnitude is by how much two magnitudes of one quake may differ: bodies measure it, and
// measure it again.
const sameMagnitude = .35

// otherFigures reports whether two mentions give numbers that are not those of one event: of
// marked mentions with other numbers killed none of 11 pairs was of one event.
func otherFigures(i, j *Mention) bool {
	if i.magnitude > 0 && j.magnitude > 0 && math.Abs(i.magnitude-j.magnitude) > sameMagnitude {
		return true
	}
	x, y := i.killed, j.killed
	return x != nil && y != nil && (below(x, y) || below(y, x))
}

// below reports whether as many as x says are fewer than y says at least.
func below(x, y *casualties.Count) bool { return !x.Open && !x.About && !y.About && x.Most < y.Least }

package parse

import (
	"slices"
	"testing"

	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

func sentence(words string, tags ...uint8) *Sentence {
	var s Sentence
	s.Reset()
	for i, t := range tags {
		s.Add(uint64(words[i]), 0, wordclass.Class{}, t, [...]string{"NOUN", "VERB", "ADP"}[t])
	}
	return &s
}

// A parser learns the trees of two sentences and keeps them when it is written
// and read.
func TestLearnAndParse(t *testing.T) {
	relations := []string{"case", "nsubj", "obl", "root"}
	sentences := []*Sentence{sentence("dgip", 0, 1, 2, 0), sentence("gd", 1, 0)}
	gold := []Gold{{[]int16{0, 2, 0, 4, 2}, []uint8{0, 1, 3, 0, 2}}, {[]int16{0, 0, 1}, []uint8{0, 3, 1}}}
	p := linear.NewPerceptron(Classes(len(relations)))
	l := Learner{Relations: len(relations), Score: p.Score, Follow: func() bool { return true }, Update: func(f []uint64, right, wrong int) {
		p.Update(f, right, 1)
		p.Update(f, wrong, -1)
	}}
	for range 20 {
		for i, s := range sentences {
			p.Step()
			l.Learn(s, gold[i])
		}
	}
	learned := New(relations, linear.Mean(1, p))
	learned.Settle(slices.Repeat(sentences, settledFrom))
	if len(learned.settled) == 0 {
		t.Error("nothing is settled of sentences that are always alike")
	}
	b, err := learned.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	parser, _, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	var scratch Scratch
	for i, s := range sentences {
		heads, labels := parser.Parse(s, &scratch)
		if !slices.Equal(heads, gold[i].Heads) || !slices.Equal(labels, gold[i].Relations) {
			t.Errorf("%d: heads %v, relations %v; want %v", i, heads, labels, gold[i])
		}
	}
}

func TestProjective(t *testing.T) {
	heads := []int16{0, 3, 0, 2, 1} // 1 and 4 reach across 2
	Projective(heads)
	for d := int16(1); d < 5; d++ {
		if !covers(heads, heads[d], d) {
			t.Errorf("%v: the arc to %d crosses another", heads, d)
		}
	}
}

func TestParseWithoutWeights(t *testing.T) {
	p := New([]string{"dep"}, linear.Mean(1, linear.NewPerceptron(Classes(1))))
	var scratch Scratch
	heads, _ := p.Parse(sentence("abc", 0, 1, 0), &scratch)
	roots := 0
	for _, h := range heads[1:] {
		if h == 0 {
			roots++
		}
	}
	if roots != 1 {
		t.Errorf("%v: %d roots", heads, roots)
	}
}

package tag

import (
	"slices"
	"testing"

	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/nlp/wordclass"
)

func TestLook(t *testing.T) {
	a, b := Look("Talks"), Look("talks")
	if a.Lower != b.Lower || !a.Capital || b.Capital || Look("NATO").AllCapital != true || Look("1998").Lower != Look("2016").Lower {
		t.Errorf("%+v %+v", a, b)
	}
	for _, form := range []string{"", "\xff", "é", "’", "a very long form that goes on and on for more than any word"} {
		if w := Look(form); w.Lower != lower(form) {
			t.Errorf("%q is hashed to %x, by itself to %x", form, w.Lower, lower(form))
		}
	}
	if Style([]Word{Look("Talks"), Look("Fail"), Look("Again")}) == 0 || Style([]Word{Look("They"), Look("talk"), Look("again")}) != 0 {
		t.Error("style")
	}
}

func TestTaggerIsKept(t *testing.T) {
	p := linear.NewPerceptron(2)
	words := []Word{Look("they"), Look("met")}
	style := Style(words)
	p.Step()
	p.Update(Features(nil, words, 1, 1, 0, style), 1, 1)
	p.Step()
	fixed := linear.Table{linear.Key(Look("they").Lower): 0}
	lexicon := Lexicon{Fixed: fixed, Kinds: linear.Table{}, Classes: wordclass.New(nil)}
	learned := New([]Class{{"PRON", "PRP"}, {"VERB", "VBD"}}, lexicon, linear.Mean(1, p))
	learned.Settle(slices.Repeat([][]string{{"they", "met"}}, settledFrom))
	b, err := learned.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	tagger, rest, err := Read(b)
	if err != nil || len(rest) != 0 {
		t.Fatal(rest, err)
	}
	for name, weights := range map[string]*linear.Weights{"as it was": tagger.weights, "without weights": linear.Mean(1, linear.NewPerceptron(2))} {
		var s Scratch
		tagger.weights = weights
		if got := tagger.Tag(nil, []string{"they", "met"}, &s); got[0] != 0 || got[1] != 1 {
			t.Errorf("%s: %v", name, got)
		}
	}
	if _, _, err := Read(b[:len(b)-3]); err == nil {
		t.Error("a tagger that is cut off")
	}
}

package tag

import (
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
		Look(form)
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
	fixed := map[uint64]uint8{Look("they").Lower: 0}
	lexicon := Lexicon{Fixed: fixed, Kinds: map[uint64]uint8{}, Classes: wordclass.New(nil)}
	b, err := New([]Class{{"PRON", "PRP"}, {"VERB", "VBD"}}, lexicon, linear.Mean(1, p)).AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	tagger, rest, err := Read(b)
	if err != nil || len(rest) != 0 {
		t.Fatal(rest, err)
	}
	var s Scratch
	if got := tagger.Tag(nil, []string{"they", "met"}, &s); got[0] != 0 || got[1] != 1 {
		t.Errorf("%v", got)
	}
	if _, _, err := Read(b[:len(b)-3]); err == nil {
		t.Error("a tagger that is cut off")
	}
}

package syntax

import (
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp/segment"
)

func read(t testing.TB, text string) []*Sentence {
	t.Helper()
	p, err := dateparse.For("en")
	if err != nil {
		t.Fatal(err)
	}
	var ranges []segment.Range
	for r := range segment.Sentences(text) {
		ranges = append(ranges, r)
	}
	return Read(text, ranges, p.Parse(text, time.Date(2024, 5, 9, 0, 0, 0, 0, time.UTC)))
}

func TestDatelines(t *testing.T) {
	for _, c := range []struct {
		text  string
		words int
	}{
		{"KISUMU - Rebels left.", 2},
		{"MOSCOW, March 24 (Reuters) -- Rebels left.", 8},
		{"ACCRA (AP) --", 5},
		{"Oslo - Rebels left.", 2},
		{"Rebels - some of them - left.", 0},
		{"Rebels left.", 0},
	} {
		if got := read(t, c.text)[0].Dateline; got != c.words {
			t.Errorf("%q: date line of %d words, want %d", c.text, got, c.words)
		}
	}
}

func TestCaptionPositionsAreHidden(t *testing.T) {
	s := read(t, "Foreign Minister Anna Berg, left, speaks with Paul Mora in Lima.")[0]
	for i, w := range s.Words {
		if w.Lower == "left" && (w.Relation != "dep" || w.Head != -1) {
			t.Errorf("the parser saw %q", w.Form)
		}
		if w.Lower == "speaks" && s.Relation(i) != "root" {
			t.Errorf("%q is %s", w.Form, w.Relation)
		}
	}
	s = read(t, "Anna Berg left Lima.")[0]
	if s.Words[2].UPOS != "VERB" {
		t.Errorf("%q is %s", s.Words[2].Form, s.Words[2].UPOS)
	}
}

func TestHeadlineAndDateStandAlone(t *testing.T) {
	text := "Rebels leave town\nSaturday, May 4, 2024\nRebels left a town on Friday, the army\nsaid."
	var got []string
	for _, s := range read(t, text) {
		got = append(got, text[s.Start:s.End])
	}
	want := "Rebels leave town|Saturday, May 4, 2024|Rebels left a town on Friday, the army\nsaid."
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

func TestTreesAreTrees(t *testing.T) {
	for _, s := range read(t, "Norway and Chile, which had met on Friday, said they would sign. \"We agree,\" he said. "+strings.Repeat("and so on, ", 200)) {
		if len(s.Words) > longest {
			t.Errorf("a sentence of %d words", len(s.Words))
		}
		for i := range s.Words {
			if !s.Governs(i, i) || s.Words[i].Head >= len(s.Words) {
				t.Errorf("%q has the head %d", s.Words[i].Form, s.Words[i].Head)
			}
			for _, k := range s.Kids[i] {
				if s.Words[k].Head != i {
					t.Errorf("%q is no child of %q", s.Words[k].Form, s.Words[i].Form)
				}
			}
		}
	}
}

func TestTimesHaveTheirWords(t *testing.T) {
	s := read(t, "They met on Friday in Oslo.")[0]
	if len(s.Times) != 1 || s.Words[s.Times[0].Head].Form != "Friday" || !s.InTime(s.Times[0].Head) || s.InTime(0) {
		t.Errorf("times %+v", s.Times)
	}
}

func TestQuoted(t *testing.T) {
	s := read(t, "\"We agree,\" he said.")[0]
	quoted, open := s.Quoted(false)
	for i, w := range s.Words {
		if want := w.Lower == "we" || w.Lower == "agree" || w.Lower == "," && i < 5; quoted[i] != want {
			t.Errorf("%q: quoted %v", w.Form, quoted[i])
		}
	}
	if open {
		t.Error("the quotation goes on")
	}
}

// Nothing is above the root, and asking for what it governs is no mistake.
func TestNothingAboveTheRoot(t *testing.T) {
	var word Word
	word.Head = -1
	s := &Sentence{Words: []Word{word}, Kids: [][]int{nil}}
	if k := s.Child(s.Words[0].Head, "cc"); k != -1 {
		t.Errorf("word %d", k)
	}
}

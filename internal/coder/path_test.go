package coder

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/nlp"
	"github.com/dateline-go/dateline/internal/syntax"
)

// tree makes a sentence of words given as form/relation/head.
func tree(words ...string) *Sentence {
	s := &Sentence{Sentence: &syntax.Sentence{Kids: make([][]int, len(words))}}
	for i, w := range words {
		p := strings.Split(w, "/")
		head := int(p[2][0]) - '0'
		if p[2] == "-" {
			head = -1
		} else {
			s.Kids[head] = append(s.Kids[head], i)
		}
		s.Words = append(s.Words, Word{Word: nlp.Word{Form: p[0], UPOS: "VERB", Head: head, Relation: p[1]}, Lower: p[0]})
	}
	return s
}

func TestPath(t *testing.T) {
	s := tree("rebels/nsubj/1", "met/root/-", "in/case/3", "Oslo/obl/1", "to/mark/5", "sign/advcl/1", "accords/obj/5")
	for _, x := range []struct {
		from, to int
		want     string
	}{{1, 3, ">obl:in"}, {3, 1, "^obl:in"}, {6, 0, "^obj^advcl:to>nsubj"}, {1, 1, ""}, {3, 6, "^obl:in>advcl:to>obj"}} {
		if got := s.path(x.from, x.to); got != x.want {
			t.Errorf("from %d to %d: %q, want %q", x.from, x.to, got, x.want)
		}
	}
	long := tree("a/root/-", "b/conj/0", "c/conj/1", "d/conj/2", "e/conj/3", "f/conj/4", "g/conj/5", "h/conj/6")
	if got := long.path(5, 0); got != "^conj^conj^conj^conj^conj" {
		t.Errorf("five steps: %q", got)
	}
	for _, x := range [][2]int{{6, 0}, {0, 6}, {0, 7}, {7, 0}} {
		if got := long.path(x[0], x[1]); got != "far" {
			t.Errorf("from %d to %d: %q, want far", x[0], x[1], got)
		}
	}
	apart := tree("a/root/-", "b/dep/-")
	if got := apart.path(0, 1); got != "far" {
		t.Errorf("between two trees: %q", got)
	}
}

// Every word has the clause that is found by going up from it.
func TestClause(t *testing.T) {
	s := tree("rebels/nsubj/1", "met/root/-", "to/mark/3", "sign/advcl/1", "accords/obj/3", "left/conj/1")
	for i, want := range []int{1, 1, 3, 3, 3, 5} {
		if got := s.clause(i); got != want {
			t.Errorf("clause of %d: %d, want %d", i, got, want)
		}
	}
}

package entity

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// words reads "form/UPOS/head/relation" words; heads count from 1, 0 is the root.
func words(s string) (out []Word) {
	for _, f := range strings.Fields(s) {
		p := strings.Split(f, "/")
		w := Word{Form: p[0], Lower: strings.ToLower(p[0]), UPOS: p[1], Relation: p[3]}
		if p[0] == "'s" {
			w.XPOS = "POS"
		}
		fmt.Sscan(p[2], &w.Head)
		w.Head--
		out = append(out, w)
	}
	return out
}

func TestSpans(t *testing.T) {
	for sentence, want := range map[string]string{
		"The/DET/2/det president/NOUN/5/nsubj of/ADP/4/case Kenya/PROPN/2/nmod left/VERB/0/root": "The president of Kenya; Kenya",
		"Kerry/PROPN/3/nmod:poss 's/PART/1/case visit/NOUN/4/nsubj failed/VERB/0/root":           "Kerry 's; Kerry 's visit",
		"You/PRON/4/nsubj and/CCONJ/3/cc I/PRON/1/conj met/VERB/0/root here/ADV/4/advmod":        "You; You and I; I; here",
		"It/PRON/4/nsubj is/AUX/4/cop the/DET/4/det Senate/PROPN/0/root ,/PUNCT/4/punct":         "It; the Senate",
	} {
		w := words(sentence)
		var got []string
		for _, s := range Spans(nil, w) {
			var forms []string
			for _, x := range w[s.Start:s.End] {
				forms = append(forms, x.Form)
			}
			got = append(got, strings.Join(forms, " "))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("got %s\nwant %s", strings.Join(got, "; "), want)
		}
	}
}

// subtrees finds what walking up from every word finds, on any tree.
func TestSubtrees(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		n := 1 + r.IntN(30)
		order := r.Perm(n)
		w := make([]Word, n)
		for k, i := range order {
			w[i].Head = -1
			if k > 0 {
				w[i].Head = order[r.IntN(k)]
			}
		}
		first, last := subtrees(w)
		for i := range w {
			low, high := i, i
			for d := range w {
				for h := d; h >= 0; h = w[h].Head {
					if h == i {
						low, high = min(low, d), max(high, d)
					}
				}
			}
			if first[i] != low || last[i] != high {
				t.Fatalf("%+v: word %d governs %d to %d, got %d to %d", w, i, low, high, first[i], last[i])
			}
		}
	}
}

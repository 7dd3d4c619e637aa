package repair

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/nlp"
)

// TestRules reads testdata/rules.txt. Each rule must have an example, which it changes as
// told, and a counter-example, which it leaves alone.
func TestRules(t *testing.T) {
	b, err := os.ReadFile("testdata/rules.txt")
	if err != nil {
		t.Fatal(err)
	}
	changed, same := map[string]int{}, map[string]int{}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, rest, _ := strings.Cut(line, ": ")
		sentence, want, ok := strings.Cut(rest, " => ")
		k := slices.IndexFunc(Rules, func(r Rule) bool { return r.Name == name })
		if !ok || k < 0 {
			t.Fatalf("rules.txt:%d: %q: want \"RULE: WORDS => CHANGES\"", n+1, line)
		}
		words := parse(t, sentence)
		if !tree(words) {
			t.Errorf("rules.txt:%d: the example is no tree", n+1)
		}
		before := slices.Clone(words)
		Rules[k].Apply(words)
		var got []string
		for i, w := range words {
			if w != before[i] {
				head := "ROOT"
				if w.Head >= 0 {
					head = words[w.Head].Form
				}
				got = append(got, w.Form+" "+w.Relation+" "+head)
			}
		}
		text := "the same"
		if len(got) > 0 {
			text = strings.Join(got, ", ")
			changed[name]++
		} else {
			same[name]++
		}
		if text != want || !tree(words) {
			t.Errorf("rules.txt:%d: %s: got %q, want %q", n+1, name, text, want)
		}
	}
	for _, r := range Rules {
		if changed[r.Name] == 0 || same[r.Name] == 0 {
			t.Errorf("%s has %d examples and %d counter-examples, want both", r.Name, changed[r.Name], same[r.Name])
		}
	}
}

// parse reads words written as FORM/UPOS/XPOS/HEAD/RELATION; heads count from 1, 0 is the
// root.
func parse(t *testing.T, sentence string) []nlp.Word {
	var out []nlp.Word
	for _, w := range strings.Fields(sentence) {
		f := strings.Split(w, "/")
		if len(f) != 5 {
			t.Fatalf("%q: want FORM/UPOS/XPOS/HEAD/RELATION", w)
		}
		head, err := strconv.Atoi(f[3])
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, nlp.Word{Form: f[0], UPOS: f[1], XPOS: f[2], Head: head - 1, Relation: f[4]})
	}
	return out
}

func TestNoTreeIsLeftAlone(t *testing.T) {
	circle := parse(t, "a/NOUN/NN/2/obl b/NOUN/NN/1/nmod")
	if tree(circle) {
		t.Error("a circle passes for a tree")
	}
	rules := Rules
	defer func() { Rules = rules }()
	Rules = []Rule{{"breaks", func(words []nlp.Word) { words[0].Head, words[1].Head = 1, 0 }}}
	words := parse(t, "a/NOUN/NN/0/root b/NOUN/NN/1/nmod")
	before := slices.Clone(words)
	if Tree(words); !slices.Equal(words, before) {
		t.Errorf("a rule that makes a circle leaves %v", words)
	}
}

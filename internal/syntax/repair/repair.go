// Package repair corrects mistakes of the parser that other words of the sentence show
// to be some. Each rule is a function, and testdata/rules.txt has an example and a
// counter-example of each.
package repair

import (
	"slices"

	"github.com/dateline-go/dateline/internal/nlp"
)

// Rule corrects one kind of mistake in a tree.
type Rule struct {
	Name  string
	Apply func(words []nlp.Word)
}

// Rules are applied in this order.
var Rules = []Rule{
	{"headless", headless},
	{"clause", clause},
	{"nationality", nationality},
	{"offDay", offDay},
	{"behindDay", behindDay},
	{"ofObject", ofObject},
	{"aboutTo", aboutTo},
	{"nearest", nearest},
	{"thatBehindTime", thatBehindTime},
}

// Tree applies all rules. What a rule makes of a tree is a tree, or the rule does nothing.
func Tree(words []nlp.Word) {
	var room [64]nlp.Word // for all but the longest sentences
	before := append(room[:0], words...)
	for _, r := range Rules {
		r.Apply(words)
		if slices.Equal(words, before) {
			continue
		}
		if !tree(words) {
			copy(words, before)
			continue
		}
		copy(before, words)
	}
}

// tree reports whether the words have one root and every other is below it.
func tree(words []nlp.Word) bool {
	roots := 0
	for i := range words {
		if words[i].Head < 0 {
			roots++
		}
		n := 0
		for k := i; k >= 0; k = words[k].Head {
			if n++; n > len(words) {
				return false
			}
		}
	}
	return roots == 1
}

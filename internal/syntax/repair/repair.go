// Package repair corrects mistakes of the parser that other words of the sentence show
// to be some. Each rule is a function, and testdata/rules.txt has an example and a
// counter-example of each.
package repair

import "github.com/dateline-go/dateline/internal/nlp"

// Rule corrects one kind of mistake in a tree.
type Rule struct {
	Name  string
	Apply func(words []nlp.Word)
}

// Rules are applied in this order.
var Rules = []Rule{
	{"perfect", perfect},
	{"active", active},
	{"headless", headless},
	{"clause", clause},
	{"attributive", attributive},
	{"offDay", offDay},
	{"ofObject", ofObject},
	{"bareObject", bareObject},
	{"itself", itself},
	{"marked", marked},
	{"joined", joined},
}

// Tree applies all rules.
func Tree(words []nlp.Word) {
	for _, r := range Rules {
		r.Apply(words)
	}
}

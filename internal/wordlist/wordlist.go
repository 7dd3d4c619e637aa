// Package wordlist holds classes of English words by lemma: those that name bodies,
// offices that no person holds, verbs that report. A class is a line of words.tsv, so
// that a word is added where readers of rules would look for it.
package wordlist

import (
	_ "embed"
	"fmt"
	"iter"
	"strings"
	"sync"
)

//go:embed words.tsv
var table string

// Class is a set of words in lower case.
type Class map[string]bool

// Example is a phrase beside a class.
type Example struct {
	Phrase string
	Has    bool // one of the words of the class, where it counts
}

// rows yields the lines of the table, comments left out, as what stands before and behind the tab.
func rows() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if first, rest, _ := strings.Cut(line, "\t"); !yield(first, rest) {
				return
			}
		}
	}
}

var classes = sync.OnceValue(func() map[string]Class {
	all := map[string]Class{}
	for name, words := range rows() {
		if name == "+" || name == "-" {
			continue
		}
		if all[name] == nil {
			all[name] = Class{}
		}
		for _, w := range strings.Split(words, ",") {
			all[name][strings.TrimSpace(w)] = true
		}
	}
	return all
})

// Of returns the class of a name. There must be one: a misspelt name panics when the
// program starts, not when a text has the word.
func Of(name string) Class {
	c := classes()[name]
	if c == nil {
		panic(fmt.Sprintf("wordlist: no class %q in words.tsv", name))
	}
	return c
}

// Examples returns the phrases beside the class of a name, in order.
func Examples(name string) []Example {
	var out []Example
	class := ""
	for first, rest := range rows() {
		switch first {
		case "+", "-":
			if class == name {
				out = append(out, Example{rest, first == "+"})
			}
		default:
			class = first
		}
	}
	return out
}

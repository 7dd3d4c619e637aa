package casualties

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed harm.tsv
var harmTable string

//go:embed number.tsv
var numberTable string

// telling is how a word tells what became of people.
type telling struct {
	harm Harm
	how  string // "object", "subject", "state", "of", "number", "taken"
}

var harms = sync.OnceValue(func() map[string][]telling {
	out := map[string][]telling{}
	for _, row := range rows(harmTable) {
		for _, lemma := range strings.Split(row[2], ",") {
			out[lemma] = append(out[lemma], telling{Harm(row[0]), row[1]})
		}
	}
	return out
})

// quantity is what a word says of a number.
type quantity struct {
	kind  string // "number", "one", "none", "scale", "plural"
	value int
}

// quantifiers are the words of numbers, and the words before numbers that bound them.
type quantifiers struct {
	words  map[string]quantity
	bounds map[string]string // "least", "most", "about"
}

// longestBound is the number of words of the longest bound.
const longestBound = 3

var numbers = sync.OnceValue(func() quantifiers {
	q := quantifiers{map[string]quantity{}, map[string]string{}}
	for _, row := range rows(numberTable) {
		if kind := row[1]; slices.Contains([]string{"least", "most", "about"}, kind) {
			q.bounds[row[0]] = kind
			continue
		}
		n, err := strconv.Atoi(row[2])
		if err != nil {
			panic(fmt.Sprintf("casualties: %q in number.tsv: %v", row, err))
		}
		q.words[row[0]] = quantity{row[1], n}
	}
	return q
})

// rows are the lines of a table of three columns.
func rows(table string) [][]string {
	var out [][]string
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != 3 {
			panic(fmt.Sprintf("casualties: %q has not three columns", line))
		}
		out = append(out, row)
	}
	return out
}

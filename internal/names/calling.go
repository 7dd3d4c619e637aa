package names

import (
	"strings"

	"github.com/dateline-go/dateline/internal/wordlist"
)

// callings are kinds of bodies and of persons, of each of which the table of words has the nouns that
// they are called by and the words of names, or of offices, that tell that they are of it.
var callings = []string{
	"firm", "union", "party", "court", "ministry", "agency", "panel", "bank", "chamber", "school", "paper", "team", "militia", "alliance", "charity",
	"ruler", "politician", "minister", "officer", "cleric", "executive",
}

// called and namedAs are the kinds by word, a bit each.
var called, namedAs = kindsByWord("called"), kindsByWord("named")

func kindsByWord(prefix string) map[string]uint32 {
	out := map[string]uint32{}
	for k, kind := range callings {
		for w := range wordlist.Of(prefix + kind) {
			out[w] |= 1 << k
		}
	}
	return out
}

// The ways in which a noun suits who has a name.
const (
	calledNothing uint64 = iota // the noun is of no kind
	calledEither                // the name tells no kind
	calledSo                    // both are of one kind
	calledOther                 // the name is of other kinds
)

// suits tells whether a noun suits what the name of a body, the office of a person or an apposition
// says of a candidate.
func (c *candidate) suits(noun string) uint64 {
	kinds := called[noun]
	if kinds == 0 {
		return calledNothing
	}
	known := uint32(0)
	if c.e.kind != person {
		for _, w := range c.e.words {
			known |= namedAs[w]
		}
	}
	if c.e.role != "" {
		known |= namedAs[lastWord(c.e.role)]
		first, _, _ := strings.Cut(c.e.role, " ")
		known |= namedAs[first]
	}
	if c.e.proper {
		for _, w := range c.heads {
			known |= namedAs[w]
		}
	}
	switch {
	case known == 0:
		return calledEither
	case known&kinds != 0:
		return calledSo
	}
	return calledOther
}

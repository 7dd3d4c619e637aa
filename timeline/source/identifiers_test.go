package source

import (
	"fmt"
	"testing"
)

// Equal names cost no more than others, and no two documents get the same.
func TestIdentifiers(t *testing.T) {
	const n = 20_000
	ids, seen := newIdentifiers(), map[string]bool{}
	for i := range n {
		name := "index.txt"
		if i%10 == 9 {
			name = fmt.Sprintf("index.txt (%d)", i/5) // as a file may be called
		}
		id := ids.of(name)
		if seen[id] {
			t.Fatalf("%s twice", id)
		}
		seen[id] = true
	}
	if ids.tries > 3*n {
		t.Errorf("%d names looked up for %d documents", ids.tries, n)
	}
	if !seen["index.txt"] || !seen["index.txt (2)"] {
		t.Error("the first ones are called otherwise")
	}
}

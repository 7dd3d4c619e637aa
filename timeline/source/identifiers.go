package source

import (
	"fmt"
	"strings"
)

// identifiers gives documents names that no other has.
type identifiers struct {
	next  map[string]int // by name that is taken, the number that the next document of that name gets
	tries int            // how many names have been looked up
}

func newIdentifiers() *identifiers { return &identifiers{next: map[string]int{}} }

// of returns name, or "name (2)" and so on for those that come later, without a hold on the
// text that the name may be a part of.
func (ids *identifiers) of(name string) string {
	name = strings.Clone(name)
	id, n := name, max(2, ids.next[name])
	for ids.tries++; ids.next[id] > 0; ids.tries++ {
		id = fmt.Sprintf("%s (%d)", name, n)
		n++
	}
	ids.next[name] = n
	ids.next[id] = max(2, ids.next[id])
	return id
}

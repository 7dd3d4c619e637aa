package source

import "fmt"

// identifiers gives documents names that no other has.
type identifiers struct {
	taken map[string]bool
	next  map[string]int // by name, the number that the next document of that name gets
	tries int            // how many names have been looked up
}

func newIdentifiers() *identifiers {
	return &identifiers{taken: map[string]bool{}, next: map[string]int{}}
}

// of returns name, or "name (2)" and so on for those that come later.
func (ids *identifiers) of(name string) string {
	id, n := name, max(2, ids.next[name])
	for ids.tries++; ids.taken[id]; ids.tries++ {
		id = fmt.Sprintf("%s (%d)", name, n)
		n++
	}
	ids.taken[id], ids.next[name] = true, n
	return id
}

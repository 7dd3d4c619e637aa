package shingle

import (
	"cmp"
	"slices"
)

// What bounds the index and the time of a question.
const (
	sample = 4  // one shingle of so many is entered, the same in every text
	common = 64 // texts beyond which a shingle is a phrase that tells nothing
	likely = 8  // texts that are answered
)

// Index finds texts that have much in common with another one, in time that grows little
// with their number. The zero Index is empty.
type Index struct {
	heads map[uint64]int32 // by shingle, its last entry
	lists []entry
	size  int32
}

// entry is a text that has a shingle, and the entry before it of the same shingle.
type entry struct{ text, before, depth int32 }

// Add enters a text. The first is 0, the next 1, and so on.
func (x *Index) Add(s Set) { x.add(s, func(uint64) {}) }

// add is Add, and says which shingles are entered.
func (x *Index) add(s Set, entered func(uint64)) {
	if x.heads == nil {
		x.heads = map[uint64]int32{}
		x.lists = make([]entry, 1) // entry 0 is the end of every list
	}
	for _, h := range s {
		if h%sample == 0 && x.enter(h, x.size) {
			entered(h)
		}
	}
	x.size++
}

// enter enters a text under a shingle, unless that is too common.
func (x *Index) enter(h uint64, text int32) bool {
	before := x.heads[h]
	depth := x.lists[before].depth
	if depth > common {
		return false
	}
	x.heads[h] = int32(len(x.lists))
	x.lists = append(x.lists, entry{text, before, depth + 1})
	return true
}

// Like returns the texts that have about so much of another one, 0 to 1, and more: at most
// 8, those with most in common first. It asks a sample of the shingles, so that some have
// less, but hardly one is missing.
func (x *Index) Like(s Set, least float64) []int {
	if x.size == 0 {
		return nil
	}
	shared, asked := map[int32]int{}, 0
	for _, h := range s {
		at, ok := x.heads[h]
		if h%sample != 0 || x.lists[at].depth > common {
			continue
		}
		asked++
		if !ok {
			continue
		}
		for ; at != 0; at = x.lists[at].before {
			shared[x.lists[at].text]++
		}
	}
	var out []int
	for text, n := range shared {
		if 2*float64(n) >= least*float64(asked) { // half: a sample may be far off
			out = append(out, int(text))
		}
	}
	slices.SortFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(shared[int32(b)], shared[int32(a)]), cmp.Compare(a, b))
	})
	return out[:min(len(out), likely)]
}

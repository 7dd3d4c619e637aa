// Package shingle tells which texts hold one another, by the runs of three words that they
// share (A. Broder, On the resemblance and containment of documents, 1997): so a story is
// known again when a third of its sentences is cut, of which a hash of all words knows
// nothing.
package shingle

import (
	"slices"
	"unicode"
)

// length is how many words a shingle has.
const length = 3

// Set are the shingles of a text: their hashes in ascending order, each once.
type Set []uint64

// Of returns the shingles of a text. Case and whatever is no letter or digit play no part.
func Of(text string) Set {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	var out Set
	var last [length]uint64 // hashes of the words before
	words, word := 0, uint64(offset)
	end := func() {
		if word == offset {
			return
		}
		copy(last[:], last[1:])
		last[length-1], word = word, offset
		if words++; words >= length {
			h := uint64(offset)
			for _, w := range last {
				h = mixed(h ^ w)
			}
			out = append(out, h)
		}
	}
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			end()
			continue
		}
		word = (word ^ uint64(unicode.ToLower(r))) * prime
	}
	end()
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// mixed spreads what tells two numbers apart over all bits (the end of SplitMix64).
func mixed(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// Shared counts the shingles that two texts have in common.
func (s Set) Shared(o Set) (n int) {
	for i, k := 0, 0; i < len(s) && k < len(o); {
		switch {
		case s[i] < o[k]:
			i++
		case s[i] > o[k]:
			k++
		default:
			n, i, k = n+1, i+1, k+1
		}
	}
	return n
}

// Containment is how much of the smaller text the larger one holds, 0 to 1; 0 if one of them
// is too short to have shingles.
func (s Set) Containment(o Set) float64 {
	least := min(len(s), len(o))
	if least == 0 {
		return 0
	}
	return float64(s.Shared(o)) / float64(least)
}

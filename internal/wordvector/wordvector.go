// Package wordvector holds short vectors of words: words of like meaning have like
// vectors.
package wordvector

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/dateline-go/dateline/internal/linear"
)

// Dims is the length of a vector.
const Dims = 50

// Table holds vectors by word. It is safe for concurrent use.
type Table struct {
	keys    []uint32 // hashes of words, in order
	vectors []byte   // of the words in that order, each number a signed byte
	scale   float32
}

// New returns a table of words with their vectors, each number rounded to a 127th of the
// greatest.
func New(words []string, vectors [][]float32) *Table {
	order := make([]int, len(words))
	top := float32(1e-9)
	for i, v := range vectors {
		order[i] = i
		for _, x := range v[:Dims] {
			top = max(top, x, -x)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(int64(key(words[a])) - int64(key(words[b]))) })
	t := &Table{scale: top / 127}
	for _, i := range order {
		if n := len(t.keys); n > 0 && t.keys[n-1] == key(words[i]) {
			continue // the more frequent word was first
		}
		t.keys = append(t.keys, key(words[i]))
		for _, x := range vectors[i][:Dims] {
			t.vectors = append(t.vectors, byte(int8(x/t.scale)))
		}
	}
	return t
}

func key(word string) uint32 { return uint32(linear.String(word) >> 32) }

// Add adds scale times the vector of a word in lower case to sum, which has [Dims]
// numbers, and reports whether the word has one.
func (t *Table) Add(sum []float32, word string, scale float32) bool {
	i, ok := slices.BinarySearch(t.keys, key(word))
	if !ok {
		return false
	}
	scale *= t.scale
	for k, x := range t.vectors[i*Dims:][:Dims] {
		sum[k] += scale * float32(int8(x))
	}
	return true
}

// AppendBinary writes the table behind b.
func (t *Table) AppendBinary(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(t.keys)))
	b = binary.LittleEndian.AppendUint32(b, uint32(t.scale*1e9))
	for _, k := range t.keys {
		b = binary.LittleEndian.AppendUint32(b, k)
	}
	return append(b, t.vectors...)
}

// Read reads a table, whose vectors stay in b.
func Read(b []byte) (*Table, error) {
	if len(b) < 8 {
		return nil, fmt.Errorf("wordvector: a table of %d bytes is cut off", len(b))
	}
	n := int(binary.LittleEndian.Uint32(b))
	t := &Table{scale: float32(binary.LittleEndian.Uint32(b[4:])) / 1e9}
	if b = b[8:]; len(b) != n*(4+Dims) {
		return nil, fmt.Errorf("wordvector: %d bytes of %d words, want %d", len(b), n, n*(4+Dims))
	}
	t.keys = make([]uint32, n)
	for i := range t.keys {
		t.keys[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	t.vectors = b[4*n:]
	return t, nil
}

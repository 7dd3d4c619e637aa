// Package wordclass sorts words into classes of like use: the names of months,
// verbs of saying, cities. A reader that has never met "annexed" knows from its
// class what it can be.
package wordclass

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Class is the class of a word, finely and coarsely sorted; 0 is none.
type Class struct {
	Fine, Middle, Coarse uint16
}

// Table holds the classes of words by the hashes of their forms. It is safe for
// concurrent use.
type Table struct {
	slots []slot // open addressing; class 0 is free
	wider []Class
}

type slot struct {
	key  uint32
	fine uint16
}

// New returns a table of classes by hash. Every fine class lies within one
// middle and one coarse class.
func New(classes map[uint64]Class) *Table {
	t := &Table{wider: make([]Class, 1)}
	pairs := make([]slot, 0, len(classes))
	for h, c := range classes {
		pairs = append(pairs, slot{uint32(h >> 32), c.Fine})
		for int(c.Fine) >= len(t.wider) {
			t.wider = append(t.wider, Class{})
		}
		t.wider[c.Fine] = c
	}
	slices.SortFunc(pairs, func(a, b slot) int {
		if a.key != b.key {
			return int(int64(a.key) - int64(b.key))
		}
		return int(a.fine) - int(b.fine)
	})
	t.fill(slices.CompactFunc(pairs, func(a, b slot) bool { return a.key == b.key }))
	return t
}

func (t *Table) fill(pairs []slot) {
	size := 16
	for size < 2*len(pairs) {
		size *= 2
	}
	t.slots = make([]slot, size)
	for _, p := range pairs {
		i := int(p.key) & (size - 1)
		for t.slots[i].fine != 0 {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = p
	}
}

// Of returns the class of the word with a hash.
func (t *Table) Of(hash uint64) Class {
	key := uint32(hash >> 32)
	mask := len(t.slots) - 1
	for i := int(key) & mask; t.slots[i].fine != 0; i = (i + 1) & mask {
		if t.slots[i].key == key {
			return t.wider[t.slots[i].fine]
		}
	}
	return Class{}
}

// AppendBinary writes the table behind b.
func (t *Table) AppendBinary(b []byte) []byte {
	b = binary.LittleEndian.AppendUint16(b, uint16(len(t.wider)))
	for _, c := range t.wider {
		b = binary.LittleEndian.AppendUint16(b, c.Middle)
		b = binary.LittleEndian.AppendUint16(b, c.Coarse)
	}
	var pairs []slot
	for _, s := range t.slots {
		if s.fine != 0 {
			pairs = append(pairs, s)
		}
	}
	slices.SortFunc(pairs, func(a, b slot) int { return int(int64(a.key) - int64(b.key)) })
	b = binary.LittleEndian.AppendUint32(b, uint32(len(pairs)))
	for _, p := range pairs {
		b = binary.LittleEndian.AppendUint32(b, p.key)
		b = binary.LittleEndian.AppendUint16(b, p.fine)
	}
	return b
}

// Read reads a table from the head of b and returns what follows it.
func Read(b []byte) (*Table, []byte, error) {
	short := fmt.Errorf("wordclass: a table in %d bytes is cut off", len(b))
	if len(b) < 2 {
		return nil, nil, short
	}
	n := int(binary.LittleEndian.Uint16(b))
	if b = b[2:]; len(b) < 4*n+4 || n == 0 {
		return nil, nil, short
	}
	t := &Table{wider: make([]Class, n)}
	for i := 1; i < n; i++ {
		t.wider[i] = Class{uint16(i), binary.LittleEndian.Uint16(b[4*i:]), binary.LittleEndian.Uint16(b[4*i+2:])}
	}
	b = b[4*n:]
	words := int(binary.LittleEndian.Uint32(b))
	if b = b[4:]; len(b)/6 < words {
		return nil, nil, short
	}
	pairs := make([]slot, words)
	for i := range pairs {
		pairs[i] = slot{binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint16(b[4:])}
		if int(pairs[i].fine) >= n {
			return nil, nil, fmt.Errorf("wordclass: class %d of %d", pairs[i].fine, n)
		}
		b = b[6:]
	}
	t.fill(pairs)
	return t, b, nil
}

package linear

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Table holds small numbers by the keys of hashes.
type Table map[uint32]uint8

// Key is what of a hash is kept in a table: the upper half tells some ten thousand apart.
func Key(hash uint64) uint32 { return uint32(hash >> 32) }

// Of returns the number of a hash.
func (t Table) Of(hash uint64) (number uint8, ok bool) {
	number, ok = t[Key(hash)]
	return number, ok
}

// entrySize is of a table as it is kept: a key and its number.
const entrySize = 5

// AppendBinary writes the table behind b, sorted.
func (t Table) AppendBinary(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(t)))
	for _, k := range slices.Sorted(maps.Keys(t)) {
		b = append(binary.LittleEndian.AppendUint32(b, k), t[k])
	}
	return b
}

// ReadTable reads a table and returns what follows it.
func ReadTable(b []byte) (t Table, rest []byte, err error) {
	n, k := binary.Uvarint(b)
	if k <= 0 || n > uint64(len(b)-k)/entrySize {
		return nil, nil, errShort
	}
	b = b[k:]
	t = make(Table, n)
	for range n {
		t[binary.LittleEndian.Uint32(b)] = b[entrySize-1]
		b = b[entrySize:]
	}
	return t, b, nil
}

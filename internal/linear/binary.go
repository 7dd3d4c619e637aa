package linear

import (
	"encoding/binary"
	"errors"
	"maps"
	"slices"
)

var errShort = errors.New("the model is cut off")

// AppendStrings writes a list of strings behind b.
func AppendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}

// ReadStrings reads a list of strings and returns what follows it.
func ReadStrings(b []byte) (list []string, rest []byte, err error) {
	n, k := binary.Uvarint(b)
	if k <= 0 || n > uint64(len(b)) {
		return nil, nil, errShort
	}
	b = b[k:]
	for range n {
		size, k := binary.Uvarint(b)
		if k <= 0 || size > uint64(len(b)-k) {
			return nil, nil, errShort
		}
		list = append(list, string(b[k:k+int(size)]))
		b = b[k+int(size):]
	}
	return list, b, nil
}

// AppendTable writes a table from hashes to bytes behind b, sorted.
func AppendTable(b []byte, table map[uint64]uint8) []byte {
	b = binary.AppendUvarint(b, uint64(len(table)))
	for _, k := range slices.Sorted(maps.Keys(table)) {
		b = append(binary.LittleEndian.AppendUint64(b, k), table[k])
	}
	return b
}

// ReadTable reads a table and returns what follows it.
func ReadTable(b []byte) (table map[uint64]uint8, rest []byte, err error) {
	n, k := binary.Uvarint(b)
	if k <= 0 || n*9 > uint64(len(b)-k) {
		return nil, nil, errShort
	}
	b = b[k:]
	table = make(map[uint64]uint8, n)
	for range n {
		table[binary.LittleEndian.Uint64(b)] = b[8]
		b = b[9:]
	}
	return table, b, nil
}

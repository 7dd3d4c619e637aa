package linear

import (
	"encoding/binary"
	"errors"
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

package linear

import (
	"bytes"
	"maps"
	"testing"
)

func TestTableIsKept(t *testing.T) {
	table := Table{Key(String("a")): 1, Key(String("b")): 0, Key(String("c")): 255}
	b := table.AppendBinary(nil)
	again, rest, err := ReadTable(append(bytes.Clone(b), "more"...))
	if err != nil || string(rest) != "more" || !maps.Equal(again, table) {
		t.Fatalf("%v, %q, %v; want %v", again, rest, err, table)
	}
	if n, ok := again.Of(String("c")); !ok || n != 255 {
		t.Errorf("c: %d, %v", n, ok)
	}
	if _, ok := again.Of(String("d")); ok {
		t.Error("d is in no table")
	}
	huge := bytes.Repeat([]byte{0xFF}, 9) // a number of entries of which the size is no number
	for _, cut := range [][]byte{nil, b[:len(b)-1], append(huge, 1)} {
		if _, _, err := ReadTable(cut); err == nil {
			t.Errorf("%x is no table", cut)
		}
	}
}

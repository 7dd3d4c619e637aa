package linear

import (
	"maps"
	"testing"
)

func TestSettled(t *testing.T) {
	c := Chosen{}
	for i := range 100 {
		c.Add(1<<32, 7)             // always
		c.Add(2<<32, uint8(i/99))   // but for one of a hundred
		c.Add(3<<32, uint8(i/98)+1) // but for two
	}
	c.Add(4<<32, 9) // too rarely
	for _, x := range []struct {
		least, of int
		want      Table
	}{
		{2, 100, Table{1: 7, 2: 0}},
		{1, 50, Table{1: 7, 2: 0, 3: 1, 4: 9}},
		{101, 50, Table{}},
	} {
		if got := c.Settled(x.least, x.of); !maps.Equal(got, x.want) {
			t.Errorf("%d choices, one of %d: %v, want %v", x.least, x.of, got, x.want)
		}
	}
}

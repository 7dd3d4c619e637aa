package wordclass

import (
	"testing"

	"github.com/dateline-go/dateline/internal/linear"
)

func TestTable(t *testing.T) {
	march, said := linear.String("march"), linear.String("said")
	table := New(map[uint64]Class{march: {Fine: 3, Middle: 2, Coarse: 1}, said: {Fine: 1, Middle: 1, Coarse: 1}})
	b := table.AppendBinary(nil)
	again, rest, err := Read(append(b, 7))
	if err != nil || len(rest) != 1 {
		t.Fatal(rest, err)
	}
	for _, x := range []*Table{table, again} {
		if x.Of(march) != (Class{3, 2, 1}) || x.Of(said) != (Class{1, 1, 1}) || x.Of(linear.String("april")) != (Class{}) {
			t.Error(x.Of(march), x.Of(said))
		}
	}
	for n := range b {
		if _, _, err := Read(b[:n]); err == nil {
			t.Errorf("%d of %d bytes are a table", n, len(b))
		}
	}
}

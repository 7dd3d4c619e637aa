package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// packRows packs records and returns the rows that they make, without the first two cells.
func packRows(t *testing.T, records ...string) (rows [][]string) {
	t.Helper()
	p := packer{put: func(cells ...any) error {
		var row []string
		for _, c := range cells[2:] {
			row = append(row, c.(string))
		}
		rows = append(rows, row)
		return nil
	}}
	for i, r := range records {
		if err := p.record(fmt.Sprint("kind", i), r); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.flush(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// What is packed is unpacked again, in its order, whatever is in it.
func TestPack(t *testing.T) {
	t.Parallel()
	records := []string{"a", "", "tab\tand\nline", "=ä\"\u2028", strings.Repeat("long ", packSize/4), "behind", strings.Repeat("0123", packSize/5)}
	var want, got []string
	for i, r := range records {
		want = append(want, fmt.Sprint("kind", i), r)
	}
	left := budget(8 << 20)
	rows := packRows(t, records...)
	for _, row := range rows {
		for _, c := range row {
			if len(c) > stateCell {
				t.Errorf("a cell of %d characters", len(c))
			}
		}
		if err := unpack(row, &left, func(kind string, text []byte) error {
			got = append(got, kind, string(bytes.Trim(text, "\"\n")))
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	if len(rows) < 2 || len(got) != len(want) || got[0] != "kind0" || got[1] != "a" || !slices.Equal(got[8:12], want[8:12]) {
		t.Errorf("%d rows, %.200q, want %.200q", len(rows), got, want)
	}
}

// A row that is cut off, that is no such row or a bomb is an error.
func TestUnpackRefuses(t *testing.T) {
	t.Parallel()
	good := strings.Join(packRows(t, strings.Repeat("a", 100_000), "b")[0], "")
	for what, c := range map[string]struct {
		cells string
		left  budget
	}{"cut": {good[:len(good)/2], 1 << 20}, "no base64": {"{}!", 1 << 20}, "nothing": {"", 1 << 20}, "a bomb": {good, 50_000}} {
		err := unpack([]string{c.cells}, &c.left, func(string, []byte) error { return nil })
		if err == nil || errors.Is(err, ErrTooLarge) != (what == "a bomb") {
			t.Errorf("%s: error %v", what, err)
		}
	}
}

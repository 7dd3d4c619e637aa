package export

import (
	"cmp"
	"encoding/csv"
	"github.com/dateline-go/dateline/export/internal/prose"
	"io"
)

// tabColumn is a column of a table of T, with its heading.
type tabColumn[T any] struct {
	name string
	cell func(T) string
}

// tabbed writes a table divided by tabs, a row a line. It keeps the first error for flush.
type tabbed[T any] struct {
	*csv.Writer
	columns []tabColumn[T]
	empty   string // what stands for a value that is not known
	cells   []string
}

func newTabbed[T any](w io.Writer, columns []tabColumn[T], empty string) *tabbed[T] {
	t := &tabbed[T]{csv.NewWriter(w), columns, empty, make([]string, len(columns))}
	t.Comma = '\t'
	for i, c := range columns {
		t.cells[i] = c.name
	}
	_ = t.Write(t.cells)
	return t
}

func (t *tabbed[T]) row(v T) {
	for i, c := range t.columns {
		t.cells[i] = inert(cmp.Or(prose.OneLine(c.cell(v)), t.empty))
	}
	_ = t.Write(t.cells)
}

func (t *tabbed[T]) flush() error {
	t.Flush()
	return t.Error()
}

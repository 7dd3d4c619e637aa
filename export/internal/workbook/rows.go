package workbook

import (
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"
)

// row is a row of a sheet that has anything in it.
type row struct {
	number int      // from 1
	cells  []string // raw
}

// rowsOf goes through the rows of a sheet, as far as l and left allow. An error ends it.
func rowsOf(f *excelize.File, sheet string, l limits, left *budget) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		rows, err := f.Rows(sheet)
		if err != nil {
			yield(row{}, err)
			return
		}
		defer rows.Close()
		full := 0
		for n := 1; rows.Next(); n++ {
			cells, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err == nil {
				err = left.spend(cells)
			}
			if full++; len(cells) == 0 {
				full--
			}
			if err == nil && (full > l.rows || n > excelize.TotalRows) {
				err = fmt.Errorf("sheet %s has more than %d rows: %w", sheet, l.rows, ErrTooLarge)
			}
			if err != nil {
				yield(row{}, err)
				return
			}
			if len(cells) > 0 && !yield(row{n, cells}, nil) {
				return
			}
		}
		if err := rows.Error(); err != nil {
			yield(row{}, err)
		}
	}
}

// shownCells looks up how cells are shown: a second walk over a sheet, no further than to the
// row that is asked for. Rows have to be asked for in their order.
type shownCells struct {
	file   *excelize.File
	sheet  string
	rows   *excelize.Rows // nil until it is asked
	number int            // of the row that cells are of
	cells  []string
}

// at returns what the cell of a row and column, from 0, shows; "" if that is nothing.
func (s *shownCells) at(number, column int) string {
	if s.rows == nil {
		rows, err := s.file.Rows(s.sheet)
		if err != nil {
			return ""
		}
		s.rows = rows
	}
	for s.number < number && s.rows.Next() {
		s.cells = nil
		if s.number++; s.number == number {
			s.cells, _ = s.rows.Columns()
		}
	}
	if s.number != number || column >= len(s.cells) {
		return ""
	}
	return s.cells[column]
}

func (s *shownCells) close() {
	if s.rows != nil {
		s.rows.Close()
	}
}

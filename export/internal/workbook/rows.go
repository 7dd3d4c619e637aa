package workbook

import (
	"fmt"
	"iter"
	"slices"

	"github.com/xuri/excelize/v2"
)

// row is a row of a sheet that has anything in it.
type row struct {
	number int      // from 1
	cells  []string // raw

	last int // column that has been read, from 1
}

// rowsOf goes through the rows of a sheet, as far as l and left allow. An error ends it.
func rowsOf(p *parts, sheet string, l limits, left *budget) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		full := 0
		for r, err := range storedRows(p, sheet) {
			if err == nil {
				err = left.spend(r.cells)
			}
			if full++; err == nil && full > l.rows {
				err = fmt.Errorf("sheet %s has more than %d rows: %w", sheet, l.rows, ErrTooLarge)
			}
			if err != nil {
				yield(row{}, err)
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// storedRows goes through the rows of a sheet that have any cells.
func storedRows(p *parts, sheet string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		part, err := p.sheet(sheet)
		if err != nil {
			yield(row{}, err)
			return
		}
		if part == nil {
			slowRows(p, sheet)(yield)
			return
		}
		defer part.Close()
		shared, err := p.strings()
		if err != nil {
			yield(row{}, err)
			return
		}
		s := tags{from: part}
		for r, err := range s.rows(shared) {
			if err != nil {
				err = fmt.Errorf("sheet %s: %w", sheet, err)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// slowRows has excelize read a sheet that stands elsewhere than sheets do, or in another
// encoding than UTF-8.
func slowRows(p *parts, sheet string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		f, err := p.excelize()
		if err == nil && !slices.Contains(f.GetSheetList(), sheet) {
			err = fmt.Errorf("no sheet %q: %w", sheet, ErrNoState)
		}
		if err != nil {
			yield(row{}, err)
			return
		}
		rows, err := f.Rows(sheet)
		if err != nil {
			yield(row{}, err)
			return
		}
		defer rows.Close()
		for n := 1; rows.Next(); n++ {
			cells, err := rows.Columns(excelize.Options{RawCellValue: true})
			if err == nil && n > excelize.TotalRows {
				err = fmt.Errorf("sheet %s has a row %d: %w", sheet, n, ErrTooLarge)
			}
			if err != nil {
				yield(row{}, err)
				return
			}
			if len(cells) > 0 && !yield(row{number: n, cells: cells}, nil) {
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
	parts  *parts
	sheet  string
	rows   *excelize.Rows // nil until it is asked
	number int            // of the row that cells are of
	cells  []string
}

// at returns what the cell of a row and column, from 0, shows; "" if that is nothing.
func (s *shownCells) at(number, column int) string {
	if s.rows == nil {
		f, err := s.parts.excelize()
		if err != nil {
			return ""
		}
		rows, err := f.Rows(s.sheet)
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

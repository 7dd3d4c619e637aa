package workbook

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sharedStrings are the texts that cells name by their numbers.
func sharedStrings(part io.Reader) (texts []string, err error) {
	s := tags{from: part}
	for {
		t, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return texts, nil
		case err != nil:
			return nil, fmt.Errorf("shared strings: %w", err)
		case t.is("si"):
			text, err := s.rich(t)
			if err != nil {
				return nil, fmt.Errorf("shared strings: %w", err)
			}
			texts = append(texts, text)
		}
	}
}

// rich returns the text of an element of runs, without the readings of Japanese, up to its end.
func (s *tags) rich(element tag) (string, error) {
	s.text = s.text[:0]
	if element.empty {
		return "", nil
	}
	name, readings := string(element.name), 0
	for {
		t, err := s.next()
		if err != nil {
			return "", broken(err)
		}
		switch {
		case t.end && string(t.name) == name:
			return unescaped(string(s.text)), nil
		case t.is("rPh") && !t.empty:
			readings++
		case string(t.name) == "rPh" && t.end:
			readings--
		case string(t.name) == "t":
			s.keep = !t.end && !t.empty && readings == 0
		}
	}
}

// broken is the error of XML that ends too soon.
func broken(err error) error {
	if errors.Is(err, io.EOF) {
		return errMarkup
	}
	return err
}

// escaped is a character as workbooks write those that XML has not.
var escaped = regexp.MustCompile(`_x[a-fA-F\d]{4}_`)

func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escaped.ReplaceAllStringFunc(text, func(s string) string {
		n, err := strconv.ParseUint(s[2:6], 16, 16)
		if err != nil {
			return s
		}
		return string(rune(n))
	})
}

// rows goes through the rows of a sheet that have any cells, with what stands in these as
// it is stored.
func (s *tags) rows(shared []string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		r := row{}
		for {
			t, err := s.next()
			switch {
			case err == nil && string(t.name) == "sheetData" && (t.end || t.empty):
				if len(r.cells) > 0 {
					yield(r, nil)
				}
				return
			case err == nil && t.is("row"):
				if len(r.cells) > 0 && !yield(r, nil) {
					return
				}
				r, err = beginRow(t, r.number+1)
			case err == nil && t.is("c"):
				err = s.cell(t, &r, shared)
			}
			if err != nil {
				yield(row{}, broken(err))
				return
			}
		}
	}
}

// beginRow is the row of a tag, of which a number is expected.
func beginRow(t tag, number int) (row, error) {
	said, err := t.attribute("r")
	if err != nil {
		return row{}, err
	}
	if n, err := strconv.Atoi(said); err == nil && n > 0 {
		number = n
	}
	if number > excelize.TotalRows {
		return row{}, fmt.Errorf("a sheet has a row %d: %w", number, ErrTooLarge)
	}
	return row{number: number}, nil
}

// cell adds a cell to a row, at the place that it names or behind the last one, unless there
// is nothing in it.
func (s *tags) cell(c tag, r *row, shared []string) error {
	at, err := c.attribute("r")
	if err != nil {
		return err
	}
	r.last++
	if at != "" {
		if r.last, _, err = excelize.CellNameToCoordinates(at); err != nil {
			return err
		}
	}
	kind, err := c.attribute("t")
	if err != nil || c.empty {
		return err
	}
	value, text, formula := "", "", false
	for {
		t, err := s.next()
		if err != nil {
			return broken(err)
		}
		switch {
		case t.end && string(t.name) == "c":
			if kind == "inlineStr" && text != "" {
				value = text
			} else if kind == "s" && value != "" {
				if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n >= 0 && n < len(shared) {
					value = shared[n]
				} else {
					value = ""
				}
			}
			if value != "" || formula {
				r.put(r.last, value)
			}
			return nil
		case t.is("f"):
			formula = true
		case string(t.name) == "v":
			if s.keep = !t.end && !t.empty; s.keep {
				s.text = s.text[:0]
			} else if t.end {
				value = string(s.text)
			}
		case t.is("is"):
			if text, err = s.rich(t); err != nil {
				return err
			}
		}
	}
}

// put puts a value into a column, from 1.
func (r *row) put(column int, value string) {
	if column > len(r.cells) {
		r.cells = append(r.cells, make([]string, column-len(r.cells))...)
	}
	r.cells[column-1] = value
}

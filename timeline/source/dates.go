package source

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Dates is a table of the dates of publication of files.
type Dates struct {
	name string
	rows map[string]*dateRow // by file
}

type dateRow struct {
	file string
	line int
	date time.Time
	met  bool
}

// ReadDates reads a table as CSV with the columns file and date; others are passed
// over. A file is named by its path below the folder that is read, or as it is named
// on the command line; dates are those of [ParseDate]. Errors name the table and the
// line.
func ReadDates(r io.Reader, name string, now time.Time) (*Dates, error) {
	c := csv.NewReader(r)
	c.FieldsPerRecord = -1
	c.TrimLeadingSpace = true
	fail := func(line int, err error) (*Dates, error) { return nil, fmt.Errorf("%s: line %d: %w", name, line, err) }
	header, err := c.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w; give CSV with the columns file and date", name, err)
	}
	column := func(title string) int {
		return slices.IndexFunc(header, func(s string) bool {
			return strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(s, "\uFEFF")), title)
		})
	}
	file, date := column("file"), column("date")
	if file < 0 || date < 0 {
		return fail(1, errors.New("the columns file and date are needed; name them in the first line"))
	}
	d := &Dates{name: name, rows: map[string]*dateRow{}}
	for {
		record, err := c.Read()
		if errors.Is(err, io.EOF) {
			return d, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w; write a file and a date", name, err)
		}
		line, _ := c.FieldPos(0)
		if len(record) <= max(file, date) || strings.TrimSpace(record[file]) == "" {
			return fail(line, errors.New("a file and a date are needed"))
		}
		row := &dateRow{file: strings.TrimSpace(record[file]), line: line}
		if row.date, err = ParseDate(strings.TrimSpace(record[date]), now); err != nil {
			return fail(line, err)
		}
		key := keyOf(row.file)
		if other := d.rows[key]; other != nil {
			return fail(line, fmt.Errorf("%s has a date in line %d already; leave one of them", row.file, other.line))
		}
		d.rows[key] = row
	}
}

func keyOf(file string) string { return filepath.ToSlash(filepath.Clean(file)) }

// of returns the date of the file at path, which is called name below its folder.
func (d *Dates) of(path, name string) time.Time {
	if d == nil {
		return time.Time{}
	}
	for _, s := range []string{keyOf(path), keyOf(name)} {
		if row := d.rows[s]; row != nil {
			row.met = true
			return row.date
		}
	}
	return time.Time{}
}

// Unmet returns an error for each file of the table that has not been read, in order.
func (d *Dates) Unmet() error {
	if d == nil {
		return nil
	}
	var rows []*dateRow
	for _, row := range d.rows {
		if !row.met {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b *dateRow) int { return a.line - b.line })
	var errs []error
	for _, row := range rows {
		errs = append(errs, fmt.Errorf("%s: line %d: %s: %w; give the path below the folder that is read", d.name, row.line, row.file, ErrUnmet))
	}
	return errors.Join(errs...)
}

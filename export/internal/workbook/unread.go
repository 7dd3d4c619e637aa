package workbook

import (
	"hash/fnv"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline"
)

// prints are fingerprints of the cells of a row, four bytes each: what was written is compared
// with what stands there now, whatever this version of the program would write.
type prints []byte

const printSize = 4

// fieldColumns are the columns in which a field of an event can be edited.
var fieldColumns = map[string]timeline.Field{
	"Event": timeline.EventField, "Actors": timeline.ActorsField, "Targets": timeline.TargetsField, "Place": timeline.PlaceField, "Status": timeline.StatusField,
}

// columnOf is the column of a field.
func columnOf(f timeline.Field) string {
	for name, field := range fieldColumns {
		if field == f {
			return name
		}
	}
	return ""
}

// decided are the columns that a person's decisions are read from, and the ID that finds them.
var decided = map[string]bool{
	"Decision": true, "Corrected date": true, "Corrected type": true, "Note": true, "Merge with": true, "Split": true, "ID": true,
}

// printed are the columns that have prints.
func printed() (names []string) {
	for _, c := range eventColumns {
		if !decided[c.name] {
			names = append(names, c.name)
		}
	}
	return names
}

// printsOf are those of the cells of an event's row.
func printsOf(cells []any) prints {
	p := make(prints, 0, printSize*len(cells))
	for i, v := range cells {
		if decided[eventColumns[i].name] {
			continue
		}
		if cell, ok := v.(excelize.Cell); ok {
			v = cell.Value
		}
		p = append(p, printOf(asCell(v))...)
	}
	return p
}

// asCell is a value as a cell holds it.
func asCell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case int:
		return strconv.Itoa(v)
	case time.Time:
		return asCell(serial(v))
	}
	return ""
}

// printOf is the print of a cell. Programs for spreadsheets fold line ends and round numbers.
func printOf(cell string) []byte {
	folded := strings.Join(strings.Fields(cell), " ")
	if n, err := strconv.ParseFloat(folded, 64); err == nil {
		folded = strconv.FormatFloat(math.Round(n*1e4)/1e4, 'g', -1, 64)
	}
	h := fnv.New32a()
	h.Write([]byte(folded))
	return h.Sum(nil)
}

// written tells which cells of the sheet Events are no longer as they were written.
type written struct {
	columns []string // that have prints
	events  map[string]writtenEvent
	guessed bool // the prints are those of this version, and no edit of a field can be told by them
}

type writtenEvent struct {
	*timeline.Event
	prints
}

// edited reports whether a cell of an event's row is another than was written, as far as that
// is known: a column that this version has and the workbook has not is none.
func (w *written) edited(r typedRow, e writtenEvent, column string) bool {
	i := slices.Index(w.columns, column)
	if _, there := r.at[column]; !there || i < 0 || len(e.prints) != printSize*len(w.columns) {
		return false
	}
	return string(printOf(r.text(column))) != string(e.prints[printSize*i:printSize*(i+1)])
}

// unread names the columns of a row that a person has changed in vain.
func (w *written) unread(r typedRow, e writtenEvent) (names []string) {
	for _, column := range w.columns {
		_, isField := fieldColumns[column]
		taken := column == "Edited" && r.text(column) == "" // the edits are taken back
		switch {
		case taken || !w.edited(r, e, column):
		case !isField:
			names = append(names, column)
		case w.guessed:
			names = append(names, column+" (which is read from workbooks of this version on only)")
		}
	}
	return names
}

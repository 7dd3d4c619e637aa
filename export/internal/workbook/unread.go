package workbook

import (
	"context"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline"
)

// written tells which cells of the sheet Events are no longer as they were written, of those
// that nothing is read from.
type written struct {
	book   *book
	events map[string]*timeline.Event
}

func newWritten(t *timeline.Timeline) *written {
	w := &written{newBook(context.Background(), nil, t, ""), map[string]*timeline.Event{}}
	for _, list := range [][]timeline.Event{t.Events, t.Rejected} {
		for i := range list {
			w.events[list[i].ID] = &list[i]
		}
	}
	return w
}

// decided are the columns that a person's decisions are read from, and the ID that finds them.
var decided = map[string]bool{"Decision": true, "Corrected date": true, "Corrected type": true, "Note": true, "ID": true}

// edited names the columns of a row that a person has changed in vain.
func (w *written) edited(r typedRow, id string) (names []string) {
	e := w.events[id]
	if e == nil {
		return nil
	}
	for i, v := range w.book.eventCells(*e) {
		c := eventColumns[i].name
		if _, there := r.at[c]; !there || decided[c] {
			continue
		}
		if cell, ok := v.(excelize.Cell); ok {
			v = cell.Value
		}
		if !holds(r.text(c), v) {
			names = append(names, c)
		}
	}
	return names
}

// holds reports whether a cell still has a value: programs for spreadsheets fold line ends and
// round numbers.
func holds(cell string, v any) bool {
	var number float64
	switch v := v.(type) {
	case nil:
		return cell == ""
	case string:
		return folded(cell) == folded(v)
	case float64:
		number = v
	case int:
		number = float64(v)
	case time.Time:
		number = serial(v)
	}
	n, err := strconv.ParseFloat(cell, 64)
	return err == nil && math.Abs(n-number) < 1e-4
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

package workbook

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// ErrNoState is wrapped by [Read]'s error about a workbook without the hidden
// sheet that it needs.
var ErrNoState = errors.New("not a workbook of dateline's, or its hidden sheet is gone")

// Read reads back a workbook: the timeline that it was made from, and what a
// person has decided in the sheet Events, whatever the order of its rows and columns
// and whichever of them are hidden. Package review brings the two together. Time expressions
// are read from the sources anew; opts are those of the extraction.
//
// It takes workbooks that other programs have saved, as long as they kept the hidden
// sheet.
func Read(r io.Reader, opts ...dateparse.Option) (*timeline.Timeline, []review.Row, error) {
	f, err := excelize.OpenReader(r)
	if err != nil {
		return nil, nil, fmt.Errorf("workbook: %w; give an .xlsx file", err)
	}
	defer f.Close()
	t, err := readState(f, opts)
	if err != nil {
		return nil, nil, fmt.Errorf("workbook: %w", err)
	}
	rows, err := readDecisions(f)
	if err != nil {
		return nil, nil, fmt.Errorf("workbook: %w", err)
	}
	return t, rows, nil
}

// readState reads the hidden sheet.
func readState(f *excelize.File, opts []dateparse.Option) (*timeline.Timeline, error) {
	if !slices.Contains(f.GetSheetList(), stateSheet) {
		return nil, fmt.Errorf("no sheet %q: %w", stateSheet, ErrNoState)
	}
	rows, err := f.Rows(stateSheet)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	t := &timeline.Timeline{}
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		if len(cells) == 0 {
			continue
		}
		if n == 1 {
			if cells[0] != stateHeader || len(cells) < 2 || cells[1] != strconv.Itoa(workbookSchema) {
				return nil, fmt.Errorf("sheet %q begins with %q, want %q in version %d: %w", stateSheet, strings.Join(cells, " "), stateHeader, workbookSchema, ErrNoState)
			}
			continue
		}
		if err := readRecord(t, cells, opts); err != nil {
			return nil, fmt.Errorf("sheet %q, row %d: %w; it must not be edited", stateSheet, n, err)
		}
	}
	return t, rows.Error()
}

func readRecord(t *timeline.Timeline, cells []string, opts []dateparse.Option) error {
	var text []byte
	for _, c := range cells[min(2, len(cells)):] {
		text = append(text, c...)
	}
	switch cells[0] {
	case stateTimeline:
		var s timelineState
		err := json.Unmarshal(text, &s)
		t.Title = s.Title
		return err
	case stateDocument:
		d := documentState{Document: &timeline.Document{}}
		if err := json.Unmarshal(text, &d); err != nil {
			return err
		}
		d.Document.Text = d.Text
		t.Documents = append(t.Documents, d.Document)
		return d.Document.Annotate(opts...)
	case stateEvent, stateRejected:
		var e timeline.Event
		if err := json.Unmarshal(text, &e); err != nil {
			return err
		}
		if cells[0] == stateEvent {
			t.Events = append(t.Events, e)
		} else {
			t.Rejected = append(t.Rejected, e)
		}
		return nil
	}
	return fmt.Errorf("unknown kind of row %q", cells[0])
}

// readDecisions reads the sheet Events.
func readDecisions(f *excelize.File) ([]review.Row, error) {
	sheet, err := f.Rows(eventsSheet)
	if err != nil {
		return nil, err
	}
	defer sheet.Close()
	var at map[string]int
	var out []review.Row
	for n := 1; sheet.Next(); n++ {
		cells, err := sheet.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		if at == nil {
			if at, err = header(cells); err != nil {
				return nil, err
			}
			continue
		}
		typed := typedRow{f, n, at, cells}
		row := review.Row{
			Where: fmt.Sprintf("%s, row %d", eventsSheet, n), Event: typed.text("ID"),
			Decision: typed.text("Decision"), Date: typed.date("Corrected date"), Type: typed.text("Corrected type"), Note: typed.text("Note"),
		}
		if row.Event == "" || review.IsOwn(row.Event) {
			if row.Event == "" && typed.isEmpty() {
				continue
			}
			if row.Added, err = typed.event(); err != nil {
				return nil, fmt.Errorf("%s: %w", row.Where, err)
			}
		}
		out = append(out, row)
	}
	if at == nil {
		return nil, fmt.Errorf("sheet %s is empty; keep its header", eventsSheet)
	}
	return out, sheet.Error()
}

// header finds the columns of the sheet Events by their headings, in any order.
func header(cells []string) (map[string]int, error) {
	at := map[string]int{}
	for i, name := range cells {
		if _, twice := at[strings.TrimSpace(name)]; !twice {
			at[strings.TrimSpace(name)] = i
		}
	}
	for _, name := range []string{"ID", "Decision", "Corrected date", "Corrected type", "Note"} {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("sheet %s has no column %q in its first row; put the heading back", eventsSheet, name)
		}
	}
	return at, nil
}

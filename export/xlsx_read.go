package export

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// ErrNoState is wrapped by [ReadWorkbook]'s error about a workbook without the hidden
// sheet that it needs.
var ErrNoState = errors.New("not a workbook of dateline's, or its hidden sheet is gone")

// ReadWorkbook reads back a workbook: the timeline that it was made from, and what a
// person has decided in the sheet Events, whatever the order of its rows and columns
// and whichever of them are hidden. Package review brings the two together. Time expressions
// are read from the sources anew; opts are those of the extraction.
//
// It takes workbooks that other programs have saved, as long as they kept the hidden
// sheet.
func ReadWorkbook(r io.Reader, opts ...dateparse.Option) (*timeline.Timeline, []review.Row, error) {
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
		cell := func(name string) string {
			if i, ok := at[name]; ok && i < len(cells) {
				return strings.TrimSpace(cells[i])
			}
			return ""
		}
		row := review.Row{
			Where: fmt.Sprintf("%s, row %d", eventsSheet, n), Event: cell("ID"),
			Decision: cell("Decision"), Date: typedDate(cell("Corrected date")), Type: cell("Corrected type"), Note: cell("Note"),
		}
		if row.Event == "" {
			added := &timeline.Event{
				Type: timeline.EventType(strings.ToUpper(cmp.Or(row.Type, cell("Type")))), Summary: cell("Event"),
				Actors: typedActors(cell("Actors")), Targets: typedActors(cell("Targets")),
			}
			if place := cell("Place"); place != "" {
				added.Place = &timeline.Place{Name: place}
			}
			if sentence := cell("Source sentence"); sentence != "" {
				added.Evidence = []timeline.Evidence{{Span: timeline.Span{Text: sentence}}}
			}
			row.Date = cmp.Or(row.Date, typedDate(cell("When")), shownDate(cell("Date")))
			if added.Summary == "" && row.Date == "" {
				continue // an empty row
			}
			row.Added = added
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

// typedDate reads a date that a spreadsheet may have turned into a number: of a
// year, or of days from 30 December 1899.
func typedDate(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	switch {
	case err != nil || n < 0: // "-0479" is a year of EDTF
		return s
	case n < 10000 && n == float64(int(n)):
		return fmt.Sprintf("%04d", int(n))
	}
	return fromSerial(n)
}

// shownDate reads the column Date, in which days before Excel's calendar count down.
func shownDate(s string) string {
	if n, err := strconv.ParseFloat(s, 64); err == nil && n < 0 {
		return fromSerial(n)
	}
	return typedDate(s)
}

// fromSerial is a date as Excel counts it in EDTF.
func fromSerial(n float64) string {
	seconds := math.Round(n * 24 * 60 * 60)
	t := time.Date(1899, 12, 30, 0, 0, int(seconds), 0, time.UTC)
	if t.Equal(t.Truncate(24 * time.Hour)) {
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05")
}

// typedActors reads actors as the sheet writes them: "John Kerry (USA); Russia".
func typedActors(s string) []timeline.Actor {
	var out []timeline.Actor
	for name := range strings.SplitSeq(s, ";") {
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		a := timeline.Actor{Name: name}
		if i := strings.LastIndex(name, " ("); i > 0 && len(name) == i+6 && name[i+5] == ')' && strings.ToUpper(name[i+2:i+5]) == name[i+2:i+5] {
			a.Name, a.Country = name[:i], name[i+2:i+5]
		}
		out = append(out, a)
	}
	return out
}

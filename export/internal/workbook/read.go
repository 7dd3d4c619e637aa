package workbook

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/temporary"
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
// sheet, up to the size of one of 100,000 events; a larger one is refused with [ErrTooLarge].
// Sheets of more than 16 MB are unpacked to a temporary file, as long as it is read; where
// none can be made, they are read in memory.
func Read(r io.Reader, opts ...dateparse.Option) (*timeline.Timeline, []review.Row, error) {
	t, rows, err := readable.read(r, opts)
	if err != nil {
		return nil, nil, fmt.Errorf("workbook: %w", err)
	}
	return t, rows, nil
}

func (l limits) read(r io.Reader, opts []dateparse.Option) (t *timeline.Timeline, decisions []review.Row, err error) {
	packed, largest, err := l.take(r)
	if errors.Is(err, ErrTooLarge) {
		return nil, nil, err
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%w; give an .xlsx file", err)
	}
	defer func() { // the file is anybody's, and its reader another's
		if p := recover(); p != nil {
			t, decisions, err = nil, nil, fmt.Errorf("its reader broke off: %v; save it anew with a spreadsheet program", p)
		}
	}()
	options := excelize.Options{UnzipSizeLimit: l.unpacked, UnzipXMLSizeLimit: l.unpacked}
	if largest > l.inMemory {
		if dir, remove, err := temporary.Folder(); err == nil { // else all is read in memory
			defer remove()
			options.TmpDir, options.UnzipXMLSizeLimit = dir, l.inMemory
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(packed), options)
	if err != nil {
		return nil, nil, fmt.Errorf("%w; give an .xlsx file", err)
	}
	defer f.Close()
	for _, sheet := range []string{stateSheet, eventsSheet} {
		if !slices.Contains(f.GetSheetList(), sheet) {
			return nil, nil, fmt.Errorf("no sheet %q: %w", sheet, ErrNoState)
		}
	}
	left := budget(l.unpacked)
	s, err := readState(rowsOf(f, stateSheet, l, &left), opts)
	if err != nil {
		return nil, nil, err
	}
	shown := shownCells{file: f, sheet: eventsSheet}
	defer shown.close()
	decisions, err = readDecisions(rowsOf(f, eventsSheet, l, &left), l.added, shown.at, s.written())
	return &s.Timeline, decisions, err
}

// readState reads the rows of the hidden sheet.
func readState(rows iter.Seq2[row, error], opts []dateparse.Option) (*state, error) {
	s := state{left: budget(readable.unpacked)}
	for r, err := range rows {
		if err != nil {
			return nil, err
		}
		if r.number == 1 {
			version := 0
			if len(r.cells) > 1 {
				version, _ = strconv.Atoi(r.cells[1])
			}
			if r.cells[0] != stateHeader || version < 1 || version > workbookSchema {
				return nil, fmt.Errorf("sheet %q begins with %.100q, want %q in version %d or before: %w", stateSheet, strings.Join(r.cells, " "), stateHeader, workbookSchema, ErrNoState)
			}
			s.begun, s.version = true, version
			continue
		}
		if !s.begun {
			break
		}
		if err := s.row(r.cells, opts); err != nil {
			return nil, fmt.Errorf("sheet %q, row %d: %w; it must not be edited", stateSheet, r.number, err)
		}
	}
	if !s.begun {
		return nil, fmt.Errorf("sheet %q does not begin with %q: %w", stateSheet, stateHeader, ErrNoState)
	}
	s.Events, s.Rejected = collect(s.kept), collect(s.rejected)
	s.kept, s.rejected = nil, nil
	return &s, nil
}

// collect puts events behind one another, in no more room than they take; nil if there are
// none.
func collect(events []*timeline.Event) []timeline.Event {
	if len(events) == 0 {
		return nil
	}
	list := make([]timeline.Event, len(events))
	for i, e := range events {
		list[i] = *e
	}
	return list
}

// state is a timeline while it is read from the hidden sheet.
type state struct {
	timeline.Timeline
	begun   bool
	version int
	columns []string
	prints  map[string]prints // of the events, by ID
	texts   map[string]string // of the documents, by ID
	// The events, until their number is known.
	kept, rejected []*timeline.Event
	left           budget // for records that are packed
}

// row reads the records of a row.
func (s *state) row(cells []string, opts []dateparse.Option) error {
	kind, rest := cells[0], cells[min(2, len(cells)):]
	if kind == statePacked {
		return unpack(rest, &s.left, func(kind string, text []byte) error { return s.record(kind, text, opts) })
	}
	return s.record(kind, []byte(strings.Join(rest, "")), opts)
}

func (s *state) record(kind string, text []byte, opts []dateparse.Option) error {
	switch kind {
	case stateTimeline:
		var ts timelineState
		err := json.Unmarshal(text, &ts)
		s.Title, s.columns = ts.Title, ts.Columns
		return err
	case stateDocument:
		return s.document(text, opts)
	case stateEvent, stateRejected:
		var e timeline.Event
		read := eventState{Event: &e}
		if err := json.Unmarshal(text, &read); err != nil {
			return err
		}
		if s.prints == nil {
			s.prints = map[string]prints{}
		}
		s.prints[e.ID] = read.Prints
		if err := check(&e, s.texts); err != nil {
			return fmt.Errorf("event %.100q: %w", e.ID, err)
		}
		list := &s.kept
		if kind == stateRejected {
			list = &s.rejected
		}
		*list = append(*list, &e)
		return nil
	}
	return fmt.Errorf("unknown kind of record %.100q", kind)
}

// written is what the sheet Events held. Workbooks of earlier versions do not say it: what
// this version would write stands for it, and where that differs, it is an edit or another
// version's words.
func (s *state) written() *written {
	w := &written{columns: s.columns, events: map[string]writtenEvent{}}
	var b *book
	if s.version < 3 {
		w.columns, w.guessed = printed(), true
		b = newBook(context.Background(), nil, &s.Timeline, "")
		b.unnumbered = true
	}
	for _, list := range [][]timeline.Event{s.Events, s.Rejected} {
		for i := range list {
			p := s.prints[list[i].ID]
			if b != nil {
				p = printsOf(b.eventCells(list[i]))
			}
			w.events[list[i].ID] = writtenEvent{&list[i], p}
		}
	}
	return w
}

func (s *state) document(text []byte, opts []dateparse.Option) error {
	d := documentState{Document: &timeline.Document{}}
	if err := json.Unmarshal(text, &d); err != nil {
		return err
	}
	if d.Document == nil || d.ID == "" {
		return errors.New("the document has no ID")
	}
	d.Document.Text = d.Text
	if _, twice := s.texts[d.ID]; twice {
		return fmt.Errorf("a second document %.100q", d.ID)
	}
	if s.texts == nil {
		s.texts = map[string]string{}
	}
	s.texts[d.ID] = d.Text
	s.Documents = append(s.Documents, d.Document)
	return d.Document.Annotate(opts...)
}

// readDecisions reads the rows of the sheet Events, of which a person may have added some.
// shown looks up how a cell is shown.
func readDecisions(rows iter.Seq2[row, error], mostAdded int, shown func(number, column int) string, was *written) ([]review.Row, error) {
	var at map[string]int
	var out []review.Row
	added := 0
	for r, err := range rows {
		if err != nil {
			return nil, err
		}
		if at == nil {
			if at, err = header(r.cells); err != nil {
				return nil, err
			}
			continue
		}
		typed := typedRow{r, at, shown}
		decision, err := typed.decision()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", typed.where(), err)
		}
		if decision == nil {
			continue
		}
		if e, known := was.events[decision.Event]; known && decision.Added == nil {
			decision.Edits = typed.edits(was, e)
			decision.Unread = was.unread(typed, e)
		}
		if decision.Edits != nil || decision.Merge != "" || decision.Split != "" {
			decision.Cells = typed.cellNames()
		}
		if decision.Added != nil {
			added++
		}
		if added > mostAdded {
			return nil, fmt.Errorf("sheet %s has more than %d rows without an ID of the hidden sheet: %w", eventsSheet, mostAdded, ErrTooLarge)
		}
		out = append(out, *decision)
	}
	if at == nil {
		return nil, fmt.Errorf("sheet %s is empty; keep its header", eventsSheet)
	}
	return out, nil
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

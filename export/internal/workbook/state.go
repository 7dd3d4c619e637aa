package workbook

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/dateline-go/dateline/timeline"
)

// workbookSchema is the version of the hidden sheet. [Read] reads this one.
const workbookSchema = 1

// What the rows of the hidden sheet hold, in their first cell. Then come an ID and JSON,
// in as many cells as it needs.
const (
	stateHeader   = "dateline workbook"
	stateTimeline = "timeline"
	stateDocument = "document"
	stateEvent    = "event"
	stateRejected = "rejected"
)

// documentState is a document with its text, which other outputs leave out.
type documentState struct {
	*timeline.Document
	Text string `json:"text"`
}

// timelineState is what a timeline is besides its documents and events.
type timelineState struct {
	Title string `json:"title,omitempty"`
}

// stateCell is how many characters of JSON stand in a cell.
const stateCell = 32000

// state writes the hidden sheet: the timeline in full, so that a reviewed workbook needs
// nothing else to make every output again.
func (b *book) state() error {
	f := b.file
	s, err := f.NewStreamWriter(stateSheet)
	if err != nil {
		return err
	}
	row := 0
	put := func(cells ...any) error {
		if err := context.Cause(b.ctx); err != nil {
			return err
		}
		row++
		return s.SetRow(fmt.Sprintf("A%d", row), cells)
	}
	record := func(kind, id string, v any) error {
		text, err := json.Marshal(v)
		if err != nil {
			return err
		}
		cells := []any{kind, cellText(id)}
		for rest := string(text); rest != ""; {
			n := fitting(rest, stateCell)
			cells = append(cells, rest[:n])
			rest = rest[n:]
		}
		return put(cells...)
	}
	if err := put(stateHeader, workbookSchema, "Read back by “dateline review apply”; leave this sheet as it is."); err != nil {
		return err
	}
	if err := record(stateTimeline, "", timelineState{b.timeline.Title}); err != nil {
		return err
	}
	for _, d := range b.timeline.Documents {
		if err := record(stateDocument, d.ID, documentState{d, d.Text}); err != nil {
			return err
		}
	}
	for _, list := range []struct {
		kind   string
		events []timeline.Event
	}{{stateEvent, b.timeline.Events}, {stateRejected, b.timeline.Rejected}} {
		for i := range list.events {
			if err := record(list.kind, list.events[i].ID, &list.events[i]); err != nil {
				return err
			}
		}
	}
	return s.Flush()
}

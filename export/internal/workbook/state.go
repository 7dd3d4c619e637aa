package workbook

import (
	"context"
	"fmt"

	"github.com/dateline-go/dateline/timeline"
)

// workbookSchema is the version of the hidden sheet. [Read] reads it and those before it: the
// first had a row for each record and none that are packed, the second no prints of cells.
const workbookSchema = 3

// What the rows of the hidden sheet hold, in their first cell. Then come an ID, which may be
// empty, and the record in as many cells as it needs: JSON, or many records packed.
const (
	stateHeader   = "dateline workbook"
	statePacked   = "packed"
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
	Title   string   `json:"title,omitempty"`
	Columns []string `json:"columns"` // of the sheet Events, of which the events have prints
}

// eventState is an event with the prints of its cells in the sheet Events as they were written.
type eventState struct {
	*timeline.Event
	Prints prints `json:"prints"`
}

// state writes the hidden sheet: the timeline in full, so that a reviewed workbook needs
// nothing else to make every output again.
func (b *book) state() error {
	f := b.file
	s, err := f.NewStreamWriter(stateSheet)
	if err != nil {
		return err
	}
	row := 0
	p := packer{put: func(cells ...any) error {
		if err := context.Cause(b.ctx); err != nil {
			return err
		}
		row++
		return s.SetRow(fmt.Sprintf("A%d", row), cells)
	}}
	if err := p.put(stateHeader, workbookSchema, "Read back by “dateline review apply”; leave this sheet as it is."); err != nil {
		return err
	}
	if err := p.record(stateTimeline, timelineState{b.timeline.Title, printed()}); err != nil {
		return err
	}
	for _, d := range b.timeline.Documents {
		if err := p.record(stateDocument, documentState{d, d.Text}); err != nil {
			return err
		}
	}
	for _, list := range []struct {
		kind   string
		events []timeline.Event
	}{{stateEvent, b.timeline.Events}, {stateRejected, b.timeline.Rejected}} {
		for i := range list.events {
			if err := p.record(list.kind, eventState{&list.events[i], b.prints[list.events[i].ID]}); err != nil {
				return err
			}
		}
	}
	if err := p.flush(); err != nil {
		return err
	}
	return s.Flush()
}

// Package xlsx adds the format xlsx to those of package export: a workbook for Excel, to
// filter, sort and review. A program that writes it imports
//
//	_ "github.com/dateline-go/dateline/export/xlsx"
//
// and [Read] reads back what a person has decided in one.
package xlsx

import (
	"io"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/workbook"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

func init() {
	export.Register(export.Format{
		Name: "xlsx", Extensions: []string{".xlsx"}, MediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		Description: "briefing workbook to review: events, actors, times, sources, charts", Exporter: format{},
	})
}

type format struct{}

// Export implements export.Exporter.
func (format) Export(w io.Writer, t *timeline.Timeline, opts ...export.Option) error {
	s := export.Apply(opts...)
	return workbook.Write(s.Context, w, s.Heading(t), t)
}

// ErrNoState is wrapped by [Read]'s error about a workbook without the hidden
// sheet that it needs.
var ErrNoState = workbook.ErrNoState

// ErrTooLarge is wrapped by [Read]'s error about a workbook that is larger, packed
// or unpacked, than it takes: that of some 100,000 events.
var ErrTooLarge = workbook.ErrTooLarge

// Read reads back a workbook: the timeline that it was made from, and what a
// person has decided in the sheet Events, whatever the order of its rows and columns
// and whichever of them are hidden. Package review brings the two together. Time expressions
// are read from the sources anew; opts are those of the extraction.
//
// It takes workbooks that other programs have saved, as long as they kept the hidden
// sheet.
func Read(r io.Reader, opts ...dateparse.Option) (*timeline.Timeline, []review.Row, error) {
	return workbook.Read(r, opts...)
}

package export

import (
	"io"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/workbook"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// excelWorkbook is a briefing to filter, sort and review.
type excelWorkbook struct{}

// Export implements Exporter.
func (excelWorkbook) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	return workbook.Write(o.ctx, w, o.heading(t), t)
}

// ErrNoState is wrapped by [ReadWorkbook]'s error about a workbook without the hidden
// sheet that it needs.
var ErrNoState = workbook.ErrNoState

// ErrTooLarge is wrapped by [ReadWorkbook]'s error about a workbook that is larger, packed
// or unpacked, than it takes: that of some 100,000 events.
var ErrTooLarge = workbook.ErrTooLarge

// ReadWorkbook reads back a workbook: the timeline that it was made from, and what a
// person has decided in the sheet Events, whatever the order of its rows and columns
// and whichever of them are hidden. Package review brings the two together. Time expressions
// are read from the sources anew; opts are those of the extraction.
//
// It takes workbooks that other programs have saved, as long as they kept the hidden
// sheet.
func ReadWorkbook(r io.Reader, opts ...dateparse.Option) (*timeline.Timeline, []review.Row, error) {
	return workbook.Read(r, opts...)
}

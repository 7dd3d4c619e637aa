package export

import (
	"io"

	"github.com/dateline-go/dateline/timeline"
)

// Exporter writes a timeline in one format. The same timeline and options give
// the same bytes. [Apply] tells it what the options say, and [Register] adds it
// to the formats.
type Exporter interface {
	Export(w io.Writer, t *timeline.Timeline, opts ...Option) error
}

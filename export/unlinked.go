package export

import (
	"errors"
	"fmt"
	"io"

	"github.com/dateline-go/dateline/timeline"
)

// ErrNotLinked is wrapped by errors about a format whose package the program does not
// import. They name the import that mends it.
var ErrNotLinked = errors.New("not linked into this program")

// unlinked stands for the Exporter of a format whose package is not imported.
type unlinked struct{ path string }

// Export implements Exporter.
func (unlinked) Export(io.Writer, *timeline.Timeline, ...Option) error { return ErrNotLinked }

// linked returns f if something is there to write it, else why there is nothing.
func linked(f Format) (Format, error) {
	if u, ok := f.Exporter.(unlinked); ok {
		return Format{}, fmt.Errorf("format %s is %w: import _ %q, or .../export/all for every format", f.Name, ErrNotLinked, u.path)
	}
	return f, nil
}

func isLinked(f Format) bool {
	_, err := linked(f)
	return err == nil
}

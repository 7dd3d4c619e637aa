package export

import (
	"io"
	"iter"

	"github.com/dateline-go/dateline/timeline"
)

// Streamer is an [Exporter] that needs one event at a time, as [timeline.Stored] has them. It
// writes what Export writes of the same documents, without their texts, and events. An error
// among the events ends it.
type Streamer interface {
	Exporter
	Stream(w io.Writer, docs []*timeline.Document, events iter.Seq2[timeline.Event, error], opts ...Option) error
}

// Streams reports whether the format's Exporter is a [Streamer].
func (f Format) Streams() bool {
	_, ok := f.Exporter.(Streamer)
	return ok
}

// stored makes an Exporter of a format that streams, of a timeline that is not in memory.
type stored struct {
	Streamer
	t *timeline.Stored
}

func (s stored) Export(w io.Writer, _ *timeline.Timeline, opts ...Option) error {
	return s.Stream(w, s.t.Documents, s.t.Events(), opts...)
}

// Of returns the format of a timeline that is not in memory: its Export and WriteFile take no
// other, and may be given nil. The format must be one that streams.
func (f Format) Of(t *timeline.Stored) Format {
	f.Exporter = stored{f.Exporter.(Streamer), t}
	return f
}

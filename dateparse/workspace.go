package dateparse

import (
	"sync"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// workspace is the room that a reading needs while it lasts. The next one uses it again.
type workspace struct {
	paragraphs []segment.Range
	sentences  []segment.Range
	tokens     []grammar.Token
	captures   []grammar.Capture
	parts      []Part
	mentions   []located
	used       int // how many of the mentions have been written
}

var readings = sync.Pool{New: func() any { return new(reading) }}

// mostKept is how many mentions have room in a workspace that is kept: what one huge text
// needs is not kept for all that follow.
const mostKept = 4096

// release gives the reading back with its workspace. Nothing of the text stays in it.
func (r *reading) release() {
	if cap(r.mentions) > mostKept {
		return
	}
	clear(r.mentions[:r.used])
	clear(r.parts[:cap(r.parts)])
	*r = reading{workspace: r.workspace}
	readings.Put(r)
}

package dateparse

import (
	"sync"

	"github.com/dateline-go/dateline/internal/grammar"
	"github.com/dateline-go/dateline/internal/nlp"
)

// workspace is the room that a reading needs while it lasts. The next one uses it again.
type workspace struct {
	paragraphs []nlp.Range
	sentences  []nlp.Range
	tokens     []grammar.Token
	captures   []grammar.Capture
	parts      []Part
	mentions   []located
	used       int // how many of the mentions have been written
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// mostKept is how many mentions have room in a workspace that is kept: what one huge text
// needs is not kept for all that follow.
const mostKept = 4096

// release gives the workspace back. Nothing of the text stays in it.
func (w *workspace) release() {
	if cap(w.mentions) > mostKept {
		return
	}
	clear(w.mentions[:w.used])
	clear(w.parts[:cap(w.parts)])
	workspaces.Put(w)
}

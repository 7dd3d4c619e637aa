package timeline

import (
	"sync"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
)

// loadModels begins to load what [Coder] needs later, beside the models of the reader, which it
// needs at once: the first article waits 40 ms less.
var loadModels = sync.OnceFunc(func() {
	go func() {
		lexicon.World()
		coder.English()
		lexicon.Events()
	}()
})

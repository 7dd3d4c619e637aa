package timeline

import "context"

// Extractor finds events in one document whose Sentences and Times are filled
// in. It leaves IDs and merging to Build. Implementations are safe for
// concurrent use, and the same document always gives the same events.
type Extractor interface {
	Extract(ctx context.Context, doc *Document) ([]Event, error)
}

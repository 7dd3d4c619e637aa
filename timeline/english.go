package timeline

import "context"

type english struct{}

// English returns the Extractor for English news.
func English() Extractor { return english{} }

// Extract implements Extractor.
func (english) Extract(ctx context.Context, doc *Document) ([]Event, error) {
	return nil, ctx.Err()
}

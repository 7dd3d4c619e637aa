package timeline

import "runtime"

// Option configures Build.
type Option func(*builder)

type builder struct {
	extractor Extractor
	workers   int
	undated   bool
	title     string
	progress  func(done, total int)
}

// WithExtractor replaces the reader of events, by default English.
func WithExtractor(e Extractor) Option { return func(b *builder) { b.extractor = e } }

// WithWorkers sets how many documents are read at a time, by default as many
// as there are processors. Below 1 means the default. The result is the same
// whatever the number.
func WithWorkers(n int) Option { return func(b *builder) { b.workers = n } }

// WithUndated accepts documents without a publication date: their relative
// times stay unresolved. Without it they fail with ErrNoDateline.
func WithUndated() Option { return func(b *builder) { b.undated = true } }

// WithTitle sets the timeline's title.
func WithTitle(title string) Option { return func(b *builder) { b.title = title } }

// WithProgress has f called after each document, never from two goroutines at
// once. Done counts up to total, the number of documents.
func WithProgress(f func(done, total int)) Option { return func(b *builder) { b.progress = f } }

func newBuilder(opts []Option) *builder {
	b := &builder{}
	for _, opt := range opts {
		opt(b)
	}
	if b.extractor == nil {
		b.extractor = English()
	}
	if b.workers < 1 {
		b.workers = runtime.GOMAXPROCS(0)
	}
	return b
}

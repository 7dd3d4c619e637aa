package timeline

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp/segment"
)

// Option configures Build.
type Option func(*builder)

type builder struct {
	title     string
	extractor Extractor
	workers   int
	progress  func(done, total int)
	times     []dateparse.Option
	actors    *Actors
	entities  []string
	least     float64
	unnamed   bool
	plover    bool
}

// WithTitle names the timeline; otherwise it has the title of its only document.
func WithTitle(title string) Option { return func(b *builder) { b.title = title } }

// WithExtractor finds events with another extractor than [Coder].
func WithExtractor(e Extractor) Option { return func(b *builder) { b.extractor = e } }

// WithActors has the [Coder] look names up in a dictionary before its own.
func WithActors(a *Actors) Option { return func(b *builder) { b.actors = a } }

// WithMinConfidence leaves out events of less confidence than that, 0 to 1.
func WithMinConfidence(least float64) Option { return func(b *builder) { b.least = least } }

// PloverOnly leaves out happenings that are no event of PLOVER's types: those with a Kind.
func PloverOnly() Option { return func(b *builder) { b.plover = true } }

// WithTimes passes options on to the parser of time expressions, such as
// dateparse.WithPolicy.
func WithTimes(opts ...dateparse.Option) Option {
	return func(b *builder) { b.times = append(b.times, opts...) }
}

// WithWorkers bounds how many documents are read at a time; the default is the
// number of processors.
func WithWorkers(n int) Option { return func(b *builder) { b.workers = max(1, n) } }

// WithProgress has f called after each document, from one goroutine at a time.
func WithProgress(f func(done, total int)) Option { return func(b *builder) { b.progress = f } }

// Build reads docs into one timeline: time expressions, events, anchors, then
// merging. A document without Published is read all the same; its relative
// dates stay unresolved. Documents are worked on side by side, and the result
// does not depend on how many at a time. A document that fails, were it by a panic
// of the extractor, is left out and its error, which begins with its ID, joined into
// the one returned, beside the timeline of the others; one in a language that the extractor does not read stays, without events.
func Build(ctx context.Context, docs []*Document, opts ...Option) (*Timeline, error) {
	b := builder{workers: runtime.GOMAXPROCS(0)}
	for _, o := range opts {
		o(&b)
	}
	if b.extractor == nil {
		b.extractor = Coder{Actors: b.actors, Entities: b.entities, NoTemponyms: b.unnamed}
	}
	events := make([][]Event, len(docs))
	errs := make([]error, len(docs))
	b.each(len(docs), func(i int) {
		if errs[i] = ctx.Err(); errs[i] == nil {
			events[i], errs[i] = b.read(ctx, docs[i])
		}
	})
	t := &Timeline{Title: b.title}
	var all []Event
	for i, d := range docs {
		if errs[i] != nil {
			errs[i] = fmt.Errorf("%s: %w", d.ID, errs[i])
			if !errors.As(errs[i], new(*LanguageError)) { // its times are worth having
				continue
			}
		}
		t.Documents = append(t.Documents, d)
		all = append(all, events[i]...)
	}
	if t.Title == "" && len(t.Documents) == 1 {
		t.Title = t.Documents[0].Title
	}
	t.Events = slices.DeleteFunc(Merge(all), func(e Event) bool { return e.Confidence < b.least || b.plover && e.Kind != "" })
	t.Sort()
	nameOrders(t.Events)
	t.rateAll()
	return t, errors.Join(errs...)
}

// each calls f for 0 to n-1 from a bounded number of goroutines.
func (b *builder) each(n int, f func(i int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	for range min(b.workers, n) {
		wg.Go(func() {
			for i := range next {
				f(i)
				if b.progress != nil {
					mu.Lock()
					done++
					b.progress(done, n)
					mu.Unlock()
				}
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// read fills in one document and extracts its events.
func (b *builder) read(ctx context.Context, doc *Document) (events []Event, err error) {
	defer func() {
		if p := recover(); p != nil {
			events, err = nil, &PanicError{p, panickedAt()}
		}
	}()
	if err := doc.Annotate(b.times...); err != nil {
		return nil, err
	}
	events, err = b.extractor.Extract(ctx, doc)
	for i := range events {
		if e := &events[i]; len(e.Evidence) == 0 { // of an extractor of the caller's
			e.Evidence = []Evidence{{Span: e.Trigger, Trigger: e.Trigger}}
		}
		for k := range events[i].Evidence {
			events[i].Evidence[k].Published = doc.Published
		}
	}
	return events, err
}

// Annotate fills in the document's Sentences and Times, and finds no events; and
// Language where that is not what the words say. Without Published, relative times
// stay unresolved. In a language that package dateparse has no rules for, dates in
// numerals are found.
func (doc *Document) Annotate(opts ...dateparse.Option) error {
	doc.settleLanguage()
	return doc.annotate(opts...)
}

// AnnotateIn is Annotate for a language that is known, a BCP 47 tag.
func (doc *Document) AnnotateIn(language string, opts ...dateparse.Option) error {
	doc.Language = language
	return doc.annotate(opts...)
}

func (doc *Document) annotate(opts ...dateparse.Option) error {
	parser, err := dateparse.For(doc.Language, opts...)
	if errors.Is(err, dateparse.ErrLanguage) {
		parser, err = dateparse.For("und", opts...)
	}
	if err != nil {
		return err
	}
	doc.Sentences = doc.Sentences[:0]
	for r := range segment.Sentences(doc.Text) {
		doc.Sentences = append(doc.Sentences, doc.span(r.Start, r.End))
	}
	doc.Times = parser.Parse(doc.Text, doc.Published)
	return nil
}

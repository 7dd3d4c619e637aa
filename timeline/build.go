package timeline

import (
	"context"
	"errors"
	"runtime"
	"slices"

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
	total     int // how many documents there are, for progress
}

func newBuilder(opts []Option) *builder {
	b := &builder{workers: runtime.GOMAXPROCS(0)}
	for _, o := range opts {
		o(b)
	}
	if b.extractor == nil {
		b.extractor = Coder{Actors: b.actors, Entities: b.entities, NoTemponyms: b.unnamed}
	}
	return b
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

// WithProgress has f called after each document, from one goroutine at a time. total is 0
// where nobody knows it, in [Events].
func WithProgress(f func(done, total int)) Option { return func(b *builder) { b.progress = f } }

// Build reads docs into one timeline: time expressions, events, anchors, then
// merging. A document without Published is read all the same; its relative
// dates stay unresolved. Documents are worked on side by side, and the result
// does not depend on how many at a time. A document that fails, were it by a panic
// of the extractor, is left out and its error, which begins with its ID, joined into
// the one returned, beside the timeline of the others; one in a language that the extractor does not read stays, without events.
//
// It is [Events], [Merge] and [New], for as many documents as fit in memory.
func Build(ctx context.Context, docs []*Document, opts ...Option) (*Timeline, error) {
	b := newBuilder(opts)
	b.total = len(docs)
	var read []*Document
	var all []Event
	var errs []error
	for r, err := range b.events(ctx, slices.Values(docs)) {
		if err != nil {
			errs = append(errs, err)
			if !errors.As(err, new(*LanguageError)) { // its times are worth having
				continue
			}
		}
		read = append(read, r.Document)
		all = append(all, r.Events...)
	}
	return New(read, Merge(all), opts...), errors.Join(errs...)
}

// New makes a timeline of events that [Merge] has joined and the documents that they come
// from: in order, rated, with the IDs of the events that they were before or after, and
// without those that options leave out. The events are the timeline's from then on.
func New(docs []*Document, events []Event, opts ...Option) *Timeline {
	b := newBuilder(opts)
	t := &Timeline{Title: b.title, Documents: docs}
	if t.Title == "" && len(docs) == 1 {
		t.Title = docs[0].Title
	}
	t.Events = slices.DeleteFunc(events, func(e Event) bool { return !b.wants(&e) })
	t.Sort()
	nameOrders(t.Events)
	copies := copiesOf(docs)
	for i := range t.Events {
		t.Events[i].rate(copies)
	}
	return t
}

// wants reports whether options leave an event in.
func (b *builder) wants(e *Event) bool {
	return e.Confidence >= b.least && (!b.plover || e.Kind == "")
}

// copiesOf counts the copies of documents that have some, by ID.
func copiesOf(docs []*Document) map[string]int {
	copies := map[string]int{}
	for _, d := range docs {
		if n := len(d.Copies); n > 0 {
			copies[d.ID] = n
		}
	}
	return copies
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

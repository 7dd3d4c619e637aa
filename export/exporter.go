package export

import (
	"context"
	"io"

	"github.com/dateline-go/dateline/export/internal/page"
	"github.com/dateline-go/dateline/timeline"
)

// Exporter writes a timeline in one format. The same timeline and options give
// the same bytes.
type Exporter interface {
	Export(w io.Writer, t *timeline.Timeline, opts ...Option) error
}

// Option adjusts an export.
type Option func(*options)

type options struct {
	ctx     context.Context // whose end ends the export
	title   string          // heading; the timeline's own title when empty
	echarts string          // a file that holds ECharts; see package echarts
	color   bool            // colours of a terminal in text
	fonts   []string        // files of fonts for pictures
	tables  []string        // what a Data Package describes; nil is events.csv
	folder  string          // where the file will stand
	top     int             // how many events readers are shown; 0 is all

	language string // of the labels of pages
	fragment bool   // pages are pieces of others
}

func apply(opts []Option) options {
	o := options{ctx: context.Background()}
	for _, opt := range opts {
		opt(&o)
	}
	return o
}

// heading is the title to show for t.
func (o options) heading(t *timeline.Timeline) string {
	switch {
	case o.title != "":
		return o.title
	case t.Title != "":
		return t.Title
	}
	return "Timeline"
}

// shown is what formats for readers show of t.
func (o options) shown(t *timeline.Timeline) *timeline.Timeline {
	if o.top == 0 || o.top >= len(t.Events) {
		return t
	}
	few := *t
	few.Events = make([]timeline.Event, 0, o.top)
	for _, e := range t.Top(o.top) {
		few.Events = append(few.Events, *e)
	}
	return &few
}

// WithTop has the formats for readers (pages, text, Markdown, TimelineJS, calendars and
// pictures) show the n events that matter most, see [timeline.Timeline.Top]; formats of
// data and workbooks have all.
func WithTop(n int) Option { return func(o *options) { o.top = max(0, n) } }

// WithTitle sets the heading of outputs that have one.
func WithTitle(title string) Option { return func(o *options) { o.title = title } }

// WithECharts names the ECharts file that pages carry inside them. Without it
// package echarts looks in the environment and in the user's cache.
func WithECharts(file string) Option { return func(o *options) { o.echarts = file } }

// WithLanguage has the labels of pages, and their dates, in a language: a BCP 47 tag of one
// of [Languages], "" for English. What articles say stays in their own. For any other tag
// the export fails.
func WithLanguage(tag string) Option { return func(o *options) { o.language = tag } }

// Languages lists the languages of [WithLanguage].
func Languages() []string { return page.Languages() }

// WithFragment has pages written as a piece of HTML for somebody else's page, such as an
// article in a CMS: without html, head and body, with styles that reach no further than the
// piece. A comment at its beginning tells what the policy (CSP) of that page must allow.
func WithFragment() Option { return func(o *options) { o.fragment = true } }

// WithFonts names files of fonts (TrueType, OpenType) for what is written in
// scripts that the fonts in the program lack, such as Chinese. Pictures ask them
// for such characters in this order. No other font of the system is looked at.
func WithFonts(files ...string) Option { return func(o *options) { o.fonts = files } }

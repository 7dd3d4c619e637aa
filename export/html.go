package export

import (
	"io"

	"github.com/dateline-go/dateline/export/internal/page"
	"github.com/dateline-go/dateline/timeline"
)

// htmlPage is one file for readers and printers: an interactive timeline, and
// below it the same events as text, which needs no script.
type htmlPage struct{}

// Export implements Exporter.
func (htmlPage) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	return page.Write(w, o.heading(t), o.shown(t), page.Options{Library: o.echarts, Language: o.language, Fragment: o.fragment})
}

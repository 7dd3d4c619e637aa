package export

import (
	"bufio"
	"embed"
	"html/template"
	"io"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/timeline"
)

// htmlPage is one file for readers and printers: an interactive timeline, and
// below it the same events as text, which needs no script.
type htmlPage struct{}

//go:embed page
var pageFiles embed.FS

var (
	pageTemplate = template.Must(template.ParseFS(pageFiles, "page/page.tmpl"))
	pageStyle    = pageFile("page/page.css")
	pageScript   = pageFile("page/page.js")
)

func pageFile(name string) string {
	b, err := pageFiles.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(b)
}

// Export implements Exporter.
func (htmlPage) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	asset, err := echarts.Resolve(o.echarts)
	if err != nil {
		return err
	}
	view := newPageView(o.heading(t), t)
	data, err := chartData(view)
	if err != nil {
		return err
	}
	var p policy
	view.Style = p.style(pageStyle)
	view.Data = dataBlock("dl-data", data)
	view.Library = p.library(asset)
	view.Script = p.script(pageScript)
	view.Policy = p.meta()
	b := bufio.NewWriter(w)
	if err := pageTemplate.Execute(b, view); err != nil {
		return err
	}
	return b.Flush()
}

package export

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"strings"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/timeline"
)

// htmlPage is one file for readers and printers: an interactive timeline, and
// below it the same events as text, which needs no script.
type htmlPage struct{}

//go:embed page
var pageFiles embed.FS

// pageParts are the scripts of page/ in the order in which they run; they share
// one scope.
var pageParts = []string{
	"data", "calendar", "theme", "state", "filter", "facets", "list", "card", "glyph", "labels", "lanes", "events", "ticks", "drawing", "zoom", "opening", "outside", "pointer", "keys",
	"charts", "bins", "time", "months", "network", "start",
}

var (
	pageTemplate = template.Must(template.ParseFS(pageFiles, "page/page.tmpl"))
	pageStyle    = pageFile("page/page.css")
	pageScript   = joinScripts(pageParts)
)

func pageFile(name string) string {
	b, err := pageFiles.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(b)
}

// joinScripts makes one script of the named ones.
func joinScripts(names []string) string {
	var b strings.Builder
	b.WriteString("(() => {\n'use strict';\n")
	for _, name := range names {
		b.WriteString(pageFile("page/" + name + ".js"))
	}
	b.WriteString("})();\n")
	return b.String()
}

// Export implements Exporter.
func (htmlPage) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	asset, err := echarts.Resolve(o.echarts)
	if err != nil {
		return err
	}
	view := newPageView(o.heading(t), t)
	data, err := view.chart.json()
	if err != nil {
		return err
	}
	var p policy
	view.Style = p.style(pageStyle)
	view.Data = dataBlock("dl-data", data)
	view.Library = p.library(asset)
	view.Script = p.script(pageScript)
	view.Early = asset.Code != "" // what comes from the network must not hold up the list
	view.Policy = p.meta()
	b := bufio.NewWriter(w)
	if err := pageTemplate.Execute(b, view); err != nil {
		return err
	}
	return b.Flush()
}

package page

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"strings"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/timeline"
)

//go:embed assets
var pageFiles embed.FS

// pageParts are the scripts of assets/ in the order in which they run; they share
// one scope.
var pageParts = []string{
	"data", "calendar", "theme", "state", "filter", "facets", "list", "card", "glyph", "labels", "lanes", "events", "ticks", "drawing", "zoom", "opening", "outside", "pointer", "keys",
	"charts", "bins", "time", "months", "network", "start",
}

var (
	pageTemplate = template.Must(template.ParseFS(pageFiles, "assets/page.tmpl"))
	pageStyle    = pageFile("assets/page.css")
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
		b.WriteString(pageFile("assets/" + name + ".js"))
	}
	b.WriteString("})();\n")
	return b.String()
}

// Write writes a page with a heading. The file named library holds ECharts;
// without a name package echarts looks for it.
func Write(w io.Writer, heading string, t *timeline.Timeline, library string) error {
	asset, err := echarts.Resolve(library)
	if err != nil {
		return err
	}
	view := newPageView(heading, t)
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

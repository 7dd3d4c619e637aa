package page

import (
	"bufio"
	"cmp"
	"embed"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/timeline"
)

//go:embed assets
var pageFiles embed.FS

// pageParts are the scripts of assets/ in the order in which they run; they share
// one scope.
var pageParts = []string{
	"data", "words", "calendar", "theme", "state", "filter", "facets", "period", "list", "card", "glyph", "labels", "lanes", "events", "ticks", "drawing", "zoom", "opening", "outside", "overview", "pointer", "keys", "story",
	"charts", "bins", "time", "months", "network", "paper", "start",
}

// What every page is made with, read when the first is written: most runs write none.
var (
	pageTemplate = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("page.tmpl").Funcs(wordsOf(labels{})).ParseFS(pageFiles, "assets/page.tmpl"))
	})
	wholeStyle = sync.OnceValue(func() string {
		return pageFile("assets/whole.css") + strings.ReplaceAll(pageStyle(), ":scope", ".dateline")
	})
	pieceStyle = sync.OnceValue(func() string {
		return "@scope (.dateline) {\n" + pageStyle() + "}\n" // a page of our own does without: it doubles the work for styles
	})
	pageScript = sync.OnceValue(func() string { return joinScripts(pageParts) })
)

func pageStyle() string { return pageFile("assets/page.css") }

// wordsOf are the functions by which the template speaks a language.
func wordsOf(l labels) template.FuncMap {
	return template.FuncMap{"say": l.Say, "count": l.Count, "number": l.Number}
}

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

// Options are what a page may be made with.
type Options struct {
	Library  string // the file that holds ECharts; without it package echarts looks for it
	Language string // of the labels, a BCP 47 tag; "" is English
	Fragment bool   // a piece for somebody else's page, without html, head and body
}

// Write writes a page with a heading, which is "Timeline" in the language of the labels if none
// is given.
func Write(w io.Writer, heading string, t *timeline.Timeline, o Options) error {
	asset, err := echarts.Resolve(o.Library)
	if err != nil {
		return err
	}
	words, err := labelsIn(o.Language)
	if err != nil {
		return err
	}
	view := newPageView(cmp.Or(heading, words.Say("timeline")), t, words)
	data, err := view.chart.json()
	if err != nil {
		return err
	}
	var p policy
	style := wholeStyle()
	if o.Fragment {
		style = pieceStyle()
	}
	view.Style = p.style(style)
	view.Data = dataBlock("dl-data", data)
	view.Library = p.library(asset)
	view.Script = p.script(pageScript())
	view.Early = asset.Code != "" // what comes from the network must not hold up the list
	view.Fragment = o.Fragment
	view.Policy = p.meta()
	view.Allows = template.HTML("<!-- The policy of the page around this must allow: " + p.allows() + " -->")
	return view.write(w)
}

// templates are the page's template by language, once each was asked for.
var templates sync.Map

// write fills in the template.
func (v *pageView) write(w io.Writer) error {
	tmpl, ok := templates.Load(v.Tag)
	if !ok {
		own, err := pageTemplate().Clone()
		if err != nil {
			return err
		}
		tmpl, _ = templates.LoadOrStore(v.Tag, own.Funcs(wordsOf(v.labels)))
	}
	b := bufio.NewWriter(w)
	if err := tmpl.(*template.Template).ExecuteTemplate(b, v.part(), v); err != nil {
		return err
	}
	return b.Flush()
}

// part is the template that makes the file.
func (v *pageView) part() string {
	if v.Fragment {
		return "fragment"
	}
	return "page.tmpl"
}

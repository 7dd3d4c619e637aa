// Package html adds the format html to those of package export: one file for readers and
// printers with an interactive timeline, and below it the same events as text, which
// needs no script. A program that writes it imports
//
//	_ "github.com/dateline-go/dateline/export/html"
package html

import (
	"cmp"
	"io"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/page"
	"github.com/dateline-go/dateline/timeline"
)

func init() {
	export.Register(export.Format{
		Name: "html", Extensions: []string{".html", ".htm"}, MediaType: "text/html; charset=utf-8",
		Description: "interactive timeline that opens offline, with the events as text", Exporter: format{},
	})
}

type format struct{}

// Export implements export.Exporter.
func (format) Export(w io.Writer, t *timeline.Timeline, opts ...export.Option) error {
	s := export.Apply(opts...)
	return page.Write(w, cmp.Or(s.Title, t.Title), s.Shown(t), page.Options{Library: s.ECharts, Language: s.Language, Fragment: s.Fragment})
}

// Languages lists the languages of [export.WithLanguage], as BCP 47 tags.
func Languages() []string { return page.Languages() }

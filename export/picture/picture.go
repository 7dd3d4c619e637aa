// Package picture adds the formats svg and png to those of package export: a picture of the
// timeline, sharp at any size or as dots. A program imports it for that alone:
//
//	import _ "github.com/dateline-go/dateline/export/picture"
package picture

import (
	"io"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/picture"
	"github.com/dateline-go/dateline/timeline"
)

func init() {
	export.Register(export.Format{
		Name: "svg", Extensions: []string{".svg"}, MediaType: "image/svg+xml",
		Description: "picture of the timeline for slides and papers, sharp at any size", Exporter: format(picture.WriteSVG),
	})
	export.Register(export.Format{
		Name: "png", Extensions: []string{".png"}, MediaType: "image/png",
		Description: "the same picture as dots, twice as fine as a screen", Exporter: format(picture.WritePNG),
	})
}

// format paints a timeline under a heading, with files of fonts.
type format func(w io.Writer, heading string, t *timeline.Timeline, fonts []string) error

// Export implements export.Exporter.
func (f format) Export(w io.Writer, t *timeline.Timeline, opts ...export.Option) error {
	s := export.Apply(opts...)
	return f(w, s.Heading(t), s.Shown(t), s.Fonts)
}

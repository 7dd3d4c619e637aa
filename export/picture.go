package export

import (
	"io"

	"github.com/dateline-go/dateline/export/internal/picture"
	"github.com/dateline-go/dateline/timeline"
)

// svgPicture is a picture that stays sharp at any size.
type svgPicture struct{}

// Export implements Exporter.
func (svgPicture) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	return picture.WriteSVG(w, o.heading(t), o.shown(t), o.fonts)
}

// pngPicture is the same picture as dots.
type pngPicture struct{}

// Export implements Exporter.
func (pngPicture) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	return picture.WritePNG(w, o.heading(t), o.shown(t), o.fonts)
}

package export

import (
	"io"

	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// pngPicture is the same picture as dots.
type pngPicture struct{}

// pngScale is how many dots a pixel of the layout has.
const pngScale = 2

// Export implements Exporter.
func (pngPicture) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	p, err := newPicture(t, apply(opts))
	if err != nil {
		return err
	}
	pen := drawing.NewPNG(p.width, p.height, pngScale, pictureInks, paper, p.typesetter)
	p.draw(pen)
	_, err = pen.WriteTo(w)
	return err
}

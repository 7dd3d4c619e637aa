package export

import (
	"io"

	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// svgPicture is a picture that stays sharp at any size. Its only links lead to the
// sources of events.
type svgPicture struct{}

// Export implements Exporter.
func (svgPicture) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	p, err := newPicture(t, apply(opts))
	if err != nil {
		return err
	}
	pen := drawing.NewSVG(p.width, p.height, p.title, p.about, pictureInks)
	p.draw(pen)
	_, err = pen.WriteTo(w)
	return err
}

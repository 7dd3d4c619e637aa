package picture

import (
	"io"

	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// WriteSVG writes a picture that stays sharp at any size. Its only links lead to
// the sources of events.
func WriteSVG(w io.Writer, heading string, t *timeline.Timeline, fonts []string) error {
	p, err := newPicture(heading, t, fonts)
	if err != nil {
		return err
	}
	pen := drawing.NewSVG(p.width, p.height, p.title, p.about, inks)
	p.draw(pen)
	_, err = pen.WriteTo(w)
	return err
}

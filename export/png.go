package export

import (
	"io"

	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// pngScale is how many dots a pixel of the layout has.
const pngScale = 2

// writePNG writes the same picture as dots.
func writePNG(w io.Writer, heading string, t *timeline.Timeline, fonts []string) error {
	p, err := newPicture(heading, t, fonts)
	if err != nil {
		return err
	}
	pen := drawing.NewPNG(p.width, p.height, pngScale, pictureInks, paper, p.typesetter)
	p.draw(pen)
	_, err = pen.WriteTo(w)
	return err
}

package picture

import (
	"io"

	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

// pngScale is how many dots a pixel of the layout has.
const pngScale = 2

// WritePNG writes the same picture as dots.
func WritePNG(w io.Writer, heading string, t *timeline.Timeline, fonts []string) error {
	p, err := newPicture(heading, t, fonts)
	if err != nil {
		return err
	}
	pen := drawing.NewPNG(p.width, p.height, pngScale, inks, paper, p.typesetter)
	p.draw(pen)
	_, err = pen.WriteTo(w)
	return err
}

package drawing

import (
	"image"
	"image/color"
	"maps"
	"slices"
)

// mostShades is how many steps a palette has from paper to a colour, if it has room
// for as many. Almost every dot of a picture is a colour on paper, and a file with a
// palette is a third as large.
const mostShades = 24

// palette is the colours of a picture, each from itself to the paper.
func (g *PNG) palette() color.Palette {
	white := g.rgba(g.paper)
	list := color.Palette{white}
	shades := min(mostShades, 255/max(1, len(g.inks)-1))
	for _, name := range slices.Sorted(maps.Keys(g.inks)) {
		if name == g.paper {
			continue
		}
		c := g.rgba(name)
		mix := func(a, b uint8, k int) uint8 { return uint8((int(a)*k + int(b)*(shades-k)) / shades) }
		for k := 1; k <= shades; k++ {
			list = append(list, color.RGBA{mix(c.R, white.R, k), mix(c.G, white.G, k), mix(c.B, white.B, k), 0xff})
		}
	}
	return list
}

// reduced is the picture in the colours of the palette.
func (g *PNG) reduced() *image.Paletted {
	from := g.dots
	to := image.NewPaletted(from.Rect, g.palette())
	known := map[[4]uint8]uint8{}
	var last [4]uint8
	var index uint8
	for i := range to.Pix {
		dot := [4]uint8(from.Pix[4*i : 4*i+4])
		if i == 0 || dot != last {
			k, ok := known[dot]
			if !ok {
				k = uint8(to.Palette.Index(color.RGBA{dot[0], dot[1], dot[2], dot[3]}))
				known[dot] = k
			}
			last, index = dot, k
		}
		to.Pix[i] = index
	}
	return to
}

package drawing

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/width"
)

// svgFonts is what text is measured in and what an SVG asks for. Arial
// and Helvetica have the widths of Liberation Sans, so labels that keep apart
// here keep apart in any viewer.
const svgFonts = "'Liberation Sans', Arial, Helvetica, sans-serif"

// The fonts in the program: Latin, Greek, Cyrillic and Hebrew in two weights, and
// Arabic, Armenian, Georgian and more in one.
var builtInFonts = sync.OnceValue(func() (fonts [3]*font.Font) {
	for i, ttf := range [][]byte{liberationsansregular.TTF, liberationsansbold.TTF, dejavusans.TTF} {
		face, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			panic(err) // it is embedded
		}
		fonts[i] = face.Font
	}
	return fonts
})

// Typesetter measures and shapes lines of text. The fonts of the system are
// never looked at: the same text has the same form on every machine.
type Typesetter struct {
	regular, bold faces
	shaper        shaping.HarfbuzzShaper
	segmenter     shaping.Segmenter
	graphemes     segmenter.Segmenter
	known         map[Text]Line
}

// Text is a line of text and how it is set.
type Text struct {
	Words string
	Size  float64 // pixels
	Bold  bool
}

// Regular is a text in the regular weight.
func Regular(words string, size float64) Text { return Text{Words: words, Size: size} }

// Bold is a text in bold.
func Bold(words string, size float64) Text { return Text{Words: words, Size: size, Bold: true} }

// Line is a line of shaped text: runs from left to right.
type Line struct {
	Width float64 // pixels
	RTL   bool    // the text as a whole runs from right to left
	Light bool    // no bold font has some of it, though bold was asked for
	runs  []shaping.Output
}

// faces are fonts in the order in which they are asked for a character.
type faces []*font.Face

// ResolveFace returns the first font that has r, or the first of all.
func (f faces) ResolveFace(r rune) *font.Face {
	for _, face := range f {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return f[0]
}

// NewTypesetter adds fonts from files to those in the program.
func NewTypesetter(files []string) (*Typesetter, error) {
	fonts := builtInFonts()
	s := &Typesetter{known: map[Text]Line{}}
	other := font.NewFace(fonts[2])
	s.regular = faces{font.NewFace(fonts[0]), other}
	s.bold = faces{font.NewFace(fonts[1]), other}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading a font: %w", err)
		}
		more, err := font.ParseTTC(bytes.NewReader(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w; give a font in a .ttf, .otf or .ttc file", file, err)
		}
		s.regular, s.bold = append(s.regular, more...), append(s.bold, more...)
	}
	return s, nil
}

// Set shapes a line of text.
func (s *Typesetter) Set(t Text) Line {
	if line, ok := s.known[t]; ok {
		return line
	}
	runes, fonts := []rune(t.Words), s.regular
	if t.Bold {
		fonts = s.bold
	}
	var line Line
	var paragraph bidi.Paragraph
	directed := paragraph.Segment(runes, bidi.Neutral)
	levels := []int{}
	for i := range directed.NumRuns() {
		r := directed.Run(i)
		in := shaping.Input{Text: runes, RunStart: r.Start, RunEnd: r.End, Size: fixed.Int26_6(t.Size * 64), Direction: di.DirectionLTR}
		if r.Level%2 == 1 {
			in.Direction = di.DirectionRTL
		}
		for _, part := range s.segmenter.Split(in, fonts) {
			out := s.shaper.Shape(part)
			widenMissing(&out, runes)
			line.Light = line.Light || t.Bold && !s.isBold(out)
			line.runs = append(line.runs, out)
			line.Width += float64(out.Advance) / 64
			levels = append(levels, int(r.Level))
		}
	}
	line.RTL = isRTL(runes)
	reorder(line.runs, levels)
	s.known[t] = line
	return line
}

// isBold reports whether a run is in the bold font, or in none.
func (s *Typesetter) isBold(run shaping.Output) bool {
	return run.Face == s.bold[0]
}

// isRTL tells the direction of a text by its first letter (UAX #9, P2).
func isRTL(runes []rune) bool {
	for _, r := range runes {
		if unicode.IsLetter(r) {
			return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
		}
	}
	return false
}

// reorder brings runs into the order from left to right (UAX #9, L2).
func reorder(runs []shaping.Output, levels []int) {
	if len(runs) == 0 {
		return
	}
	for level := slices.Max(levels); level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			j := i
			for j < len(runs) && levels[j] >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			slices.Reverse(levels[i:j])
			i = max(i, j)
		}
	}
}

// widenMissing gives characters that no font has the room of a box: an em for
// wide ones such as Chinese, as other viewers will draw them.
func widenMissing(out *shaping.Output, runes []rune) {
	for i := range out.Glyphs {
		if g := &out.Glyphs[i]; g.GlyphID == 0 {
			g.Advance = out.Size * 5 / 8
			if k := width.LookupRune(runes[g.TextIndex()]).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				g.Advance = out.Size
			}
		}
	}
	out.Advance = 0
	for _, g := range out.Glyphs {
		out.Advance += g.Advance
	}
}

// Fit shortens a text to a width in pixels, with an ellipsis; "" if too little of
// it would be left. Bytes that are no UTF-8 become U+FFFD.
func (s *Typesetter) Fit(t Text, room float64) string {
	t.Words = strings.ToValidUTF8(t.Words, "\uFFFD")
	if s.Set(t).Width <= room {
		return t.Words
	}
	s.graphemes.Init([]rune(t.Words))
	var ends []int // in bytes, of what a reader sees as characters
	n := 0
	for i := s.graphemes.GraphemeIterator(); i.Next(); {
		n += len(string(i.Grapheme().Text))
		ends = append(ends, n)
	}
	cut := func(k int) string { return strings.TrimRight(t.Words[:ends[k]], " ,;:–—-") + "…" }
	k := sort.Search(len(ends), func(i int) bool { return s.Set(Text{cut(i), t.Size, t.Bold}).Width > room })
	for ; k > 0; k-- { // kerning may make a longer text narrower
		if s.Set(Text{cut(k - 1), t.Size, t.Bold}).Width <= room {
			break
		}
	}
	if k < leastCharacters {
		return ""
	}
	return cut(k - 1)
}

// leastCharacters are how many characters of a text have to be left to be worth
// showing.
const leastCharacters = 4

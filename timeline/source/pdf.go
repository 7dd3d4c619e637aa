package source

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/ledongthuc/pdf"

	"github.com/dateline-go/dateline/timeline"
)

// pdfReader reads the text of PDF files.
type pdfReader struct{}

func (pdfReader) Reads(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

func (pdfReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return one(func() (*timeline.Document, error) { return readPDF(in) })
}

// mostPages is how many pages of a file are read.
const mostPages = 5000

func readPDF(in *Input) (doc *timeline.Document, err error) {
	at, size, err := in.Anywhere()
	if err != nil {
		return nil, err
	}
	defer func() { // the library panics where a file is damaged
		if fault := recover(); fault != nil {
			doc, err = nil, fmt.Errorf("cannot read the PDF: %v; the file may be damaged", fault)
		}
	}()
	file, err := pdf.NewReader(at, size)
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword):
		return nil, fmt.Errorf("the PDF is %w; save it without a password", ErrEncrypted)
	case err != nil:
		return nil, fmt.Errorf("cannot read the PDF: %w; it may have been cut off", err)
	}
	var lines []pdfLine
	length := int64(0)
	for i := 1; i <= min(file.NumPage(), mostPages); i++ {
		page := file.Page(i)
		if page.V.IsNull() {
			continue
		}
		for _, l := range pdfLines(page.Content().Text) {
			l.page = i
			lines = append(lines, l)
			length += int64(len(l.text))
		}
		if length > in.options.maxSize() {
			return nil, fmt.Errorf("%w of %s; divide it into its articles, or raise the limit with --max-size", ErrSize, inBytes(in.options.maxSize()))
		}
	}
	text := pdfText(withoutRunning(lines, file.NumPage()))
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("the PDF holds %w, only pictures; have a program read the letters in them (OCR)", ErrEmpty)
	}
	info := file.Trailer().Key("Info")
	made := strings.TrimPrefix(info.Key("CreationDate").Text(), "D:")
	return officeDocument(clean(text), property{title: clean(strings.TrimSpace(info.Key("Title").Text())), created: made[:min(len(made), 14)]}, in)
}

// pdfLine is a line of text on a page.
type pdfLine struct {
	page              int
	x, y, right, size float64 // in points, y from below
	text              string
}

// pdfLines puts the letters of a page together to lines, in the order in which they were
// written: files tell where each letter stands, and not where words end.
func pdfLines(letters []pdf.Text) (lines []pdfLine) {
	var b strings.Builder
	var line pdfLine
	end := func() {
		if line.text = strings.Join(strings.Fields(ligatures.Replace(b.String())), " "); line.text != "" {
			lines = append(lines, line)
		}
		b.Reset()
	}
	last := pdf.Text{Y: math.Inf(1)}
	spaced := writesSpaces(letters)
	guessed := 0.0 // width of letters whose width the library does not know, since the last that moved
	for _, t := range letters {
		if t.S == "" || t.S == "\n" {
			continue
		}
		size := max(math.Abs(t.FontSize), 1)
		gap := t.X - (last.X + last.W)
		if last.W == 0 && t.X != last.X {
			gap -= guessed * size * 1.05
		}
		if t.X != last.X || t.Y != last.Y {
			guessed = 0
		}
		guessed += letterWidth(t.S)
		switch {
		case math.Abs(t.Y-last.Y) > size*0.5 || gap < -size*2 || gap > size*8:
			end()
			line = pdfLine{x: t.X, y: t.Y, size: size}
		case gap > size*0.16 && !(spaced && last.W == 0):
			b.WriteByte(' ')
		}
		b.WriteString(t.S)
		line.right = t.X + t.W
		last = t
	}
	end()
	return lines
}

// writesSpaces reports whether the spaces between words are letters of their own, as they
// are in most files: then none needs to be told by its width.
func writesSpaces(letters []pdf.Text) bool {
	n := 0
	for _, t := range letters {
		n += boolean(t.S == " " || t.S == "\u00a0")
	}
	return n*12 > len(letters)
}

// letterWidth is about how wide a letter is, in parts of its font's size: that of fonts
// with many letters is not told.
func letterWidth(s string) float64 {
	switch {
	case strings.ContainsAny(s, "iljtfrI.,:;'|!()[]-‘’ "):
		return 0.3
	case strings.ContainsAny(s, "mwMW—@%"):
		return 0.85
	case s[0] >= 'A' && s[0] <= 'Z':
		return 0.68
	}
	return 0.5
}

// ligatures are letters that fonts join.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "\u00ad", "")

// withoutRunning leaves out what stands at the same height on most pages: heads, feet and
// numbers of pages.
func withoutRunning(lines []pdfLine, pages int) []pdfLine {
	if pages < 3 {
		return lines
	}
	type place struct {
		text string
		y    int
	}
	of := func(l pdfLine) place {
		return place{strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return '#'
			}
			return r
		}, l.text), int(math.Round(l.y / 4))}
	}
	seen := map[place]int{}
	for _, l := range lines {
		seen[of(l)]++
	}
	return slices.DeleteFunc(lines, func(l pdfLine) bool { return seen[of(l)]*2 > pages && seen[of(l)] > 2 })
}

// pdfText puts lines together to paragraphs: a line goes on in the next one below it, at
// the usual distance and in letters of the same size, also in the next column or page if
// it does not end like a sentence.
func pdfText(lines []pdfLine) string {
	leading := usualLeading(lines)
	var b []byte
	for i, l := range lines {
		if i > 0 {
			before := lines[i-1]
			drop := before.y - l.y
			same := math.Abs(before.size-l.size) < 0.6
			ended := strings.ContainsAny(before.text[len(before.text)-1:], ".!?:\"")
			indented := l.x > before.x+l.size*0.8 && ended
			follows := drop > 0 && drop < max(leading*1.35, l.size*1.3) && !indented
			jumps := (before.page != l.page || drop <= 0) && !ended
			switch {
			case same && (follows || jumps) && strings.HasSuffix(before.text, "-") && len(before.text) > 1 && startsLower(l.text):
				b = b[:len(b)-1] // a word that was divided
			case same && (follows || jumps):
				b = append(b, ' ')
			default:
				b = append(b, "\n\n"...)
			}
		}
		b = append(b, l.text...)
	}
	return string(b)
}

func startsLower(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// usualLeading is how far lines are apart as a rule, in points.
func usualLeading(lines []pdfLine) float64 {
	count := map[int]int{}
	for i := 1; i < len(lines); i++ {
		if drop := lines[i-1].y - lines[i].y; drop > 4 && drop < 60 && lines[i].page == lines[i-1].page {
			count[int(math.Round(drop*2))]++
		}
	}
	best, most := 28, 0
	for drop, n := range count {
		if n > most || n == most && cmp.Less(drop, best) {
			best, most = drop, n
		}
	}
	return float64(best) / 2
}

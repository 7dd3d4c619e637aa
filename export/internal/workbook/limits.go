package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ErrTooLarge is wrapped by [Read]'s error about a workbook that is larger, packed or
// unpacked, than it takes.
var ErrTooLarge = errors.New("too large for a workbook of dateline's")

// limits are how much of a workbook is read. A few bytes of a packed file may stand for any
// number of rows, and a few of a sheet for any number of the same text.
type limits struct {
	packed   int64 // bytes of the file
	unpacked int64 // bytes of all parts of it together, and of the text of all cells that are read
	inMemory int64 // bytes of a sheet, of which a larger one is in a temporary file while it is read
	parts    int
	rows     int // of the sheet Events, and of the hidden one
	added    int // rows that a person has added
	tags     struct {
		sheet, strings, other int // XML tags in a worksheet, in the shared strings, in any other part
	}
}

// readable leaves room for what [Write] makes of 100,000 events (some 4 kB of XML an event).
var readable = func() (l limits) {
	l.packed, l.unpacked, l.inMemory, l.parts, l.rows, l.added = 128<<20, 512<<20, 16<<20, 10_000, 300_000, 10_000
	l.tags.sheet, l.tags.strings, l.tags.other = 32<<20, 8<<20, 500_000
	return l
}()

// take reads a packed workbook and checks its sizes before anything of it is kept unpacked.
// largest is how many bytes its largest part has.
func (l limits) take(r io.Reader) (packed []byte, largest int64, err error) {
	packed, err = io.ReadAll(io.LimitReader(r, l.packed+1))
	if err != nil {
		return nil, 0, err
	}
	if int64(len(packed)) > l.packed {
		return nil, 0, fmt.Errorf("more than %d MiB packed: %w", l.packed>>20, ErrTooLarge)
	}
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, 0, err
	}
	if len(z.File) > l.parts {
		return nil, 0, fmt.Errorf("%d parts where %d are allowed: %w", len(z.File), l.parts, ErrTooLarge)
	}
	left := uint64(l.unpacked)
	for _, part := range z.File {
		if part.UncompressedSize64 > left {
			return nil, 0, fmt.Errorf("more than %d MiB unpacked: %w", l.unpacked>>20, ErrTooLarge)
		}
		left -= part.UncompressedSize64
		largest = max(largest, int64(part.UncompressedSize64))
	}
	for _, part := range z.File {
		if err := l.countTags(part); err != nil {
			return nil, 0, fmt.Errorf("part %q: %w", part.Name, err)
		}
	}
	return packed, largest, nil
}

// countTags checks that a part holds no more XML than it may: what is made of a tag takes
// many times its bytes. Package zip sees that the part is no larger than it says.
func (l limits) countTags(part *zip.File) error {
	left := l.tags.other
	switch name := strings.ToLower(strings.ReplaceAll(part.Name, `\`, "/")); {
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		left = l.tags.sheet
	case name == "xl/sharedstrings.xml":
		left = l.tags.strings
	}
	if part.UncompressedSize64 <= uint64(left) {
		return nil // a tag is a byte and more
	}
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	for buffer := make([]byte, 64<<10); ; {
		n, err := r.Read(buffer)
		if left -= bytes.Count(buffer[:n], []byte("<")); left < 0 {
			return fmt.Errorf("too many XML tags: %w", ErrTooLarge)
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// budget is how many bytes of cells may still be read: a shared string counts wherever it
// stands.
type budget int64

// perCell is what an empty cell takes.
const perCell = 16

func (b *budget) spend(cells []string) error {
	for _, c := range cells {
		*b -= budget(perCell + len(c))
	}
	if *b < 0 {
		return fmt.Errorf("the text of its cells is %w", ErrTooLarge)
	}
	return nil
}

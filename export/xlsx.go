package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline"
)

// workbook writes a briefing for Excel: the sheets Events (a table), Times,
// Sources and Chart. Rows are streamed, so that a long timeline takes little
// memory.
type workbook struct{}

func (workbook) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	f := excelize.NewFile()
	defer f.Close()
	b := &book{file: f, timeline: t, docs: documents(t)}
	if err := b.setUp(apply(opts).heading(t)); err != nil {
		return err
	}
	for _, write := range []func() error{b.events, b.times, b.sources, b.chart} {
		if err := write(); err != nil {
			return fmt.Errorf("workbook: %w", err)
		}
	}
	f.SetActiveSheet(0)
	// Excelize collects the content types from maps, in no order.
	parts, types := f.ContentTypes.Overrides, f.ContentTypes.Defaults
	sort.Slice(parts, func(i, j int) bool { return parts[i].PartName < parts[j].PartName })
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	var packed bytes.Buffer
	if _, err := f.WriteTo(&packed); err != nil {
		return err
	}
	return repack(w, packed.Bytes())
}

// repack writes a zip archive with its parts in the order of their names:
// excelize takes streamed sheets from a map, in no order.
func repack(w io.Writer, archive []byte) error {
	in, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	out := zip.NewWriter(w)
	for _, part := range in.File { // "[Content_Types].xml" sorts first, as readers like it
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// book is a workbook while it is written.
type book struct {
	file     *excelize.File
	timeline *timeline.Timeline
	docs     map[string]*timeline.Document
	styles   styles
}

func (b *book) setUp(title string) error {
	for i, name := range []string{"Events", "Times", "Sources", "Chart"} {
		var err error
		if i == 0 {
			err = b.file.SetSheetName("Sheet1", name)
		} else {
			_, err = b.file.NewSheet(name)
		}
		if err != nil {
			return err
		}
	}
	// The date of the properties is that of the newest source: the time of
	// writing would make every file different.
	stamp := b.newest().UTC().Format(time.RFC3339)
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: cellText(title), Creator: "dateline", Created: stamp, Modified: stamp, Language: "en",
		Description: "Dated, sourced events; every row quotes the sentence that it rests on.",
	}); err != nil {
		return err
	}
	return b.styles.make(b.file)
}

func (b *book) newest() time.Time {
	newest := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, d := range b.timeline.Documents {
		if d.Published.After(newest) {
			newest = d.Published
		}
	}
	return newest
}

// column is a column of a sheet: its heading and its width in characters.
type column struct {
	name  string
	width float64
}

// sheet streams rows under a frozen header; table, if not empty, makes an Excel
// table of them with that name.
func (b *book) sheet(name, table string, columns []column, rows int, row func(i int) []any) error {
	if table != "" && rows > 0 { // before streaming: the stream keeps it
		last, err := excelize.CoordinatesToCellName(len(columns), rows+1)
		if err != nil {
			return err
		}
		if err := b.file.AddTable(name, &excelize.Table{Range: "A1:" + last, Name: table, StyleName: "TableStyleLight9"}); err != nil {
			return err
		}
	}
	if err := b.print(name); err != nil {
		return err
	}
	s, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := s.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	header := make([]any, len(columns))
	for i, c := range columns {
		if err := s.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
		header[i] = excelize.Cell{StyleID: b.styles.header, Value: c.name}
	}
	if err := s.SetRow("A1", header); err != nil {
		return err
	}
	for i := range rows {
		if err := s.SetRow(fmt.Sprintf("A%d", i+2), row(i)); err != nil {
			return err
		}
	}
	return s.Flush()
}

// print sets a sheet up for paper: landscape, as wide as the page, its header
// on every page.
func (b *book) print(name string) error {
	landscape, fit, wide, high := "landscape", true, 1, 0
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: name + "!$1:$1", Scope: name})
}

// text is a wrapped cell of text from a document.
func (b *book) text(s string) excelize.Cell {
	return excelize.Cell{StyleID: b.styles.text, Value: cellText(s)}
}

// longestCell is how many characters Excel holds in a cell.
const longestCell = 32767

// cellText makes s fit for a cell: what XML cannot hold is replaced, and a text
// longer than a cell ends in a mark that says so.
func cellText(s string) string {
	const cut = " … [cut: the cell is full]"
	if long := head(s, utf8.UTFMax*longestCell); len(long) < len(s) {
		s = long + cut // more than fits, so that the cut below finds its place
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == '\uFFFE' || r == '\uFFFF' {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if len(s) <= longestCell {
		return s
	}
	n := 0
	for i, r := range s {
		if n++; r > 0xFFFF {
			n++ // Excel counts UTF-16
		}
		if n > longestCell-len(cut) {
			return s[:i] + cut
		}
	}
	return s
}

// excerpt returns a sentence, of a very long one the words around the bytes
// from start to end.
func excerpt(sentence string, start, end int) string {
	const around = 1000
	if len(sentence) <= 4*around || start < 0 || end > len(sentence) {
		return sentence
	}
	text := sentence[start:end]
	if before := sentence[:start]; len(before) > around {
		text = "… " + tail(before, around) + text
	} else {
		text = before + text
	}
	after := sentence[end:]
	if len(after) > around {
		after = head(after, around) + " …"
	}
	return text + after
}

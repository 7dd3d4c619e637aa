package workbook

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
)

// column is a column of a sheet: its heading and its width in characters.
type column struct {
	name  string
	width float64
}

// columns are those of a sheet, from A on.
type columns []column

// letter returns the letter of the column called name; a mistake in a table of columns
// shows in every test.
func (c columns) letter(name string) string {
	for i, col := range c {
		if col.name == name {
			letter, err := excelize.ColumnNumberToName(i + 1)
			if err != nil {
				panic(err)
			}
			return letter
		}
	}
	panic("no column " + name)
}

// printed is the last column that goes on paper: what helps to review stays on the
// screen.
func (c columns) printed() string {
	last := c[len(c)-1].name
	for i, col := range c {
		if col.name == "Decision" {
			return c[i-1].name
		}
	}
	return last
}

// span is the range of a column's cells in rows 2 to rows+1.
func (c columns) span(name string, rows int) string {
	l := c.letter(name)
	return fmt.Sprintf("%s2:%s%d", l, l, rows+1)
}

// sheet streams rows under a frozen header, as an Excel table of the sheet's name; if
// there are none, a line that says so takes their place.
func (b *book) sheet(name string, cols columns, rows int, none string, row func(i int) []any) error {
	if rows == 0 {
		return b.stream(name, cols, 1, 0, func(int) []any { return []any{excelize.Cell{StyleID: b.styles.note, Value: none}} })
	}
	if err := b.table(name, cols, rows); err != nil {
		return err
	}
	return b.stream(name, cols, rows, 0, row)
}

// table makes an Excel table of a sheet. It takes the names of its columns from the
// cells, so the header has to be there before; the stream writes it again.
func (b *book) table(name string, cols columns, rows int) error {
	header := make([]any, len(cols))
	for i, c := range cols {
		header[i] = c.name
	}
	if err := b.file.SetSheetRow(name, "A1", &header); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(cols), rows+1)
	if err != nil {
		return err
	}
	return b.file.AddTable(name, &excelize.Table{Range: "A1:" + last, Name: name, StyleName: "TableStyleLight1", ShowRowStripes: new(false)})
}

// stream writes rows under a header; that and the first frozen columns stay in view.
func (b *book) stream(name string, cols columns, rows, frozen int, row func(i int) []any) error {
	if err := b.print(name, cols.letter(cols.printed()), true); err != nil {
		return err
	}
	s, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(frozen+1, 2)
	if err != nil {
		return err
	}
	pane := "bottomLeft"
	if frozen > 0 {
		pane = "bottomRight"
	}
	if err := s.SetPanes(&excelize.Panes{Freeze: true, XSplit: frozen, YSplit: 1, TopLeftCell: corner, ActivePane: pane}); err != nil {
		return err
	}
	header := make([]any, len(cols))
	for i, c := range cols {
		if err := s.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
		header[i] = excelize.Cell{StyleID: b.styles.header, Value: c.name}
	}
	if err := s.SetRow("A1", header); err != nil {
		return err
	}
	for i := range rows {
		if err := context.Cause(b.ctx); err != nil {
			return err
		}
		cells := row(i)
		for k, v := range cells {
			if _, styled := v.(excelize.Cell); !styled && v != nil {
				cells[k] = excelize.Cell{StyleID: b.styles.number, Value: v}
			}
		}
		if err := s.SetRow(fmt.Sprintf("A%d", i+2), cells, excelize.RowOpts{Height: cols.height(cells)}); err != nil {
			return err
		}
	}
	return s.Flush()
}

// The height of a row, in points: a line of text is so high, and a row of more lines than
// that shows them when it is pulled open.
const (
	lineHeight = 15
	mostLines  = 3
)

// height estimates how high a row has to be for its wrapped text: not every program
// fits rows to their text when it opens a workbook.
func (c columns) height(cells []any) float64 {
	lines := 1
	for i, v := range cells {
		cell, ok := v.(excelize.Cell)
		if !ok {
			continue
		}
		text, ok := cell.Value.(string)
		if !ok || len(text) < int(c[i].width) && !strings.Contains(text, "\n") {
			continue
		}
		lines = max(lines, linesOf(text, c[i].width))
	}
	return float64(min(lines, mostLines)) * lineHeight
}

// linesOf counts the lines that a text takes in a column.
func linesOf(text string, width float64) (n int) {
	for line := range strings.SplitSeq(text, "\n") {
		n += 1 + int(float64(utf8.RuneCountInString(line))*1.05/width)
		if n > mostLines {
			break
		}
	}
	return n
}

// print sets a sheet up for paper: landscape, the columns up to last as wide as the
// page, its number on each, and the header too if it is a table.
func (b *book) print(name, last string, header bool) error {
	landscape, a4, fit, wide, high := "landscape", 9, true, 1, 0 // A4; as many pages high as it takes
	side, end, edge := 0.4, 0.7, 0.3                             // inches
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L" + name + "&RPage &P of &N"}); err != nil {
		return err
	}
	if err := b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: fmt.Sprintf("%s!$A:$%s", name, last), Scope: name}); err != nil || !header {
		return err
	}
	return b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: name + "!$1:$1", Scope: name})
}

// text is a wrapped cell of text from a document.
func (b *book) text(s string) excelize.Cell {
	return excelize.Cell{StyleID: b.styles.text, Value: cellValue(s)}
}

// cellValue is a text as the value of a cell: nothing for none, which is a third of the XML
// of an empty text, and which counts as blank in formulas.
func cellValue(s string) any {
	if s == "" {
		return nil
	}
	return cellText(s)
}

// longestCell is how many characters Excel holds in a cell.
const longestCell = 32767

// cellText makes s fit for a cell: what XML cannot hold is replaced, and a text
// longer than a cell ends in a mark that says so.
func cellText(s string) string {
	const cut = " … [cut: the cell is full]"
	if long := prose.Head(s, utf8.UTFMax*longestCell); len(long) < len(s) {
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
	if n := fitting(s, longestCell-len(cut)); n < len(s) {
		if fitting(s, longestCell) == len(s) {
			return s
		}
		return s[:n] + cut
	}
	return s
}

// fitting returns how many bytes of s, up to a whole character, make at most n
// characters as Excel counts them: in UTF-16.
func fitting(s string, n int) int {
	for i, r := range s {
		if n--; r > 0xFFFF {
			n--
		}
		if n < 0 {
			return i
		}
	}
	return len(s)
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
		text = "… " + prose.Tail(before, around) + text
	} else {
		text = before + text
	}
	after := sentence[end:]
	if len(after) > around {
		after = prose.Head(after, around) + " …"
	}
	return text + after
}

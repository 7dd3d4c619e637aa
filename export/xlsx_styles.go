package export

import (
	"cmp"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// styles are the cell styles of a workbook.
type styles struct {
	title, heading, header, text, plain, link, percent, input int

	dates   map[string]int // by number format
	classes []int          // conditional, by number in quads
	sure    []int          // conditional, by number in sureFrom
}

// sureFrom are the confidences from which an event is shaded as sure, as doubtful and
// as weak.
var sureFrom = []float64{0.7, 0.4, 0}

// The fills are pale enough for black text on them (WCAG AA).
var (
	classFills = []string{"DDEFFA", "BFDDF0", "FBE8C4", "F8D3BA"}
	sureFills  = []string{"D9EAD3", "FFF2CC", "F4CCCC"}
)

// dateFormats are the number formats that show no more of a date than is known.
var dateFormats = []string{"yyyy", "mmm yyyy", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"}

func dateFormat(g dateparse.Grain) string {
	switch {
	case g >= dateparse.Year:
		return dateFormats[0]
	case g >= dateparse.Month:
		return dateFormats[1]
	case g == dateparse.Hour || g == dateparse.Minute || g == dateparse.Second:
		return dateFormats[3]
	}
	return dateFormats[2]
}

func (s *styles) make(f *excelize.File) error {
	top := &excelize.Alignment{Vertical: "top"}
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	fill := func(color string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	s.dates = map[string]int{}
	var err error
	style := func(st excelize.Style) int {
		var id int
		if err == nil {
			id, err = f.NewStyle(&st)
		}
		return id
	}
	s.title = style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 18}, Alignment: &excelize.Alignment{Vertical: "center"}})
	s.heading = style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 13}})
	s.header = style(excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: wrap})
	s.text = style(excelize.Style{Alignment: wrap})
	s.plain = style(excelize.Style{Alignment: top})
	s.link = style(excelize.Style{Alignment: wrap, Font: &excelize.Font{Color: "1155CC", Underline: "single"}})
	s.percent = style(excelize.Style{Alignment: top, NumFmt: 9})
	asText := "@"
	s.input = style(excelize.Style{Alignment: wrap, CustomNumFmt: &asText, Fill: fill("FFFDE7"),
		Border: []excelize.Border{{Type: "left", Style: 1, Color: "BDBDBD"}, {Type: "right", Style: 1, Color: "BDBDBD"}, {Type: "bottom", Style: 1, Color: "BDBDBD"}}})
	for _, format := range dateFormats {
		s.dates[format] = style(excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, CustomNumFmt: &format})
	}
	for _, fills := range []struct {
		colors []string
		into   *[]int
	}{{classFills, &s.classes}, {sureFills, &s.sure}} {
		for _, color := range fills.colors {
			id := 0
			if err == nil {
				id, err = f.NewConditionalStyle(&excelize.Style{Fill: fill(color)})
			}
			*fills.into = append(*fills.into, id)
		}
	}
	return err
}

// firstExcelDay is the first day that Excel can hold without error: before
// March 1900 its calendar is off by one.
var firstExcelDay = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)

// date is a real date cell at the start of the anchor, or at the end of one
// that is open to the past, shown no more precisely than it is known. Days that
// Excel's calendar lacks are ISO 8601 text.
func (s *styles) date(a timeline.Anchor) excelize.Cell {
	t := a.Key()
	switch {
	case t.IsZero():
		return excelize.Cell{StyleID: s.plain}
	case wall(t).Before(firstExcelDay):
		return excelize.Cell{StyleID: s.plain, Value: cellText(cmp.Or(a.EDTF, a.From, a.To))}
	}
	g := a.Grain
	if a.Relation != "" || a.How == timeline.Inferred {
		g = min(g, dateparse.Day) // a bound is a day: "before 2016-08-01"
	}
	return excelize.Cell{StyleID: s.dates[dateFormat(g)], Value: wall(t)}
}

// sortKey counts the days from 30 December 1899, as Excel does, so that dates
// which it cannot hold sort with the others.
func sortKey(a timeline.Anchor) any {
	t := a.Key()
	if t.IsZero() {
		return nil
	}
	return serial(t)
}

// serial is a time as Excel counts it: in days from 30 December 1899.
func serial(t time.Time) float64 {
	seconds := wall(t).Unix() - time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()
	return float64(seconds) / (24 * 60 * 60)
}

// wall is the time that a clock on the spot shows, which is what a cell holds.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

package workbook

import (
	"cmp"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// styles are the cell styles of a workbook.
type styles struct {
	title, heading, header, note, text, number, link, percent, figure, input, field, edited int

	dates   map[string]int // by number format
	classes []int          // conditional, by number in quads
	sure    []int          // conditional, by number in sureFrom
	eras    eras
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

// The workbook's colours: dark letters, a dark band behind the headings, and a rule below
// each row, which programs draw that know no styles of tables.
const (
	inkColor  = "1F2430"
	bandColor = "2F3E4E"
	ruleColor = "D9DCE1"
	linkColor = "0B57A4"
)

func (s *styles) make(f *excelize.File, anchors []timeline.Anchor) error {
	top := &excelize.Alignment{Vertical: "top"}
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	fill := func(color string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	rule := []excelize.Border{{Type: "bottom", Style: 1, Color: ruleColor}}
	font := func(f excelize.Font) *excelize.Font { // a font without a name is any font
		f.Family, f.Size, f.Color = "Calibri", cmp.Or(f.Size, 11), cmp.Or(f.Color, inkColor)
		return &f
	}
	s.dates, s.eras = map[string]int{}, erasOf(anchors)
	var err error
	style := func(st excelize.Style) int {
		var id int
		if err == nil {
			id, err = f.NewStyle(&st)
		}
		return id
	}
	s.title = style(excelize.Style{Font: font(excelize.Font{Bold: true, Size: 20}), Alignment: &excelize.Alignment{Vertical: "center"}})
	s.heading = style(excelize.Style{Font: font(excelize.Font{Bold: true, Size: 14})})
	s.header = style(excelize.Style{Font: font(excelize.Font{Bold: true, Color: "FFFFFF"}), Fill: fill(bandColor), Alignment: wrap})
	s.note = style(excelize.Style{Font: font(excelize.Font{}), Alignment: top})
	s.text = style(excelize.Style{Font: font(excelize.Font{}), Alignment: wrap, Border: rule})
	s.number = style(excelize.Style{Font: font(excelize.Font{}), Alignment: top, Border: rule})
	s.link = style(excelize.Style{Font: font(excelize.Font{Color: linkColor, Underline: "single"}), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}, Border: rule})
	s.percent = style(excelize.Style{Font: font(excelize.Font{}), Alignment: top, Border: rule, NumFmt: 9})
	s.figure = style(excelize.Style{Font: font(excelize.Font{}), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, Border: rule, NumFmt: 3})
	asText := "@"
	s.input = style(excelize.Style{Font: font(excelize.Font{}), Alignment: wrap, CustomNumFmt: &asText, Fill: fill("FFFDE7"),
		Border: []excelize.Border{{Type: "left", Style: 1, Color: "BDBDBD"}, {Type: "right", Style: 1, Color: "BDBDBD"}, {Type: "bottom", Style: 1, Color: "BDBDBD"}}})
	s.field = style(excelize.Style{Font: font(excelize.Font{}), Alignment: wrap, Border: rule, CustomNumFmt: &asText})
	s.edited = style(excelize.Style{Font: font(excelize.Font{}), Alignment: wrap, Border: rule, CustomNumFmt: &asText, Fill: fill(sureFills[1])})
	for _, format := range slices.Concat(dateFormats, s.eras.formats()) {
		s.dates[format] = style(excelize.Style{Font: font(excelize.Font{}), Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, Border: rule, CustomNumFmt: &format})
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

package workbook

import (
	"math"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// quads are the series of the chart, with colours that the colour-blind can
// tell apart (Okabe and Ito, 2008).
var quads = []struct {
	class timeline.QuadClass
	color string
}{
	{timeline.VerbalCooperation, "56B4E9"},
	{timeline.MaterialCooperation, "0072B2"},
	{timeline.VerbalConflict, "E69F00"},
	{timeline.MaterialConflict, "D55E00"},
}

// The charts stand one below the other, and to their right, from column P on, the
// numbers that they are drawn from.
const (
	countsColumn    = 16
	intervalsColumn = countsColumn + 22 // period, four classes, sixteen types, and a gap
	countsRow       = 2
	chartWidth      = 960 // pixels
	chartHeight     = 480
	rowHeight       = 17 // pixels, of a row at its lowest
	mostBars        = 40 // intervals drawn
	mostTicks       = 16 // periods named below a chart
)

// charts writes events over time by class and by type, the events that last as bars,
// and the numbers behind them.
func (b *book) charts() error {
	f, name := b.file, chartsSheet
	if err := b.print(name, "O", false); err != nil {
		return err
	}
	if err := f.SetCellValue(name, "A1", "The numbers behind the charts stand to their right, from column P on."); err != nil {
		return err
	}
	periods := countPeriods(b.timeline.Events)
	b.periods = len(periods)
	row := []any{"Period"}
	for _, q := range quads {
		row = append(row, string(q.class))
	}
	for _, t := range timeline.EventTypes() {
		row = append(row, string(t))
	}
	if err := f.SetSheetRow(name, cellName(countsColumn, countsRow), &row); err != nil {
		return err
	}
	for i, p := range periods {
		row = []any{p.name}
		for _, q := range quads {
			row = append(row, p.classes[q.class])
		}
		for _, t := range timeline.EventTypes() {
			row = append(row, p.types[t])
		}
		if err := f.SetSheetRow(name, cellName(countsColumn, countsRow+1+i), &row); err != nil {
			return err
		}
	}
	bars, err := b.intervals()
	if err != nil {
		return err
	}
	at := 2
	for _, chart := range []*excelize.Chart{b.chartByClass(), b.chartByType(), bars} {
		if chart == nil {
			continue
		}
		if at > 2 { // each on its page
			if err := f.InsertPageBreak(name, cellName(1, at)); err != nil {
				return err
			}
		}
		if err := f.AddChart(name, cellName(1, at), chart); err != nil {
			return err
		}
		at += int(chart.Dimension.Height)/rowHeight + 2
	}
	return nil
}

// cellName names a cell by the numbers of its column and row, which are our own.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err)
	}
	return name
}

// cellRange names cells of a column of the sheet Charts, as charts refer to them.
func cellRange(column, first, last int) string {
	from, err := excelize.CoordinatesToCellName(column, first, true)
	if err != nil {
		panic(err)
	}
	to, err := excelize.CoordinatesToCellName(column, last, true)
	if err != nil {
		panic(err)
	}
	if first == last {
		return chartsSheet + "!" + from
	}
	return chartsSheet + "!" + from + ":" + to
}

// chartByClass draws the events of each quad class over time, nil if none is dated.
func (b *book) chartByClass() *excelize.Chart {
	chart := b.columnChart("Events over time by class")
	for i, q := range quads {
		b.addSeries(chart, countsColumn+1+i, q.color)
	}
	return chart.orNil(b.periods)
}

// chartByType draws the events of each type over time, nil if none is dated.
func (b *book) chartByType() *excelize.Chart {
	chart := b.columnChart("Events over time by type")
	for i := range timeline.EventTypes() {
		b.addSeries(chart, countsColumn+1+len(quads)+i, typeColors[i])
	}
	return chart.orNil(b.periods)
}

// typeColors shade the types of a class from dark to pale.
var typeColors = []string{
	"1F78B4", "56B4E9", "9BD1F2", "C9E6F8", "00466B", "0072B2", "5AA5CF",
	"9C6A00", "E69F00", "F2C14E", "F9DE9C", "5C2600", "8F3D00", "D55E00", "EB9156", "F6C4A4",
}

// dark letters have the contrast that the default of charts lacks.
var dark = excelize.Font{Color: "262626", Size: 9}

// series is a chart to which series are added.
type series struct{ excelize.Chart }

func (s *series) orNil(periods int) *excelize.Chart {
	if periods == 0 {
		return nil
	}
	return &s.Chart
}

func (b *book) columnChart(title string) *series {
	return &series{excelize.Chart{
		Type:      excelize.ColStacked,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Format:    excelize.GraphicOptions{AltText: "Column chart: number of events in each period, stacked; the numbers are in the sheet Charts from column P on", Name: title},
		XAxis:     excelize.ChartAxis{Font: dark, TickLabelSkip: 1 + b.periods/mostTicks},
		YAxis:     excelize.ChartAxis{Font: dark, MajorGridLines: true, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Events"}}}},
	}}
}

func (b *book) addSeries(chart *series, column int, color string) {
	first, last := countsRow+1, countsRow+b.periods
	chart.Series = append(chart.Series, excelize.ChartSeries{
		Name:       cellRange(column, countsRow, countsRow),
		Categories: cellRange(countsColumn, first, last),
		Values:     cellRange(column, first, last),
		Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}},
	})
}

// lasts reports whether a date is a start and an end more than a day apart, and the text or a
// reviewer states both: what is known to the month may have taken an hour.
func lasts(a timeline.Anchor) bool {
	two := strings.Contains(a.Value, "/") || a.How == timeline.Reviewed && strings.Contains(a.EDTF, "/")
	i := a.Interval
	return two && a.Relation == "" && a.Mod == "" && !i.From.IsZero() && !i.To.IsZero() && years(i.From, i.To) > 1/365.25
}

// intervals writes the events that last longer than a day, the most important ones,
// and draws them as bars; nil if there are none. Years take the place of dates where Excel
// has none.
func (b *book) intervals() (*excelize.Chart, error) {
	var lasting []timeline.Event
	for _, e := range b.timeline.Events {
		if lasts(e.When) {
			lasting = append(lasting, e)
		}
	}
	if len(lasting) == 0 {
		return nil, nil
	}
	list := (&timeline.Timeline{Events: lasting}).Top(mostBars)
	format, axis, inYears := "yyyy-mm-dd", "yyyy-mm-dd", false
	for _, e := range list {
		inYears = inYears || wall(e.When.Interval.From).Before(firstExcelDay)
	}
	unit := serial
	if inYears {
		format, axis = "0.00", "0"
		unit = func(t time.Time) float64 { return float64(t.Year()) + float64(t.YearDay()-1)/366 }
	}
	style, err := b.file.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		return nil, err
	}
	least, most := math.Inf(1), math.Inf(-1)
	for i := -1; i < len(list); i++ {
		row := []any{"Event", "Start", "Length"}
		if i >= 0 {
			from, to := unit(list[i].When.Interval.From), unit(list[i].When.Interval.To)
			least, most = min(least, from), max(most, to)
			row = []any{cellText(prose.Head(prose.Headline(*list[i]), 60)), from, to - from}
		}
		if err := b.file.SetSheetRow(chartsSheet, cellName(intervalsColumn, countsRow+1+i), &row); err != nil {
			return nil, err
		}
	}
	from, to := countsRow+1, countsRow+len(list)
	if err := b.file.SetCellStyle(chartsSheet, cellName(intervalsColumn+1, from), cellName(intervalsColumn+1, to), style); err != nil {
		return nil, err
	}
	room := (most - least) / 50
	least, most = math.Floor(least-room), math.Ceil(most+room)
	return &excelize.Chart{
		Type:      excelize.BarStacked,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Events that last"}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: uint(max(200, 80+20*len(list)))},
		Format:    excelize.GraphicOptions{AltText: "Bar chart: from when to when each event lasted; the dates are in the sheet Charts to the right", Name: "Events that last"},
		XAxis:     excelize.ChartAxis{Font: dark, ReverseOrder: true},
		YAxis:     excelize.ChartAxis{Font: dark, Minimum: &least, Maximum: &most, MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: axis}},
		Series: []excelize.ChartSeries{
			{Name: cellRange(intervalsColumn+1, countsRow, countsRow), Categories: cellRange(intervalsColumn, from, to), Values: cellRange(intervalsColumn+1, from, to), Fill: excelize.Fill{Type: "pattern", Pattern: 0}},
			{Name: cellRange(intervalsColumn+2, countsRow, countsRow), Categories: cellRange(intervalsColumn, from, to), Values: cellRange(intervalsColumn+2, from, to), Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"0072B2"}}},
		},
	}, nil
}

package export

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

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

// chart writes how many events of each quad class every period has, and a
// stacked column chart of them.
func (b *book) chart() error {
	periods, counts := b.countPeriods()
	f := b.file
	header := []any{"Period"}
	for _, q := range quads {
		header = append(header, string(q.class))
	}
	if err := f.SetSheetRow("Chart", "A1", &header); err != nil {
		return err
	}
	for i, p := range periods {
		row := []any{p}
		for q := range quads {
			row = append(row, counts[p][q])
		}
		if err := f.SetSheetRow("Chart", fmt.Sprintf("A%d", i+2), &row); err != nil {
			return err
		}
	}
	if len(periods) == 0 {
		return nil
	}
	chart := &excelize.Chart{
		Type:      excelize.ColStacked,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Events over time"}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: 960, Height: 480},
		Format:    excelize.GraphicOptions{AltText: "Column chart: number of events in each period, by class", Name: "Events over time"},
		YAxis:     excelize.ChartAxis{MajorGridLines: true},
	}
	last := len(periods) + 1
	for i, q := range quads {
		col := string(rune('B' + i))
		chart.Series = append(chart.Series, excelize.ChartSeries{
			Name:       fmt.Sprintf("Chart!$%s$1", col),
			Categories: fmt.Sprintf("Chart!$A$2:$A$%d", last),
			Values:     fmt.Sprintf("Chart!$%s$2:$%s$%d", col, col, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{q.color}},
		})
	}
	if err := f.SetColWidth("Chart", "A", "E", 18); err != nil {
		return err
	}
	return f.AddChart("Chart", "G2", chart)
}

// countPeriods counts dated events by year, month or day, whichever divides
// their span into a readable number of columns, and returns the periods in
// order, empty ones between included unless they are too many.
func (b *book) countPeriods() (periods []string, counts map[string][]int) {
	var first, last time.Time
	for _, e := range b.timeline.Events {
		t := e.When.Key()
		if t.IsZero() {
			continue
		}
		if first.IsZero() || wall(t).Before(first) {
			first = wall(t)
		}
		if wall(t).After(last) {
			last = wall(t)
		}
	}
	if first.IsZero() {
		return nil, nil
	}
	layout, years, months, days := "2006", 1, 0, 0
	switch span := last.Sub(first).Hours() / 24; {
	case span <= 45:
		layout, years, days = "2006-01-02", 0, 1
	case span <= 3*365:
		layout, years, months = "2006-01", 0, 1
	}
	counts = map[string][]int{}
	for _, e := range b.timeline.Events {
		t := e.When.Key()
		if t.IsZero() {
			continue
		}
		p := wall(t).Format(layout)
		if counts[p] == nil {
			counts[p] = make([]int, len(quads))
		}
		for i, q := range quads {
			if e.Type.Quad() == q.class {
				counts[p][i]++
			}
		}
	}
	start := map[string]time.Time{
		"2006":       time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC),
		"2006-01":    time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC),
		"2006-01-02": time.Date(first.Year(), first.Month(), first.Day(), 0, 0, 0, 0, time.UTC),
	}[layout]
	if last.Year()-start.Year() > 300 { // too many columns: only those with events
		return slices.SortedFunc(maps.Keys(counts), compareYears), counts
	}
	for t := start; !t.After(last); t = t.AddDate(years, months, days) {
		p := t.Format(layout)
		periods = append(periods, p)
		if counts[p] == nil {
			counts[p] = make([]int, len(quads))
		}
	}
	return periods, counts
}

// compareYears orders years as numbers: -479 before 1914.
func compareYears(a, b string) int {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return cmp.Compare(x, y)
}

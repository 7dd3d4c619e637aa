package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline"
)

// briefing writes the sheet that is read first: what the timeline is about, how much there is
// of what, the ten events that matter most, and a chart. Beside it stand the slicers of the
// table of events, since a streamed sheet can hold none.
func (b *book) briefing() error {
	f, name := b.file, briefingSheet
	if err := b.print(name, "E", false); err != nil {
		return err
	}
	p := downward{file: f, sheet: name, columns: columns{{"When", 22}, {"Event", 60}, {"Type", 14}, {"Who", 36}, {"Source", 36}, {"", 3}}}
	for i, c := range p.columns {
		letter := string(rune('A' + i))
		if err := f.SetColWidth(name, letter, letter, c.width); err != nil {
			return err
		}
	}
	p.put(b.styles.title, cellText(b.title))
	p.do(f.SetRowHeight(name, p.row, 30))
	p.put(b.styles.plain, cellText(b.scope()))
	p.put(b.styles.plain, cellText(b.counts()))
	p.row++
	p.put(b.styles.heading, "Most important events")
	p.put(b.styles.header, "When", "Event", "Type", "Who", "Source")
	for _, e := range mostImportant(b.timeline.Events, 10) {
		p.put(b.styles.text, cellText(date(e.When)), cellText(headline(*e)), typeLabel(cellText(string(e.Type))), cellText(parties(*e)), cellText(b.sourceNames(*e)))
		if idForm.MatchString(e.ID) {
			cell := fmt.Sprintf("A%d", p.row)
			link := b.jump(eventsSheet, eventColumns.letter("ID"), formulaText(e.ID), cellText(date(e.When)))
			p.do(f.SetCellFormula(name, cell, link.Formula))
			p.do(f.SetCellStyle(name, cell, cell, b.styles.link))
		}
	}
	p.row++
	p.put(b.styles.heading, "Events by class")
	p.put(b.styles.header, "Class", "Types", "Events")
	for _, q := range quads {
		n := 0
		for _, e := range b.timeline.Events {
			if e.Type.Quad() == q.class {
				n++
			}
		}
		p.put(b.styles.text, string(q.class), classTypes(q.class), n)
	}
	p.row++
	p.put(b.styles.plain, "To review: decide in the columns Decision to Note of the sheet Events, save, and run “dateline review apply” on this file.")
	p.row++
	if p.err != nil {
		return p.err
	}
	if chart := b.chartByClass(); chart != nil {
		if err := f.AddChart(name, fmt.Sprintf("A%d", p.row+1), chart); err != nil {
			return err
		}
	}
	return b.slicers()
}

// slicers add buttons beside the briefing that filter the table of events.
func (b *book) slicers() error {
	if len(b.rows) == 0 {
		return nil
	}
	if err := b.table(eventsSheet, eventColumns, len(b.rows)); err != nil {
		return err
	}
	for i, column := range []string{"Type", "Actors"} {
		if err := b.file.AddSlicer(briefingSheet, &excelize.SlicerOptions{
			Name: column, Caption: column + " (filters Events)", Cell: []string{"G2", "G20"}[i], TableSheet: eventsSheet, TableName: eventsSheet,
			Width: 260, Height: 340, Format: excelize.GraphicOptions{AltText: "Buttons that filter the sheet Events by " + strings.ToLower(column)},
		}); err != nil {
			return err
		}
	}
	return nil
}

// downward is a sheet that is written from the top down.
type downward struct {
	file  *excelize.File
	sheet string
	columns
	row int // the last one written
	err error
}

func (p *downward) put(style int, cells ...any) {
	p.row++
	first, last := fmt.Sprintf("A%d", p.row), fmt.Sprintf("%c%d", 'A'+len(cells)-1, p.row)
	p.do(p.file.SetSheetRow(p.sheet, first, &cells))
	p.do(p.file.SetCellStyle(p.sheet, first, last, style))
	lines := 1
	for i, c := range cells {
		if text, ok := c.(string); ok && len(cells) > 1 {
			lines = max(lines, linesOf(text, p.columns[i].width))
		}
	}
	if lines > 1 {
		p.do(p.file.SetRowHeight(p.sheet, p.row, float64(min(lines, mostLines))*lineHeight))
	}
}

func (p *downward) do(err error) {
	if p.err == nil {
		p.err = err
	}
}

// scope says in a line what the timeline rests on.
func (b *book) scope() string {
	docs := b.timeline.Documents
	var publishers []string
	first, last := "", ""
	for _, d := range docs {
		if d.Publisher != "" && !slices.Contains(publishers, d.Publisher) {
			publishers = append(publishers, d.Publisher)
		}
		if d.Published.IsZero() {
			continue
		}
		day := d.Published.Format("2006-01-02")
		if first == "" || day < first {
			first = day
		}
		last = max(last, day)
	}
	slices.Sort(publishers)
	s := plural(len(docs), "source")
	if len(publishers) > 5 {
		s += fmt.Sprintf(" of %d publishers", len(publishers))
	} else if len(publishers) > 0 {
		s += " of " + strings.Join(publishers, ", ")
	}
	switch {
	case first == "":
	case first == last:
		s += ", published " + first
	default:
		s += ", published " + first + " to " + last
	}
	return s + "."
}

// counts says in a line how much there is.
func (b *book) counts() string {
	undated, disagreeing, reviewed := 0, 0, 0
	var first, last timeline.Anchor
	for _, e := range b.timeline.Events {
		if key := e.When.Key(); key.IsZero() {
			undated++
		} else {
			if first.Key().IsZero() {
				first = e.When
			}
			last = e.When
		}
		if len(e.Conflicts) > 0 {
			disagreeing++
		}
		if e.Review != nil {
			reviewed++
		}
	}
	s := plural(len(b.timeline.Events), "event")
	if f, l := first.String(), last.String(); f != "" && f != l {
		s += ", " + f + " to " + l
	} else if f != "" {
		s += ", " + f
	}
	for _, c := range []struct {
		n    int
		what string
	}{
		{undated, "undated"}, {disagreeing, "with sources that disagree"}, {reviewed, "reviewed"}, {len(b.timeline.Rejected), "left out in review"},
	} {
		if c.n > 0 {
			s += fmt.Sprintf("; %d %s", c.n, c.what)
		}
	}
	return s + "."
}

// plural writes a number of things: "1 event", "12 events".
func plural(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// classTypes lists the types of a class.
func classTypes(c timeline.QuadClass) string {
	var names []string
	for _, t := range timeline.EventTypes() {
		if t.Quad() == c {
			names = append(names, strings.ToLower(string(t)))
		}
	}
	return strings.Join(names, ", ")
}

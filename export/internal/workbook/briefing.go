package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

var briefingColumns = columns{{"No", 6}, {"When", 24}, {"Event", 50}, {"Type", 12}, {"Who", 34}, {"In the words of the source", 64}}

// briefing writes the sheet that is read first: what the timeline is about, how much there is
// of what, the ten events that matter most, and a chart. Beside it stand the slicers of the
// table of events, since a streamed sheet can hold none.
func (b *book) briefing() error {
	f, name := b.file, briefingSheet
	last := briefingColumns.letter(briefingColumns[len(briefingColumns)-1].name)
	if err := b.print(name, last, false); err != nil {
		return err
	}
	if err := f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: new(false)}); err != nil {
		return err
	}
	p := downward{file: f, sheet: name, columns: briefingColumns}
	width := 0
	for _, c := range p.columns {
		p.do(f.SetColWidth(name, p.letter(c.name), p.letter(c.name), c.width))
		width += int(c.width*7) + 5 // pixels, as Excel counts them
	}
	p.put(b.styles.title, cellText(b.title))
	p.do(f.SetRowHeight(name, p.row, 34))
	p.put(b.styles.note, cellText(b.scope()))
	p.put(b.styles.note, cellText(b.counts()))
	if most := b.mostActive(5); most != "" {
		p.put(b.styles.note, cellText(most))
	}
	events := different(b.timeline, keyEvents)
	p.row++
	b.narrate(&p, events)
	p.row++
	p.put(b.styles.heading, "Most important events")
	p.do(f.SetRowHeight(name, p.row, 24))
	p.put(b.styles.header, p.headings()...)
	for i, e := range events {
		p.put(b.styles.text, i+1, cellText(cmp.Or(prose.InWords(e.When).String(), "undated")), cellText(withCasualties(*e)), prose.TypeLabel(cellText(prose.TypeName(*e))),
			cellText(prose.Parties(*e)), cellText(b.quotation(*e)))
		if prose.IsID(e.ID) { // a link is a number: excelize keeps no text as the value of a formula
			cell := fmt.Sprintf("A%d", p.row)
			p.do(f.SetCellFormula(name, cell, jumpFormula(eventsSheet, eventColumns.letter("ID"), formulaText(e.ID), fmt.Sprint(i+1))))
			p.do(f.SetCellStyle(name, cell, cell, b.styles.link))
		}
	}
	p.row++
	for _, line := range howToReview {
		p.put(b.styles.note, line)
	}
	p.row++
	p.put(b.styles.heading, "Events by class")
	p.do(f.SetRowHeight(name, p.row, 24))
	p.do(f.InsertPageBreak(name, fmt.Sprintf("A%d", p.row)))
	p.put(b.styles.header, "", "Class", "Types", "Events")
	for _, q := range quads {
		n := 0
		for _, e := range b.timeline.Events {
			if e.Type.Quad() == q.class {
				n++
			}
		}
		p.put(b.styles.text, "", string(q.class), classTypes(q.class), n)
	}
	p.row++
	if p.err != nil {
		return p.err
	}
	if chart := b.chartByClass(); chart != nil {
		chart.Dimension.Width = uint(width)
		if err := f.AddChart(name, fmt.Sprintf("A%d", p.row+1), chart); err != nil {
			return err
		}
	}
	return b.slicers()
}

// howToReview tells a person how to work in the sheet Events.
var howToReview = []string{
	"To review: work in the sheet Events, save, and run “dateline review apply” on this file.",
	"Decide in the columns Decision to Note. Edit what happened, who, where and the status in their own cells; Edited then shows what was there before.",
	"Merge with: write there the ID or the number of the row that tells the same event; the sentences of both stand in that row.",
	"Split: write there the numbers of the sentences that tell another event. Copy the row first to edit both at once, and number in the copy only.",
	"What cannot be read is listed by its cell, and nothing is lost: rejected and merged rows stay in this sheet.",
}

// withCasualties is the headline of an event and how many people it harmed.
func withCasualties(e timeline.Event) string {
	s := prose.Headline(e)
	if n := prose.Casualties(e); n != "" {
		s = strings.TrimSuffix(s, ".") + " (" + n + ")."
	}
	return s
}

// quotation is the sentence that dates an event, or the first that tells of it, and where it
// stands if there is more than one source.
func (b *book) quotation(e timeline.Event) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	at := slices.IndexFunc(e.Evidence, func(ev timeline.Evidence) bool {
		w := e.When.Words
		return w.Document == ev.Document && w.Start >= ev.Start && w.End <= ev.End
	})
	ev := e.Evidence[max(at, 0)]
	s := prose.Quoted(ev, prose.Shorten(ev.Text, prose.KeepHead))
	if len(b.timeline.Documents) > 1 {
		s += " " + prose.SourceLine(b.docs[ev.Document], ev.Document)
	}
	if n := len(e.Evidence) - 1; n > 0 {
		s += fmt.Sprintf(" and %s", prose.Counted(n, "other sentence"))
	}
	return s
}

// mostActive names the actors of the most events.
func (b *book) mostActive(n int) string {
	var names []string
	for _, t := range b.tallies {
		if t.events() > 1 && len(names) < n {
			names = append(names, fmt.Sprintf("%s (%d)", t.actor.Name, t.events()))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Most often: " + strings.Join(names, ", ") + "."
}

// slicers add buttons beside the briefing that filter the table of events.
func (b *book) slicers() error {
	if len(b.rows) == 0 {
		return nil
	}
	if err := b.table(eventsSheet, eventColumns, len(b.rows)); err != nil {
		return err
	}
	for i, column := range []string{"Type", "Lead actor"} {
		if err := b.file.AddSlicer(briefingSheet, &excelize.SlicerOptions{
			Name: column, Caption: column + " (filters Events)", Cell: []string{"H2", "H12"}[i], TableSheet: eventsSheet, TableName: eventsSheet,
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

func (c columns) headings() []any {
	var names []any
	for _, col := range c {
		names = append(names, col.name)
	}
	return names
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
	publishers := prose.PublishersOfAll(docs)
	var first, last time.Time
	for _, d := range docs {
		if d.Published.IsZero() {
			continue
		}
		if first.IsZero() || d.Published.Before(first) {
			first = d.Published
		}
		if d.Published.After(last) {
			last = d.Published
		}
	}
	slices.Sort(publishers)
	s := prose.Counted(b.timeline.Sources(), "source")
	if len(publishers) > 5 {
		s += fmt.Sprintf(" of %d publishers", len(publishers))
	} else if len(publishers) > 0 {
		s += " of " + strings.Join(publishers, ", ")
	}
	switch from, to := prose.Day(first).Text, prose.Day(last).Text; {
	case first.IsZero():
	case from == to:
		s += ", published " + from
	default:
		s += ", published " + from + " to " + to
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
	s := prose.Counted(len(b.timeline.Events), "event")
	_, from, _ := first.InWords()
	_, to, until := last.InWords()
	from, _, _ = strings.Cut(from, ",") // no time of day
	to, _, _ = strings.Cut(cmp.Or(until, to), ",")
	if from != "" && from != to {
		s += " from " + from + " to " + to
	} else if from != "" {
		s += ", " + from
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

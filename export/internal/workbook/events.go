package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

var eventColumns = columns{
	{"Date", 12}, {"When", 24}, {"Event", 50}, {"Type", 12}, {"Class", 14}, {"Actors", 24}, {"Targets", 24}, {"Place", 18}, {"Status", 14}, {"Killed", 12}, {"Injured", 12},
	{"Confidence", 12}, {"Decision", 11}, {"Corrected date", 15}, {"Corrected type", 15}, {"Note", 24}, {"Merge with", 14}, {"Split", 9}, {"Edited", 30},
	{"Source sentence", 80}, {"Cited", 8}, {"Source", 24}, {"How dated", 60}, {"Precision", 11}, {"Lead actor", 20}, {"ID", 18},
}

// mostComments is how many events have the explanation of their date as a comment too:
// Excel is slow to open many more, and the column How dated has them all.
const mostComments = 2000

// events writes the table of the events. A person decides in the columns from
// Decision to Note; the links lead to the sentence in Sources, by its number, so that they
// hold when a table is sorted.
func (b *book) events() error {
	n := len(b.rows)
	if n > 0 {
		for _, prepare := range []func(int) error{b.choices, b.colours, b.comments} {
			if err := prepare(n); err != nil {
				return err
			}
		}
	}
	return b.stream(eventsSheet, eventColumns, n, 3, func(i int) []any {
		cells := b.eventCells(b.rows[i])
		b.prints[b.rows[i].ID] = printsOf(cells)
		b.leaveOut(cells)
		return cells
	})
}

// leaveOut takes out the cells that hold nothing and that nobody writes into, so that they need
// not be read either.
func (b *book) leaveOut(cells []any) {
	for i, v := range cells {
		if c, ok := v.(excelize.Cell); ok && c.Value == nil && c.Formula == "" && c.StyleID == b.styles.text {
			cells[i] = nil
		}
	}
}

// eventCells are the row of an event.
func (b *book) eventCells(e timeline.Event) []any {
	var review timeline.Review
	if e.Review != nil {
		review = *e.Review
	}
	cited := excelize.Cell{StyleID: b.styles.text}
	if len(e.Evidence) > 0 {
		n := b.cited.number(e.Evidence[0])
		cited = b.jump(sourcesSheet, sourceColumns.letter("No"), fmt.Sprint(n), fmt.Sprint("no. ", n))
	}
	return []any{
		b.styles.date(e.When), b.text(e.When.String()), b.field(e, timeline.EventField), b.text(string(e.Type)), b.text(string(e.Type.Quad())),
		b.field(e, timeline.ActorsField), b.field(e, timeline.TargetsField), b.field(e, timeline.PlaceField), b.field(e, timeline.StatusField),
		b.toll(e, timeline.Killed), b.toll(e, timeline.Injured),
		excelize.Cell{StyleID: b.styles.percent, Value: e.Confidence},
		b.input(string(review.Decision)), b.input(review.Date), b.input(string(review.Type)), b.input(review.Note),
		b.input(review.MergedInto), b.input(""), b.text(b.changes(e)),
		b.text(b.evidenceText(e)), cited, b.text(b.sourceNames(e)), b.text(e.When.Explain), b.text(precision(e.When)), b.text(leadActor(e)), b.text(e.ID),
	}
}

// toll is how many people an event did a harm to, a number where all sources say the same.
func (b *book) toll(e timeline.Event, h timeline.Harm) excelize.Cell {
	if t, told := e.Toll(h); told && t.Least == t.Most && !t.Open {
		return excelize.Cell{StyleID: b.styles.figure, Value: t.Most}
	}
	return b.text(prose.Toll(e, h))
}

// input is a cell that a reviewer writes into. It is text, so that Excel makes no
// day of a year.
func (b *book) input(s string) excelize.Cell {
	return excelize.Cell{StyleID: b.styles.input, Value: cellValue(s)}
}

// jump is a cell that leads to the row of another sheet that has key, a number or a
// quoted text, in a column; so it holds when either is sorted.
func (b *book) jump(sheet, column, key, text string) excelize.Cell {
	return excelize.Cell{StyleID: b.styles.link, Value: text, Formula: jumpFormula(sheet, column, key, formulaText(text))}
}

func jumpFormula(sheet, column, key, shown string) string {
	return fmt.Sprintf(`HYPERLINK("#%s!%s"&MATCH(%s,%s!%s:%s,0),%s)`, sheet, column, key, sheet, column, column, shown)
}

// formulaText writes a string as a formula has it.
func formulaText(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// choices gives the cells of a reviewer their drop-down lists.
func (b *book) choices(n int) error {
	for _, list := range []struct {
		column string
		choose []string
		help   string
	}{
		{"Decision", []string{string(timeline.Accepted), string(timeline.Rejected), string(timeline.Corrected)}, "Choose accept, reject or correct."},
		{"Corrected type", typeNames(), "Choose one of the sixteen types of PLOVER."},
	} {
		v := excelize.NewDataValidation(true)
		v.SetSqref(eventColumns.span(list.column, n))
		if err := v.SetDropList(list.choose); err != nil {
			return err
		}
		v.SetError(excelize.DataValidationErrorStyleStop, list.column, list.help)
		if err := b.file.AddDataValidation(eventsSheet, v); err != nil {
			return err
		}
	}
	for _, help := range hints {
		v := excelize.NewDataValidation(true)
		v.SetSqref(eventColumns.span(help.column, n))
		v.SetInput(help.column, help.text)
		if err := b.file.AddDataValidation(eventsSheet, v); err != nil {
			return err
		}
	}
	return nil
}

func typeNames() []string {
	var names []string
	for _, t := range timeline.EventTypes() {
		names = append(names, string(t))
	}
	return names
}

// colours shades the classes and how sure an event is; the words stay beside them.
func (b *book) colours(n int) error {
	var class []excelize.ConditionalFormatOptions
	for i, q := range quads {
		class = append(class, excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: formulaText(string(q.class)), Format: &b.styles.classes[i]})
	}
	if err := b.file.SetConditionalFormat(eventsSheet, eventColumns.span("Class", n), class); err != nil {
		return err
	}
	var sure []excelize.ConditionalFormatOptions
	for i, least := range sureFrom {
		sure = append(sure, excelize.ConditionalFormatOptions{Type: "cell", Criteria: ">=", Value: fmt.Sprint(least), Format: &b.styles.sure[i], StopIfTrue: true})
	}
	return b.file.SetConditionalFormat(eventsSheet, eventColumns.span("Confidence", n), sure)
}

// comments put the explanation of a date beside it.
func (b *book) comments(n int) error {
	when := eventColumns.letter("When")
	for i, e := range b.rows[:min(n, mostComments)] {
		if e.When.Explain == "" {
			continue
		}
		text := cellText(e.When.Explain)
		comment := excelize.Comment{Cell: fmt.Sprintf("%s%d", when, i+2), Author: "dateline", Width: 320, Height: 100,
			Paragraph: []excelize.RichTextRun{{Text: prose.Head(text, 4000)}}}
		if err := b.file.AddComment(eventsSheet, comment); err != nil {
			return err
		}
	}
	return nil
}

// precision words how exactly an event is dated.
func precision(a timeline.Anchor) string {
	switch {
	case a.How == timeline.Undated:
		return "undated"
	case a.Relation != "":
		return "bound"
	}
	return a.Grain.String()
}

// evidenceText joins the sentences that tell of an event, with their numbers if there are
// several.
func (b *book) evidenceText(e timeline.Event) string {
	var sentences []string
	for i, ev := range e.Evidence {
		text := excerpt(ev.Text, ev.Trigger.Start-ev.Start, ev.Trigger.End-ev.Start)
		if len(e.Evidence) > 1 && !b.unnumbered {
			text = fmt.Sprintf("%d. %s", i+1, text)
		}
		sentences = append(sentences, text)
	}
	return strings.Join(sentences, "\n\n")
}

// sourceNames names the documents of an event, each once.
func (b *book) sourceNames(e timeline.Event) string {
	var names []string
	seen := map[string]bool{}
	for _, ev := range e.Evidence {
		if !seen[ev.Document] {
			seen[ev.Document] = true
			names = append(names, b.sourceName(ev.Document))
		}
	}
	return strings.Join(names, "\n")
}

func (b *book) sourceName(id string) string {
	if d := b.docs[id]; d != nil && d.Title != "" {
		return d.Title + " (" + id + ")"
	}
	return id
}

// leadActor is who in particular is named first, to filter by: a row has one cell for all.
func leadActor(e timeline.Event) string {
	for _, a := range slices.Concat(e.Actors, e.Targets) {
		if prose.Named(a) {
			e.Actors = []timeline.Actor{a}
			return e.Written(timeline.ActorsField)
		}
	}
	return ""
}

package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// citation is a sentence that an event rests on.
type citation struct {
	document *timeline.Document
	evidence timeline.Evidence
	event    string // ID of the first event of the sentence
	others   int    // further events of it
}

// citations are the sentences that events rest on, in the order of the documents, and
// numbered from 1; a document without any has one entry without a sentence.
type citations struct {
	list    []citation
	numbers map[prose.Sentence]int
}

func cite(docs []*timeline.Document, events []timeline.Event) citations {
	type cited struct {
		evidence timeline.Evidence
		events   []string
	}
	found := map[prose.Sentence]*cited{}
	order := map[string][]prose.Sentence{}
	for _, e := range events {
		for _, ev := range e.Evidence {
			key := prose.SentenceOf(ev)
			c := found[key]
			if c == nil {
				c = &cited{evidence: ev}
				found[key] = c
				order[ev.Document] = append(order[ev.Document], key)
			}
			if len(c.events) == 0 || c.events[len(c.events)-1] != e.ID {
				c.events = append(c.events, e.ID)
			}
		}
	}
	c := citations{numbers: map[prose.Sentence]int{}}
	for _, d := range docs {
		keys := order[d.ID]
		slices.SortFunc(keys, func(a, b prose.Sentence) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
		for _, key := range keys {
			f := found[key]
			c.list = append(c.list, citation{d, f.evidence, f.events[0], len(f.events) - 1})
			c.numbers[key] = len(c.list)
		}
		if len(keys) == 0 {
			c.list = append(c.list, citation{document: d})
		}
	}
	return c
}

// number is that of the sentence of a piece of evidence, 0 if its document is unknown.
func (c citations) number(ev timeline.Evidence) int {
	return c.numbers[prose.SentenceOf(ev)]
}

var sourceColumns = columns{
	{"No", 7}, {"Sentence", 70}, {"Event", 20}, {"Others", 8}, {"Document", 24}, {"Title", 40}, {"Publisher", 20}, {"Published", 18}, {"Date found in", 14},
	{"URL", 40}, {"Language", 10}, {"Times", 8},
}

// sources writes every sentence that an event rests on, with its document and the
// way back to the event.
func (b *book) sources() error {
	return b.sheet(sourcesSheet, sourceColumns, len(b.cited.list), "No sources.", func(i int) []any {
		c := b.cited.list[i]
		d := c.document
		var published any
		if !d.Published.IsZero() {
			format := "yyyy-mm-dd"
			if d.Published.Hour()+d.Published.Minute() > 0 {
				format = "yyyy-mm-dd hh:mm"
			}
			published = excelize.Cell{StyleID: b.styles.dates[format], Value: wall(d.Published)}
		}
		event, others := excelize.Cell{StyleID: b.styles.text}, any(nil)
		if c.event != "" {
			event = b.jumpTo(c.event)
			if c.others > 0 {
				others = c.others
			}
		}
		sentence := excerpt(c.evidence.Text, c.evidence.Trigger.Start-c.evidence.Start, c.evidence.Trigger.End-c.evidence.Start)
		return []any{
			i + 1, b.text(sentence), event, others, b.text(d.ID), b.text(d.Title), b.text(prose.Publishers(d)), published, b.text(d.Dated.String()),
			b.link(d.URL), b.text(d.Language), len(d.Times),
		}
	})
}

// jumpTo is a cell that leads to an event, if its ID is one that a formula can hold.
func (b *book) jumpTo(id string) excelize.Cell {
	if !prose.IsID(id) {
		return b.text(id)
	}
	return b.jump(eventsSheet, eventColumns.letter("ID"), formulaText(id), id)
}

// mostLinked is how many bytes an address may have that a formula holds: Excel takes texts of 255
// characters there.
const mostLinked = 250

// link is a cell that opens an address, if it is one of the web.
func (b *book) link(address string) excelize.Cell {
	if prose.WebAddress(address) == "" || len(address) > mostLinked || strings.Contains(address, `"`) {
		return b.text(address)
	}
	return excelize.Cell{StyleID: b.styles.link, Formula: fmt.Sprintf("HYPERLINK(%s)", formulaText(address)), Value: address}
}

package workbook

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// keyEvents is how many events the briefing tells.
const keyEvents = 10

// different returns the n events that matter most, in the order of the timeline, none of them
// what another one is: sources may tell one event in words that merging keeps apart.
func different(t *timeline.Timeline, n int) (out []*timeline.Event) {
	for more := n; more <= 3*n; more++ {
		out = out[:0]
		top := t.Top(more)
		for _, e := range top {
			is := -1
			for i, o := range out {
				if same(o, e) {
					is = i
				}
			}
			switch {
			case is < 0:
				out = append(out, e)
			case e.Salience > out[is].Salience:
				out[is] = e
			}
		}
		if len(out) >= n || len(top) < more {
			break
		}
	}
	return out[:min(n, len(out))]
}

// same reports whether two events may be one to who reads a short list: of one headline, or of
// one type and day, and nothing tells their places or parties apart.
func same(a, b *timeline.Event) bool {
	if strings.EqualFold(prose.Headline(*a), prose.Headline(*b)) {
		return true
	}
	if a.Type != b.Type || a.Kind != b.Kind || a.When.EDTF == "" || a.When.EDTF != b.When.EDTF {
		return false
	}
	if a.Place != nil && b.Place != nil {
		return a.Place.Name == b.Place.Name
	}
	return meet(a.Targets, b.Targets) && meet(a.Actors, b.Actors)
}

// meet reports whether two lists of parties can be those of one event: they share one, or
// one of them is empty.
func meet(a, b []timeline.Actor) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, p := range a {
		for _, q := range b {
			if identity(p) == identity(q) {
				return true
			}
		}
	}
	return false
}

// narrate writes what happened as a paragraph, a sentence an event, each with the numbers of
// the documents that tell it, and below it which those are.
func (b *book) narrate(p *downward, events []*timeline.Event) {
	if len(events) == 0 {
		return
	}
	var sentences, notes []string
	numbers := map[string]int{}
	for _, e := range events {
		s := strings.TrimSuffix(withCasualties(*e), ".")
		if when := prose.InWords(e.When).String(); when != "" {
			s += " (" + when + ")"
		}
		s += "."
		seen := map[string]bool{}
		for _, ev := range e.Evidence {
			id := ev.Document
			if seen[id] || len(seen) == mostFootnotes {
				continue
			}
			seen[id] = true
			if numbers[id] == 0 {
				numbers[id] = len(numbers) + 1
				notes = append(notes, fmt.Sprintf("[%d] %s", numbers[id], prose.SourceLine(b.docs[id], id)))
			}
			s += fmt.Sprintf(" [%d]", numbers[id])
		}
		sentences = append(sentences, s)
	}
	p.put(b.styles.heading, "What happened")
	p.do(p.file.SetRowHeight(p.sheet, p.row, 24))
	p.paragraph(b.styles.text, strings.Join(sentences, " "))
	p.paragraph(b.styles.text, strings.Join(notes, "; "))
}

// mostFootnotes is how many sources of a sentence are named.
const mostFootnotes = 3

// paragraph writes a text over all columns, in as many rows joined to one cell as it needs:
// none is higher than a row may be.
func (p *downward) paragraph(style int, text string) {
	width := 0.0
	for _, c := range p.columns {
		width += c.width
	}
	text = cellText(text)
	lines := min(1+int(float64(utf8.RuneCountInString(text))*1.05/width), longestParagraph)
	rows := (lines + mostLines - 1) / mostLines
	first := p.row + 1
	for n := range rows {
		p.put(style, "")
		p.do(p.file.SetRowHeight(p.sheet, p.row, float64(min(mostLines, lines-n*mostLines))*lineHeight))
	}
	from, to := fmt.Sprintf("A%d", first), fmt.Sprintf("%s%d", p.letter(p.columns[len(p.columns)-1].name), p.row)
	p.do(p.file.MergeCell(p.sheet, from, to))
	p.do(p.file.SetCellValue(p.sheet, from, text))
	p.do(p.file.SetCellStyle(p.sheet, from, to, style))
}

// longestParagraph is how many lines are shown.
const longestParagraph = 30

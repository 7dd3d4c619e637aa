package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

// timesText writes for people: each sentence with its expressions in brackets
// and below it what each of them means.
func timesText(w io.Writer, docs []*timeline.Document, o Settings) error {
	p := timesPrinter{Writer: bufio.NewWriter(w), ink: ink{o.Color}}
	for i, doc := range docs {
		if i > 0 {
			p.WriteString("\n")
		}
		p.document(doc)
	}
	return p.Flush()
}

// timesPrinter keeps a writer's first error for Flush.
type timesPrinter struct {
	*bufio.Writer
	ink
}

func (p timesPrinter) document(doc *timeline.Document) {
	p.WriteString(p.paint(terminal.Line(doc.ID), inkBold))
	if doc.Published.IsZero() {
		p.WriteString(" · no publication date")
	} else {
		fmt.Fprintf(p, " · published %s (%s)", doc.Published.Format("Monday 2006-01-02"), terminal.Line(doc.Dated.String()))
	}
	fmt.Fprintf(p, " · time expressions: %d\n", len(doc.Times))
	rest, from := doc.Times, 0
	for _, s := range doc.Sentences {
		n := 0
		for n < len(rest) && rest[n].Start < s.End {
			n++
		}
		if n > 0 {
			p.sentence(doc.Text, s, rest[:n])
			rest = rest[n:]
		}
		from = s.End
	}
	if len(rest) > 0 { // beyond the last sentence
		p.sentence(doc.Text, timeline.Span{Start: from, End: len(doc.Text)}, rest)
	}
}

func (p timesPrinter) sentence(whole string, s timeline.Span, times []dateparse.Expression) {
	p.WriteString("\n")
	at := min(s.Start, times[0].Start)
	for i, e := range times {
		side := prose.KeepBoth
		if i == 0 {
			side = prose.KeepTail
		}
		p.WriteString(prose.Shorten(whole[at:e.Start], side))
		p.WriteString(p.paint("["+terminal.Line(e.Text)+"]", inkHighlight))
		at = e.End
	}
	p.WriteString(prose.Shorten(whole[at:max(at, s.End)], prose.KeepHead))
	p.WriteString("\n")
	for _, e := range times {
		p.expression(e)
	}
}

func (p timesPrinter) expression(e dateparse.Expression) {
	value := string(e.Type) + " " + p.paint(terminal.Line(e.Value), inkGreen)
	if e.Mod != "" {
		value += " " + string(e.Mod)
	}
	facts := []string{value}
	if from, to := e.Interval.Bounds(); from != "" || to != "" {
		facts = append(facts, "["+orOpen(from)+", "+orOpen(to)+")")
	}
	if edtf := e.EDTF(); edtf != "" {
		facts = append(facts, "EDTF "+edtf)
	}
	facts = append(facts, "rule "+terminal.Line(e.Rule))
	fmt.Fprintf(p, "    %s  %s\n", p.paint(terminal.Line(e.Text), inkYellow), strings.Join(facts, " · "))
	fmt.Fprintf(p, "        %s\n", p.paint(terminal.Line(e.Explain()), inkFaint))
}

// orOpen writes "…" for a side that is not bounded.
func orOpen(bound string) string {
	if bound == "" {
		return "…"
	}
	return bound
}

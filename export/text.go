package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

// textFormat is a chronology for people: an event a paragraph, with the words
// that say so.
type textFormat struct{}

// Export implements Exporter.
func (textFormat) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := Apply(opts...)
	t = o.Shown(t)
	p := chronology{Writer: bufio.NewWriter(w), ink: ink{o.Color}, docs: prose.Documents(t)}
	for _, e := range t.Events {
		p.width = max(p.width, utf8.RuneCountInString(date(e.When)))
	}
	title := o.Title
	if title == "" {
		title = t.Title
	}
	if title != "" {
		fmt.Fprintf(p, "%s\n\n", p.paint(terminal.Line(title), inkBold))
	}
	for _, e := range t.Events {
		p.event(e)
	}
	if len(t.Events) == 0 {
		p.WriteString("No events found.\n")
	}
	return p.Flush()
}

// chronology keeps a writer's first error for Flush.
type chronology struct {
	*bufio.Writer
	ink
	docs  map[string]*timeline.Document
	width int // of the dates, in characters
}

func (p chronology) event(e timeline.Event) {
	when := fmt.Sprintf("%-*s", p.width, date(e.When))
	margin := strings.Repeat(" ", p.width)
	fmt.Fprintf(p, "%s  %s\n", p.paint(when, inkGreen), p.paint(terminal.Line(prose.Headline(e)), inkBold))
	facts := []string{string(e.Modality.Status)}
	if name := prose.TypeName(e); name != "" {
		facts = slices.Insert(facts, 0, strings.ToLower(name))
	}
	if e.Modality.Negated {
		facts = append(facts, "negated")
	}
	if who := prose.Parties(e); who != "" {
		facts = append(facts, who)
	}
	if e.Place != nil {
		facts = append(facts, "in "+e.Place.Name)
	}
	if n := prose.Casualties(e); n != "" {
		facts = append(facts, n)
	}
	if s := prose.Edited(e); s != "" {
		facts = append(facts, s)
	}
	if e.When.How != timeline.Undated {
		facts = append(facts, "date "+prose.How[e.When.How])
	}
	fmt.Fprintf(p, "%s  %s\n", margin, terminal.Line(strings.Join(facts, " · ")))
	for _, ev := range e.Evidence {
		fmt.Fprintf(p, "%s  %s\n", margin, p.paint(terminal.Line(p.source(ev.Document))+": "+prose.Quoted(ev, prose.Shorten(ev.Text, prose.KeepHead)), inkFaint))
	}
	p.WriteString("\n")
}

// source names a document, and says so if its day of publication is a guess, since dates
// that count from it are no better.
func (p chronology) source(id string) string {
	if d := p.docs[id]; d != nil && !d.Published.IsZero() && d.Dated.Guessed() {
		return id + ", " + prose.Published(d)
	}
	return id
}

// date is when an event happened, or that nobody says.
func date(a timeline.Anchor) string {
	if s := terminal.Line(a.String()); s != "" {
		return s
	}
	return "undated"
}

package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/timeline"
)

// textFormat is a chronology for people: an event a paragraph, with the words
// that say so.
type textFormat struct{}

// Export implements Exporter.
func (textFormat) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := apply(opts)
	p := chronology{Writer: bufio.NewWriter(w), ink: ink{o.color}}
	for _, e := range t.Events {
		p.width = max(p.width, utf8.RuneCountInString(date(e.When)))
	}
	title := o.title
	if title == "" {
		title = t.Title
	}
	if title != "" {
		fmt.Fprintf(p, "%s\n\n", p.paint(printable(title), inkBold))
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
	width int // of the dates, in characters
}

func (p chronology) event(e timeline.Event) {
	when := fmt.Sprintf("%-*s", p.width, date(e.When))
	margin := strings.Repeat(" ", p.width)
	fmt.Fprintf(p, "%s  %s\n", p.paint(when, inkGreen), p.paint(printable(headline(e)), inkBold))
	facts := []string{string(e.Modality.Status)}
	if e.Type != "" {
		facts = slices.Insert(facts, 0, strings.ToLower(string(e.Type)))
	}
	if e.Modality.Negated {
		facts = append(facts, "negated")
	}
	if who := parties(e); who != "" {
		facts = append(facts, printable(who))
	}
	if e.Place != nil {
		facts = append(facts, "in "+printable(e.Place.Name))
	}
	if e.When.How != timeline.Undated {
		facts = append(facts, "date "+howPhrases[e.When.How])
	}
	fmt.Fprintf(p, "%s  %s\n", margin, strings.Join(facts, " · "))
	for _, ev := range e.Evidence {
		fmt.Fprintf(p, "%s  %s\n", margin, p.paint(printable(ev.Document)+": “"+shorten(ev.Text, keepHead)+"”", inkFaint))
	}
	p.WriteString("\n")
}

// headline is an event's summary where the date stands beside it.
func headline(e timeline.Event) string {
	what := strings.TrimSuffix(e.Summary, " ("+e.When.String()+").")
	if what == "" {
		what = e.Trigger.Text
	}
	return what
}

// parties names who acted and, after an arrow, on whom.
func parties(e timeline.Event) string {
	name := func(a timeline.Actor) string {
		if a.Country == "" {
			return a.Name
		}
		return a.Name + " (" + a.Country + ")"
	}
	who := joined(e.Actors, name)
	if len(e.Targets) > 0 {
		who += " → " + joined(e.Targets, name)
	}
	return strings.TrimSpace(who)
}

var howPhrases = map[timeline.How]string{
	timeline.Stated:    "stated",
	timeline.Inherited: "from the context",
	timeline.Inferred:  "from another event",
	timeline.ByName:    "known of the event",
	timeline.ByDate:    "of publication",
	timeline.Reviewed:  "corrected in review",
}

// date is when an event happened, or that nobody says.
func date(a timeline.Anchor) string {
	if s := a.String(); s != "" {
		return s
	}
	return "undated"
}

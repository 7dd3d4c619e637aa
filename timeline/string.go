package timeline

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dateline-go/dateline/internal/terminal"
)

// mostLines is how many events the text of a timeline has.
const mostLines = 40

// String is the event as one line of text, without control characters: "2016-03-24  Kenya
// and Tanzania signed an agreement (AGREE)".
func (e Event) String() string {
	return e.line(0)
}

func (e Event) line(width int) string {
	when := cmp.Or(e.When.String(), "undated")
	what := cmp.Or(strings.TrimSuffix(e.Summary, " ("+e.When.String()+")."), e.Trigger.Text)
	notes := []string{cmp.Or(string(e.Type), string(e.Kind), "event")}
	if e.Modality.Status != Asserted && e.Modality.Status != "" {
		notes = append(notes, string(e.Modality.Status))
	}
	if e.Modality.Negated {
		notes = append(notes, "negated")
	}
	return terminal.Line(fmt.Sprintf("%-*s  %s (%s)", width, when, what, strings.Join(notes, ", ")))
}

// String is the timeline as text: a heading with counts, then an event a line. Of more
// than 40 events it has the 40 that matter most, and says so.
func (t *Timeline) String() string {
	var b strings.Builder
	if t.Title != "" {
		b.WriteString(terminal.Line(t.Title) + ": ")
	}
	fmt.Fprintf(&b, "%s from %s", counted(len(t.Events), "event"), counted(len(t.Documents), "document"))
	events := t.Top(mostLines)
	if len(events) < len(t.Events) {
		fmt.Fprintf(&b, ", the %d that matter most", len(events))
	}
	b.WriteByte('\n')
	width := 0
	for _, e := range events {
		width = max(width, utf8.RuneCountInString(cmp.Or(e.When.String(), "undated")))
	}
	for _, e := range events {
		b.WriteString(e.line(width) + "\n")
	}
	return b.String()
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

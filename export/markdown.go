package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// markdown writes a chronology in GitHub Flavored Markdown: an event an item,
// under its year, and the sentences that tell it as footnotes. Text of articles
// is escaped; links go to http and https only.
type markdown struct{}

func (markdown) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	o := Apply(opts...)
	t = o.Shown(t)
	m := footnotes{Writer: bufio.NewWriter(w), numbers: map[prose.Sentence]int{}, docs: prose.Documents(t)}
	fmt.Fprintf(m, "# %s\n", literal(o.Heading(t)))
	year := ""
	for _, e := range t.Events {
		if y := yearHeading(e); y != year {
			year = y
			fmt.Fprintf(m, "\n## %s\n\n", y)
		}
		m.item(e)
	}
	if len(t.Events) == 0 {
		m.WriteString("\nNo events found.\n")
	}
	for i, note := range m.notes {
		fmt.Fprintf(m, "\n[^%d]: %s\n", i+1, note)
	}
	return m.Flush()
}

// footnotes writes Markdown and numbers the sentences that it cites. It keeps
// the writer's first error for Flush.
type footnotes struct {
	*bufio.Writer
	docs    map[string]*timeline.Document
	numbers map[prose.Sentence]int
	notes   []string
}

func (m *footnotes) item(e timeline.Event) {
	when := cmp.Or(prose.InWords(e.When).String(), "undated")
	facts := []string{prose.Status(e.Modality)}
	if name := prose.TypeName(e); name != "" {
		facts = slices.Insert(facts, 0, strings.ToLower(name))
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
	if e.When.How != timeline.Stated && e.When.How != timeline.Undated {
		facts = append(facts, "date "+prose.How[e.When.How])
	}
	fmt.Fprintf(m, "- **%s** — %s (%s)", literal(when), literal(strings.TrimSuffix(prose.Headline(e), ".")), literal(strings.Join(facts, " · ")))
	for _, ev := range e.Evidence {
		fmt.Fprintf(m, "[^%d]", m.cite(ev))
	}
	m.WriteString("\n")
}

// cite returns the number of the footnote for a sentence.
func (m *footnotes) cite(ev timeline.Evidence) int {
	key := prose.SentenceOf(ev)
	if n := m.numbers[key]; n > 0 {
		return n
	}
	d := m.docs[ev.Document]
	source := literal(prose.SourceLine(d, ev.Document))
	if d != nil && prose.WebAddress(d.URL) != "" {
		source = fmt.Sprintf("[%s](<%s>)", source, destination.Replace(prose.WebAddress(d.URL)))
	}
	m.notes = append(m.notes, prose.Quoted(ev, literal(prose.Shorten(ev.Text, prose.KeepHead)))+" "+source)
	m.numbers[key] = len(m.notes)
	return len(m.notes)
}

// yearHeading is the year that an event is told under.
func yearHeading(e timeline.Event) string {
	key := e.When.Key()
	if key.IsZero() {
		return "Undated"
	}
	return dateparse.YearInWords(key.Year())
}

// destination keeps an address inside its angle brackets.
var destination = strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", " ", "%20", "&", "&amp;")

// literal is text that Markdown shows as it is. CommonMark lets a backslash
// escape any ASCII punctuation; these are what begins markup anywhere in a line,
// links that readers make of bare addresses, and what templates, mathematics and mentions
// begin with. Nothing that is written stands at the beginning of a line.
func literal(s string) string {
	var b strings.Builder
	s = prose.OneLine(s)
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if strings.ContainsRune("\\`*_{}[]<&|~^$", r) || strings.ContainsRune("@:#", r) && !unicode.IsSpace(next) && next != utf8.RuneError || r == '.' && hasWWW(s[:i]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func hasWWW(s string) bool { return len(s) >= 3 && strings.EqualFold(s[len(s)-3:], "www") }

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
	"github.com/dateline-go/dateline/timeline"
)

// markdown writes a chronology in GitHub Flavored Markdown: an event an item,
// under its year, and the sentences that tell it as footnotes. Text of articles
// is escaped; links go to http and https only.
type markdown struct{}

func (markdown) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	m := footnotes{Writer: bufio.NewWriter(w), numbers: map[sentenceKey]int{}, docs: documents(t)}
	fmt.Fprintf(m, "# %s\n", literal(apply(opts).heading(t)))
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
	numbers map[sentenceKey]int
	notes   []string
}

// sentenceKey tells a sentence that events rest on from all others.
type sentenceKey struct {
	document   string
	start, end int // in bytes
}

// sentenceOf is that of a piece of evidence.
func sentenceOf(ev timeline.Evidence) sentenceKey {
	return sentenceKey{ev.Document, ev.Start, ev.End}
}

func (m *footnotes) item(e timeline.Event) {
	when := cmp.Or(inWords(e.When).String(), "undated")
	facts := []string{status(e.Modality)}
	if e.Type != "" {
		facts = slices.Insert(facts, 0, strings.ToLower(string(e.Type)))
	}
	if who := parties(e); who != "" {
		facts = append(facts, who)
	}
	if e.Place != nil {
		facts = append(facts, "in "+e.Place.Name)
	}
	if e.When.How != timeline.Stated && e.When.How != timeline.Undated {
		facts = append(facts, "date "+howPhrases[e.When.How])
	}
	fmt.Fprintf(m, "- **%s** — %s (%s)", literal(when), literal(strings.TrimSuffix(headline(e), ".")), literal(strings.Join(facts, " · ")))
	for _, ev := range e.Evidence {
		fmt.Fprintf(m, "[^%d]", m.cite(ev))
	}
	m.WriteString("\n")
}

// cite returns the number of the footnote for a sentence.
func (m *footnotes) cite(ev timeline.Evidence) int {
	key := sentenceOf(ev)
	if n := m.numbers[key]; n > 0 {
		return n
	}
	d := m.docs[ev.Document]
	source := literal(sourceLine(d, ev.Document))
	if d != nil && webAddress(d.URL) != "" {
		source = fmt.Sprintf("[%s](<%s>)", source, destination.Replace(webAddress(d.URL)))
	}
	m.notes = append(m.notes, "“"+literal(shorten(ev.Text, keepHead))+"” "+source)
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
	s = oneLine(s)
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

package export

import (
	"fmt"
	"html/template"
	"slices"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// pageView is what page.tmpl shows. All its text is valid UTF-8 and escaped by
// the template; the template.HTML fields hold the page's own parts alone.
type pageView struct {
	Title, Standfirst                    string
	Style, Data, Library, Script, Policy template.HTML
	Early                                bool // the scripts draw before the list has come

	Years   []yearView
	Undated []entryView
	Glyphs  []typeView  // of the types that occur
	Quads   []glyph     // what the shapes mean
	Whole   []wholeText // long texts, each once
	Total   int

	HasSoft, HasBound, HasDoubt, HasDenied bool // what the legend explains

	chart   chartView
	keeping map[string]int // index into Whole
}

type yearView struct {
	Year   string
	Months []monthView
}

type monthView struct {
	Month  string // "" for what is known to the year at best
	Events []entryView
}

func newPageView(title string, t *timeline.Timeline) *pageView {
	v := &pageView{Title: clean(title), Total: len(t.Events), keeping: map[string]int{}}
	for _, t := range []timeline.EventType{timeline.Agree, timeline.Aid, timeline.Accuse, timeline.Assault} {
		v.Quads = append(v.Quads, glyph{Quad: quadClass(t)})
	}
	events := inReadingOrder(t.Events)
	list := &entries{pageView: v, documents: documents(t), linked: map[string]link{}}
	ids := make([]string, len(events))
	taken := map[string]bool{}
	for i, e := range events {
		ids[i] = elementID(e.ID, i, taken)
		list.linked[e.ID] = link{ids[i], head(clean(headline(e)), longName)}
	}
	v.chart = v.newChart(t, events, ids)
	for i, e := range events {
		v.place(list.entry(ids[i], e), e.When)
	}
	v.Standfirst = standfirst(events, len(t.Documents))
	return v
}

// inReadingOrder sorts by date, what has none at the end.
func inReadingOrder(events []timeline.Event) []timeline.Event {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		if z := a.When.Key().IsZero(); z != b.When.Key().IsZero() {
			if z {
				return 1
			}
			return -1
		}
		return a.When.Key().Compare(b.When.Key())
	})
	return events
}

// place puts an event under its year and month.
func (v *pageView) place(e entryView, a timeline.Anchor) {
	at := a.Key()
	if at.IsZero() {
		v.Undated = append(v.Undated, e)
		return
	}
	year, month := dateparse.YearInWords(at.Year()), at.Month().String()
	if a.Grain >= dateparse.Season {
		month = ""
	}
	if n := len(v.Years); n == 0 || v.Years[n-1].Year != year {
		v.Years = append(v.Years, yearView{Year: year})
	}
	y := &v.Years[len(v.Years)-1]
	if n := len(y.Months); n == 0 || y.Months[n-1].Month != month {
		y.Months = append(y.Months, monthView{Month: month})
	}
	m := &y.Months[len(y.Months)-1]
	m.Events = append(m.Events, e)
}

// standfirst says in a line what the page holds.
func standfirst(events []timeline.Event, sources int) string {
	s := counted(len(events), "event") + " from " + counted(sources, "source")
	var first, last time.Time
	for _, e := range events {
		if at := e.When.Key(); !at.IsZero() {
			if first.IsZero() {
				first = at
			}
			last = at
		}
	}
	switch {
	case first.IsZero():
		return s + "."
	case first.Year() == last.Year():
		return s + ", " + dateparse.YearInWords(first.Year()) + "."
	}
	return s + ", " + dateparse.YearInWords(first.Year()) + " to " + dateparse.YearInWords(last.Year()) + "."
}

// counted writes "1 event" and "12,345 events".
func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return grouped(n) + " " + what
}

// grouped writes n, which isn't negative, with a comma before every thousand.
func grouped(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1000), n%1000)
}

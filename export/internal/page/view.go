package page

import (
	"html/template"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/export/internal/prose"
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
	Glyphs  []typeView    // of the types that occur
	Quads   []glyph.Glyph // what the shapes mean
	Whole   []wholeText   // long texts, each once
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
		v.Quads = append(v.Quads, glyph.Glyph{Quad: glyph.Quad(t)})
	}
	events := prose.InReadingOrder(t)
	list := &entries{pageView: v, documents: prose.Documents(t), linked: map[string]link{}}
	ids := make([]string, len(events))
	taken := map[string]bool{}
	for i, e := range events {
		ids[i] = prose.ElementID(e.ID, i, taken)
		list.linked[e.ID] = link{ids[i], prose.Head(clean(prose.Headline(e)), longName)}
	}
	v.chart = v.newChart(t, events, ids)
	for i, e := range events {
		v.place(list.entry(ids[i], e), e.When)
	}
	v.Standfirst = prose.Standfirst(events, len(t.Documents))
	return v
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

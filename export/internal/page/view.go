package page

import (
	"html/template"
	"slices"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/glyph"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// pageView is what page.tmpl shows. All its text is valid UTF-8 and escaped by
// the template; the template.HTML fields hold the page's own parts alone.
type pageView struct {
	labels
	Title, Scope                         string
	Style, Data, Library, Script, Policy template.HTML
	Early                                bool          // the scripts draw before the list has come
	Fragment                             bool          // a piece of somebody else's page
	Allows                               template.HTML // what that page's policy must allow

	Key     []entryView // the events that matter most
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
	Whole  []entryView // known to the year at best
	Months []monthView
}

type monthView struct {
	Month  string
	Events []entryView
}

func newPageView(title string, t *timeline.Timeline, l labels) *pageView {
	v := &pageView{labels: l, Title: clean(title), Total: len(t.Events), keeping: map[string]int{}}
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
	ranks := rank(events)
	v.chart = v.newChart(t, events, ids, ranks)
	for i, e := range events {
		entry := list.entry(ids[i], e)
		if ranks[i] < keyEvents && !e.When.Key().IsZero() {
			v.Key = append(v.Key, entry)
		}
		v.place(entry, e.When)
	}
	v.Scope = v.scope(events, t.Documents, t.Sources())
	return v
}

// place puts an event under the year and the month in which it begins, each of which
// stands once.
func (v *pageView) place(e entryView, a timeline.Anchor) {
	at := a.Key()
	if at.IsZero() {
		v.Undated = append(v.Undated, e)
		return
	}
	y := v.yearOf(v.labels.year(at.Year()))
	if a.Grain >= dateparse.Year && at.YearDay() == 1 {
		y.Whole = append(y.Whole, e)
		return
	}
	m := y.month(v.labels.month(int(at.Month())))
	m.Events = append(m.Events, e)
}

// yearOf is one of the last two of the page, or a new one: where zones differ, an event may
// lie before New Year and behind one that lies after it.
func (v *pageView) yearOf(name string) *yearView {
	for i := len(v.Years) - 1; i >= max(0, len(v.Years)-2); i-- {
		if v.Years[i].Year == name {
			return &v.Years[i]
		}
	}
	v.Years = append(v.Years, yearView{Year: name})
	return &v.Years[len(v.Years)-1]
}

func (y *yearView) month(name string) *monthView {
	i := slices.IndexFunc(y.Months, func(m monthView) bool { return m.Month == name })
	if i < 0 {
		i = len(y.Months)
		y.Months = append(y.Months, monthView{Month: name})
	}
	return &y.Months[i]
}

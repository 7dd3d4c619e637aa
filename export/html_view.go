package export

import (
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// pageView is what page.tmpl shows. All its text is valid UTF-8 and escaped by
// the template; the template.HTML fields hold the page's own parts alone.
type pageView struct {
	Title, Standfirst                    string
	Style, Data, Library, Script, Policy template.HTML

	Years    []yearView
	Undated  []eventView
	Types    []facet
	Parties  []facet
	Quads    []facet // what the shapes mean
	Whole    []wholeText
	Total    int
	HasSoft  bool
	HasBound bool

	chart       []chartEvent
	sourceNames []string
	whole       map[string]int // index into Whole
}

type yearView struct {
	Year   string
	Months []monthView
}

type monthView struct {
	Month  string // "" for what is known to the year at best
	Events []eventView
}

// facet is a value that events are filtered by.
type facet struct {
	Index int // in the chart's data
	Name  string
	Label folded
	Quad  string // of a type
	Count int
}

// folded is a text of any length: the start of it, and where in the page the
// whole is kept if that isn't all.
type folded struct {
	Text  string
	Whole int // number of the wholeText; 0 if Text is all
}

// wholeText is a long text in full, kept once however often it is shown.
type wholeText struct {
	Number int
	Length int // in bytes
	Text   string
}

type eventView struct {
	ID, Quad, Type string
	Date           dateWords
	Summary        folded
	Facts          []string
	Actors         []partyView
	Targets        []partyView
	Place          folded
	Explain        folded
	Quotes         []quoteView
}

type partyView struct {
	Name    folded
	Country string
}

type quoteView struct {
	Lang      string
	Parts     []quotePart
	Whole     int // number of the wholeText if parts are left out
	URL       string
	Source    folded
	Publisher string
	Published calendarTime
}

// quotePart is a stretch of a quotation; Mark is what it is marked as.
type quotePart struct{ Text, Mark string }

// Lengths in bytes beyond which a text is shown in part.
const (
	longSummary   = 300
	longName      = 80
	longQuotation = 800
)

func newPageView(title string, t *timeline.Timeline) *pageView {
	v := &pageView{Total: len(t.Events), whole: map[string]int{}}
	v.Title = clean(title)
	for _, t := range []timeline.EventType{timeline.Agree, timeline.Aid, timeline.Accuse, timeline.Assault} {
		v.Quads = append(v.Quads, facet{Name: string(t.Quad()), Quad: quadClass(t)})
	}
	docs := documents(t)
	sources := map[string]int{}
	for i, d := range t.Documents {
		sources[d.ID] = i
		v.sourceNames = append(v.sourceNames, v.fold(documentName(d), longName).Text)
	}
	events := slices.Clone(t.Events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		if z := a.When.Key().IsZero(); z != b.When.Key().IsZero() {
			if z {
				return 1
			}
			return -1
		}
		return a.When.Key().Compare(b.When.Key())
	})
	ids := map[string]bool{}
	types, parties := facets{}, facets{}
	for i, e := range events {
		c := chartEvent{
			ID: elementID(e.ID, i, ids), Quad: quadClass(e.Type), Look: look(e.Modality),
			From: wallClock(e.When.Interval.From), To: wallClock(e.When.Interval.To), Soft: soft(e.When.Grain),
			Type: types.add(clean(string(e.Type))), Sources: sourcesOf(e, sources),
		}
		for _, a := range slices.Concat(e.Actors, e.Targets) {
			if n := parties.index(clean(a.Name)); !slices.Contains(c.Parties, n) {
				parties.add(clean(a.Name))
				c.Parties = append(c.Parties, n)
			}
		}
		dated := c.From != nil || c.To != nil
		v.HasSoft = v.HasSoft || dated && c.Soft
		v.HasBound = v.HasBound || (c.From == nil) != (c.To == nil)
		v.chart = append(v.chart, c)
		v.place(v.event(c.ID, e, docs), e.When)
	}
	v.Types = v.facets(types, func(f *facet) { f.Quad = quadClass(timeline.EventType(f.Name)) })
	v.Parties = v.facets(parties, func(*facet) {})
	v.Standfirst = standfirst(events, len(t.Documents))
	return v
}

// place puts an event under its year and month.
func (v *pageView) place(e eventView, a timeline.Anchor) {
	at := a.Key()
	if at.IsZero() {
		v.Undated = append(v.Undated, e)
		return
	}
	year, month := fmt.Sprint(at.Year()), at.Month().String()
	if len(e.Date.From.Datetime) == len("2006") {
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

func (v *pageView) event(id string, e timeline.Event, docs map[string]*timeline.Document) eventView {
	view := eventView{
		ID: id, Quad: quadClass(e.Type), Type: typeLabel(clean(string(e.Type))),
		Date: inWords(e.When), Explain: v.fold(e.When.Explain, longSummary),
		Actors: v.parties(e.Actors), Targets: v.parties(e.Targets),
	}
	summary := e.Summary
	if summary == "" {
		summary = e.Trigger.Text
	}
	view.Summary = v.fold(summary, longSummary)
	if e.Place != nil {
		view.Place = v.fold(e.Place.Name, longName)
	}
	if e.Modality.Status != "" && e.Modality.Status != timeline.Asserted {
		view.Facts = append(view.Facts, clean(string(e.Modality.Status)))
	}
	if e.Modality.Negated {
		view.Facts = append(view.Facts, "negated")
	}
	if e.Modality.ReportedBy != "" {
		view.Facts = append(view.Facts, "according to "+v.fold(e.Modality.ReportedBy, longName).Text)
	}
	for _, ev := range e.Evidence {
		view.Quotes = append(view.Quotes, v.quote(ev, e.When.Words, docs[ev.Document]))
	}
	return view
}

func (v *pageView) parties(actors []timeline.Actor) []partyView {
	var views []partyView
	for _, a := range actors {
		views = append(views, partyView{v.fold(a.Name, longName), clean(a.Country)})
	}
	return views
}

// quote is the sentence with its trigger and time expression marked. Of a very
// long one it shows what stands around the trigger.
func (v *pageView) quote(ev timeline.Evidence, when timeline.Span, d *timeline.Document) quoteView {
	q := quoteView{Source: v.fold(ev.Document, longName)}
	if d != nil {
		q.Source = v.fold(documentName(d), longSummary)
		q.Publisher = v.fold(d.Publisher, longName).Text
		q.URL = webAddress(d.URL)
		q.Lang = clean(d.Language)
		if !d.Published.IsZero() {
			q.Published = day(d.Published)
		}
	}
	trigger := within(ev.Span, ev.Trigger)
	lo, hi := 0, len(ev.Text)
	if hi > longQuotation {
		middle := (trigger.Start + trigger.End) / 2
		lo = len(head(ev.Text, max(0, middle-longQuotation/2)))
		hi = len(head(ev.Text, min(hi, lo+longQuotation)))
		q.Whole = v.keep(clean(ev.Text))
	}
	marks := []mark{{trigger, "trigger"}, {within(ev.Span, when), "when"}}
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	at := lo
	for _, m := range marks {
		if m.Start >= at && m.Start < m.End && m.End <= hi {
			q.Parts = append(q.Parts, quotePart{clean(ev.Text[at:m.Start]), ""}, quotePart{clean(ev.Text[m.Start:m.End]), m.as})
			at = m.End
		}
	}
	q.Parts = append(q.Parts, quotePart{clean(ev.Text[at:hi]), ""})
	if lo > 0 {
		q.Parts = append([]quotePart{{"… ", ""}}, q.Parts...)
	}
	if hi < len(ev.Text) {
		q.Parts = append(q.Parts, quotePart{" …", ""})
	}
	return q
}

type mark struct {
	timeline.Span
	as string
}

// within returns where inner stands in outer's text, or an empty Span if it
// doesn't.
func within(outer, inner timeline.Span) timeline.Span {
	start, end := inner.Start-outer.Start, inner.End-outer.Start
	if inner.Document != outer.Document || start < 0 || end < start || end > len(outer.Text) || outer.Text[start:end] != inner.Text {
		return timeline.Span{}
	}
	return timeline.Span{Start: start, End: end}
}

// fold shortens s to about n bytes and keeps the whole if that cuts it.
func (v *pageView) fold(s string, n int) folded {
	s = clean(s)
	if len(s) <= n {
		return folded{Text: s}
	}
	return folded{head(s, n) + "…", v.keep(s)}
}

func (v *pageView) keep(s string) int {
	n, ok := v.whole[s]
	if !ok {
		n = len(v.Whole) + 1
		v.whole[s] = n
		v.Whole = append(v.Whole, wholeText{n, len(s), s})
	}
	return n
}

// clean makes s valid UTF-8 without NULs, which no page can hold.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// facets counts the values that events are filtered by.
type facets struct {
	names  []string
	counts []int
	at     map[string]int
}

func (f *facets) index(name string) int {
	if i, ok := f.at[name]; ok {
		return i
	}
	if f.at == nil {
		f.at = map[string]int{}
	}
	f.at[name] = len(f.names)
	f.names, f.counts = append(f.names, name), append(f.counts, 0)
	return len(f.names) - 1
}

func (f *facets) add(name string) int {
	i := f.index(name)
	f.counts[i]++
	return i
}

// facets lists the values, the most frequent first.
func (v *pageView) facets(f facets, more func(*facet)) []facet {
	list := make([]facet, len(f.names))
	for i, name := range f.names {
		list[i] = facet{Index: i, Name: name, Label: v.fold(typeLabel(name), longName), Count: f.counts[i]}
		more(&list[i])
	}
	slices.SortStableFunc(list, func(a, b facet) int { return cmp.Compare(b.Count, a.Count) })
	return list
}

// facetNames lists the labels in the order of their indices.
func facetNames(list []facet) []string {
	names := make([]string, len(list))
	for _, f := range list {
		names[f.Index] = f.Label.Text
	}
	return names
}

// typeLabel writes "CONSULT" as "Consult", and leaves other text as it is.
func typeLabel(name string) string {
	if timeline.EventType(name).Quad() == "" {
		return name
	}
	return name[:1] + strings.ToLower(name[1:])
}

var idForm = regexp.MustCompile(`^[A-Za-z][\w.-]{0,99}$`)

// elementID is the event's own ID where that can be an element's, and unique.
func elementID(id string, i int, taken map[string]bool) string {
	if !idForm.MatchString(id) || strings.HasPrefix(id, "dl-") || taken[id] {
		id = fmt.Sprintf("dl-event-%d", i+1)
	}
	taken[id] = true
	return id
}

// quadClass is a style class: "verbal-cooperation".
func quadClass(t timeline.EventType) string {
	if q := t.Quad(); q != "" {
		return strings.ReplaceAll(string(q), " ", "-")
	}
	return "other"
}

func look(m timeline.Modality) string {
	switch {
	case m.Negated || m.Status == timeline.Denied:
		return "denied"
	case m.Status == timeline.Asserted || m.Status == "":
		return ""
	}
	return "hollow"
}

// webAddress returns address if a reader may follow it: http or https.
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func documentName(d *timeline.Document) string {
	return cmp.Or(d.Title, d.Source, d.URL, d.ID)
}

func sourcesOf(e timeline.Event, index map[string]int) []int {
	var list []int
	for _, ev := range e.Evidence {
		if i, ok := index[ev.Document]; ok && !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
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
		return fmt.Sprintf("%s, %d.", s, first.Year())
	}
	return fmt.Sprintf("%s, %d to %d.", s, first.Year(), last.Year())
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

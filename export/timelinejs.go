package export

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// timelineJS writes the JSON that TimelineJS 3 draws. It takes text for HTML,
// so everything is escaped. Events that nothing dates have no place on its axis
// and are counted on the title slide.
type timelineJS struct{}

type timelineJSData struct {
	Title  timelineJSSlide   `json:"title"`
	Events []timelineJSSlide `json:"events"`
}

type timelineJSSlide struct {
	Start   *timelineJSDate `json:"start_date,omitempty"`
	End     *timelineJSDate `json:"end_date,omitempty"` // last day
	Display string          `json:"display_date,omitempty"`
	Text    timelineJSText  `json:"text"`
	Group   string          `json:"group,omitempty"`
	ID      string          `json:"unique_id,omitempty"`
}

type timelineJSText struct {
	Headline string `json:"headline"` // HTML
	Text     string `json:"text"`     // HTML
}

type timelineJSDate struct {
	Year   int  `json:"year"` // astronomical: 0 is 1 BC
	Month  int  `json:"month"`
	Day    int  `json:"day"`
	Hour   *int `json:"hour,omitempty"`
	Minute *int `json:"minute,omitempty"`
}

func (timelineJS) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	enc := json.NewEncoder(jsonWriter{w})
	enc.SetIndent("", " ")
	return enc.Encode(slides(t, Apply(opts...)))
}

// slides turns events into slides, and says on the title what is missing.
func slides(t *timeline.Timeline, o Settings) timelineJSData {
	t = o.Shown(t)
	docs := prose.Documents(t)
	data := timelineJSData{Events: []timelineJSSlide{}}
	for _, e := range t.Events {
		start, end, ok := slideDates(e)
		if !ok {
			continue
		}
		data.Events = append(data.Events, timelineJSSlide{
			Start: start, End: end, Display: prose.InWords(e.When).String(),
			Text: timelineJSText{markup(prose.Headline(e)), slideText(e, docs)}, Group: slideGroup(e), ID: slideID(e.ID),
		})
	}
	note := fmt.Sprintf("Events shown: %d of %d.", len(data.Events), len(t.Events))
	if len(data.Events) < len(t.Events) {
		note += " The others have no date."
	}
	data.Title.Text = timelineJSText{markup(o.Heading(t)), "<p>" + note + "</p>"}
	return data
}

// slideDates places an event on the axis: an interval by its first and last
// day, a bound by the day that it names.
func slideDates(e timeline.Event) (start, end *timelineJSDate, ok bool) {
	i := e.When.Interval
	from, to, p := record.Days(e)
	switch {
	case p == record.Unplaced && !i.From.IsZero():
		return slideDate(i.From), nil, true
	case p == record.Unplaced && !i.To.IsZero():
		return slideDate(i.To.Add(-time.Nanosecond)), nil, true
	case p == record.Unplaced:
		return nil, nil, false
	}
	start = slideDate(from)
	if last := to.AddDate(0, 0, -1); last.After(from) {
		end = slideDate(last)
	} else if p == record.Placed && e.When.Grain != dateparse.NoGrain && e.When.Grain < dateparse.PartOfDay {
		hour, minute := i.From.Hour(), i.From.Minute()
		start.Hour, start.Minute = &hour, &minute
	}
	return start, end, true
}

func slideDate(t time.Time) *timelineJSDate {
	return &timelineJSDate{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

func slideText(e timeline.Event, docs map[string]*timeline.Document) string {
	var b strings.Builder
	facts := []string{prose.Status(e.Modality)}
	if who := prose.Parties(e); who != "" {
		facts = append(facts, who)
	}
	if e.Place != nil {
		facts = append(facts, e.Place.Name)
	}
	if s := prose.Edited(e); s != "" {
		facts = append(facts, s)
	}
	fmt.Fprintf(&b, "<p>%s</p>", markup(strings.Join(facts, " · ")))
	for _, ev := range e.Evidence {
		d := docs[ev.Document]
		source := markup(prose.SourceLine(d, ev.Document))
		if d != nil && prose.WebAddress(d.URL) != "" {
			source = `<a href="` + html.EscapeString(prose.WebAddress(d.URL)) + `">` + source + `</a>`
		}
		element := "blockquote"
		if ev.Document == review.Own { // a reviewer is no source
			element = "p"
		}
		fmt.Fprintf(&b, "<%s>%s</%[1]s><p>%[3]s</p>", element, markup(prose.Shorten(ev.Text, prose.KeepHead)), source)
	}
	if e.When.Explain != "" {
		fmt.Fprintf(&b, "<p><small>%s</small></p>", markup(e.When.Explain))
	}
	return b.String()
}

// slideGroup names a type. TimelineJS puts the name into the page without
// cleaning it, so nothing but PLOVER's own names goes there.
func slideGroup(e timeline.Event) string {
	if e.Type.Quad() == "" && (e.Type != "" || !e.Kind.Known()) {
		return "Other"
	}
	return prose.TypeLabel(prose.TypeName(e))
}

// slideID keeps what a fragment of an address can hold unescaped.
func slideID(id string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return -1
	}, id)
}

// markup is text as HTML on one line. A first character that a spreadsheet
// would take for a formula becomes a reference, which reads the same.
func markup(s string) string {
	s = html.EscapeString(prose.OneLine(s))
	if isFormula(s) {
		first, size := utf8.DecodeRuneInString(s)
		s = fmt.Sprintf("&#%d;%s", first, s[size:])
	}
	return s
}

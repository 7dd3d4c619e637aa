package export

import (
	"encoding/json"
	"io"
	"slices"
	"time"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// plover writes event records in the fields of the PLOVER interchange
// specification, one JSON object a line, as it advises. Where its drafts and
// the POLECAT data differ in a name, it is the plainer one; edtf, date_raw,
// pub_date, status, confidence and edited are additions, which the specification allows.
type plover struct{}

type ploverRecord struct {
	ID         string           `json:"id"`
	EventType  string           `json:"event_type"`
	Mode       []string         `json:"mode"` // of the type, then the auxiliary modes
	Context    []string         `json:"context"`
	QuadCode   int              `json:"quad_code,omitempty"`
	Scale      float64          `json:"event_scale"`
	CAMEO      string           `json:"cameo,omitempty"`
	Date       *string          `json:"date"`              // first day, YYYY-MM-DD; null where the text bounds none that has this form
	EndDate    *string          `json:"enddate,omitempty"` // last day, where it is another
	EDTF       string           `json:"edtf,omitempty"`    // the date with its precision
	DateRaw    string           `json:"date_raw,omitempty"`
	PubDate    string           `json:"pub_date,omitempty"`
	PubGuessed bool             `json:"pub_date_guessed,omitempty"`
	Source     []ploverActor    `json:"source"`
	Target     []ploverActor    `json:"target"` // "recipient" in later drafts
	Location   *ploverLocation  `json:"event_loc,omitempty"`
	EventText  []string         `json:"event_text"` // the triggers
	Text       string           `json:"text,omitempty"`
	TextInfo   *ploverText      `json:"text_info,omitempty"`
	CiteInfo   []ploverCitation `json:"cite_info"`
	Status     string           `json:"status"`
	Confidence float64          `json:"confidence"`
	Coder      string           `json:"coder"`
	Edited     []string         `json:"edited,omitempty"` // what a reviewer has changed
}

type ploverActor struct {
	Country string `json:"country,omitempty"` // ISO 3166-1 alpha-3
	Sector  string `json:"sector,omitempty"`
	Name    string `json:"name"`
	Text    string `json:"actor_text,omitempty"` // as the article has it
	Office  string `json:"office,omitempty"`
}

// ploverLocation has the names of GeoNames, as PLOVER asks.
type ploverLocation struct {
	Name      string   `json:"name"`
	Country   string   `json:"cc3,omitempty"`
	Latitude  *float64 `json:"latitude,omitempty"` // degrees, WGS 84
	Longitude *float64 `json:"longitude,omitempty"`
}

// ploverText says where Text stands in its document, in bytes.
type ploverText struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type ploverCitation struct {
	Citation    string `json:"citation"`
	Title       string `json:"title,omitempty"`
	URL         string `json:"url,omitempty"`
	Publication string `json:"publication,omitempty"`
	Language    string `json:"language,omitempty"`
}

// The numbers of the quad classes (PLOVER manual, "PLOVER quad categories").
var quadCodes = map[timeline.QuadClass]int{
	timeline.VerbalCooperation: 1, timeline.MaterialCooperation: 2, timeline.VerbalConflict: 3, timeline.MaterialConflict: 4,
}

func (plover) Export(w io.Writer, t *timeline.Timeline, _ ...Option) error {
	docs := prose.Documents(t)
	enc := json.NewEncoder(jsonWriter{w})
	for _, e := range t.Events {
		if e.Type == "" && e.Kind != "" {
			continue // a happening outside PLOVER
		}
		if err := enc.Encode(ploverEvent(e, docs)); err != nil {
			return err
		}
	}
	return nil
}

func ploverEvent(e timeline.Event, docs map[string]*timeline.Document) ploverRecord {
	r := ploverRecord{
		ID: e.ID, EventType: string(e.Type), Mode: modes(e), Context: append([]string{}, e.Contexts...),
		QuadCode: quadCodes[e.Type.Quad()], Scale: e.Type.Scale(), CAMEO: e.CAMEO,
		EDTF: e.When.EDTF, DateRaw: e.When.Words.Text,
		Source: ploverActors(e.Actors), Target: ploverActors(e.Targets), Location: ploverPlace(e.Place),
		EventText: []string{}, CiteInfo: []ploverCitation{},
		Status: string(e.Modality.Status), Confidence: hundredths(e.Confidence), Coder: "dateline", Edited: e.Edited(),
	}
	r.Date, r.EndDate = ploverDates(e.When)
	for i, ev := range e.Evidence {
		if !slices.Contains(r.EventText, ev.Trigger.Text) {
			r.EventText = append(r.EventText, ev.Trigger.Text)
		}
		cite := ploverCitation{Citation: ev.Document}
		if d := docs[ev.Document]; d != nil {
			cite = ploverCitation{ev.Document, d.Title, prose.WebAddress(d.URL), d.Publisher, d.Language}
			if r.PubDate == "" && !d.Published.IsZero() {
				r.PubGuessed = d.Dated.Guessed()
				r.PubDate = d.Published.Format(time.DateOnly)
			}
		}
		if !slices.Contains(r.CiteInfo, cite) {
			r.CiteInfo = append(r.CiteInfo, cite)
		}
		if i == 0 {
			r.Text, r.TextInfo = ev.Text, &ploverText{ev.Start, ev.End}
		}
	}
	return r
}

// modes returns the mode of the type and PLOVER's auxiliary modes.
func modes(e timeline.Event) []string {
	list := []string{}
	if e.Mode != "" {
		list = append(list, e.Mode)
	}
	switch e.Modality.Status {
	case timeline.Planned:
		list = append(list, "future")
	case timeline.Possible, timeline.Hypothetical, timeline.Demanded:
		list = append(list, "hypothetical")
	}
	if e.Modality.Negated || e.Modality.Status == timeline.Denied {
		list = append(list, "negation")
	}
	return list
}

// ploverDates returns the first day of an anchor and the last, if it is another.
func ploverDates(a timeline.Anchor) (first, last *string) {
	text := func(t time.Time) *string {
		if t.IsZero() || t.Year() < 1 || t.Year() > 9999 { // the specification has YYYY-MM-DD and nothing else
			return nil
		}
		s := t.Format(time.DateOnly)
		return &s
	}
	first = text(a.Interval.From)
	if !a.Interval.To.IsZero() {
		last = text(a.Interval.To.Add(-time.Nanosecond))
	}
	if first != nil && last != nil && *first == *last {
		last = nil
	}
	return first, last
}

func ploverActors(actors []timeline.Actor) []ploverActor {
	list := make([]ploverActor, 0, len(actors))
	for _, a := range actors {
		list = append(list, ploverActor{a.Country, a.Sector, a.Name, a.Text, a.Role})
	}
	return list
}

func ploverPlace(p *timeline.Place) *ploverLocation {
	if p == nil {
		return nil
	}
	l := &ploverLocation{Name: p.Name, Country: p.Country}
	if lon, lat, ok := record.Coordinates(p); ok {
		l.Latitude, l.Longitude = &lat, &lon
	}
	return l
}

package record

import (
	"strings"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// Row is an event. Its times are those of the dateline's clock, or of the
// clock whose zone the words name, without a zone; EDTF has the one that is named.
type Row struct {
	ID         string   `parquet:"id"`
	Type       string   `parquet:"type,dict"`
	Kind       string   `parquet:"kind,dict"` // of a happening outside PLOVER
	Mode       string   `parquet:"mode,dict"`
	Contexts   []string `parquet:"contexts,list"`
	CAMEO      string   `parquet:"cameo,dict"`
	Quad       string   `parquet:"quad,dict"`
	Scale      float64  `parquet:"scale"`
	Summary    string   `parquet:"event"`
	From       *int64   `parquet:"date_from,timestamp(millisecond:local)"`
	To         *int64   `parquet:"date_to,timestamp(millisecond:local)"` // exclusive
	EDTF       string   `parquet:"edtf"`
	Value      string   `parquet:"value"`
	Mod        string   `parquet:"mod,dict"`
	Grain      string   `parquet:"grain,dict"`
	Relation   string   `parquet:"relation,dict"`
	How        string   `parquet:"how,dict"`
	Explain    string   `parquet:"explain"`
	Actors     []Actor  `parquet:"actors,list"`
	Targets    []Actor  `parquet:"targets,list"`
	Place      string   `parquet:"place"`
	Country    string   `parquet:"place_country,dict"`
	Latitude   *float64 `parquet:"lat"` // degrees, WGS 84
	Longitude  *float64 `parquet:"lon"`
	Status     string   `parquet:"status,dict"`
	Negated    bool     `parquet:"negated"`
	ReportedBy string   `parquet:"reported_by"`
	Confidence float64  `parquet:"confidence"`
	Trigger    string   `parquet:"trigger"`
	Doc        string   `parquet:"doc,dict"`
	Start      int64    `parquet:"start"` // of the trigger, in bytes
	End        int64    `parquet:"end"`
	Sources    []Source `parquet:"sources,list"`
	// Of the document that tells it first:
	Title       string   `parquet:"title"`
	URL         string   `parquet:"url"`
	Published   *int64   `parquet:"published,timestamp(millisecond)"`
	Guessed     bool     `parquet:"published_guessed"`
	Also        []string `parquet:"also_published_by,list"`
	SourceCount int64    `parquet:"source_count"` // documents that tell it, their copies counted
	// How many people it harmed:
	KilledMin  *int64 `parquet:"killed_min"`
	KilledMax  *int64 `parquet:"killed_max"` // none if there may be more
	InjuredMin *int64 `parquet:"injured_min"`
	InjuredMax *int64 `parquet:"injured_max"`
	// What a reviewer has changed:
	Edited []string `parquet:"edited,list"`
}

// Actor is a party of the event.
type Actor struct {
	Name    string `parquet:"name"`
	Country string `parquet:"country"`
	Sector  string `parquet:"sector"`
	Role    string `parquet:"role"`
}

// Source is a sentence that tells of the event, and where it stands.
type Source struct {
	Doc       string   `parquet:"doc"`
	Title     string   `parquet:"title"`
	URL       string   `parquet:"url"`
	Publisher string   `parquet:"publisher"`
	Published *int64   `parquet:"published,timestamp(millisecond)"`
	Guessed   bool     `parquet:"published_guessed"`
	Also      []string `parquet:"also_published_by,list"` // who published copies of the document
	Sentence  string   `parquet:"sentence"`
	Start     int64    `parquet:"start"`
	End       int64    `parquet:"end"`
}

// Of returns an event as a row. docs are the documents by their IDs.
func Of(e timeline.Event, docs map[string]*timeline.Document) Row {
	row := Row{
		ID: UTF8(e.ID), Type: UTF8(string(e.Type)), Kind: UTF8(string(e.Kind)), Mode: UTF8(e.Mode), CAMEO: UTF8(e.CAMEO),
		Quad: string(e.Type.Quad()), Scale: e.Type.Scale(), Summary: UTF8(e.Summary),
		From: prose.WallClock(e.When.Interval.From), To: prose.WallClock(e.When.Interval.To),
		EDTF: UTF8(e.When.EDTF), Value: UTF8(e.When.Value), Mod: UTF8(string(e.When.Mod)), Grain: e.When.Grain.String(),
		Relation: UTF8(string(e.When.Relation)), How: UTF8(string(e.When.How)), Explain: UTF8(e.When.Explain),
		Actors: actorsOf(e.Actors), Targets: actorsOf(e.Targets),
		Status: UTF8(string(e.Modality.Status)), Negated: e.Modality.Negated, ReportedBy: UTF8(e.Modality.ReportedBy),
		Confidence: e.Confidence, Edited: e.Edited(),
		Trigger: UTF8(e.Trigger.Text), Doc: UTF8(e.Trigger.Document), Start: int64(e.Trigger.Start), End: int64(e.Trigger.End),
	}
	killed, injured := TollOf(e, timeline.Killed), TollOf(e, timeline.Injured)
	row.KilledMin, row.KilledMax, row.InjuredMin, row.InjuredMax = killed.Least, killed.Most, injured.Least, injured.Most
	for _, c := range e.Contexts {
		row.Contexts = append(row.Contexts, UTF8(c))
	}
	if p := e.Place; p != nil {
		row.Place, row.Country = UTF8(p.Name), UTF8(p.Country)
		if lon, lat, ok := Coordinates(p); ok {
			row.Latitude, row.Longitude = &lat, &lon
		}
	}
	for _, ev := range e.Evidence {
		s := Source{Doc: UTF8(ev.Document), Sentence: UTF8(ev.Text), Start: int64(ev.Start), End: int64(ev.End)}
		if d := docs[ev.Document]; d != nil {
			s.Title, s.URL, s.Publisher = UTF8(d.Title), UTF8(d.URL), UTF8(d.Publisher)
			for _, name := range prose.AlsoPublishedBy(d) {
				s.Also = append(s.Also, UTF8(name))
			}
			if !d.Published.IsZero() {
				at := d.Published.UnixMilli()
				s.Published, s.Guessed = &at, d.Dated.Guessed()
			}
		}
		row.Sources = append(row.Sources, s)
	}
	if len(row.Sources) > 0 {
		first := row.Sources[0]
		row.Title, row.URL, row.Published, row.Guessed, row.Also = first.Title, first.URL, first.Published, first.Guessed, first.Also
	}
	row.SourceCount = int64(prose.SourceCount(e, docs))
	return row
}

func actorsOf(actors []timeline.Actor) []Actor {
	var list []Actor
	for _, a := range actors {
		list = append(list, Actor{UTF8(a.Name), UTF8(a.Country), UTF8(a.Sector), UTF8(a.Role)})
	}
	return list
}

// UTF8 is s as a string column can hold it.
func UTF8(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

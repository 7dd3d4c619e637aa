package export

import (
	"io"
	"iter"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// parquetTable writes one event a row, with typed columns and the lists of an
// event as lists.
type parquetTable struct{}

// parquetRow is an event. Its times are those of the dateline's clock, or of the
// clock whose zone the words name, without a zone; EDTF has the one that is named.
type parquetRow struct {
	ID         string          `parquet:"id"`
	Type       string          `parquet:"type,dict"`
	Kind       string          `parquet:"kind,dict"` // of a happening outside PLOVER
	Mode       string          `parquet:"mode,dict"`
	Contexts   []string        `parquet:"contexts,list"`
	CAMEO      string          `parquet:"cameo,dict"`
	Quad       string          `parquet:"quad,dict"`
	Scale      float64         `parquet:"scale"`
	Summary    string          `parquet:"event"`
	From       *int64          `parquet:"date_from,timestamp(millisecond:local)"`
	To         *int64          `parquet:"date_to,timestamp(millisecond:local)"` // exclusive
	EDTF       string          `parquet:"edtf"`
	Value      string          `parquet:"value"`
	Mod        string          `parquet:"mod,dict"`
	Grain      string          `parquet:"grain,dict"`
	Relation   string          `parquet:"relation,dict"`
	How        string          `parquet:"how,dict"`
	Explain    string          `parquet:"explain"`
	Actors     []parquetActor  `parquet:"actors,list"`
	Targets    []parquetActor  `parquet:"targets,list"`
	Place      string          `parquet:"place"`
	Country    string          `parquet:"place_country,dict"`
	Latitude   *float64        `parquet:"lat"` // degrees, WGS 84
	Longitude  *float64        `parquet:"lon"`
	Status     string          `parquet:"status,dict"`
	Negated    bool            `parquet:"negated"`
	ReportedBy string          `parquet:"reported_by"`
	Confidence float64         `parquet:"confidence"`
	Trigger    string          `parquet:"trigger"`
	Doc        string          `parquet:"doc,dict"`
	Start      int64           `parquet:"start"` // of the trigger, in bytes
	End        int64           `parquet:"end"`
	Sources    []parquetSource `parquet:"sources,list"`
	// Of the document that tells it first:
	Title       string `parquet:"title"`
	URL         string `parquet:"url"`
	Published   *int64 `parquet:"published,timestamp(millisecond)"`
	Guessed     bool   `parquet:"published_guessed"`
	SourceCount int64  `parquet:"source_count"` // documents that tell it, their copies counted
	// How many people it harmed:
	KilledMin  *int64 `parquet:"killed_min"`
	KilledMax  *int64 `parquet:"killed_max"` // none if there may be more
	InjuredMin *int64 `parquet:"injured_min"`
	InjuredMax *int64 `parquet:"injured_max"`
	// What a reviewer has changed:
	Edited []string `parquet:"edited,list"`
}

type parquetActor struct {
	Name    string `parquet:"name"`
	Country string `parquet:"country"`
	Sector  string `parquet:"sector"`
	Role    string `parquet:"role"`
}

// parquetSource is a sentence that tells of the event, and where it stands.
type parquetSource struct {
	Doc       string `parquet:"doc"`
	Title     string `parquet:"title"`
	URL       string `parquet:"url"`
	Publisher string `parquet:"publisher"`
	Published *int64 `parquet:"published,timestamp(millisecond)"`
	Guessed   bool   `parquet:"published_guessed"`
	Sentence  string `parquet:"sentence"`
	Start     int64  `parquet:"start"`
	End       int64  `parquet:"end"`
}

// Rows are handed on in batches, and written in groups that bound the memory.
const (
	parquetBatch = 1_000
	parquetGroup = 20_000
)

func (f parquetTable) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	return f.Stream(w, t.Documents, eventsOf(t), opts...)
}

func (parquetTable) Stream(w io.Writer, documents []*timeline.Document, events iter.Seq2[timeline.Event, error], _ ...Option) error {
	docs := prose.Documents(&timeline.Timeline{Documents: documents})
	p := parquet.NewGenericWriter[parquetRow](w, parquet.Compression(&parquet.Snappy), parquet.MaxRowsPerRowGroup(parquetGroup))
	batch := make([]parquetRow, 0, parquetBatch)
	for e, err := range events {
		if err != nil {
			return err
		}
		if batch = append(batch, parquetEvent(e, docs)); len(batch) == parquetBatch {
			if _, err := p.Write(batch); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	if _, err := p.Write(batch); err != nil {
		return err
	}
	return p.Close()
}

func parquetEvent(e timeline.Event, docs map[string]*timeline.Document) parquetRow {
	row := parquetRow{
		ID: utf8Text(e.ID), Type: utf8Text(string(e.Type)), Kind: utf8Text(string(e.Kind)), Mode: utf8Text(e.Mode), CAMEO: utf8Text(e.CAMEO),
		Quad: string(e.Type.Quad()), Scale: e.Type.Scale(), Summary: utf8Text(e.Summary),
		From: prose.WallClock(e.When.Interval.From), To: prose.WallClock(e.When.Interval.To),
		EDTF: utf8Text(e.When.EDTF), Value: utf8Text(e.When.Value), Mod: utf8Text(string(e.When.Mod)), Grain: e.When.Grain.String(),
		Relation: utf8Text(string(e.When.Relation)), How: utf8Text(string(e.When.How)), Explain: utf8Text(e.When.Explain),
		Actors: parquetActors(e.Actors), Targets: parquetActors(e.Targets),
		Status: utf8Text(string(e.Modality.Status)), Negated: e.Modality.Negated, ReportedBy: utf8Text(e.Modality.ReportedBy),
		Confidence: e.Confidence, Edited: e.Edited(),
		Trigger: utf8Text(e.Trigger.Text), Doc: utf8Text(e.Trigger.Document), Start: int64(e.Trigger.Start), End: int64(e.Trigger.End),
	}
	killed, injured := tollOf(e, timeline.Killed), tollOf(e, timeline.Injured)
	row.KilledMin, row.KilledMax, row.InjuredMin, row.InjuredMax = killed.least, killed.most, injured.least, injured.most
	for _, c := range e.Contexts {
		row.Contexts = append(row.Contexts, utf8Text(c))
	}
	if p := e.Place; p != nil {
		row.Place, row.Country = utf8Text(p.Name), utf8Text(p.Country)
		if lon, lat, ok := coordinates(p); ok {
			row.Latitude, row.Longitude = &lat, &lon
		}
	}
	for _, ev := range e.Evidence {
		s := parquetSource{Doc: utf8Text(ev.Document), Sentence: utf8Text(ev.Text), Start: int64(ev.Start), End: int64(ev.End)}
		if d := docs[ev.Document]; d != nil {
			s.Title, s.URL, s.Publisher = utf8Text(d.Title), utf8Text(d.URL), utf8Text(d.Publisher)
			if !d.Published.IsZero() {
				at := d.Published.UnixMilli()
				s.Published, s.Guessed = &at, d.Dated.Guessed()
			}
		}
		row.Sources = append(row.Sources, s)
	}
	if len(row.Sources) > 0 {
		first := row.Sources[0]
		row.Title, row.URL, row.Published, row.Guessed = first.Title, first.URL, first.Published, first.Guessed
	}
	row.SourceCount = int64(prose.SourceCount(e, docs))
	return row
}

func parquetActors(actors []timeline.Actor) []parquetActor {
	var list []parquetActor
	for _, a := range actors {
		list = append(list, parquetActor{utf8Text(a.Name), utf8Text(a.Country), utf8Text(a.Sector), utf8Text(a.Role)})
	}
	return list
}

// utf8Text is s as a string column can hold it.
func utf8Text(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

package export

import (
	"encoding/csv"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// commaSeparated writes one event a row, as RFC 4180 has it. The file is UTF-8
// without a byte order mark, which most readers of CSV would take for part of
// the first column's name.
type commaSeparated struct{}

// csvRow is an event with what its cells are taken from.
type csvRow struct {
	timeline.Event
	place timeline.Place
	first timeline.Evidence  // the sentence that tells it first
	from  *timeline.Document // of that sentence; without anything if it is not known

	sources int // documents that tell it, their copies counted
}

// csvColumn is a column, with its type and description in the words of Table Schema.
type csvColumn struct {
	name, kind, about string
	cell              func(csvRow) string
}

var csvColumns = []csvColumn{
	{"id", "string", "Unique within the file", func(r csvRow) string { return r.ID }},
	{"date_from", "string", "First moment, ISO 8601", func(r csvRow) string { return r.When.From }},
	{"date_to", "string", "End, exclusive, ISO 8601", func(r csvRow) string { return r.When.To }},
	{"edtf", "string", "The date as Extended Date/Time Format (ISO 8601-2)", func(r csvRow) string { return r.When.EDTF }},
	{"value", "string", "TIMEX3 value", func(r csvRow) string { return r.When.Value }},
	{"mod", "string", "TIMEX3 modifier of the value", func(r csvRow) string { return string(r.When.Mod) }},
	{"grain", "string", "How precisely the date is known: day, month, year", func(r csvRow) string { return r.When.Grain.String() }},
	{"relation", "string", "by, before, after: the date is a bound", func(r csvRow) string { return string(r.When.Relation) }},
	{"how", "string", "What dates the event", func(r csvRow) string { return string(r.When.How) }},
	{"type", "string", "PLOVER event type", func(r csvRow) string { return string(r.Type) }},
	{"kind", "string", "Of a happening outside PLOVER", func(r csvRow) string { return string(r.Kind) }},
	{"mode", "string", "PLOVER mode", func(r csvRow) string { return r.Mode }},
	{"cameo", "string", "CAMEO code, with its leading zero", func(r csvRow) string { return r.CAMEO }},
	{"quad", "string", "PLOVER quad class", func(r csvRow) string { return string(r.Type.Quad()) }},
	{"scale", "number", "From -10, conflict, to 10, cooperation, by the type", func(r csvRow) string { return number(r.Type.Scale()) }},
	{"event", "string", "One sentence made of the source's words", func(r csvRow) string { return r.Summary }},
	{"actors", "string", "Who did it, divided by semicolons", func(r csvRow) string { return actorNames(r.Actors) }},
	{"actor_countries", "string", "ISO 3166-1 alpha-3, in the order of the actors", func(r csvRow) string { return actorCountries(r.Actors) }},
	{"targets", "string", "To whom, divided by semicolons", func(r csvRow) string { return actorNames(r.Targets) }},
	{"target_countries", "string", "ISO 3166-1 alpha-3, in the order of the targets", func(r csvRow) string { return actorCountries(r.Targets) }},
	{"place", "string", "Where", func(r csvRow) string { return r.place.Name }},
	{"place_country", "string", "ISO 3166-1 alpha-3", func(r csvRow) string { return r.place.Country }},
	{"lat", "number", "Degrees, WGS 84", func(r csvRow) string { return degrees(r.place.Latitude) }},
	{"lon", "number", "Degrees, WGS 84", func(r csvRow) string { return degrees(r.place.Longitude) }},
	{"status", "string", "asserted, planned, possible, demanded, denied, hypothetical", func(r csvRow) string { return string(r.Modality.Status) }},
	{"negated", "boolean", "It is said not to have happened", func(r csvRow) string { return strconv.FormatBool(r.Modality.Negated) }},
	{"reported_by", "string", "On whose word", func(r csvRow) string { return r.Modality.ReportedBy }},
	{"confidence", "number", "That it is an event worth telling, 0 to 1", func(r csvRow) string { return strconv.FormatFloat(r.Confidence, 'f', 2, 64) }},
	{"sentence", "string", "The sentence that tells it first", func(r csvRow) string { return r.first.Text }},
	{"doc", "string", "ID of the document that tells it first", func(r csvRow) string { return r.first.Document }},
	{"start", "integer", "Of the words that say that it happened, in bytes of the document's text", func(r csvRow) string { return strconv.Itoa(r.Trigger.Start) }},
	{"end", "integer", "Their end, exclusive", func(r csvRow) string { return strconv.Itoa(r.Trigger.End) }},
	{"explain", "string", "Why it has this date", func(r csvRow) string { return r.When.Explain }},
	{"title", "string", "Of the document that tells it first", func(r csvRow) string { return r.from.Title }},
	{"url", "string", "Of that document", func(r csvRow) string { return r.from.URL }},
	{"published", "datetime", "When that document was, in its own time zone", csvRow.published},
	{"published_guessed", "boolean", "The date of publication is a guess", func(r csvRow) string { return strconv.FormatBool(r.from.Dated.Guessed()) }},
	{"also_published_by", "string", "Who published copies of that document, divided by semicolons", func(r csvRow) string { return strings.Join(prose.AlsoPublishedBy(r.from), "; ") }},
	{"source_count", "integer", "Documents that tell it, their copies counted", func(r csvRow) string { return strconv.Itoa(r.sources) }},
	{"killed_min", "integer", "At least so many were killed", func(r csvRow) string { return digits(record.TollOf(r.Event, timeline.Killed).Least) }},
	{"killed_max", "integer", "And at most so many; empty if there may be more", func(r csvRow) string { return digits(record.TollOf(r.Event, timeline.Killed).Most) }},
	{"injured_min", "integer", "At least so many were injured", func(r csvRow) string { return digits(record.TollOf(r.Event, timeline.Injured).Least) }},
	{"injured_max", "integer", "And at most so many; empty if there may be more", func(r csvRow) string { return digits(record.TollOf(r.Event, timeline.Injured).Most) }},
	{"edited", "string", "What a reviewer has changed, divided by semicolons: event, actors, targets, place, status, date, type, sentences", func(r csvRow) string { return strings.Join(r.Edited(), "; ") }},
}

func (r csvRow) published() string {
	if r.from.Published.IsZero() {
		return ""
	}
	return r.from.Published.Format(time.RFC3339)
}

func (f commaSeparated) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	return f.Stream(w, t.Documents, record.Events(t), opts...)
}

func (commaSeparated) Stream(w io.Writer, documents []*timeline.Document, events iter.Seq2[timeline.Event, error], _ ...Option) error {
	docs := prose.Documents(&timeline.Timeline{Documents: documents})
	c := csv.NewWriter(w)
	cells := make([]string, len(csvColumns))
	for i, column := range csvColumns {
		cells[i] = column.name
	}
	if err := c.Write(cells); err != nil {
		return err
	}
	for e, err := range events {
		if err != nil {
			return err
		}
		row := newCSVRow(e, docs)
		for i, column := range csvColumns {
			cells[i] = inert(column.cell(row))
		}
		if err := c.Write(cells); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

func newCSVRow(e timeline.Event, docs map[string]*timeline.Document) csvRow {
	row := csvRow{Event: e, from: &timeline.Document{}, sources: prose.SourceCount(e, docs)}
	if e.Place != nil {
		row.place = *e.Place
	}
	if len(e.Evidence) > 0 {
		row.first = e.Evidence[0]
		if d := docs[row.first.Document]; d != nil {
			row.from = d
		}
	}
	return row
}

func actorNames(actors []timeline.Actor) string {
	return prose.Joined(actors, func(a timeline.Actor) string { return a.Name })
}

func actorCountries(actors []timeline.Actor) string {
	return prose.Joined(actors, func(a timeline.Actor) string { return a.Country })
}

func degrees(f float64) string {
	if f == 0 {
		return ""
	}
	return number(f)
}

// number writes f with as many digits as it has.
func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// digits are those of a number that may be missing.
func digits(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}

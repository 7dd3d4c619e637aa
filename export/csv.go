package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

// commaSeparated writes one event a row, as RFC 4180 has it. The file is UTF-8
// without a byte order mark, which most readers of CSV would take for part of
// the first column's name.
type commaSeparated struct{}

var csvColumns = []string{
	"id", "date_from", "date_to", "edtf", "value", "mod", "grain", "relation", "how", "type", "kind", "mode", "cameo", "quad", "scale",
	"event", "actors", "actor_countries", "targets", "target_countries", "place", "place_country", "lat", "lon",
	"status", "negated", "reported_by", "confidence", "sentence", "doc", "start", "end", "explain",
	"killed_min", "killed_max", "injured_min", "injured_max",
}

func (commaSeparated) Export(w io.Writer, t *timeline.Timeline, _ ...Option) error {
	c := csv.NewWriter(w)
	if err := c.Write(csvColumns); err != nil {
		return err
	}
	for _, e := range t.Events {
		var place timeline.Place
		if e.Place != nil {
			place = *e.Place
		}
		var from timeline.Evidence
		if len(e.Evidence) > 0 {
			from = e.Evidence[0]
		}
		killed, injured := tollOf(e, timeline.Killed), tollOf(e, timeline.Injured)
		row := []string{
			e.ID, e.When.From, e.When.To, e.When.EDTF, e.When.Value, string(e.When.Mod), e.When.Grain.String(), string(e.When.Relation), string(e.When.How),
			string(e.Type), string(e.Kind), e.Mode, e.CAMEO, string(e.Type.Quad()), fmt.Sprint(e.Type.Scale()),
			e.Summary, actorNames(e.Actors), actorCountries(e.Actors), actorNames(e.Targets), actorCountries(e.Targets),
			place.Name, place.Country, degrees(place.Latitude), degrees(place.Longitude),
			string(e.Modality.Status), strconv.FormatBool(e.Modality.Negated), e.Modality.ReportedBy,
			strconv.FormatFloat(e.Confidence, 'f', 2, 64), from.Text, from.Document,
			strconv.Itoa(e.Trigger.Start), strconv.Itoa(e.Trigger.End), e.When.Explain,
			digits(killed.least), digits(killed.most), digits(injured.least), digits(injured.most),
		}
		for i, cell := range row {
			row[i] = inert(cell)
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
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
	return strconv.FormatFloat(f, 'f', -1, 64)
}

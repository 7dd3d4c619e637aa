package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// geoJSON writes a FeatureCollection as RFC 7946 has it, one event a feature and
// a line.
// An event without coordinates has the geometry null, which readers skip.
type geoJSON struct{}

type feature struct {
	Type       string            `json:"type"`
	ID         string            `json:"id"`
	Geometry   *point            `json:"geometry"`
	Properties featureProperties `json:"properties"`
}

type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // degrees of longitude, latitude, WGS 84
}

// featureProperties are flat, since map programs show nothing else.
type featureProperties struct {
	Event        string  `json:"event"`
	Type         string  `json:"type"`
	Kind         string  `json:"kind,omitempty"`
	Mode         string  `json:"mode,omitempty"`
	Scale        float64 `json:"scale"`
	When         string  `json:"when,omitempty"` // in words
	From         string  `json:"date_from,omitempty"`
	To           string  `json:"date_to,omitempty"` // exclusive
	EDTF         string  `json:"edtf,omitempty"`
	How          string  `json:"how,omitempty"`
	Actors       string  `json:"actors,omitempty"`
	Targets      string  `json:"targets,omitempty"`
	Place        string  `json:"place,omitempty"`
	PlaceCountry string  `json:"place_country,omitempty"`
	PlaceLevel   string  `json:"place_level,omitempty"`
	Status       string  `json:"status"`
	Negated      bool    `json:"negated"`
	Confidence   float64 `json:"confidence"`
	Sentence     string  `json:"sentence,omitempty"`
	Source       string  `json:"source,omitempty"`
	URL          string  `json:"url,omitempty"`
	Edited       string  `json:"edited,omitempty"` // what a reviewer has changed
}

func (geoJSON) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	docs := prose.Documents(t)
	title, err := json.Marshal(Apply(opts...).Heading(t))
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	// The title is a foreign member (RFC 7946, 6.1).
	fmt.Fprintf(b, `{"type":"FeatureCollection","title":%s,"features":[`, referenced(string(title), jsonReference))
	for i, e := range t.Events {
		line, err := json.Marshal(eventFeature(e, docs))
		if err != nil {
			return err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.WriteString(referenced(string(line), jsonReference))
	}
	b.WriteString("\n]}\n")
	return b.Flush()
}

func eventFeature(e timeline.Event, docs map[string]*timeline.Document) feature {
	f := feature{Type: "Feature", ID: e.ID, Properties: featureProperties{
		Event: e.Summary, Type: string(e.Type), Kind: string(e.Kind), Mode: e.Mode, Scale: e.Type.Scale(),
		When: prose.InWords(e.When).String(), From: e.When.From, To: e.When.To, EDTF: e.When.EDTF, How: string(e.When.How),
		Actors: actorNames(e.Actors), Targets: actorNames(e.Targets),
		Status: string(e.Modality.Status), Negated: e.Modality.Negated, Confidence: hundredths(e.Confidence), Edited: strings.Join(e.Edited(), "; "),
	}}
	if p := e.Place; p != nil {
		f.Properties.Place, f.Properties.PlaceCountry, f.Properties.PlaceLevel = p.Name, p.Country, p.Level
		if lon, lat, ok := record.Coordinates(p); ok {
			f.Geometry = &point{"Point", [2]float64{lon, lat}}
		}
	}
	if len(e.Evidence) > 0 {
		ev := e.Evidence[0]
		f.Properties.Sentence, f.Properties.Source = ev.Text, prose.SourceLine(docs[ev.Document], ev.Document)
		if d := docs[ev.Document]; d != nil {
			f.Properties.URL = prose.WebAddress(d.URL)
		}
	}
	return f
}

// hundredths rounds what is known no better.
func hundredths(f float64) float64 { return math.Round(100*f) / 100 }

package export

import (
	"encoding/json"
	"io"
	"math"

	"github.com/dateline-go/dateline/timeline"
)

// geoJSON writes a FeatureCollection as RFC 7946 has it, one event a feature.
// An event without coordinates has the geometry null, which readers skip.
type geoJSON struct{}

type featureCollection struct {
	Type     string    `json:"type"`
	Title    string    `json:"title"` // a foreign member (RFC 7946, 6.1)
	Features []feature `json:"features"`
}

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
}

func (geoJSON) Export(w io.Writer, t *timeline.Timeline, opts ...Option) error {
	docs := documents(t)
	all := featureCollection{"FeatureCollection", apply(opts).heading(t), make([]feature, 0, len(t.Events))}
	for _, e := range t.Events {
		f := feature{Type: "Feature", ID: e.ID, Properties: featureProperties{
			Event: e.Summary, Type: string(e.Type), Mode: e.Mode, Scale: e.Type.Scale(),
			When: inWords(e.When).String(), From: e.When.From, To: e.When.To, EDTF: e.When.EDTF, How: string(e.When.How),
			Actors: actorNames(e.Actors), Targets: actorNames(e.Targets),
			Status: string(e.Modality.Status), Negated: e.Modality.Negated, Confidence: hundredths(e.Confidence),
		}}
		if p := e.Place; p != nil {
			f.Properties.Place, f.Properties.PlaceCountry, f.Properties.PlaceLevel = p.Name, p.Country, p.Level
			if lon, lat, ok := coordinates(p); ok {
				f.Geometry = &point{"Point", [2]float64{lon, lat}}
			}
		}
		if len(e.Evidence) > 0 {
			ev := e.Evidence[0]
			f.Properties.Sentence, f.Properties.Source = ev.Text, sourceLine(docs[ev.Document], ev.Document)
			if d := docs[ev.Document]; d != nil {
				f.Properties.URL = webAddress(d.URL)
			}
		}
		all.Features = append(all.Features, f)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(all)
}

// hundredths rounds what is known no better.
func hundredths(f float64) float64 { return math.Round(100*f) / 100 }

// coordinates returns a place's longitude and latitude in degrees, if it has
// them and they are on the globe.
func coordinates(p *timeline.Place) (lon, lat float64, ok bool) {
	lon, lat = p.Longitude, p.Latitude
	ok = (lon != 0 || lat != 0) && math.Abs(lon) <= 180 && math.Abs(lat) <= 90 // NaN is neither
	return lon, lat, ok
}

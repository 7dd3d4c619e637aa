package export

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/twpayne/go-geom"
	"github.com/twpayne/go-geom/encoding/geojson"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func features(t *testing.T, tl *timeline.Timeline) []*geojson.Feature {
	t.Helper()
	var c geojson.FeatureCollection
	if err := json.Unmarshal(write(t, "geojson", tl), &c); err != nil {
		t.Fatal(err)
	}
	if len(c.Features) != len(tl.Events) {
		t.Fatalf("%d features for %d events", len(c.Features), len(tl.Events))
	}
	return c.Features
}

func TestGeoJSON(t *testing.T) {
	t.Parallel()
	for _, f := range features(t, exporttest.Kinds()) {
		point, placed := f.Geometry.(*geom.Point)
		if placed != (f.ID == "day") || placed && (point.X() != 10.5 || point.Y() != 59.25) {
			t.Errorf("%s is at %v", f.ID, f.Geometry)
		}
		if f.Properties["event"] != "Summary of "+f.ID || f.Properties["url"] != "https://example.org/a?b=1&c=(2)" || f.Properties["confidence"] != 0.8 {
			t.Errorf("%s: %v", f.ID, f.Properties)
		}
		for key, value := range f.Properties { // map programs show no others
			switch value.(type) {
			case map[string]any, []any:
				t.Errorf("%s is not flat: %v", key, value)
			}
		}
	}
}

func TestGeoJSONHostile(t *testing.T) {
	t.Parallel()
	tl := exporttest.Hostile(t)
	for i, at := range [][2]float64{{91, 0}, {0, 181}, {math.NaN(), 1}, {math.Inf(1), 1}} {
		tl.Events[i].Place = &timeline.Place{Name: "Off the globe", Latitude: at[0], Longitude: at[1]}
	}
	for i, f := range features(t, tl) {
		if f.Geometry != nil {
			t.Errorf("%d is at %v", i, f.Geometry)
		}
		if want := string([]rune(tl.Events[i].Summary)); f.Properties["event"] != want {
			t.Errorf("%.60q, want %.60q", f.Properties["event"], want)
		}
		if u, ok := f.Properties["url"]; ok {
			t.Errorf("links to %v", u)
		}
	}
}

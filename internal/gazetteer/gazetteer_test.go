package gazetteer

import (
	"math"
	"testing"
)

func TestFind(t *testing.T) {
	for _, want := range []struct {
		name, country string
		lat, lon      float64
	}{
		{"Moscow", "RUS", 55.8, 37.6}, {"Geneva", "CHE", 46.2, 6.1}, {"Minsk", "", 53.9, 27.6}, {"Kyiv", "UKR", 50.5, 30.5},
		{"Paris", "", 48.9, 2.4}, {"Paris", "USA", 33.7, -95.6}, {"Washington, D.C.", "USA", 38.9, -77.0}, {"São Paulo", "BRA", -23.5, -46.6},
		{"Sao Paulo", "BRA", -23.5, -46.6}, {"Basra", "IRQ", 30.5, 47.8}, {"Tbilisi", "GEO", 41.7, 44.8}, {"Nairobi", "KEN", -1.3, 36.8},
	} {
		p, ok := Find(want.name, want.country)
		if !ok || math.Abs(p.Latitude-want.lat) > 0.2 || math.Abs(p.Longitude-want.lon) > 0.2 {
			t.Errorf("%s (%s): %+v %v", want.name, want.country, p, ok)
		}
	}
	for _, name := range []string{"", "Nowhere at all", "\xff"} {
		if p, ok := Find(name, ""); ok {
			t.Errorf("%q: %+v", name, p)
		}
	}
	if c := Candidates("Paris"); len(c) < 2 || c[0].Country != "FRA" {
		t.Errorf("%+v", c)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := parse(cities, names); err != nil {
			b.Fatal(err)
		}
	}
}

package timeline

import (
	"slices"
	"sync"

	"golang.org/x/text/language"
)

// parts are the parts of the world that UN M49 has a code for, by their names.
var parts = map[string]string{
	"Africa": "002", "North Africa": "015", "West Africa": "011", "Central Africa": "017", "East Africa": "014", "southern Africa": "018",
	"sub-Saharan Africa": "202", "Asia": "142", "Central Asia": "143", "East Asia": "030", "South Asia": "034", "Southeast Asia": "035",
	"Middle East": "145", "Europe": "150", "Eastern Europe": "151", "Western Europe": "155", "Oceania": "009",
	"North America": "003", "Central America": "013", "South America": "005", "Latin America": "419",
}

// knownParts keeps what partsOf has worked out, by country: merging asks for each place again
// and again.
var knownParts sync.Map

// partsOf returns the names of the parts of the world that a country is in. They are not to
// be changed.
func partsOf(country string) []string {
	if known, ok := knownParts.Load(country); ok {
		return known.([]string)
	}
	region, err := language.ParseRegion(country)
	if err != nil {
		return nil
	}
	var out []string
	for name, code := range parts {
		if language.MustParseRegion(code).Contains(region) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	knownParts.Store(country, out)
	return out
}

// names are the place and what holds it.
func (p *Place) names() []string {
	out := []string{p.Name}
	if p.Country != "" {
		out = append(append(out, "in "+p.Country), partsOf(p.Country)...)
	}
	return out
}

// holds reports whether a country or a part of the world holds another place.
func (p *Place) holds(q *Place) bool {
	if p.Level == "country" {
		return p.Country == q.Country
	}
	return parts[p.Name] != "" && slices.Contains(partsOf(q.Country), p.Name)
}

// near reports whether two places can be that of one event.
func (p *Place) near(q *Place) bool {
	return p == nil || q == nil || p.Name == q.Name || p.holds(q) || q.holds(p)
}

// together reports whether mentions tell of one place.
func (c *cluster) together(o *cluster) bool {
	return slices.ContainsFunc(c.places, func(p *Place) bool { return slices.ContainsFunc(o.places, p.near) })
}

// placesFit reports whether the places of two mentions can be those of one event: near one
// another, or in countries of which one is a target of the other mention, as what struck in
// two. Two towns of a country are two.
func (c *cluster) placesFit(o *cluster) bool {
	for _, q := range o.places {
		fits, other := len(c.places) == 0, false
		for _, p := range c.places {
			switch {
			case p.near(q):
				fits = true
			case p.Country != q.Country && (c.struck(q.Country) || o.struck(p.Country)):
				fits = true
			}
			other = other || p.Name != q.Name && p.Country == q.Country && p.Level != "country" && q.Level != "country"
		}
		if !fits || other && !slices.ContainsFunc(c.places, func(p *Place) bool { return p.Name == q.Name }) {
			return false
		}
	}
	return true
}

// struck reports whether a country is one of the targets.
func (c *cluster) struck(country string) bool {
	return country != "" && !c.mutual() && slices.ContainsFunc(c.sides[1], func(a Actor) bool { return a.Country == country })
}

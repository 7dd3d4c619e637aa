package record

import (
	"math"

	"github.com/dateline-go/dateline/timeline"
)

// Coordinates returns a place's longitude and latitude in degrees, if it has
// them and they are on the globe.
func Coordinates(p *timeline.Place) (lon, lat float64, ok bool) {
	lon, lat = p.Longitude, p.Latitude
	ok = (lon != 0 || lat != 0) && math.Abs(lon) <= 180 && math.Abs(lat) <= 90 // NaN is neither
	return lon, lat, ok
}

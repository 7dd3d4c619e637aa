package dateparse

import (
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // for machines without a database of zones
)

// locations are the zones of places by name, each read from the database once.
var locations sync.Map

// zone is that of the form's clock time.
func (r *resolver) zone() *time.Location {
	if r.f.placed() {
		if loc, ok := locations.Load(r.f.Zone); ok {
			return loc.(*time.Location)
		}
		if loc, err := time.LoadLocation(r.f.Zone); err == nil {
			locations.Store(r.f.Zone, loc)
			return loc
		}
	}
	return time.FixedZone(r.f.Zone, r.f.Offset*60)
}

// placed reports whether the zone is that of a place: "America/New_York".
func (f *Form) placed() bool { return strings.Contains(f.Zone, "/") }

// offset writes the offset from UTC behind a value whose words do not tell it: that of
// Eastern Time depends on the day, that of a local time on the one in UTC beside it.
func (r *resolver) offset() {
	if (r.f.placed() || r.f.Beside) && r.e.Grain <= Hour {
		r.e.Value += r.e.at.Format("-07:00")
	}
}

// beside works out the offset of a local time from a time in UTC next to it.
func (f *Form) beside(utc *Form) {
	universal := utc.Zone == "GMT" || utc.Zone == "UTC"
	if !universal || utc.Offset != 0 || f.Zone != "" || f.Hour < 0 || !f.clock() || !utc.clock() {
		return
	}
	minutes := (f.Hour-utc.Hour)*60 + max(f.Minute, 0) - max(utc.Minute, 0)
	switch {
	case minutes > 14*60:
		minutes -= 24 * 60
	case minutes < -12*60:
		minutes += 24 * 60
	}
	if minutes%15 == 0 { // there are no others
		f.Zone, f.Offset, f.Beside = "local time", minutes, true
	}
}

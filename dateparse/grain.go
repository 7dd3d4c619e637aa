package dateparse

import (
	"fmt"
	"slices"
)

// Grain is the finest calendar unit that an expression commits itself to.
// Grains are ordered from fine to coarse, so g < Day reads "finer than a day".
type Grain uint8

// The grains, fine to coarse.
const (
	NoGrain Grain = iota // a reference such as "recently" that names no unit
	Second
	Minute
	Hour
	PartOfDay // morning, afternoon, evening, night
	Day
	Weekend
	Week
	Month
	Season
	Quarter
	HalfYear
	Year
	Decade
	Century
	Millennium
)

var grainNames = [...]string{
	"", "second", "minute", "hour", "part-of-day", "day", "weekend", "week",
	"month", "season", "quarter", "half-year", "year", "decade", "century", "millennium",
}

// String names the grain in English: "day", "half-year". NoGrain is "".
func (g Grain) String() string { return grainNames[g] }

// grainNamed returns the grain that a rules file calls name.
func grainNamed(name string) (Grain, bool) {
	i := slices.Index(grainNames[:], name)
	return Grain(max(i, 0)), i >= 0
}

// MarshalText writes the name, so that a Grain reads well in JSON.
func (g Grain) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (g *Grain) UnmarshalText(b []byte) error {
	named, ok := grainNamed(string(b))
	if !ok {
		return fmt.Errorf("dateparse: unknown grain %q", b)
	}
	*g = named
	return nil
}

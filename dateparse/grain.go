package dateparse

import (
	"fmt"
	"slices"
	"time"
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

// Start is the beginning of the calendar unit of that grain that holds t. Before the era years
// count down: the 460s BC begin with 469 BC, the 5th century BC with 500 BC.
func (g Grain) Start(t time.Time) time.Time {
	start := floor(t, g)
	if t.Year() > 0 && start.Year() <= 0 { // the first units of the era are a year short: there is no year 0
		return date(1, 1, 1, t.Location())
	}
	return start
}

// Next is the beginning of the unit behind that one.
func (g Grain) Next(t time.Time) time.Time { return g.Start(add(floor(t, g), 1, g)) }

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

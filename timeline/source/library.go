//go:build !nosearch

package source

import (
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
)

// What the library is given: it goes through a page again and again. The tag nosearch
// builds without it, 8 MB smaller and quicker to start by a quarter of a second.
const (
	largestForLibrary   = 2 << 20 // bytes of a page
	largestForExtensive = 512 << 10
)

// never is the day from which the library counts "yesterday" and fills in what a date
// leaves out, before the first that it believes: not the day on which it is asked.
var never = &dateparser.Configuration{CurrentTime: time.Date(1901, 1, 1, 0, 0, 0, 0, time.UTC), PreferredDateSource: dateparser.Past}

// askLibrary returns what go-htmldate makes of a page of so many bytes.
func askLibrary(root *html.Node, url string, size int, latest time.Time) []witness {
	if size > largestForLibrary {
		return nil
	}
	o := htmldate.Options{UseOriginalDate: true, URL: url, MaxDate: latest, SkipExtensiveSearch: true, DeferUrlExtractor: true, DateParserConfig: never}
	kind := "library"
	found, err := htmldate.FromDocument(root, o)
	if (err != nil || found.IsZero()) && size <= largestForExtensive {
		o.SkipExtensiveSearch = false
		kind += " extensive"
		found, err = htmldate.FromDocument(root, o)
	}
	day := found.DateTime
	switch { // it writes a year or a month so, that of a copyright as a rule
	case err != nil || day.IsZero(), day.YearDay() == 1, day.Day() == 1 && !o.SkipExtensiveSearch:
		return nil
	case day.Day() == 1:
		kind = "library extensive"
	}
	return []witness{{stamp{Time: day}, "library", "search", weights[kind]}}
}

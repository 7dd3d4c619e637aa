//go:build !nosearch

package source

import (
	"time"

	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
)

// What the library is given: it goes through a page again and again. The tag nosearch
// builds without it, 8 MB smaller and quicker to start by a quarter of a second.
const (
	largestForLibrary   = 2 << 20 // bytes of a page
	largestForExtensive = 512 << 10
)

// askLibrary returns what go-htmldate makes of a page of so many bytes.
func askLibrary(root *html.Node, url string, size int, latest time.Time) []witness {
	if size > largestForLibrary {
		return nil
	}
	o := htmldate.Options{UseOriginalDate: true, URL: url, MaxDate: latest, SkipExtensiveSearch: true, DeferUrlExtractor: true}
	kind := "library"
	found, err := htmldate.FromDocument(root, o)
	if (err != nil || found.IsZero()) && size <= largestForExtensive {
		o.SkipExtensiveSearch = false
		kind += " extensive"
		found, err = htmldate.FromDocument(root, o)
		if found.DateTime.Day() == 1 { // it writes a month or a year so, that of a copyright as a rule
			return nil
		}
	}
	if err != nil || found.IsZero() {
		return nil
	}
	return []witness{{stamp{Time: found.DateTime}, "library", "search", weights[kind]}}
}

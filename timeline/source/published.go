package source

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/dateline-go/dateline/timeline"
)

// stated is a date of publication that a document gives itself.
type stated struct {
	date       time.Time
	from       string    // "json-ld", "meta", "text", ...; "" for none
	confidence float64   // the chance that it is the day of publication
	future     time.Time // a date that was passed over because it is still to come
}

// sure reports whether the date needs no other to confirm it.
func (s stated) sure() bool { return s.confidence >= timeline.GuessedBelow }

func (s stated) dated() timeline.Dated {
	return timeline.Dated{Source: s.from, Confidence: float64(int(s.confidence*100+.5)) / 100}
}

// dated gives a document the date that it states. One that is still to come is none, and
// is said of the document.
func dated(doc *timeline.Document, s stated, now time.Time) {
	if s.date.After(now.AddDate(0, 0, 1)) {
		s = stated{future: s.date}
	}
	doc.Published, doc.Dated = s.date, s.dated()
	if s.date.IsZero() && !s.future.IsZero() {
		doc.Warning = s.future.Format(time.DateOnly) + " is in the future"
	}
}

// earliest is the first year of which a page is believed to be: systems write 1900 and
// 1970 for a date that they lack.
const earliest = 1901

// publishedOn asks a page's witnesses when it was published: its data, what it shows, its
// address, its date line, and where these do not suffice what a search of all of it finds.
func publishedOn(root *html.Node, m *meta, now time.Time) stated {
	o := orderOf(m.language, m.url)
	page := outlineOf(root, plain(m.title))
	all := append(m.witnesses(o), visible(root, m.title, o, page)...)
	if day, ok := dayInAddress(m.url); ok {
		all = append(all, witness{stamp{Time: day}, "address", "address", weights["address"]})
	}
	latest := now.AddDate(0, 0, 1)
	all, future := possible(all, latest)
	month := monthInAddress(m.url)
	out := elect(all, month)
	if !out.sure() {
		more, _ := possible(searched(root, m, o, page), latest)
		more = slices.DeleteFunc(more, func(w witness) bool {
			return w.from != "modified" && w.family != "visible" && slices.ContainsFunc(all, func(a witness) bool { return a.from == "modified" && a.day() == w.day() })
		})
		out = elect(notAfterChange(append(all, more...)), month)
	}
	out.future = future
	return out
}

// notAfterChange leaves out the weak witnesses that name a later day than the last change.
func notAfterChange(all []witness) []witness {
	var changed time.Time
	for _, w := range all {
		if w.from == "modified" && w.After(changed) {
			changed = w.Time
		}
	}
	return slices.DeleteFunc(all, func(w witness) bool {
		return !changed.IsZero() && w.weight < weights["visible"] && w.After(changed.AddDate(0, 0, 1))
	})
}

// possible leaves out the dates that no article has, and returns one that is to come.
func possible(all []witness, latest time.Time) (kept []witness, future time.Time) {
	for _, w := range all {
		switch {
		case w.After(latest):
			future = w.Time
		case w.Year() >= earliest && w.day() != "1970-01-01":
			kept = append(kept, w)
		}
	}
	return kept, future
}

// orderOf tells how a page writes dates in figures by its language and its country: with
// the month first in the United States and the Philippines, else the day; unknown for
// English of no country.
func orderOf(language, url string) order {
	language, region, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(language, "_", "-")), "-")
	host, _, _ := strings.Cut(bareAddress(url), "/")
	top := host[strings.LastIndexByte(host, '.')+1:]
	switch {
	case language == "en" && (region == "us" || region == "ph") || top == "us" || top == "gov" || top == "mil":
		return monthFirst
	case language != "" && language != "en", region != "", len(top) == 2 && top != "tv" && top != "co" && top != "io" && top != "me":
		return dayFirst
	}
	return anyOrder
}

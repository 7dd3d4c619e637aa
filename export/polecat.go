package export

import (
	"io"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// polecat writes the 40 columns of POLECAT, the data set that NGEC codes by PLOVER
// (Halterman et al. 2023), divided by tabs. As there, lists are divided by semicolons
// and "None" stands for what is not known; unlike there, no day of publication stands
// for the date of an event that nothing dates.
type polecat struct{}

// story is what POLECAT tells of an event beside the event.
type story struct {
	*timeline.Event
	place     timeline.Place
	from      *timeline.Document
	locations []string // places of all events that the document tells
}

var polecatColumns = slices.Concat(
	[]tabColumn[story]{
		{"Event ID", func(s story) string { return s.ID }},
		{"Event Date", func(s story) string { return firstDay(s.When) }},
		{"Event Type", func(s story) string { return string(s.Type) }},
		{"Event Mode", func(s story) string { return strings.Join(modes(*s.Event), "; ") }}, // with PLOVER's auxiliary modes
		{"Intensity", func(s story) string { return number(s.Type.Scale()) }},
		{"Quad Code", func(s story) string { return strings.ToUpper(string(s.Type.Quad())) }},
		{"Contexts", func(s story) string { return strings.Join(s.Contexts, "; ") }},
	},
	polecatParty("Actor", func(s story) []timeline.Actor { return s.Actors }),
	polecatParty("Recipient", func(s story) []timeline.Actor { return s.Targets }),
	[]tabColumn[story]{
		{"Placename", func(s story) string { return s.place.Name }},
		{"City", func(s story) string { return nameAt(s.place, "city") }},
		{"District", unknown[story]},
		{"Province", func(s story) string { return nameAt(s.place, "region") }},
		{"Country", func(s story) string { return s.place.Country }},
		{"Latitude", func(s story) string { return latitude(s.place) }},
		{"Longitude", func(s story) string { return longitude(s.place) }},
		{"GeoNames ID", unknown[story]},
		{"Raw Placename", func(s story) string { return s.place.Text }},
		{"Feature Type", func(s story) string { return featureCodes[s.place.Level] }},
		{"Source", func(s story) string { return s.from.Publisher }},
		{"Publication Date", func(s story) string { return publicationDay(s.from) }},
		{"Story People", unknown[story]},
		{"Story Organizations", unknown[story]},
		{"Story Locations", func(s story) string { return strings.Join(s.locations, "; ") }},
		{"Language", func(s story) string { return language(s.from) }},
		{"Version", func(s story) string { return version(s) }},
	},
)

// polecatParty are the eight columns of one side.
func polecatParty(side string, of func(story) []timeline.Actor) []tabColumn[story] {
	each := func(what func(timeline.Actor) string) func(story) string {
		return func(s story) string { return inOrder(of(s), what) }
	}
	return []tabColumn[story]{
		{side + " Name", each(func(a timeline.Actor) string { return a.Name })},
		{side + " Country", each(func(a timeline.Actor) string { return a.Country })},
		{side + " COW", unknown[story]},
		{"Primary " + side + " Sector", func(s story) string { return inOrder(of(s)[:min(1, len(of(s)))], sector) }},
		{side + " Sectors", each(sector)},
		{side + " Title", each(func(a timeline.Actor) string { return a.Role })},
		{side + " Name Raw", each(func(a timeline.Actor) string { return a.Text })},
		{"Wikipedia " + side + " ID", unknown[story]},
	}
}

func sector(a timeline.Actor) string { return a.Sector }

// inOrder lists what is known of parties in their order, so that the lists of a side
// belong together; nothing where nothing is known of any.
func inOrder(actors []timeline.Actor, what func(timeline.Actor) string) string {
	known := false
	list := make([]string, len(actors))
	for i, a := range actors {
		list[i] = what(a)
		known = known || list[i] != ""
		if list[i] == "" {
			list[i] = polecatUnknown
		}
	}
	if !known {
		return ""
	}
	return strings.Join(list, "; ")
}

// polecatUnknown is what POLECAT writes for a value that it does not have.
const polecatUnknown = "None"

// unknown is the cell of a column that nothing of ours fills.
func unknown[T any](T) string { return "" }

// featureCodes are GeoNames' codes for the levels of places.
var featureCodes = map[string]string{"city": "PPL", "region": "RGN", "country": "PCLI", "sea": "SEA"}

func language(d *timeline.Document) string {
	if d.Language == "" {
		return "en"
	}
	return d.Language
}

// version names the coder; and, since no column is left for it, says that the day of
// publication, from which relative dates count, is a guess, and what a reviewer has changed.
func version(s story) string {
	return "dateline" + remarks(s.from, *s.Event)
}

// remarks are what formats without a column for it say in brackets: that the day of
// publication is a guess, and what a reviewer has changed.
func remarks(d *timeline.Document, e timeline.Event) string {
	var list []string
	if d.Dated.Guessed() {
		list = append(list, "publication date guessed")
	}
	if s := prose.Edited(e); s != "" {
		list = append(list, s)
	}
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, "; ") + ")"
}

func (polecat) Export(w io.Writer, t *timeline.Timeline, _ ...Option) error {
	out := newTabbed(w, polecatColumns, polecatUnknown)
	docs, locations := prose.Documents(t), storyLocations(t)
	for i := range t.Events {
		e := &t.Events[i]
		if e.Type == "" {
			continue // a happening outside PLOVER
		}
		row := newCSVRow(*e, docs)
		out.row(story{e, row.place, row.from, locations[row.from.ID]})
	}
	return out.flush()
}

// storyLocations are the places of the events that each document tells, by its ID.
func storyLocations(t *timeline.Timeline) map[string][]string {
	places := map[string][]string{}
	for _, e := range t.Events {
		if e.Place == nil || e.Place.Name == "" {
			continue
		}
		for _, ev := range e.Evidence {
			if list := places[ev.Document]; !slices.Contains(list, e.Place.Name) {
				places[ev.Document] = append(list, e.Place.Name)
			}
		}
	}
	return places
}

// firstDay is the first day of a date as YYYY-MM-DD, "" where none is known that has this form.
func firstDay(a timeline.Anchor) string {
	if first, _ := ploverDates(a); first != nil {
		return *first
	}
	return ""
}

func publicationDay(d *timeline.Document) string {
	if d.Published.IsZero() {
		return ""
	}
	return d.Published.Format(time.DateOnly)
}

// nameAt is the name of a place of that level.
func nameAt(p timeline.Place, level string) string {
	if p.Level != level {
		return ""
	}
	return p.Name
}

func latitude(p timeline.Place) string {
	if _, lat, ok := record.Coordinates(&p); ok {
		return number(lat)
	}
	return ""
}

func longitude(p timeline.Place) string {
	if lon, _, ok := record.Coordinates(&p); ok {
		return number(lon)
	}
	return ""
}

package export

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format is an entry of the registry: an Exporter, its name and the file
// extensions that choose it. An extension may have two parts, such as
// ".plover.jsonl", and then wins over its last part.
type Format struct {
	Name        string
	Extensions  []string
	MediaType   string // of what it writes
	Description string // a line for people
	Exporter
}

// The registry: a new format is one file and one line here.
var formats = []Format{
	{"xlsx", []string{".xlsx"}, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "briefing workbook to review: events, actors, times, sources, charts", excelWorkbook{}},
	{"html", []string{".html", ".htm"}, "text/html; charset=utf-8", "interactive timeline that opens offline, with the events as text", htmlPage{}},
	{"svg", []string{".svg"}, "image/svg+xml", "picture of the timeline for slides and papers, sharp at any size", svgPicture{}},
	{"png", []string{".png"}, "image/png", "the same picture as dots, twice as fine as a screen", pngPicture{}},
	{"jsonl", []string{".jsonl", ".ndjson"}, "application/jsonl", "JSON Lines: one event a line", jsonLines{}},
	{"text", []string{".txt"}, "text/plain; charset=utf-8", "a chronology to read, with the words that say so", textFormat{}},
	{"csv", []string{".csv"}, "text/csv; charset=utf-8", "comma-separated values: one event a row", commaSeparated{}},
	{"parquet", []string{".parquet"}, "application/vnd.apache.parquet", "Apache Parquet: one event a row, with typed columns", parquetTable{}},
	{"md", []string{".md", ".markdown"}, "text/markdown; charset=utf-8", "Markdown chronology with its sources as footnotes", markdown{}},
	{"ics", []string{".ics"}, "text/calendar; charset=utf-8", "iCalendar: deadlines and dated events as all-day events without alarms", iCalendar{}},
	{"geojson", []string{".geojson"}, "application/geo+json", "GeoJSON: one event a feature, on the map where its place is known", geoJSON{}},
	{"timelinejs", []string{".json", ".timelinejs.json"}, "application/json", "data of a TimelineJS 3 timeline", timelineJS{}},
	{"timelinejs-csv", []string{".timelinejs.csv"}, "text/csv; charset=utf-8", "the same in the columns of TimelineJS's spreadsheet", timelineJSColumns{}},
	{"plover", []string{".plover.jsonl", ".plover.json"}, "application/jsonl", "PLOVER event records: one JSON object a line", plover{}},
	{"polecat", []string{".polecat.txt", ".polecat.tsv"}, "text/tab-separated-values", "the 40 columns of POLECAT, divided by tabs", polecat{}},
	{"icews", []string{".icews.tab", ".icews.tsv"}, "text/tab-separated-values", "the 20 columns of ICEWS, divided by tabs: a row for every two parties", icews{}},
	{"timesketch", []string{".timesketch.csv"}, "text/csv", "CSV that Timesketch imports: message, datetime, timestamp_desc", timesketch{}},
	{"datapackage", []string{"datapackage.json"}, "application/json", "Data Package: the types of the columns of csv and parquet beside it", dataPackage{}},
	{"timeml", []string{".tml", ".timeml"}, "application/xml", "TimeML: the text of one document with its times, events and their links", timeML{}},
}

// Formats lists the formats in the order of the registry.
func Formats() []Format { return slices.Clone(formats) }

// ByName returns the format called name.
func ByName(name string) (Format, error) {
	for _, f := range formats {
		if f.Name == strings.ToLower(name) {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("unknown format %q; use one of %s", name, known(func(f Format) string { return f.Name }))
}

// ForFile returns the format that the extension of a file's name chooses.
func ForFile(name string) (Format, error) {
	var found Format
	longest := 0
	for _, f := range formats {
		for _, ext := range f.Extensions {
			if len(ext) > longest && strings.HasSuffix(strings.ToLower(filepath.Base(name)), ext) {
				found, longest = f, len(ext)
			}
		}
	}
	if longest > 0 {
		return found, nil
	}
	return Format{}, fmt.Errorf("%s: no format has the extension %q; use one of %s", name, strings.ToLower(filepath.Ext(name)),
		known(func(f Format) string { return strings.Join(f.Extensions, ", ") }))
}

// Fits reports whether a file of that name may hold the format: whether its
// extension is one of the format's, or the last part of one. "x.csv" fits csv
// and timelinejs-csv alike.
func (f Format) Fits(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext != "" && slices.ContainsFunc(f.Extensions, func(own string) bool { return filepath.Ext(own) == ext })
}

func known(what func(Format) string) string {
	var list []string
	for _, f := range formats {
		list = append(list, what(f))
	}
	return strings.Join(list, ", ")
}

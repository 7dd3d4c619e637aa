package export

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format is an entry of the registry: an Exporter, its name and the file
// extensions that choose it.
type Format struct {
	Name        string
	Extensions  []string
	Description string // a line for people
	Exporter
}

// The registry: a new format is one file and one line here.
var formats = []Format{
	{"xlsx", []string{".xlsx"}, "briefing workbook: events, times, sources and a chart", workbook{}},
	{"html", []string{".html", ".htm"}, "interactive timeline that opens offline, with the events as text", htmlPage{}},
	{"jsonl", []string{".jsonl", ".ndjson"}, "JSON Lines: one event a line", jsonLines{}},
	{"text", []string{".txt"}, "a chronology to read, with the words that say so", textFormat{}},
	{"csv", []string{".csv"}, "comma-separated values: one event a row", commaSeparated{}},
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
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range formats {
		if slices.Contains(f.Extensions, ext) {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("%s: no format has the extension %q; use one of %s", name, ext,
		known(func(f Format) string { return strings.Join(f.Extensions, ", ") }))
}

func known(what func(Format) string) string {
	var list []string
	for _, f := range formats {
		list = append(list, what(f))
	}
	return strings.Join(list, ", ")
}

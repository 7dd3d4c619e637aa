package export

// own are the formats of this module, in the order in which [Formats] lists them. A new one
// is a file and a line here; if it links a large library, it is a package that registers
// itself, and the line says which.
var own = []Format{
	apart("xlsx", "xlsx", ".xlsx"),
	apart("html", "html", ".html", ".htm"),
	apart("svg", "picture", ".svg"),
	apart("png", "picture", ".png"),
	{"jsonl", []string{".jsonl", ".ndjson"}, "application/jsonl", "JSON Lines: one event a line", jsonLines{}},
	{"text", []string{".txt"}, "text/plain; charset=utf-8", "a chronology to read, with the words that say so", textFormat{}},
	{"csv", []string{".csv"}, "text/csv; charset=utf-8", "comma-separated values: one event a row", commaSeparated{}},
	apart("parquet", "parquet", ".parquet"),
	{"md", []string{".md", ".markdown"}, "text/markdown; charset=utf-8", "Markdown chronology with its sources as footnotes", markdown{}},
	apart("ics", "ics", ".ics"),
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

// apart keeps the place of a format that a package below this one registers.
func apart(name, folder string, extensions ...string) Format {
	return Format{Name: name, Extensions: extensions, Exporter: unlinked{"github.com/dateline-go/dateline/export/" + folder}}
}

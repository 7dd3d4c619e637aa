package export

// Format is an entry of the registry: an Exporter, its name and the file
// extensions that choose it.
type Format struct {
	Name        string   // "xlsx"
	Extensions  []string // ".xlsx"
	Description string   // a line for people
	Exporter
}

// The registry: a new format is one file and one line here.
var formats = []Format{
	{"text", []string{".txt"}, "a chronology to read, with the words that say so", textFormat{}},
}

// Formats lists the formats in the order of the registry.
func Formats() []Format { return formats }

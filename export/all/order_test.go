package all_test

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export"
)

// The order of the formats in help, documents and errors.
func TestOrder(t *testing.T) {
	t.Parallel()
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	const want = "xlsx html svg png jsonl text csv parquet md ics geojson timelinejs timelinejs-csv plover polecat icews timesketch datapackage timeml"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	_, err := export.ForFile("briefing.pdf")
	const message = `briefing.pdf: no format has the extension ".pdf"; use one of ` +
		".xlsx, .html, .htm, .svg, .png, .jsonl, .ndjson, .txt, .csv, .parquet, .md, .markdown, .ics, .geojson, .json, .timelinejs.json, .timelinejs.csv, " +
		".plover.jsonl, .plover.json, .polecat.txt, .polecat.tsv, .icews.tab, .icews.tsv, .timesketch.csv, datapackage.json, .tml, .timeml"
	if err == nil || err.Error() != message {
		t.Errorf("got  %v\nwant %s", err, message)
	}
}

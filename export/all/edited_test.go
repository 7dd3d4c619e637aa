package all_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// Every format says which fields of an event a reviewer has edited, and of others nothing.
func TestEditedEventsAreMarked(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	plain := exporttest.OneDocument(exporttest.Sample(t))
	var rows []review.Row
	for _, e := range plain.Events {
		row := review.Row{Event: e.ID}
		if e.Modality.Status == timeline.Asserted && !e.Modality.Negated && e.Type != "" && e.When.EDTF != "" {
			row.Edits = map[timeline.Field]string{timeline.ActorsField: "Zubrowka [CZE]", timeline.PlaceField: "Lutz"}
		}
		rows = append(rows, row)
	}
	edited, report := review.Apply(plain, rows)
	if report.Edited == 0 || len(report.Problems) > 0 {
		t.Fatal(report, report.Problems)
	}
	for _, f := range export.Formats() {
		before, after := write(t, f.Name, plain), write(t, f.Name, edited)
		mark := "edited"
		switch f.Name {
		case "datapackage":
			continue // describes columns, and holds no event
		case "png":
			if bytes.Equal(before, after) {
				t.Error("png: the same picture")
			}
			continue
		case "parquet":
			rows, err := parquet.Read[record.Row](bytes.NewReader(after), int64(len(after)))
			if err != nil || !strings.Contains(strings.Join(rows[0].Edited, " "), "actors place") {
				t.Errorf("parquet: %v %q", err, rows[0].Edited)
			}
			continue
		case "xlsx":
			before, after, mark = []byte(unzipped(t, before)), []byte(unzipped(t, after)), "Actors, before: "
		case "csv", "timesketch":
			mark = "actors; place"
		case "jsonl":
			mark = `"edits":{"actors":"Zubrowka [CZE]"`
		case "plover":
			mark = `"edited":["actors","place"]`
		}
		if n := bytes.Count(after, []byte(mark)); n == 0 || n <= bytes.Count(before, []byte(mark)) {
			t.Errorf("%s: %q stands there %d times, where nothing is edited %d times:\n%.2000s", f.Name, mark, n, bytes.Count(before, []byte(mark)), after)
		}
	}
}

package all_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

// Tables say who else published the document that tells an event.
func TestTablesNameCopies(t *testing.T) {
	t.Parallel()
	tl := exporttest.Kinds()
	doc := tl.Documents[0]
	doc.Copies = []timeline.Copy{{ID: "b", Publisher: "Valley Post"}, {ID: "c", URL: "https://news.example.org/c"}, {ID: "d", Publisher: "Valley Post"}}
	want := []string{"Valley Post", "news.example.org"}
	rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", tl))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column, id := slices.Index(rows[0], "also_published_by"), slices.Index(rows[0], "doc")
	b := write(t, "parquet", tl)
	typed, err := parquet.Read[record.Row](bytes.NewReader(b), int64(len(b)))
	if err != nil || column < 0 || len(typed) != len(rows)-1 {
		t.Fatalf("%v, %d rows of Parquet, csv has the columns %q", err, len(typed), rows[0])
	}
	named := 0
	for i, row := range rows[1:] {
		cell, list := "", []string(nil)
		if row[id] == doc.ID {
			cell, list = "Valley Post; news.example.org", want
			named++
		}
		if row[column] != cell || !slices.Equal(typed[i].Also, list) || !slices.Equal(typed[i].Sources[0].Also, list) {
			t.Errorf("%s: %q in csv, %q and %q in Parquet, want %q", row[id], row[column], typed[i].Also, typed[i].Sources[0].Also, list)
		}
	}
	if named == 0 {
		t.Errorf("no row is of %s", doc.ID)
	}
}

package parquet_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/record"
	"github.com/dateline-go/dateline/timeline"
)

func TestParquet(t *testing.T) {
	t.Parallel()
	format, err := export.ByName("parquet")
	if err != nil {
		t.Fatal(err)
	}
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t), "empty": {}} {
		var out bytes.Buffer
		if err := format.Export(&out, tl); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b := out.Bytes()
		rows, err := parquet.Read[record.Row](bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(rows) != len(tl.Events) {
			t.Fatalf("%s: %d rows for %d events", name, len(rows), len(tl.Events))
		}
		for i, row := range rows {
			e := tl.Events[i]
			if row.Summary != record.UTF8(e.Summary) || row.Type != string(e.Type) || len(row.Actors) != len(e.Actors) ||
				len(row.Sources) != len(e.Evidence) || row.Sources[0].Sentence != record.UTF8(e.Evidence[0].Text) ||
				!reflect.DeepEqual(row.From, prose.WallClock(e.When.Interval.From)) || !reflect.DeepEqual(row.To, prose.WallClock(e.When.Interval.To)) {
				t.Errorf("%s: row %d is %+v of %+v", name, i, row, e)
			}
		}
	}
}

// A reader of other people's making has the same rows.
func TestParquetInAnotherReader(t *testing.T) {
	t.Parallel()
	node, err := exec.LookPath("node")
	if err != nil {
		exporttest.Missing(t, "no Node.js found: install Debian's package nodejs")
	}
	if _, err := os.Stat(filepath.Join("..", "..", "node_modules", "hyparquet")); err != nil {
		exporttest.Missing(t, "run npm install in the repository's root first: "+err.Error())
	}
	type row struct {
		ID      string
		Event   string
		From    *string `json:"date_from"`
		To      *string `json:"date_to"`
		Lat     *float64
		Lon     *float64
		Actors  []struct{ Name, Country, Sector string }
		Also    []string `json:"also_published_by"`
		Sources []struct {
			URL, Sentence string
			Also          []string `json:"also_published_by"`
		}
	}
	read := func(tl *timeline.Timeline) (rows []row) {
		file := filepath.Join(t.TempDir(), "events.parquet")
		if err := export.WriteFile(file, tl); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(node, filepath.Join("testdata", "parquet_rows.mjs"), file)
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err == nil {
			err = json.Unmarshal(out, &rows)
		}
		if err != nil || len(rows) != len(tl.Events) {
			t.Fatalf("%d rows for %d events: %v\n%s", len(rows), len(tl.Events), err, out)
		}
		return rows
	}
	is := func(got *string, want string) bool { return got != nil && strings.HasPrefix(*got, want) }
	tl := exporttest.Kinds()
	tl.Documents[0].Copies = []timeline.Copy{{ID: "b", Publisher: "Valley Post"}, {ID: "c", Publisher: "Ferry News"}}
	for _, r := range read(tl) {
		switch r.ID {
		case "old":
			if !is(r.From, "-000479-01-01T00:00") {
				t.Errorf("%+v", r)
			}
		case "day":
			if !is(r.From, "2021-06-03T00:00") || !is(r.To, "2021-06-04T00:00") ||
				r.Lat == nil || *r.Lat != 59.25 || r.Lon == nil || *r.Lon != 10.5 ||
				len(r.Actors) != 1 || r.Actors[0].Sector != "LAB" || r.Sources[0].URL != "https://example.org/a?b=1&c=(2)" ||
				!slices.Equal(r.Also, []string{"Valley Post", "Ferry News"}) || !slices.Equal(r.Sources[0].Also, r.Also) {
				t.Errorf("%+v", r)
			}
		case "clock":
			if !is(r.From, "2021-06-04T21:30") || r.Lat != nil {
				t.Errorf("%+v", r)
			}
		case "by":
			if r.From != nil || !is(r.To, "2021-08-01T00:00") {
				t.Errorf("%+v", r)
			}
		case "undated":
			if r.From != nil || r.To != nil {
				t.Errorf("%+v", r)
			}
		}
	}
	bad := exporttest.Hostile(t)
	for i, r := range read(bad) {
		if want := strings.ToValidUTF8(bad.Events[i].Summary, "\uFFFD"); r.Event != want {
			t.Errorf("%.60q, want %.60q", r.Event, want)
		}
	}
}

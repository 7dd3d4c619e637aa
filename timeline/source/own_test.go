package source_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/export"
	_ "github.com/dateline-go/dateline/export/all"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

// Everything that dateline writes as text is known again, and what is like it is not.
func TestOwnOutputs(t *testing.T) {
	published := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{"Kenya and Tanzania signed an agreement in Kisumu on Thursday. Chile accused Argentina of delay.", "Nothing at all."} {
		doc := &timeline.Document{ID: "a.txt", Source: "a.txt", Text: text, Published: published}
		tl, err := timeline.Build(context.Background(), []*timeline.Document{doc}, timeline.WithTitle("Two treaties"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"text", "md", "html", "svg", "csv", "jsonl", "ics", "geojson", "timelinejs", "timelinejs-csv", "plover", "xlsx"} {
			format, err := export.ByName(name)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := format.Export(&b, tl); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if b.Len() > 0 {
				known(t, name, b.String())
			}
		}
		for _, name := range []string{"text", "csv", "jsonl"} {
			var b bytes.Buffer
			if err := export.Times(&b, tl.Documents, name); err != nil {
				t.Fatal(err)
			}
			if b.Len() > 0 {
				known(t, "times as "+name, b.String())
			}
		}
	}
	for _, article := range []string{
		"# Two treaties\n\n## Friday\n\n- **Kenya** — signed a treaty (in Kisumu)\n",
		"Two treaties\n\n2016-03-24  Kenya and Tanzania signed.\n\n    They met on Thursday.\n",
		"No events found. They went home.\n",
		"id,date\n1,2016\n",
	} {
		if _, err := source.Read(strings.NewReader(article), "a.txt", source.Options{Undated: true}); err != nil {
			t.Errorf("%q: %v", article, err)
		}
	}
}

func known(t *testing.T, name, output string) {
	t.Helper()
	if _, err := source.Read(strings.NewReader(output), name, source.Options{Undated: true}); !errors.Is(err, source.ErrOwnOutput) {
		t.Errorf("%s is taken for an article: %v\n%.300q", name, err, output)
	}
}

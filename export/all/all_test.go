package all_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func write(t testing.TB, format string, tl *timeline.Timeline) []byte {
	t.Helper()
	f, err := export.ByName(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Export(&b, tl); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

// Every format writes the same bytes for the same timeline.
func TestDeterministic(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	for _, f := range export.Formats() {
		if a, b := write(t, f.Name, exporttest.Sample(t)), write(t, f.Name, exporttest.Sample(t)); !bytes.Equal(a, b) {
			t.Errorf("%s: two exports differ", f.Name)
		}
	}
}

func TestForFile(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"a.xlsx": "xlsx", "b/C.HTML": "html", "c.jsonl": "jsonl", "d.csv": "csv"} {
		if f, err := export.ForFile(name); err != nil || f.Name != want {
			t.Errorf("%s: %s %v, want %s", name, f.Name, err, want)
		}
	}
	if _, err := export.ForFile("brief.docx"); err == nil || !strings.Contains(err.Error(), `".docx"`) || !strings.Contains(err.Error(), ".xlsx") {
		t.Errorf("brief.docx: %v", err)
	}
}

// Every format writes sentences of any length, wherever their trigger stands.
func TestLongSentences(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	for _, words := range []int{0, 40, 45, 50, 100, 2000} {
		pad := strings.Repeat("unconstitutionally — ", words)
		doc := &timeline.Document{ID: "long.txt", Text: pad + "Turkey attacked Greece in Malta"}
		tl, err := timeline.Build(context.Background(), []*timeline.Document{doc})
		if err != nil || len(tl.Events) == 0 {
			t.Fatalf("%d events, %v", len(tl.Events), err)
		}
		for _, f := range export.Formats() {
			if len(write(t, f.Name, tl)) == 0 {
				t.Errorf("%s: nothing written", f.Name)
			}
		}
	}
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// The pipeline writes the events that Build gives, byte for byte, on 1,000 documents.
func TestSameAsBuild(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 60
	}
	dir := t.TempDir()
	vary(t, dir, n)
	start := time.Now()
	want, events := built(t, dir, n)
	builtIn := time.Since(start)

	out := filepath.Join(dir, "out")
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	start = time.Now()
	result, err := ptest.RunWithMetrics(pipeline(filepath.Join(dir, "*.jsonl"), filepath.Join(out, "events"), "jsonl", 3))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		switch c.Name() {
		case "documents":
			if c.Result() != int64(n) {
				t.Errorf("%d documents read of %d", c.Result(), n)
			}
		case "failed":
			t.Errorf("%d documents failed", c.Result())
		}
	}
	files, _ := filepath.Glob(filepath.Join(out, "events-*-of-00003.jsonl"))
	if len(files) != 3 {
		t.Errorf("files %v", files)
	}
	var got []byte
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, b...)
	}
	a, b := lines(got), lines(want)
	t.Logf("%d documents, %d mentions merged to %d events; Build %.1f s, the pipeline %.1f s", n, mentions(events), len(events), builtIn.Seconds(), time.Since(start).Seconds())
	if len(a) != len(b) {
		t.Errorf("%d events, Build gives %d", len(a), len(b))
	}
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			t.Fatalf("event %d is\n%s\nBuild gives\n%s", i, a[i], b[i])
		}
	}
	if !bytes.Contains(want, []byte(`"order":[{"relation":"`)) {
		t.Error("no event is after another, so that the orders are not tested")
	}
	if mentions(events) < len(events)*3/2 {
		t.Error("few events are merged, so that merging is not tested")
	}
}

// built is what Build gives for the files of dir, as jsonl.
func built(t *testing.T, dir string, n int) ([]byte, []timeline.Event) {
	t.Helper()
	docs := documentsOf(t, filepath.Join(dir, "*.jsonl"))
	ids := map[string]bool{}
	for _, doc := range docs {
		ids[doc.ID] = true
	}
	if len(docs) != n || len(ids) != n {
		t.Fatalf("%d documents with %d IDs, want %d", len(docs), len(ids), n)
	}
	tl, err := timeline.Build(context.Background(), docs)
	if err != nil {
		t.Fatal(err)
	}
	format, err := export.ByName("jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := format.Export(&b, tl); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), tl.Events
}

// mentions is how often the events are told.
func mentions(events []timeline.Event) (n int) {
	for _, e := range events {
		n += len(e.Evidence)
	}
	return n
}

func lines(b []byte) [][]byte {
	all := bytes.Split(bytes.TrimSpace(b), []byte("\n"))
	slices.SortFunc(all, bytes.Compare)
	return all
}

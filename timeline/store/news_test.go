package store_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
	"github.com/dateline-go/dateline/timeline/store"
)

// TestNews: a case of real articles tells what Build tells of them, to the byte.
func TestNews(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some hundred articles")
	}
	files, err := filepath.Glob(filepath.Join(shared.Path(t, "data", "news"), "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	read := func() []*timeline.Document {
		docs, err := source.Open(files[:min(len(files), 150)], nil, source.Options{Undated: true})
		if err != nil {
			t.Fatal(err)
		}
		return docs
	}
	c, _ := create(t)
	docs := read()
	slices.Reverse(docs)
	add(t, c, docs)
	got := merged(t, c)
	again := read()
	for _, d := range again {
		d.ID = store.ID(d)
	}
	built, err := timeline.Build(t.Context(), timeline.WithoutCopies(again))
	if err != nil {
		t.Fatal(err)
	}
	built.Documents = got.Documents // whose order may be another
	same(t, "case", written(t, got), written(t, built))
}

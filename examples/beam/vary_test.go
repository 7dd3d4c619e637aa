package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// inPlace are the states of the bundled articles, each with its adjective. A variation
// calls each by the name of another.
var inPlace = [][2]string{
	{"Iceland", "Icelandic"}, {"Norway", "Norwegian"}, {"Denmark", "Danish"}, {"Kenya", "Kenyan"}, {"Tanzania", "Tanzanian"}, {"Uganda", "Ugandan"},
	{"Argentina", "Argentine"}, {"Chile", "Chilean"},
}

// documentsOf are the documents of the files that a pattern names.
func documentsOf(t *testing.T, pattern string) (docs []*timeline.Document) {
	t.Helper()
	paths, _ := filepath.Glob(pattern)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for doc, err := range documents(data, path) {
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, doc)
		}
	}
	return docs
}

// vary writes n articles, made from the bundled ones by other states, other days of
// publication and left-out paragraphs, as JSON Lines into dir, 50 a file.
func vary(t *testing.T, dir string, n int) {
	t.Helper()
	bundled := documentsOf(t, filepath.Join("..", "articles", "*"))
	if len(bundled) < 4 {
		t.Fatalf("%d bundled articles", len(bundled))
	}
	var file bytes.Buffer
	for i := range n {
		doc := bundled[i%len(bundled)]
		k := i / len(bundled)
		line, err := json.Marshal(map[string]string{
			"title": doc.Title, "text": varied(doc.Text, k), "url": fmt.Sprintf("https://example.org/%d", i),
			"published": doc.Published.AddDate(0, 0, k/len(inPlace)%9*7).Format(time.RFC3339),
		})
		if err != nil {
			t.Fatal(err)
		}
		file.Write(append(line, '\n'))
		if (i+1)%50 == 0 || i == n-1 {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("articles-%04d.jsonl", i/50)), file.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			file.Reset()
		}
	}
}

// varied calls every state by the name of the k-th behind it, and leaves out a paragraph.
func varied(text string, k int) string {
	var pairs []string
	for i, state := range inPlace {
		other := inPlace[(i+k)%len(inPlace)]
		pairs = append(pairs, state[1], other[1], state[0], other[0]) // "Argentine" begins as "Argentina" does, and the adjective is no shorter
	}
	paragraphs := strings.Split(strings.NewReplacer(pairs...).Replace(text), "\n\n")
	if out := 1 + k%7; out < len(paragraphs) {
		paragraphs = append(paragraphs[:out:out], paragraphs[out+1:]...)
	}
	return strings.Join(append(paragraphs, strings.NewReplacer(pairs...).Replace(sequel)), "\n\n")
}

// sequel tells which event was before which, as the bundled articles do not.
const sequel = "Norway attacked Denmark after Denmark expelled the Norwegian ambassador."

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

// weigher is an extractor that finds nothing, and keeps the most that was in memory when it
// was asked now and then.
type weigher struct {
	every int

	mu    sync.Mutex
	asked int
	most  uint64 // bytes
}

func (w *weigher) Extract(context.Context, *timeline.Document) ([]timeline.Event, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.asked%w.every == 0 || w.asked < 2 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC() // what pools hold
		runtime.ReadMemStats(&m)
		w.most = max(w.most, m.HeapAlloc)
	}
	w.asked++
	return nil, nil
}

// Articles that are many take little more memory than few: what is known of each, and not
// what it says. Not parallel: it weighs the whole program.
func TestExtractionGrowsLittle(t *testing.T) {
	const few, many, atMost = 500, 3000, 1000 // bytes an article, which are of 2.3 kB
	for _, copies := range []bool{true, false} {
		weight := func(n int) uint64 {
			file := filepath.Join(t.TempDir(), "articles.jsonl")
			out, err := os.Create(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := json.NewEncoder(out)
			for i := range n {
				var text strings.Builder
				for k := 0; text.Len() < 2300; k++ {
					fmt.Fprintf(&text, "The council of town %d heard report number %d of its clerk. ", i, 1000*i+k)
				}
				err = lines.Encode(map[string]string{
					"id": fmt.Sprint("d", i), "title": fmt.Sprintf("The council of town %d hears its clerk", i), "published": "2016-03-25", "text": text.String(), "url": fmt.Sprint("https://example.org/", i),
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			if err := out.Close(); err != nil {
				t.Fatal(err)
			}
			x, w := extraction{copies: copies, articles: articleFlags{megabyte: 10}}, &weigher{every: n / 8}
			tl, err := x.buildStored(t.Context(), []string{file}, []timeline.Option{timeline.WithExtractor(w)})
			if err != nil || len(tl.Documents) != n || w.asked != n {
				t.Fatal(err, w.asked)
			}
			tl.Close()
			return w.most
		}
		weight(few) // what is loaded once
		least := weight(few)
		if grown := (int(weight(many)) - int(least)) / (many - few); grown > atMost {
			t.Errorf("with copies %t: %d bytes more for every article, want %d at most", copies, grown, atMost)
		} else {
			t.Logf("with copies %t: %d bytes more for every article", copies, grown)
		}
	}
}

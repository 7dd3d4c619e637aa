package timeline

import (
	"context"
	"testing"

	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/internal/timeml"
)

// BenchmarkNews reads news as agencies and papers wrote it, on one core and on two.
func BenchmarkNews(b *testing.B) {
	var docs []*Document
	size := 0
	for _, corpus := range []string{"aquaint", "timebank"} {
		folder, err := timeml.Folder(shared.Path(b, "data", "timex", corpus))
		if err != nil {
			b.Fatal(err)
		}
		for _, d := range folder {
			docs = append(docs, &Document{ID: d.Name, Text: d.Text, Published: d.Dateline})
			size += len(d.Text)
		}
	}
	for _, cores := range []string{"one core", "two cores"} {
		b.Run(cores, func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				if _, err := Build(context.Background(), docs, WithWorkers(map[string]int{"one core": 1, "two cores": 2}[cores])); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

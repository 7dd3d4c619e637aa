package store_test

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
	"github.com/dateline-go/dateline/timeline/store"
)

// articles are invented; source.All yields those of files.
func articles(texts ...string) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		for i, text := range texts {
			d := &timeline.Document{
				Source: fmt.Sprintf("%d.txt", i+1), Text: text,
				Published: time.Date(2016, 3, 25+i, 0, 0, 0, 0, time.UTC), Dated: timeline.Dated{Source: "flag", Confidence: 1},
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

func Example() {
	ctx := context.Background()
	folder, _ := os.MkdirTemp("", "case")
	defer os.RemoveAll(folder)
	c, err := store.Create(ctx, filepath.Join(folder, "strait.db"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	first := "Turkey invaded Cyprus in 1974."
	fmt.Println(c.Add(ctx, articles(first), store.Reading{}))
	fmt.Println(c.Add(ctx, articles(first, "Greece praised Turkey on Thursday."), store.Reading{})) // the day after

	t, _, err := c.Timeline(ctx, store.View{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.When, e.Summary)
	}
	// Output:
	// {1 0 0} <nil>
	// {1 0 1} <nil>
	// 1974 Turkey invaded Cyprus (1974).
	// 2016-03-24 Greece praised Turkey (2016-03-24).
}

func ExampleCase_Review() {
	ctx := context.Background()
	folder, _ := os.MkdirTemp("", "case")
	defer os.RemoveAll(folder)
	c, err := store.Create(ctx, filepath.Join(folder, "strait.db"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	c.Add(ctx, articles("Turkey invaded Cyprus in 1974."), store.Reading{})
	t, _, _ := c.Timeline(ctx, store.View{})
	// A person decides in a workbook, which xlsx.Read of package export/xlsx reads.
	report, err := c.Review(ctx, t, []review.Row{{Event: t.Events[0].ID, Date: "1974-07-20"}})
	fmt.Println(report.Corrected, err)

	t, _, _ = c.Timeline(ctx, store.View{})
	fmt.Println(t.Events[0].Summary)
	// Output:
	// 1 <nil>
	// Turkey invaded Cyprus (1974-07-20).
}

func ExampleCase_Search() {
	ctx := context.Background()
	folder, _ := os.MkdirTemp("", "case")
	defer os.RemoveAll(folder)
	c, err := store.Create(ctx, filepath.Join(folder, "strait.db"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	c.Add(ctx, articles("Turkey invaded Cyprus in 1974.", "Greece praised Türkiye on Thursday."), store.Reading{})
	hits, err := c.Search(ctx, `turk* thursday`, 10)
	for _, h := range hits {
		fmt.Println(h.Source, h.Passage)
	}
	fmt.Println(err)
	// Output:
	// 2.txt Greece praised Türkiye on Thursday.
	// <nil>
}

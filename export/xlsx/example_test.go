package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/export/xlsx"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

func ExampleRead() {
	doc := &timeline.Document{ID: "strait.txt", Text: "Turkey invaded Cyprus in 1974.", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		fmt.Println(err)
		return
	}
	format, err := export.ByName("xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	var workbook bytes.Buffer
	if err := format.Export(&workbook, t); err != nil {
		fmt.Println(err)
		return
	}
	// A person decides in the sheet Events; here nobody has.
	back, rows, err := xlsx.Read(&workbook)
	if err != nil {
		fmt.Println(err)
		return
	}
	reviewed, report := review.Apply(back, rows)
	fmt.Println(reviewed.Events[0].Summary, len(report.Problems), "problems")
	// Output: Turkey invaded Cyprus (1974). 0 problems
}

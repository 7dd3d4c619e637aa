package export_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"time"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

func ExampleByName() {
	doc := &timeline.Document{
		ID:        "strait.txt",
		Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC),
		Text:      "Turkey and Greece met in Geneva on Thursday.",
	}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := export.ByName("text")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := text.Export(os.Stdout, t, export.WithTitle("The strait")); err != nil {
		fmt.Println(err)
	}
	// Output:
	// The strait
	//
	// 2016-03-24  Turkey and Greece met in Geneva
	//             consult · asserted · Turkey (TUR); Greece (GRC) · in Geneva · date stated
	//             strait.txt: “Turkey and Greece met in Geneva on Thursday.”
}

func ExampleForFile() {
	format, err := export.ForFile("briefing.xlsx")
	fmt.Println(format.Name, err)
	_, err = export.ForFile("briefing.pdf")
	fmt.Println(err)
	// Output:
	// xlsx <nil>
	// briefing.pdf: no format has the extension ".pdf"; use one of .xlsx, .html, .htm, .svg, .png, .jsonl, .ndjson, .txt, .csv, .parquet, .md, .markdown, .ics, .geojson, .json, .timelinejs.json, .timelinejs.csv, .plover.jsonl, .plover.json, .polecat.txt, .polecat.tsv, .icews.tab, .icews.tsv, .timesketch.csv, datapackage.json, .tml, .timeml
}

func ExampleReadWorkbook() {
	doc := &timeline.Document{ID: "strait.txt", Text: "Turkey invaded Cyprus in 1974.", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		fmt.Println(err)
		return
	}
	xlsx, err := export.ByName("xlsx")
	if err != nil {
		fmt.Println(err)
		return
	}
	var workbook bytes.Buffer
	if err := xlsx.Export(&workbook, t); err != nil {
		fmt.Println(err)
		return
	}
	// A person decides in the sheet Events; here nobody has.
	back, rows, err := export.ReadWorkbook(&workbook)
	if err != nil {
		fmt.Println(err)
		return
	}
	reviewed, report := review.Apply(back, rows)
	fmt.Println(reviewed.Events[0].Summary, len(report.Problems), "problems")
	// Output: Turkey invaded Cyprus (1974). 0 problems
}

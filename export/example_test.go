package export_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/dateline-go/dateline/export"
	"github.com/dateline-go/dateline/timeline"
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
	format, err := export.ForFile("events.csv")
	fmt.Println(format.Name, err)
	// This program does not import the package of workbooks.
	_, err = export.ForFile("briefing.xlsx")
	fmt.Println(err)
	fmt.Println(errors.Is(err, export.ErrNotLinked))
	// Output:
	// csv <nil>
	// briefing.xlsx: format xlsx is not linked into this program: import _ "github.com/dateline-go/dateline/export/xlsx", or .../export/all for every format
	// true
}

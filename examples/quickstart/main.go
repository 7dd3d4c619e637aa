// Quickstart finds the dated events of a text.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

func main() {
	article := &timeline.Document{
		ID:        "ferries",
		Published: time.Date(2024, time.June, 5, 0, 0, 0, 0, time.UTC),
		Text: "Kenya and Tanzania met in Kisumu on Tuesday. " +
			"They want to sign a treaty by August. " +
			"Uganda accused both of delay two years ago.",
	}
	t, err := timeline.Build(context.Background(), []*timeline.Document{article})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range t.Events {
		fmt.Printf("%-10s %-8s %q\n", e.When.EDTF, e.Type, e.Evidence[0].Text)
	}
}

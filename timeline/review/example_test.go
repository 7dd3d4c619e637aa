package review_test

import (
	"context"
	"fmt"
	"time"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/review"
)

// extracted is a timeline to review.
func extracted(text string) *timeline.Timeline {
	doc := &timeline.Document{ID: "strait.txt", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		panic(err)
	}
	return t
}

func ExampleApply() {
	t := extracted("Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday.")
	reviewed, report := review.Apply(t, []review.Row{
		{Where: "row 2", Event: t.Events[0].ID, Date: "1974-07-20", Note: "see the chronicle"},
		{Where: "row 3", Event: t.Events[1].ID, Decision: "reject"},
	})
	fmt.Println(report)
	for _, e := range reviewed.Events {
		fmt.Println(e.Summary, e.When.How)
		e.Revert()
		fmt.Println(e.Summary, e.When.How)
	}
	// Output:
	// 0 accepted, 1 rejected, 1 corrected, 0 edited, 0 merged, 0 split, 0 added by hand, 0 left out because their row was deleted
	// Turkey invaded Cyprus (1974-07-20). reviewed
	// Turkey invaded Cyprus (1974). stated
}

func ExampleCarry() {
	text := "Turkey invaded Cyprus in 1974. Greece praised Turkey on Thursday."
	first := extracted(text)
	reviewed, _ := review.Apply(first, []review.Row{{Event: first.Events[0].ID, Decision: "accept"}, {Event: first.Events[1].ID, Decision: "reject"}})

	later := extracted(text + " Norway accused Chile of spying in May 2015.")
	carried, report := review.Carry(reviewed, later)
	fmt.Println(report)
	fmt.Println(len(carried.Events), "events,", len(carried.Rejected), "rejected")
	// Output:
	// 1 accepted, 1 rejected, 0 corrected, 0 edited, 0 merged, 0 split, 0 added by hand, 0 left out because their row was deleted
	// 2 events, 1 rejected
}

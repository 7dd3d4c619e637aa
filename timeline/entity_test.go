package timeline

import (
	"context"
	"fmt"
	"testing"
	"time"
)

func ExampleFor() {
	doc := &Document{
		ID: "obituary.txt", Published: time.Date(2011, 10, 6, 0, 0, 0, 0, time.UTC),
		Text: "Steve Jobs died on Wednesday. He founded Apple in 1976 and bought Pixar in 1986. Microsoft released Windows in 1985.",
	}
	t, err := Build(context.Background(), []*Document{doc}, For("Steve Jobs"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.When, e.Trigger.Text)
	}
	// Output:
	// 1976 founded
	// 1986 bought
	// 2011-10-05 died
}

// What has no date of its own gets the day of publication and says so.
func TestForDates(t *testing.T) {
	t.Parallel()
	doc := &Document{ID: "x", Text: "The iPhone was praised by many. Nobody spoke of other phones.", Published: time.Date(2010, 6, 8, 0, 0, 0, 0, time.UTC)}
	tl, err := Build(context.Background(), []*Document{doc}, For("iPhone"))
	if err != nil || len(tl.Events) != 1 {
		t.Fatal(err, tl.Events)
	}
	if e := tl.Events[0]; e.When.How != ByDate || e.When.Value != "2010-06-08" || len(e.Entities) != 1 {
		t.Errorf("%+v", e)
	}
}

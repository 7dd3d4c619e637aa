package timeline_test

import (
	"context"
	"fmt"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

func ExampleBuild() {
	doc := &timeline.Document{
		ID:        "strait.txt",
		Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC),
		Text: "Turkey and Greece met in Geneva on Thursday. " +
			"Relations were at a low two years ago, after Turkey seized a Greek ship. " +
			"Greece and Turkey will hold talks on a new treaty by August.",
	}
	t, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Printf("%s | %s | %s | %q\n", e.When, e.Type, e.Summary, e.Trigger.Text)
	}
	// Output:
	// 2014 | COERCE | Turkey seized a Greek ship (2014). | "seized"
	// 2016-03-24 | CONSULT | Turkey and Greece met in Geneva (2016-03-24). | "met"
	// by 2016-08 | CONSULT | Greece and Turkey were to hold talks on a new treaty (by 2016-08). | "hold"
}

func ExampleEventType_Scale() {
	for _, t := range []timeline.EventType{timeline.Consult, timeline.Assault} {
		fmt.Println(t, t.Quad(), t.Scale())
	}
	// Output:
	// CONSULT verbal cooperation 2.5
	// ASSAULT material conflict -9
}

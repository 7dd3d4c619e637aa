package timeline

import (
	"context"
	"strings"
	"testing"
	"time"
)

// A paragraph a line: the headline and the date line are no part of the first
// sentence, and the date line dates what nothing else does in the headline.
func TestParagraphALine(t *testing.T) {
	const text = "Kenya accuses Uganda of delay\nSaturday, August 22, 2020\n" +
		"On Thursday, the foreign ministers of Tanzania and Rwanda signed a treaty on the waters of the Mara River in Kisumu, which both of them had wanted for years.\n"
	for _, end := range []string{"\n", "\r\n"} {
		doc := &Document{ID: "a.txt", Text: strings.ReplaceAll(text, "\n", end), Published: time.Date(2020, 8, 22, 0, 0, 0, 0, time.UTC)}
		tl, err := Build(context.Background(), []*Document{doc}, ByRules())
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Sentences) != 3 {
			t.Errorf("sentences %+v", doc.Sentences)
		}
		want := map[EventType]string{Accuse: "2020-08-22 dateline", Agree: "2020-08-20 stated", Support: "2020-08-20 stated"}
		if len(tl.Events) != 2 {
			t.Errorf("%d events", len(tl.Events))
		}
		for _, e := range tl.Events {
			if got := e.When.Value + " " + string(e.When.How); got != want[e.Type] {
				t.Errorf("%s: %s, want %q", e.Summary, got, want[e.Type])
			}
		}
	}
}

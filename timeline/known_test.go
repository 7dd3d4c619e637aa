package timeline

import (
	"context"
	"testing"
	"time"
)

func TestKnown(t *testing.T) {
	for text, want := range map[string][3]string{ // value, how, known
		"Russia praised the Minsk accord of last year.":      {"2015", "stated", "2015-02-12"},
		"Russia has not kept the Minsk accord with Ukraine.": {"2015-02-12", "known", "2015-02-12"},
	} {
		for _, off := range []bool{false, true} {
			doc := &Document{ID: "x", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
			var opts []Option
			if off {
				opts = append(opts, WithoutTemponyms())
			}
			tl, err := Build(context.Background(), []*Document{doc}, opts...)
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, e := range tl.Events {
				if e.Trigger.Text != "accord" {
					continue
				}
				found = true
				if off {
					if e.When.Known != nil || e.When.How == ByName {
						t.Errorf("%q: switched off, but %+v", text, e.When)
					}
				} else if e.When.Known == nil || e.When.Value != want[0] || string(e.When.How) != want[1] || e.When.Known.Value != want[2] {
					t.Errorf("%q: %+v", text, e.When)
				}
			}
			if !found {
				t.Errorf("%q: no event of the accord: %+v", text, tl.Events)
			}
		}
	}
}

package timeline

import (
	"context"
	"testing"
	"time"
)

func TestKnown(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][3]string{ // value, how, known
		"The Minsk accord of last year ended the fighting.":             {"2015", "stated", "2015-02-12"},
		"Both sides broke the Minsk accord between Ukraine and Russia.": {"2015-02-12", "known", "2015-02-12"},
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

// TestBesideName: events without a date of their own, beside a name that has one.
func TestBesideName(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][3]string{ // relation, EDTF, known
		"Canada and France signed a defence pact after 9/11.":      {"after", "2001-09-12/..", "2001-09-11"},
		"Britain threatened Egypt during the Suez crisis.":         {"", "1956-10-29/1956-11-07", "1956-10-29/1956-11-07"},
		"Poland attacked Russia before the First World War.":       {"before", "../1914-07-27", "1914-07-28/1918-11-11"},
		"Canada and France signed a defence pact on 3 March 2002.": {"", "2002-03-03", ""},
	} {
		events := read(t, text).Events
		if len(events) != 1 {
			t.Errorf("%q: %d events", text, len(events))
			continue
		}
		w := events[0].When
		known := ""
		if w.Known != nil {
			known = w.Known.Value
		}
		if got := [3]string{string(w.Relation), w.EDTF, known}; got != want {
			t.Errorf("%q: %q, want %q (%s)", text, got, want, w.Explain)
		}
	}
}

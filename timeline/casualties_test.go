package timeline

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

func harmDocument(id, text string, day int) *Document {
	return &Document{ID: id, Text: text, Published: time.Date(1998, 8, day, 0, 0, 0, 0, time.UTC)}
}

// Figures belong to the event that their sentence tells, and merged events have a range.
func TestCasualties(t *testing.T) {
	t.Parallel()
	tl, err := Build(context.Background(), []*Document{
		harmDocument("first", "A bomb exploded outside the U.S. Embassy in Nairobi on Friday, killing at least 74 people and injuring 1,640.", 8),
		harmDocument("second", "A bomb exploded outside the U.S. Embassy in Nairobi on Friday, killing 247 people and injuring more than 5,000.", 8),
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range tl.Events {
		e := &tl.Events[i]
		for _, h := range []Harm{Killed, Injured, Missing} {
			if toll, told := e.Toll(h); told {
				got = append(got, fmt.Sprintf("%s %d to %d, open %v, differ %v, of %d", h, toll.Least, toll.Most, toll.Open, toll.Differ, len(e.Evidence)))
			}
		}
		for _, c := range e.Casualties {
			if !c.Span.In(tl.Documents[0]) && !c.Span.In(tl.Documents[1]) {
				t.Errorf("%+v is no stretch of its document", c.Span)
			}
		}
	}
	want := "killed 74 to 247, open false, differ false, of 2\ninjured 1640 to 5001, open true, differ true, of 2"
	if said := strings.Join(got, "\n"); said != want {
		t.Errorf("got\n%s\nwant\n%s", said, want)
	}
}

// What is only feared, and the harm of another event in the sentence, is not an event's.
func TestCasualtiesOfOthers(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"A bomb exploded in Nairobi on Friday and could have killed 200 people.",
		"The United States accused Libya on Friday of bombing an airliner in 1988.",
	} {
		tl, err := Build(context.Background(), []*Document{harmDocument("a", text, 8)})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range tl.Events {
			if len(e.Casualties) > 0 {
				t.Errorf("%s: %s has %+v", text, e.Trigger.Text, e.Casualties)
			}
		}
	}
}

func TestToll(t *testing.T) {
	t.Parallel()
	of := func(document string, c Casualties) Casualties { c.Document, c.Harm = document, Killed; return c }
	for _, test := range []struct {
		all  []Casualties
		want Toll
	}{
		{[]Casualties{of("a", Casualties{Least: 12, Most: 12})}, Toll{12, 12, false, false}},
		{[]Casualties{of("a", Casualties{Least: 12, Most: 12}), of("b", Casualties{Least: 14, Most: 14})}, Toll{12, 14, false, true}},
		{[]Casualties{of("a", Casualties{Least: 12, Most: 12}), of("a", Casualties{Least: 2, Most: 2})}, Toll{2, 12, false, false}},
		{[]Casualties{of("a", Casualties{Least: 10, Open: true}), of("b", Casualties{Least: 14, Most: 14})}, Toll{10, 14, false, false}},
		{[]Casualties{of("a", Casualties{Least: 20, Open: true}), of("b", Casualties{Least: 14, Most: 14})}, Toll{14, 20, true, true}},
		{[]Casualties{of("a", Casualties{Least: 12, Most: 12, About: true}), of("b", Casualties{Least: 14, Most: 14})}, Toll{12, 14, false, false}},
	} {
		e := Event{Casualties: test.all}
		if got, told := e.Toll(Killed); got != test.want || !told {
			t.Errorf("of %+v: %+v, want %+v", test.all, got, test.want)
		}
		if _, told := e.Toll(Missing); told {
			t.Errorf("of %+v: some are missing", test.all)
		}
	}
}

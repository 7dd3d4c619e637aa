package coder_test

import (
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/timeline"
)

// What is worth telling is told alike, whether or not the rest is looked at as closely.
func TestEventsWorthTelling(t *testing.T) {
	text, err := os.ReadFile("../../examples/articles/border-bridge.txt")
	if err != nil {
		t.Fatal(err)
	}
	doc := &timeline.Document{Text: string(text), Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	if err := doc.Annotate(); err != nil {
		t.Fatal(err)
	}
	const least = .42
	all := coder.English().Events(timeline.ReadArticle(doc, nil), 0)
	var want []*coder.Event
	for _, e := range all {
		if e.Told >= least {
			want = append(want, e)
		}
	}
	if len(want) == 0 || len(want) == len(all) {
		t.Fatalf("%d of %d events are worth telling", len(want), len(all))
	}
	got := coder.English().Events(timeline.ReadArticle(doc, nil), least)
	if len(got) != len(want) {
		t.Fatalf("%d events, want %d", len(got), len(want))
	}
	for i := range want {
		if !reflect.DeepEqual(plain(got[i]), plain(want[i])) {
			t.Errorf("event %d: %+v, want %+v", i, plain(got[i]), plain(want[i]))
		}
	}
}

// plain is an event without what points into its article.
func plain(e *coder.Event) coder.Event {
	p := *e
	p.Mentions, p.Dating.Time = nil, nil
	p.Actors, p.Targets = nil, nil
	for _, f := range append(e.Actors, e.Targets...) {
		p.Type += " " + f.Phrase.Name
	}
	return p
}

// Trees are read for rows of as many numbers as are looked at.
func TestRows(t *testing.T) {
	doc := &timeline.Document{Text: "Arnor signed a treaty with Gondor. It will open the bridge to trucks.", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	if err := doc.Annotate(); err != nil {
		t.Fatal(err)
	}
	a := timeline.ReadArticle(doc, nil)
	all := coder.English().Mentions(a)
	if len(all) == 0 {
		t.Fatal("no mentions")
	}
	if n := len(a.DecideRow(all[:1], all)); n != coder.DecideNumbers {
		t.Errorf("DecideRow has %d numbers, DecideNumbers is %d", n, coder.DecideNumbers)
	}
	rows := 0
	for _, b := range a.PartiesBeside(coder.English().Events(a, 0), 0) {
		for _, row := range b.Rows {
			if rows++; len(row) != coder.BesideNumbers {
				t.Fatalf("a row of PartiesBeside has %d numbers, BesideNumbers is %d", len(row), coder.BesideNumbers)
			}
		}
	}
	if rows == 0 {
		t.Error("no rows")
	}
	var alone []coder.Position
	for _, x := range all {
		alone = append(alone, coder.Position{Sentence: x.Sentence, Word: x.Word})
	}
	events := coder.English().Told(a, alone)
	pairs := a.Pairs(events, coder.English().Link)
	if n := len(events); len(pairs) == 0 || len(pairs) != n*(n-1)/2 {
		t.Errorf("%d pairs of %d events", len(pairs), n)
	}
	for _, p := range pairs {
		if len(p.Row) != coder.SameNumbers {
			t.Fatalf("a row of Pairs has %d numbers, SameNumbers is %d", len(p.Row), coder.SameNumbers)
		}
		if p.X.Told < p.Y.Told {
			t.Errorf("an event of chance %v is held to be surer than one of %v", p.X.Told, p.Y.Told)
		}
	}
}

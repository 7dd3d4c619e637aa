package timeline

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/shared"
)

// assault is a mention of an attack of one day.
func assault(doc string, place *Place, summary string, actors, targets []Actor) Event {
	span := Span{Document: doc, Start: len(summary), End: len(summary) + 1, Text: "attack"}
	return Event{
		Type: Assault, Trigger: span, Place: place, Summary: summary, Actors: actors, Targets: targets, Evidence: []Evidence{{Span: span, Trigger: span}},
		When: Anchor{Value: "1998-08-07", Grain: 10, How: Stated}, Modality: Modality{Status: Asserted},
	}
}

// by gives a mention another trigger.
func by(trigger string, e Event) Event {
	e.Trigger.Text = trigger
	return e
}

// Mentions are one event if the named are the same on their sides, at places that fit; counts
// and common nouns keep nothing apart.
func TestRoles(t *testing.T) {
	t.Parallel()
	state := func(name, code string) []Actor { return []Actor{{Name: name, Code: code, Country: code}} }
	count := func(words string) []Actor { return []Actor{{Name: words}} }
	usa, kenya, tanzania, afghanistan := state("United States", "USA"), state("Kenya", "KEN"), state("Tanzania", "TZA"), state("Afghanistan", "AFG")
	country := func(name, code string) *Place { return &Place{Name: name, Country: code, Level: "country"} }
	city := func(name, code string) *Place { return &Place{Name: name, Country: code, Level: "city"} }
	region := func(name string) *Place { return &Place{Name: name, Level: "region"} }
	both := slices.Concat(usa, kenya, tanzania)
	for _, c := range []struct {
		what string
		one  bool
		a, b Event
	}{
		{"counts", true, assault("a", nil, "257 people were killed in the bombing.", nil, count("257 people")), assault("b", nil, "The bombing killed 224.", nil, count("At least 224 people"))},
		{"a region", true, assault("a", city("Nairobi", "KEN"), "", nil, usa), assault("b", region("East Africa"), "", nil, usa)},
		{"another part of the world", false, assault("a", city("Nairobi", "KEN"), "", nil, usa), assault("b", region("West Africa"), "", nil, usa)},
		{"one of two countries", true, assault("a", city("Nairobi", "KEN"), "Bombs.", nil, both), assault("b", city("Dar es Salaam", "TZA"), "Bombs.", nil, tanzania)},
		{"two towns", false, assault("a", city("Nairobi", "KEN"), "", nil, kenya), assault("b", city("Mombasa", "KEN"), "", nil, kenya)},
		{"sides", false, assault("a", nil, "", usa, afghanistan), assault("b", nil, "", afghanistan, usa)},
		{"a strike elsewhere", false, assault("a", country("Kenya", "KEN"), "", nil, both), assault("b", country("Afghanistan", "AFG"), "", usa, afghanistan)},
		{"refers back", true, assault("a", country("Kenya", "KEN"), "", nil, both), assault("b", nil, "", nil, nil)},
		{"another matter at the place", false, by("sent", assault("a", country("Kenya", "KEN"), "A rescue team was sent.", nil, kenya)), by("prevented", assault("b", country("Kenya", "KEN"), "The building prevented carnage.", nil, nil))},
		{"refers to another place", false, assault("a", country("Kenya", "KEN"), "", nil, both), assault("b", country("Afghanistan", "AFG"), "", nil, nil)},
	} {
		for _, events := range [][]Event{{c.a, c.b}, {c.b, c.a}} {
			if got := Merge(events); (len(got) == 1) != c.one {
				t.Errorf("%s: %d events", c.what, len(got))
			}
		}
	}
}

// Two accords of one day that share a party are two, whichever of them says with whom.
func TestTwoAccords(t *testing.T) {
	t.Parallel()
	accord := func(doc, summary string, targets ...Actor) Event {
		e := assault(doc, nil, summary, []Actor{{Name: "Arnor"}}, targets)
		e.Type, e.Trigger.Text = Agree, "signed"
		return e
	}
	trade := accord("a", "Arnor signed a trade protocol with Dagolath.", Actor{Name: "Dagolath"})
	for _, doc := range []string{"a", "b"} {
		if got := Merge([]Event{trade, accord(doc, "Arnor signed an accord to supply Gondor.")}); len(got) != 2 {
			t.Errorf("%s: %d events: %+v", doc, len(got), got)
		}
	}
	if got := Merge([]Event{trade, accord("b", "Arnor signed the protocol on trade.")}); len(got) != 1 {
		t.Errorf("%d events: %+v", len(got), got)
	}
}

// Articles in any order give the same events with the same IDs.
func TestShuffle(t *testing.T) {
	t.Parallel()
	files, _ := filepath.Glob(shared.Path(t, "data", "news") + "/*.txt")
	if testing.Short() {
		files = files[:20]
	}
	bundled, _ := filepath.Glob("../examples/articles/*.txt")
	var docs []*Document
	for i, f := range append(files, bundled...) {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, &Document{ID: filepath.Base(f), Text: strings.ToValidUTF8(string(text), ""), Published: time.Date(1998, 8, 7+i%9, 0, 0, 0, 0, time.UTC)})
	}
	var all []Event
	b := builder{extractor: Coder{}}
	for _, d := range docs {
		events, _ := b.read(context.Background(), d)
		all = append(all, events...)
	}
	want := Merge(all)
	r := rand.New(rand.NewPCG(3, 4))
	for range 5 {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if got := Merge(all); !reflect.DeepEqual(got, want) {
			t.Fatalf("%d events of %d mentions, %d in another order", len(got), len(all), len(want))
		}
	}
	t.Logf("%d events of %d mentions", len(want), len(all))
}

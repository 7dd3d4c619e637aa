package timeline

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/shared"
)

// news are the annotated articles of the development data, in time zones of all kinds.
func news(t testing.TB) []*Document {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(shared.Path(t, "data", "news"), "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	var docs []*Document
	for _, file := range files {
		name := strings.TrimSuffix(file, ".json")
		text, err := os.ReadFile(name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var about struct{ Published string }
		data, err := os.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(data, &about)
		}
		d := &Document{ID: filepath.Base(name), Text: string(text)}
		if err == nil {
			d.Published, err = time.ParseInLocation(time.DateOnly, about.Published, time.FixedZone("", 3600*(len(docs)%24-12)))
		}
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// mentions are the events of documents before they are merged.
func mentions(t testing.TB, docs []*Document) (out []Event) {
	t.Helper()
	for s, err := range Events(t.Context(), slices.Values(docs)) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s.Events...)
	}
	return out
}

// readBack writes events and reads them again.
func readBack(t testing.TB, events []Event) (out []Event) {
	t.Helper()
	if err := json.Unmarshal(written(t, events), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func written(t testing.TB, events []Event) []byte {
	t.Helper()
	b, err := json.Marshal(events)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// grouped merges events group by group, in any order of them, as many machines would.
func grouped(t testing.TB, r *rand.Rand, events []Event, key func(*Event) string, merge func([]Event) []Event) (out []Event) {
	t.Helper()
	groups := map[string][]Event{}
	for i := range events {
		k := key(&events[i])
		groups[k] = append(groups[k], events[i])
	}
	for _, g := range groups { // in the map's order, which is none
		r.Shuffle(len(g), func(i, j int) { g[i], g[j] = g[j], g[i] })
		out = append(out, readBack(t, merge(readBack(t, g)))...)
	}
	return out
}

// Merging is two groupings, between which events may be written and read; so may they before.
func TestMergeOfStored(t *testing.T) {
	t.Parallel()
	east, west := time.FixedZone("", 12*3600), time.FixedZone("", -12*3600)
	events := mentions(t, append(news(t), // and two whose days are too far apart by the clock
		&Document{ID: "east", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, east), Text: "Norway's army attacked Sweden on March 2, 2016."},
		&Document{ID: "west", Published: time.Date(2016, 3, 25, 0, 0, 0, 0, west), Text: "The army of Norway attacked Sweden on March 5, 2016."}))
	before := written(t, events)
	want := written(t, Merge(events))
	if string(written(t, events)) != string(before) {
		t.Error("merging changes what it is given")
	}
	if got := written(t, Merge(readBack(t, events))); string(got) != string(want) {
		t.Error("events that were stored are merged otherwise")
	}
	r := rand.New(rand.NewPCG(1, 2))
	moments := grouped(t, r, events, (*Event).Moment, MergeMoment)
	if len(moments) == len(events) {
		t.Error("no mentions are joined")
	}
	deeds := grouped(t, r, moments, (*Event).Deed, MergeDeed)
	if len(deeds) == len(moments) {
		t.Error("no tellings are joined")
	}
	slices.SortStableFunc(deeds, inOrder)
	if got := written(t, deeds); string(got) != string(want) {
		t.Error("merged in groups they are others")
	}
}

// In temporary files the timeline is that of Build, with what options leave out left out.
func TestStored(t *testing.T) {
	t.Parallel()
	docs := append(news(t)[:60], editionOf("x", 24, strings.Repeat("Die Minister trafen sich am Donnerstag in Berlin und sprachen über die Lage, die sich nicht verbessert hat. ", 5)),
		editionOf("late", 24, agency), editionOf("again", 24, agency+added))
	for _, options := range [][]Option{nil, {WithMinConfidence(.6), PloverOnly(), WithTitle("T")}} {
		want, wantErr := Build(t.Context(), docs, options...)
		got, err := BuildStored(t.Context(), slices.Values(docs), options...)
		if got == nil || fmt.Sprint(err) != fmt.Sprint(wantErr) || err == nil {
			t.Fatalf("error %v, want %v", err, wantErr)
		}
		defer got.Close()
		var events []Event
		for e, err := range got.Events() {
			if err != nil {
				t.Fatal(err)
			}
			events = append(events, e)
		}
		if string(written(t, events)) != string(written(t, want.Events)) || got.Len() != len(want.Events) || got.Title != want.Title {
			t.Errorf("%d events, want %d, or others", len(events), len(want.Events))
		}
		if len(got.Documents) != len(want.Documents) || got.Documents[0].Text != "" || docs[0].Text == "" {
			t.Error("documents are lost, or keep their texts")
		}
	}
}

// An event keeps its ID when articles come and go, as long as its first telling is the same.
func TestIDsStay(t *testing.T) {
	t.Parallel()
	events := mentions(t, news(t))
	type telling struct {
		document string
		start    int
		typ      EventType
	}
	ids := func(events []Event) map[telling]string {
		out, taken := map[telling]string{}, map[string]bool{}
		for _, e := range Merge(events) {
			first := e.Evidence[0]
			if taken[e.ID] {
				t.Errorf("two events are called %s", e.ID)
			}
			taken[e.ID] = true
			out[telling{first.Document, first.Trigger.Start, e.Type}] = e.ID
		}
		return out
	}
	all := ids(events)
	r := rand.New(rand.NewPCG(3, 4))
	for range 5 {
		few := slices.DeleteFunc(slices.Clone(events), func(e Event) bool { return strings.IndexByte(e.Trigger.Document, byte('0'+r.IntN(10))) > 0 })
		stay := 0
		for at, id := range ids(few) {
			if other, still := all[at]; still && other != id {
				t.Errorf("%v: %s became %s", at, id, other)
			} else if still {
				stay++
			}
		}
		if stay < len(few)/2 || len(few) == len(events) {
			t.Errorf("%d of %d events are still there, %d before", stay, len(few), len(events))
		}
	}
}

// Two events that one trigger tells are two.
func TestIDsOfOneTrigger(t *testing.T) {
	t.Parallel()
	at := Span{Document: "d", Start: 7, End: 11, Text: "drew"}
	event := func(nth int) Event {
		return Event{Type: Agree, Trigger: at, Evidence: []Evidence{{Span: at, Trigger: at, Nth: nth}}, Actors: []Actor{{Name: string(rune('A' + nth))}}, When: Anchor{Value: "2016"}}
	}
	both := Merge([]Event{event(0), event(1)})
	alone := Merge([]Event{event(1)})
	if len(both) != 2 || both[0].ID == both[1].ID || both[1].ID != alone[0].ID {
		t.Errorf("%v, %v", both, alone)
	}
}

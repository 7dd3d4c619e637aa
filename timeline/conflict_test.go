package timeline

import (
	"context"
	"strings"
	"testing"
	"time"
)

func read(t *testing.T, texts ...string) *Timeline {
	t.Helper()
	var docs []*Document
	for i, text := range texts {
		docs = append(docs, &Document{ID: string(rune('a'+i)) + ".txt", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)})
	}
	tl, err := Build(context.Background(), docs, ByRules())
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// Two articles that date an event differently make one event with a conflict.
func TestConflict(t *testing.T) {
	t.Parallel()
	tl := read(t, "Norway's army attacked Sweden on March 2, 2016.", "The army of Norway attacked Sweden on March 3, 2016.")
	if len(tl.Events) != 1 || len(tl.Events[0].Evidence) != 2 || len(tl.Events[0].Conflicts) != 1 || tl.Events[0].Conflicts[0].When.Value != "2016-03-03" {
		t.Errorf("%+v", tl.Events)
	}
	tl = read(t, "Norway attacked Sweden in 1718.", "Norway attacked Sweden on June 2, 1718.")
	if len(tl.Events) != 1 || tl.Events[0].When.Value != "1718-06-02" || len(tl.Events[0].Conflicts) != 0 || !strings.HasSuffix(tl.Events[0].Summary, " (1718-06-02).") {
		t.Errorf("%+v", tl.Events)
	}
	tl = read(t, "Norway attacked Sweden on March 2, 2016.", "Norway attacked Sweden on March 12, 2016.")
	if len(tl.Events) != 2 {
		t.Errorf("%+v", tl.Events)
	}
}

// What a text puts one behind the other keeps its order, dates or none.
func TestOrder(t *testing.T) {
	t.Parallel()
	tl := read(t, "Egypt attacked Libya after Libya expelled the Egyptian ambassador.")
	if len(tl.Events) != 2 {
		t.Fatalf("%+v", tl.Events)
	}
	for _, e := range tl.Events {
		want := "after"
		if strings.HasPrefix(e.ID, "sanction") {
			want = "before"
		}
		if len(e.Order) != 1 || e.Order[0].Relation != want || e.Order[0].Event == "" || e.Order[0].Words.Text != "after" {
			t.Errorf("%s: %+v", e.ID, e.Order)
		}
	}
}

// Two ministers of one state are two, in one article or in several, also where another
// sentence tells of their state alone.
func TestNoPersonStandsForAnother(t *testing.T) {
	t.Parallel()
	const (
		vansek = "The foreign minister of Kenya, Rumilo Vansek, met the president of Chile, Dorin Halvek, on %s."
		belnik = "The foreign minister of Kenya, Tavo Belnik, met the president of Chile, Osmar Quint, on %s."
		states = "Kenya met Chile on %s."
	)
	on := func(sentence, day string) string { return strings.ReplaceAll(sentence, "%s", day) }
	for _, texts := range [][]string{
		{on(vansek, "Thursday"), on(belnik, "Thursday")},
		{on(vansek, "Thursday") + "\n\n" + on(belnik, "Thursday")},
		{on(vansek, "Wednesday"), on(belnik, "Thursday")},
		{on(vansek, "March 2016"), on(belnik, "Thursday")},
		{on(states, "Thursday"), on(vansek, "Thursday"), on(belnik, "Thursday")},
		{on(vansek, "Thursday"), on(states, "Thursday"), on(belnik, "Thursday")},
		{on(vansek, "Wednesday"), on(states, "Thursday"), on(belnik, "Thursday")},
		{on(vansek, "Tuesday"), on(belnik, "Wednesday"), on(vansek, "Thursday"), on(belnik, "Thursday")},
	} {
		tl := read(t, texts...)
		for _, e := range tl.Events {
			var all string
			for _, ev := range e.Evidence {
				all += ev.Text
			}
			if strings.Contains(all, "Vansek") && strings.Contains(all, "Belnik") {
				t.Errorf("%q: one event of %d of them both: %s", texts, len(tl.Events), e.Summary)
			}
		}
		if len(tl.Events) != 2 {
			t.Errorf("%q: %d events, want 2", texts, len(tl.Events))
		}
	}
}

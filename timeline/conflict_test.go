package timeline

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
)

func read(t testing.TB, texts ...string) *Timeline {
	t.Helper()
	var docs []*Document
	for i, text := range texts {
		docs = append(docs, &Document{ID: string(rune('a'+i)) + ".txt", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)})
	}
	tl, err := Build(context.Background(), docs)
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
		separate(t, tl, "Vansek", "Belnik")
		if len(tl.Events) < 2 {
			t.Errorf("%q: %d events, want one of each", texts, len(tl.Events))
		}
	}
}

// Nor does one stand for another who is told by nationality, or as a man, before the name; and
// neither of them stands for the state.
func TestNoPrivatePersonStandsForAnother(t *testing.T) {
	t.Parallel()
	const state = "Kenya met the president of Chile on Thursday."
	for _, c := range []struct {
		text    string
		country string
	}{
		{"A Kenyan, %s, met the president of Chile on Thursday.", "KEN"},
		{"A Kenyan named %s met the president of Chile on Thursday.", "KEN"},
		{"The president of Chile met a Kenyan, %s, on Thursday.", "KEN"},
		{"The president of Chile talked with a Kenyan, %s, on Thursday.", "KEN"},
		{"A Kenyan man, %s, met the president of Chile on Thursday.", "KEN"},
		{"A Kenyan lawyer, %s, met the president of Chile on Thursday.", "KEN"},
		{"A Kenyan runner, %s, met the president of Chile on Thursday.", ""},
		{"A citizen of Kenya, %s, met the president of Chile on Thursday.", "KEN"},
		{"A man, %s, met the president of Chile on Thursday.", ""},
		{"Two Kenyans, %s and Osmar Quint, met the president of Chile on Thursday.", "KEN"},
		{"Two Kenyan men, %s and Osmar Quint, met the president of Chile on Thursday.", "KEN"},
	} {
		named := func(name string) string { return strings.ReplaceAll(c.text, "%s", name) }
		vansek, belnik := named("Rumilo Vansek"), named("Tavo Belnik")
		for _, texts := range [][]string{{vansek, belnik}, {vansek + "\n\n" + belnik}, {state, vansek, belnik}, {vansek, state, belnik}} {
			tl := read(t, texts...)
			separate(t, tl, "Vansek", "Belnik")
			separate(t, tl, "Vansek", "Kenya met")
			for _, e := range tl.Events {
				for _, a := range e.parties() {
					if a.Name == "Rumilo Vansek" && a.Country != c.country && c.country != "" {
						t.Errorf("%q: %q is of %q", texts, a.Name, a.Country)
					}
					if a.Name == "Kenya" && !strings.Contains(e.Evidence[0].Text, "Kenya met") {
						t.Errorf("%q: %s is told of Kenya", texts, e.Summary)
					}
				}
			}
			if !slices.ContainsFunc(tl.Events, func(e Event) bool {
				return slices.ContainsFunc(e.parties(), func(a Actor) bool { return strings.Contains(a.Name, "Vansek") })
			}) && c.country != "" {
				t.Errorf("%q: nothing is told of Vansek: %+v", texts, tl.Events)
			}
		}
	}
}

// separate reports events that are told by sentences with either words.
func separate(t *testing.T, tl *Timeline, one, other string) {
	t.Helper()
	for _, e := range tl.Events {
		var all string
		for _, ev := range e.Evidence {
			all += ev.Text
		}
		if strings.Contains(all, one) && strings.Contains(all, other) {
			t.Errorf("one event of %d of them both: %s\n%s", len(tl.Events), e.Summary, all)
		}
	}
}

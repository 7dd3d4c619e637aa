package timeline

import (
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/shared"
)

// wanted is one event of the gold file for the article, by what identifies it.
type wanted struct {
	what, when string   // when as Anchor.String gives it
	types      []string // any of them
	trigger    string   // a word of the summary or of its sentences
	actors     string   // countries, where the issue asks for them
	targets    string
	place      string
	modality   Status
	missed     bool // a known miss: the test fails when it is found, so that it is noticed
}

// TestArticle reads a whole article against its gold: every event that a
// briefing must carry is there at the right time, those that the mission names
// with parties and place, and what is told besides does not grow. What is marked as
// missed does not hold yet.
func TestArticle(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(shared.Path(t, "articles", "kerry-moscow.txt"))
	if err != nil {
		t.Fatal(err)
	}
	doc := &Document{ID: "kerry-moscow.txt", Text: string(text), Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	tl, err := Build(context.Background(), []*Document{doc})
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, w := range []wanted{
		{what: "Putin meets and praises", when: "2016-03-24", types: []string{"CONSULT", "SUPPORT"}, trigger: "Putin|president said"},
		{what: "Kerry meets Lavrov", missed: true, when: "2016-03-24", types: []string{"CONSULT"}, trigger: "Lavrov", actors: "USA", targets: "RUS", place: "Moscow"},
		{what: "Kerry's late words", missed: true, when: "2016-03-24, night", types: []string{"SUPPORT", "AGREE"}, trigger: "conciliatory|Assad"},
		{what: "agreement on the timetable", when: "2016-03-25, morning", types: []string{"AGREE"}, trigger: "agreement"},
		{what: "draft constitution", missed: true, when: "by 2016-08", types: []string{"AGREE"}, trigger: "constitution", actors: "USA", targets: "SYR", place: "Syria", modality: Planned},
		{what: "drawdown", missed: true, when: "before 2016-03-24", types: []string{"RETREAT"}, trigger: "drew down"},
		{what: "Geneva talks and demand", when: "2016-03", types: []string{"REQUEST", "REJECT"}, trigger: "Geneva"},
		{what: "annexation of Crimea", missed: true, when: "2014", types: []string{"COERCE"}, trigger: "annexed", actors: "RUS", targets: "UKR", place: "Crimea"},
		{what: "support for rebels", when: "2014", types: []string{"AID", "ASSAULT"}, trigger: "rebels"},
		{what: "sanctions", missed: true, when: "after 2014", types: []string{"SANCTION", "COERCE"}, trigger: "sanctions"},
		{what: "Minsk accord", when: "2015", types: []string{"AGREE"}, trigger: "Minsk"},
		{what: "pressure to keep it", missed: true, when: "2016-03-24", types: []string{"AGREE", "REQUEST"}, trigger: "pressure", modality: Planned},
	} {
		i := slices.IndexFunc(tl.Events, func(e Event) bool { return w.matches(e) && !used[e.ID] })
		if w.missed {
			if i >= 0 {
				t.Errorf("%s: found now; it is a known miss no longer", w.what)
			}
			continue
		}
		if i < 0 {
			t.Errorf("%s: no event (%s, %v, %s %s %s)", w.what, w.when, w.types, w.actors, w.targets, w.place)
			continue
		}
		used[tl.Events[i].ID] = true
	}
	for _, e := range tl.Events {
		mark := "    "
		if !used[e.ID] {
			mark = "more"
		}
		t.Logf("%s %-20s %-9s %-9s %s", mark, e.When, e.When.How, e.Type, e.Summary)
	}
	const most = 19 // that are not in the gold; 2 are wished for; "opened" as ACCUSE stood inside another of them until sides counted
	if more := len(tl.Events) - len(used); more > most {
		t.Errorf("%d of %d events are not in the gold, more than %d", more, len(tl.Events), most)
	}
}

func (w wanted) matches(e Event) bool {
	text := e.Summary
	for _, ev := range e.Evidence {
		text += ev.Text
	}
	ok, _ := regexp.MatchString(w.trigger, text)
	return ok && e.When.String() == w.when && slices.Contains(w.types, string(e.Type)) &&
		strings.Contains(countries(e.Actors), w.actors) && strings.Contains(countries(e.Targets), w.targets) &&
		(w.place == "" || e.Place != nil && e.Place.Name == w.place) && (w.modality == "" || e.Modality.Status == w.modality)
}

func countries(actors []Actor) string {
	var s string
	for _, a := range actors {
		s += a.Country + " "
	}
	return s
}

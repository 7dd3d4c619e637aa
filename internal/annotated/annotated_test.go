package annotated

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/shared"
)

// What is set aside is there.
func TestAside(t *testing.T) {
	list, err := Folder(shared.Path(t, "data", "news"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, a := range list {
		if Aside(a.Name) {
			n++
		}
	}
	if n != len(aside) || 3*n < len(list)-3 {
		t.Errorf("%d of %d articles are set aside, of a list of %d", n, len(list), len(aside))
	}
}

// A folder's own annotations, told as they stand, are right in everything.
func TestGoldAgainstItself(t *testing.T) {
	list, err := Folder(shared.Path(t, "data", "news"))
	if err != nil {
		t.Fatal(err)
	}
	var sum Score
	for _, a := range list {
		var told []Told
		for _, e := range a.Events {
			x := Told{Type: e.Type, Status: e.Status, Negated: e.Negated}
			if e.When != "" {
				x.From, x.To = bounds(e.When)
				x.How = "stated"
			}
			for _, m := range e.Mentions {
				x.Evidence = append(x.Evidence, Telling{m.Start, m.End, m.Start, m.End})
			}
			for _, p := range e.Actors {
				x.Actors = append(x.Actors, Name{Canonical: p.Name})
			}
			for _, p := range e.Targets {
				x.Targets = append(x.Targets, Name{Canonical: p.Name})
			}
			told = append(told, x)
		}
		sum.Add(ScoreArticle(a.Events, told))
	}
	if f, w := sum.Found().F1, sum.WholeRate().F1; f < .995 || w < .98 {
		t.Errorf("found %.3f, whole %.3f", f, w)
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		party string
		name  Name
		want  bool
	}{
		{"Madeleine Albright", Name{"Madeleine Albright", "Secretary of State Albright"}, true},
		{"Madeleine Albright", Name{"Albright", "Albright"}, true},
		{"Madeleine Albright", Name{"Madeleine", "Madeleine"}, false},
		{"United States", Name{"United States (government)", "the U.S. government"}, true},
		{"police", Name{"Kenya", "Kenyan police"}, true},
		{"victims of the bombings", Name{"victims", "victims of the bombings"}, true},
		{"Juan Gonzalez", Name{"Elian Gonzalez", "Elian Gonzalez"}, true}, // as the scorer of shared/tools has it
		{"Kenya", Name{"Tanzania", "Tanzania"}, false},
	} {
		if got := (Party{Name: c.party}).Same(c.name); got != c.want {
			t.Errorf("%q and %q: %v", c.party, c.name, got)
		}
	}
}

func TestDating(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if s != "" && err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		when, from, to, how string
		want                Dated
	}{
		{"1998-08-07", "1998-08-07", "1998-08-08", "stated", Right},
		{"1998-08-07", "1998-08-06", "1998-08-07", "stated", Near},
		{"1998-08-07", "1998-08-01", "1998-09-01", "stated", Near},
		{"1998-08-07", "1997-08-07", "1997-08-08", "stated", Wrong},
		{"1998-08-07", "", "", "", Wrong},
		{"", "", "", "", Right},
		{"", "1998-08-07", "1998-08-08", "dateline", Near},
		{"", "1998-08-07", "1998-08-08", "stated", Wrong},
		{"../2016-08", "", "2016-08-01", "stated", Right},
		{"../2016-08", "", "2016-09-01", "stated", Right},
		{"1998/..", "1998-01-01", "", "stated", Right},
		{"196X", "1960-01-01", "1970-01-01", "stated", Right},
		{"1998-22", "1998-06-01", "1998-09-01", "stated", Right},
	} {
		e, told := Event{When: c.when}, Told{How: c.how}
		if c.from != "" {
			told.From = day(c.from)
		}
		if c.to != "" {
			told.To = day(c.to)
		}
		if got := e.Dating(&told); got != c.want {
			t.Errorf("%q against %s to %s (%s): %d, want %d", c.when, c.from, c.to, c.how, got, c.want)
		}
	}
}

// A second telling of an event stays alone.
func TestMatchIsOneToOne(t *testing.T) {
	marked := []Event{{Type: "CONSULT", Mentions: []Mention{{Start: 10, End: 13}, {Start: 60, End: 67}}, Weight: 1}}
	told := []Told{
		{Type: "CONSULT", Evidence: []Telling{{0, 40, 10, 13}}},
		{Type: "CONSULT", Evidence: []Telling{{50, 90, 60, 67}}},
		{Type: "CONSULT", Evidence: []Telling{{50, 90, 80, 85}}}, // in its sentence, by a word of its own
	}
	s := ScoreArticle(marked, told)
	if s.Hit != 1 || s.Found().P != 1./3 || s.Found().R != 1 || s.Twice != 1 || s.ToldTwice() != 1./3 {
		t.Errorf("%+v", s)
	}
}

// PLOVER's marked sentences become articles with their triggers and parties.
func TestCoded(t *testing.T) {
	list, err := Coded(filepath.Join(shared.Path(t, "data", "events"), "plover-gsr-dev.jsonl"))
	if err != nil || len(list) < 100 {
		t.Fatal(len(list), err)
	}
	a := marked("(SRC: Libya) has (EVT: offered) it to (TAR: Great Britain).", "AGREE")
	if e := a.Events[0]; a.Text != "Libya has offered it to Great Britain." || a.Text[e.Mentions[0].Start:e.Mentions[0].End] != "offered" || e.Actors[0].Name != "Libya" || e.Targets[0].Name != "Great Britain" {
		t.Errorf("%+v", a)
	}
}

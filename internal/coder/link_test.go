package coder_test

import (
	"os"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/timeline"
)

// What was before another of its kind is not told by the mentions of that one, and does not
// date it, unless these tell of the past too.
func TestPreviousOfItsKind(t *testing.T) {
	t.Parallel()
	for text, one := range map[string]bool{
		"Iceland and Norway have agreed to resume talks on herring. The previous agreement ran from 2009 to 2014.":                 false,
		"Iceland and Norway signed an agreement on herring. The earlier agreement between Iceland and Norway ended in 2014.":       false,
		"Iceland and Norway signed an agreement on herring. The agreement between Iceland and Norway has been long in the making.": true,
		"Iceland and Norway signed an agreement on herring in 2009. The old agreement between Iceland and Norway was a good one.":  true,
	} {
		doc := &timeline.Document{Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
		if err := doc.Annotate(); err != nil {
			t.Fatal(err)
		}
		a := timeline.ReadArticle(doc, nil)
		models := coder.English()
		together := false
		for _, g := range models.Group(a, models.Mentions(a)) {
			first, second := false, false
			for _, m := range g {
				w := a.Sentences[m.Sentence].Words[m.Word].Lemma
				first = first || m.Sentence == 0 && (w == "agree" || w == "agreement" || w == "sign")
				second = second || m.Sentence == 1 && w == "agreement"
			}
			together = together || first && second
		}
		if together != one {
			t.Errorf("%q: one event: %v, want %v", text, together, one)
		}
	}
}

// Mentions that give other figures are of two events, however much else they have in common.
func TestOtherFigures(t *testing.T) {
	t.Parallel()
	for text, one := range map[string]bool{
		"A quake with a magnitude of 6.8 hit Peru on Friday. A quake with a magnitude of 5.1 hit Peru.":            false,
		"A quake with a magnitude of 6.8 hit Peru on Friday. The quake, which had a magnitude of 6.7, hit Peru.":   true,
		"A bomb killed nine people in Peru. The bomb attack killed 40 people in Peru.":                             false,
		"A bomb killed at least nine people in Peru on Friday. The bomb killed 12 people in Peru, officials said.": true,
	} {
		doc := &timeline.Document{Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
		if err := doc.Annotate(); err != nil {
			t.Fatal(err)
		}
		a := timeline.ReadArticle(doc, nil)
		models := coder.English()
		together := false
		for _, g := range models.Group(a, models.Mentions(a)) {
			var in [2]bool
			for _, m := range g {
				if w := a.Sentences[m.Sentence].Words[m.Word].Lemma; w == "hit" || w == "kill" {
					in[m.Sentence] = true
				}
			}
			together = together || in[0] && in[1]
		}
		if together != one {
			t.Errorf("%q: one event: %v, want %v", text, together, one)
		}
	}
}

// The years for which an agreement held before do not date the one in hand.
func TestYearsOfThePreviousOne(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../examples/articles/herring-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	tl, err := timeline.Build(t.Context(), []*timeline.Document{{ID: "herring", Text: string(text), Published: time.Date(2024, 3, 15, 0, 0, 0, 0, time.UTC)}})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, e := range tl.Events {
		if e.Trigger.Text == "agreed" {
			found = true
			if v := e.When.Value; v != "2024-03-14" && v != "2024-03-15" { // Thursday's talks or the day of the report
				t.Errorf("%q is dated %s, %s: %s", e.Summary, e.When.Value, e.When.How, e.When.Explain)
			}
		}
	}
	if !found {
		t.Error("nobody agreed")
	}
}

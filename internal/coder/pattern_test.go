package coder_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/internal/coder"
	"github.com/dateline-go/dateline/internal/lexicon"
	"github.com/dateline-go/dateline/timeline"
)

// TestPatterns runs the examples that stand beside the triggers: a pattern of the file's
// type fits at the word in brackets. In a sentence without one none does, or what does is
// not told: that is for the models to say, and they may be wrong of one in three.
func TestPatterns(t *testing.T) {
	t.Parallel()
	silent, told := 0, 0
	for _, ex := range lexicon.Events().Examples {
		doc := &timeline.Document{ID: "test.txt", Text: ex.Text}
		if err := doc.Annotate(); err != nil {
			t.Fatal(err)
		}
		var got []string
		found := false
		a := timeline.ReadArticle(doc, nil)
		for _, s := range a.Sentences {
			for _, p := range s.Patterns {
				words := ex.Text[s.Words[p.From].Start:s.Words[p.To-1].End]
				if p.Fits {
					got = append(got, p.Type+" "+words)
					found = found || p.Type == ex.Type && (ex.Trigger == "" || strings.Contains(strings.ToLower(words), strings.ToLower(ex.Trigger)))
				}
			}
		}
		if ex.Trigger == "" {
			if silent++; found && slices.ContainsFunc(coder.English().Events(a, .42), func(e *coder.Event) bool { return e.Type == ex.Type }) {
				told++
				t.Logf("%s: %q: told as %s", path.Base(ex.File), ex.Text, ex.Type)
			}
		} else if !found {
			t.Errorf("%s: %q: got %v, want %s %q", path.Base(ex.File), ex.Text, got, ex.Type, ex.Trigger)
		}
	}
	t.Logf("of %d sentences that tell no event %d are told", silent, told)
	if 3*told > silent {
		t.Error("that is more than a third")
	}
}

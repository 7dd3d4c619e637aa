package timeline

import (
	"context"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/internal/lexicon"
)

func build(t testing.TB, text string) *Timeline {
	t.Helper()
	doc := &Document{ID: "test.txt", Text: text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
	tl, err := Build(context.Background(), []*Document{doc}, ByRules())
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// TestTriggers runs the examples that stand beside the triggers: the word in
// brackets tells of an event of the file's type, as the rules propose it, and a
// sentence without one of none.
func TestTriggers(t *testing.T) {
	t.Parallel()
	for _, ex := range lexicon.Events().Examples {
		var got []string
		found := false
		doc := &Document{ID: "test.txt", Text: ex.Text, Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)}
		if err := doc.Annotate(); err != nil {
			t.Fatal(err)
		}
		_, sentences, err := Coder{}.read(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sentences {
			for _, x := range s.triggers {
				p, words := s.propose(s.headOf(x.from, x.to)), s.spanOf(x.from, x.to).Text
				if p.Tells {
					got = append(got, p.Type+" "+words)
					found = found || p.Type == ex.Type && (ex.Trigger == "" || strings.Contains(strings.ToLower(words), strings.ToLower(ex.Trigger)))
				}
			}
		}
		if found != (ex.Trigger != "") {
			t.Errorf("%s: %q: got %v, want %s %q", path.Base(ex.File), ex.Text, got, ex.Type, ex.Trigger)
		}
	}
}

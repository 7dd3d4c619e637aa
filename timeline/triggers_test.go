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
// brackets tells of an event of the file's type, and a sentence without one
// tells of none.
func TestTriggers(t *testing.T) {
	t.Parallel()
	for _, ex := range lexicon.Events().Examples {
		var got []string
		found := false
		for _, e := range build(t, ex.Text).Events {
			got = append(got, string(e.Type)+" "+e.Trigger.Text)
			found = found || string(e.Type) == ex.Type && (ex.Trigger == "" || strings.Contains(strings.ToLower(e.Trigger.Text), strings.ToLower(ex.Trigger)))
		}
		if found != (ex.Trigger != "") {
			t.Errorf("%s: %q: got %v, want %s %q", path.Base(ex.File), ex.Text, got, ex.Type, ex.Trigger)
		}
	}
}

package exporttest

import (
	"context"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// Meeting is the timeline of one sentence that tells one event, published at a time.
func Meeting(t testing.TB, text string, published time.Time) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.Build(context.Background(), []*timeline.Document{{ID: "a", Text: text, Published: published}})
	if err != nil || len(tl.Events) != 1 {
		t.Fatalf("%s: %+v %v", text, tl, err)
	}
	return tl
}

package exporttest

import (
	"context"
	"testing"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// article holds dates of every kind: a day, a part of one, a month, a year,
// bounds, an interval, one before 1900, none.
const article = `Ministers meet again over the strait

ANKARA, March 25, 2016 - Turkey's foreign minister met Greek officials in Geneva on Thursday. Late Thursday night Greece praised Turkey.

Both sides hope to sign an agreement by August. Turkey and Greece held talks in Ankara last month.

Turkey invaded Cyprus in 1974. Sanctions followed, isolating Turkey. Greece attacked Crete in 1897.

Turkey has visited Greece three times in the past two years. Greece accused Bulgaria of spying. Greece did not sign the accord with Albania last year.
`

// Sample is the timeline of an article with dates of every kind.
func Sample(t testing.TB) *timeline.Timeline {
	t.Helper()
	doc := &timeline.Document{
		ID: "strait.txt", Title: "Ministers meet again", URL: "https://example.org/strait", Text: article,
		Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC), Dated: timeline.Dated{Source: "text", Confidence: 1},
	}
	tl, err := timeline.Build(context.Background(), []*timeline.Document{doc})
	if err != nil {
		t.Fatal(err)
	}
	if len(tl.Events) < 8 {
		t.Fatalf("the sample holds %d events", len(tl.Events))
	}
	return tl
}

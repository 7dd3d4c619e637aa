package export

import (
	"context"
	"strings"
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

func sample(t testing.TB) *timeline.Timeline {
	t.Helper()
	doc := &timeline.Document{
		ID: "strait.txt", Title: "Ministers meet again", URL: "https://example.org/strait", Text: article,
		Published: time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC), DatelineFrom: "text",
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

// attacks are strings that some reader of some format would take for more than
// text.
var attacks = []string{
	`</script><script>window.pwned=1</script>`,
	`__f__window.pwned=1__f__`,
	`<img src=x onerror=window.pwned=1>`,
	`=cmd|' /C calc'!A0`, `+1+cmd`, `-1+cmd`, `@SUM(1)`, "\t=1", "\r=1",
	"right \u202eto\u202c left", "nul \x00 here", "broken \xff\xfe utf-8", "_x0041_", "line\r\nfeed",
	`javascript:window.pwned=1`, `"><svg onload=window.pwned=1>`, "]]>", "{{.}}", "${window.pwned=1}",
	strings.Repeat("long ", 8000),
}

// hostile is the sample with an attack in every place that holds text.
func hostile(t testing.TB) *timeline.Timeline {
	tl := sample(t)
	base := tl.Events
	tl.Events = nil
	for i, s := range attacks {
		e := base[i%len(base)]
		span := timeline.Span{Document: s, Text: s, End: len(s)}
		e.ID, e.Summary, e.Mode, e.Trigger = s, s, s, span
		e.Actors = []timeline.Actor{{Span: span, Name: s, Country: s, Role: s}}
		e.Targets, e.Contexts = e.Actors, []string{s}
		e.Place = &timeline.Place{Span: span, Name: s, Country: s, Level: s}
		e.Modality.ReportedBy, e.When.Explain, e.When.Words = s, s, span
		e.Evidence = []timeline.Evidence{{Span: span, Trigger: span}}
		tl.Events = append(tl.Events, e)
		tl.Documents = append(tl.Documents, &timeline.Document{
			ID: s, Title: s, URL: s, Publisher: s, Text: s, Language: s, DatelineFrom: s,
			Sentences: []timeline.Span{span}, Times: tl.Documents[0].Times[:1],
		})
	}
	tl.Title = attacks[0]
	return tl
}

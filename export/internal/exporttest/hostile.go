package exporttest

import (
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// HostileTexts are texts that try to run, to break out, or to get lost.
var HostileTexts = []string{
	`</script><script>window.pwned=1</script>`,
	`__f__window.pwned=1__f__`,
	`before __f__ between __f__ after`,
	`<img src=x onerror="window.pwned=1">`,
	`"><svg onload=window.pwned=1>`,
	`<!--<script>window.pwned=1`,
	`=cmd|'/c calc'!A1`,
	`{{.Title}} ${window.pwned=1} %{x}`,
	"a right-to-left \u202emark\u202c, שלום and مرحبا",
	`javascript:window.pwned=1`,
	"line\nbreak and tab\t, \u2028 and \u2029",
	`{a|rich} text & "quotes" 'of' <b>all</b> kinds`,
}

// HostilePage is a timeline of nothing but hostile texts.
func HostilePage() *timeline.Timeline {
	at := time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)
	tl := &timeline.Timeline{Title: strings.Join(HostileTexts, " ")}
	for i, s := range HostileTexts {
		doc := &timeline.Document{ID: s, Title: "title " + s, Publisher: "publisher " + s, URL: s, Language: s, Published: at, Text: s,
			Copies: []timeline.Copy{{ID: s, Title: s, URL: s, Source: s, Publisher: s}}}
		if i%2 == 0 {
			doc.URL = "https://example.org/?q=" + s
		}
		span := timeline.Span{Document: s, Start: 0, End: len(s), Text: s}
		day := at.AddDate(0, 0, i*9)
		a := timeline.Anchor{
			Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}, Value: day.Format("2006-01-02"), Grain: dateparse.Day,
			How: timeline.Stated, Words: span, Explain: "explained " + s,
		}
		tl.Documents = append(tl.Documents, doc)
		tl.Events = append(tl.Events, timeline.Event{
			ID: s, Type: timeline.EventTypes()[i%16], Trigger: span, When: a, Summary: "summary " + s,
			Actors: []timeline.Actor{{Span: span, Name: "actor " + s, Country: s}}, Targets: []timeline.Actor{{Name: "target " + s}},
			Place: &timeline.Place{Name: "place " + s}, Modality: timeline.Modality{Status: timeline.Status(s), ReportedBy: s},
			Evidence: []timeline.Evidence{{Span: span, Trigger: span}},
		})
	}
	tl.Events[3].Type = timeline.EventType(HostileTexts[3])
	return tl
}

// Attacks are strings that some reader of some format would take for more than
// text.
var Attacks = []string{
	`</script><script>window.pwned=1</script>`,
	`__f__window.pwned=1__f__`,
	`<img src=x onerror=window.pwned=1>`,
	`=cmd|' /C calc'!A0`, `+1+cmd`, `-1+cmd`, `@SUM(1)`, "\t=1", "\r=1",
	"right \u202eto\u202c left", "nul \x00 here", "broken \xff\xfe utf-8", "_x0041_", "line\r\nfeed",
	`javascript:window.pwned=1`, `"><svg onload=window.pwned=1>`, "]]>", "{{.}}", "${window.pwned=1}",
	strings.Repeat("long ", 8000),
}

// Hostile is the sample with an attack in every place that holds text.
func Hostile(t testing.TB) *timeline.Timeline {
	tl := Sample(t)
	base := tl.Events
	tl.Events = nil
	for i, s := range Attacks {
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
			ID: s, Title: s, URL: s, Publisher: s, Text: s, Language: s, Dated: timeline.Dated{Source: s, Confidence: 1}, Copies: []timeline.Copy{{ID: s, Publisher: s}},
			Sentences: []timeline.Span{span}, Times: tl.Documents[0].Times[:1],
		})
	}
	tl.Title = Attacks[0]
	return tl
}

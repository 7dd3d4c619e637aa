package exporttest

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Filled is a timeline of one event and one document that have s wherever they hold text,
// also where only a workbook from elsewhere would have it.
func Filled(s string) *timeline.Timeline {
	span := timeline.Span{Document: s, End: len(s), Text: s}
	day := time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)
	when := timeline.Anchor{
		Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}, From: s, To: s, Value: s, EDTF: s, Grain: dateparse.Day,
		Relation: dateparse.Relation(s), How: timeline.How(s), Words: span, Explain: s,
	}
	actors := []timeline.Actor{{Span: span, Name: s, Code: s, Country: s, Sector: s, Role: s}}
	e := timeline.Event{
		ID: s, Type: timeline.EventType(s), Mode: s, Contexts: []string{s}, CAMEO: s, Trigger: span, Actors: actors, Targets: actors,
		Place: &timeline.Place{Span: span, Name: s, Country: s, Level: s, Latitude: 1, Longitude: 1}, When: when,
		Modality: timeline.Modality{Status: timeline.Status(s), ReportedBy: s}, Summary: s,
		Evidence: []timeline.Evidence{{Span: span, Trigger: span}}, Conflicts: []timeline.Dating{{When: when, Evidence: span}}, Entities: []string{s},
		Review: &timeline.Review{Decision: timeline.Decision(s), Date: s, Type: timeline.EventType(s), Note: s},
	}
	doc := &timeline.Document{
		ID: s, Title: s, URL: s, Source: s, Publisher: s, Published: day, Dated: timeline.Dated{Source: s, Confidence: 1}, Language: s, Text: s,
		Copies:    []timeline.Copy{{ID: s, Title: s, URL: s, Source: s, Publisher: s, Published: day, Dated: timeline.Dated{Source: s, Confidence: 1}}},
		Sentences: []timeline.Span{span}, Times: []dateparse.Expression{{Text: s, End: len(s), Value: s, Rule: s}},
	}
	return &timeline.Timeline{Title: s, Documents: []*timeline.Document{doc}, Events: []timeline.Event{e}}
}

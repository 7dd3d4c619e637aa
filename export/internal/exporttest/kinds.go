package exporttest

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Kinds is a timeline with one event for each kind of date and place; its ID
// names the kind.
func Kinds() *timeline.Timeline {
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	text := "The union met the port company in Harbourton.\nIt happened."
	doc := &timeline.Document{ID: "port", Title: "Port & union, again", Publisher: "Harbour Gazette", URL: "https://example.org/a?b=1&c=(2)", Published: date(2021, 6, 11), Text: text}
	tl := &timeline.Timeline{Title: "The port", Documents: []*timeline.Document{doc}}
	add := func(id, value string, status timeline.Status, g dateparse.Grain, r dateparse.Relation, from, to time.Time) *timeline.Event {
		a := timeline.Anchor{Interval: dateparse.Interval{From: from, To: to}, Grain: g, Relation: r, How: timeline.Stated, Value: value, Explain: "why " + id}
		a.From, a.To = a.Interval.Bounds()
		if value == "" {
			a = timeline.Anchor{}
		}
		trigger := timeline.Span{Document: "port", Start: 10, End: 13, Text: "met"}
		tl.Events = append(tl.Events, timeline.Event{
			ID: id, Type: timeline.Consult, Mode: "meet", Contexts: []string{"economic"}, Trigger: trigger, When: a,
			Actors:   []timeline.Actor{{Name: "Union", Country: "NOR", Sector: "LAB", Span: timeline.Span{Document: "port", Text: "The union"}}},
			Targets:  []timeline.Actor{{Name: "Port company", Country: "NOR", Sector: "BUS"}},
			Modality: timeline.Modality{Status: status}, Summary: "Summary of " + id, Confidence: 0.8,
			Evidence: []timeline.Evidence{{Span: timeline.Span{Document: "port", End: 45, Text: text[:45]}, Trigger: trigger}},
		})
		return &tl.Events[len(tl.Events)-1]
	}
	add("old", "BC0480", timeline.Asserted, dateparse.Year, "", date(-479, 1, 1), date(-478, 1, 1))
	add("decade", "199", timeline.Asserted, dateparse.Decade, "", date(1990, 1, 1), date(2000, 1, 1))
	add("year", "2019", timeline.Asserted, dateparse.Year, "", date(2019, 1, 1), date(2020, 1, 1))
	add("month", "2021-05", timeline.Asserted, dateparse.Month, "", date(2021, 5, 1), date(2021, 6, 1))
	add("day", "2021-06-03", timeline.Asserted, dateparse.Day, "", date(2021, 6, 3), date(2021, 6, 4)).
		Place = &timeline.Place{Name: "Harbourton", Country: "NOR", Latitude: 59.25, Longitude: 10.5, Level: "city"}
	add("clock", "2021-06-04T21:30", timeline.Asserted, dateparse.Minute, "", date(2021, 6, 4).Add(21*time.Hour+30*time.Minute), date(2021, 6, 4).Add(21*time.Hour+31*time.Minute)).
		Place = &timeline.Place{Name: "Nowhere", Level: "city"}
	add("since", "2021-06-05", timeline.Asserted, dateparse.Day, dateparse.Since, date(2021, 6, 5), time.Time{})
	add("by", "2021-08", timeline.Planned, dateparse.Month, dateparse.By, time.Time{}, date(2021, 8, 1))
	add("until", "2021-08-13", timeline.Planned, dateparse.Day, dateparse.Until, time.Time{}, date(2021, 8, 14))
	add("before", "2021-09-01", timeline.Asserted, dateparse.Day, dateparse.BeforeIt, time.Time{}, date(2021, 9, 1)).When.How = timeline.Inferred
	add("denied", "2021-10-02", timeline.Denied, dateparse.Day, "", date(2021, 10, 2), date(2021, 10, 3)).Modality.Negated = true
	add("undated", "", timeline.Demanded, dateparse.NoGrain, "", time.Time{}, time.Time{})
	return tl
}

// OneDocument has all of a timeline's events stand in one document, for TimeML.
func OneDocument(tl *timeline.Timeline) *timeline.Timeline {
	one := *tl
	one.Documents = tl.Documents[:1]
	return &one
}

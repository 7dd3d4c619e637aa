package exporttest

import (
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// FerryStrike has a dated event of every shape, and one without a date.
func FerryStrike() *timeline.Timeline {
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	doc := &timeline.Document{ID: "ferry", Title: "Ferry strike ends", Publisher: "Harbour Gazette", URL: "https://example.org/ferry", Published: date(2021, 6, 11)}
	tl := &timeline.Timeline{Title: "The ferry strike", Documents: []*timeline.Document{doc}}
	add := func(id string, typ timeline.EventType, status timeline.Status, a timeline.Anchor, actors ...string) {
		e := timeline.Event{ID: id, Type: typ, When: a, Summary: "Summary of " + id, Modality: timeline.Modality{Status: status}}
		for _, name := range actors {
			e.Actors = append(e.Actors, timeline.Actor{Name: name})
		}
		e.Evidence = []timeline.Evidence{{Span: timeline.Span{Document: "ferry", Text: "The sentence that tells of " + id + "."}}}
		tl.Events = append(tl.Events, e)
	}
	add("founded", timeline.Agree, timeline.Asserted, timeline.Anchor{Value: "2019", Grain: dateparse.Year, Interval: dateparse.Interval{From: date(2019, 1, 1), To: date(2020, 1, 1)}}, "Union")
	add("talks", timeline.Consult, timeline.Asserted, timeline.Anchor{Value: "2021-05", Grain: dateparse.Month, Interval: dateparse.Interval{From: date(2021, 5, 1), To: date(2021, 6, 1)}}, "Union", "Company")
	add("strike", timeline.Protest, timeline.Asserted, timeline.Anchor{Value: "2021-06-03", Grain: dateparse.Day, Interval: dateparse.Interval{From: date(2021, 6, 3), To: date(2021, 6, 4)}}, "Union")
	add("threat", timeline.Threaten, timeline.Denied, timeline.Anchor{Value: "2021-06-04", Grain: dateparse.Day, Relation: dateparse.AfterIt, Interval: dateparse.Interval{From: date(2021, 6, 5)}}, "Company")
	add("payment", timeline.Aid, timeline.Planned, timeline.Anchor{Value: "2021-08", Grain: dateparse.Month, Relation: dateparse.By, Interval: dateparse.Interval{To: date(2021, 8, 1)}}, "Company")
	add("apology", timeline.Concede, timeline.Demanded, timeline.Anchor{}, "Company")
	return tl
}

// ManyEvents spreads n events over two years.
func ManyEvents(n int) *timeline.Timeline {
	tl := FerryStrike()
	pattern := tl.Events[:3]
	tl.Events = nil
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		e := pattern[i%3]
		day := start.AddDate(0, 0, i*i%731)
		e.ID = ""
		e.Type = timeline.EventTypes()[i%16]
		e.When = timeline.Anchor{Value: day.Format("2006-01-02"), Grain: dateparse.Day, Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}}
		tl.Events = append(tl.Events, e)
	}
	return tl
}

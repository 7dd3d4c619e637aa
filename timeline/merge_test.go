package timeline

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// told makes n events of so many days and parties that some are told twice.
func told(n int) []Event {
	codes := []string{"USA", "RUS", "CHN", "FRA", "GBR", "DEU", "IRN", "IRQ", "ISR", "EGY", "TUR", "IND"}
	events := make([]Event, n)
	for i := range events {
		k := i % 9600 // events of the same k are one
		day := time.Date(2000, 1, 1+k%4000, 0, 0, 0, 0, time.UTC)
		a, b := codes[k%len(codes)], codes[(k/7)%len(codes)]
		doc := fmt.Sprintf("doc-%d", i/20)
		span := Span{Document: doc, Start: 100 * (i % 20), End: 100*(i%20) + 3, Text: "met"}
		events[i] = Event{
			Type: EventTypes()[k%16], Trigger: span, Modality: Modality{Status: Asserted}, Evidence: []Evidence{{Span: span, Trigger: span}},
			Actors: []Actor{{Name: a, Code: a, Country: a}}, Targets: []Actor{{Name: b, Code: b, Country: b}},
			When: Anchor{Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}, Value: day.Format(time.DateOnly), Grain: dateparse.Day, How: Stated},
		}
	}
	return events
}

// The order in which documents are given decides nothing but which mention leads.
func TestMergeKeepsEvidence(t *testing.T) {
	events := told(20_000)
	merged := reconcile(merge(slices.Clone(events)))
	if len(merged) >= len(events) || len(merged) < 5000 {
		t.Errorf("%d of %d events are left", len(merged), len(events))
	}
	n := 0
	for _, e := range merged {
		n += len(e.Evidence)
	}
	if n != len(events) {
		t.Errorf("%d pieces of evidence of %d events", n, len(events))
	}
}

// The time for each event is the same however many there are.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		events := told(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				t := Timeline{Events: reconcile(merge(slices.Clone(events)))}
				t.Sort()
				identify(t.Events)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/event")
		})
	}
}

package exporttest

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// SeedHostile gives a fuzz target the arguments of [Fuzzed] to begin with.
func SeedHostile(f *testing.F) {
	f.Add("The union met the company", "Union", "https://example.org/a", int64(1_600_000_000), int64(30), uint16(0))
	for i, s := range slices.Concat(HostileTexts, Attacks) {
		s = s[:min(len(s), 500)]
		f.Add(s, s, s, int64(i)*1e9-20e9, int64(i*i), uint16(i*37))
	}
	for _, from := range []int64{math.MinInt64, math.MaxInt64, -62_135_596_800, 253_402_300_800, -8_640_000_000_001, 8_640_000_000_001} {
		f.Add("Out of range", "Union", "", from, int64(3), uint16(9))
	}
}

// TooLong skips an input that a fuzzer would take long over. Long texts have tests of their own.
func TooLong(t *testing.T, texts ...string) {
	for _, s := range texts {
		if len(s) > 500 {
			t.Skip("long texts have tests of their own")
		}
	}
}

// Fuzzed is a timeline of three events whose texts, names and dates are an attacker's: text
// is said everywhere, from is in seconds since 1970, kind chooses how dates are bounded and
// what events are.
func Fuzzed(text, name, address string, from, days int64, kind uint16) *timeline.Timeline {
	doc := &timeline.Document{ID: name, Title: text, Publisher: name, URL: address, Language: name, Text: text, Published: time.Unix(from, 0).UTC()}
	tl := &timeline.Timeline{Title: text, Documents: []*timeline.Document{doc}}
	grains := []dateparse.Grain{dateparse.NoGrain, dateparse.Minute, dateparse.Day, dateparse.Week, dateparse.Season, dateparse.Year, dateparse.Century}
	for i := range 3 {
		k := int(kind)>>(i*4) + i
		start := time.Unix(from+int64(i)*days*86_400, 0).UTC()
		a := timeline.Anchor{Value: text, Explain: text, Grain: grains[k%len(grains)], Interval: dateparse.Interval{From: start, To: start.Add(time.Duration(days) * 24 * time.Hour)}}
		switch k % 5 {
		case 0:
			a.Interval.From = time.Time{}
		case 1:
			a.Interval.To = time.Time{}
		}
		span := timeline.Span{Document: name, Start: int(days), End: int(days) + len(text), Text: text}
		trigger := span
		if len(text) > 4 {
			trigger.Start, trigger.Text = trigger.Start+1, text[1:]
		}
		tl.Events = append(tl.Events, timeline.Event{
			ID: fmt.Sprint(name, i%2), Type: append(timeline.EventTypes(), timeline.EventType(text))[k%17], Trigger: trigger, When: a, Summary: text,
			Actors: []timeline.Actor{{Name: name, Country: text}}, Targets: []timeline.Actor{{Name: text}}, Place: &timeline.Place{Name: name},
			Modality:   timeline.Modality{Status: []timeline.Status{timeline.Asserted, timeline.Denied, timeline.Planned, timeline.Status(name)}[k%4], Negated: k%3 == 0, ReportedBy: name},
			Confidence: float64(days), Evidence: []timeline.Evidence{{Span: span, Trigger: trigger}},
			Order: []timeline.Order{{Relation: text, Event: name + "0"}}, Conflicts: []timeline.Dating{{When: a, Evidence: span}},
		})
	}
	return tl
}

package timeline

import (
	"cmp"
	"fmt"
	"math/rand/v2"
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
	t.Parallel()
	events := told(10_000)
	merged := Merge(events)
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

func fitOf(c, o *cluster) int {
	if c == nil {
		return apartFrom
	}
	return c.fit(o)
}

// The index that finds what a mention may be one with finds what a look at all would.
func TestMergeFindsWhatAllPairsFind(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	actor := func() Actor {
		a := Actor{Name: pick("Vansek", "Halvek", "Belnik", "Quint", "Kenya", "Chile"), Country: pick("", "KEN", "CHL", "USA")}
		if a.Country != "" {
			a.Role = pick("", "", "president", "foreign minister")
		}
		a.Person = a.Role != "" || r.IntN(4) == 0
		return a
	}
	for range 60 {
		events := make([]Event, 300)
		kind, day := EventType(pick("CONSULT", "ASSAULT")), pick("2016-03-24", "2016")
		for i := range events {
			span := Span{Document: pick("a", "b"), Start: 10 * i, End: 10*i + 3, Text: pick("met", "talked")}
			e := Event{Type: kind, Trigger: span, CAMEO: pick("", "040"), Evidence: []Evidence{{Span: span, Trigger: span}}}
			e.Modality.Status = Status(pick("asserted", "asserted", "planned"))
			e.When = Anchor{Value: day, How: How(pick("stated", "inherited"))}
			e.When.Grain = map[int]dateparse.Grain{0: dateparse.NoGrain, 4: dateparse.Year, 10: dateparse.Day}[len(e.When.Value)]
			for range r.IntN(3) {
				e.Actors = append(e.Actors, actor())
			}
			for range r.IntN(3) {
				e.Targets = append(e.Targets, actor())
			}
			if r.IntN(2) == 0 {
				e.Place = &Place{Name: pick("Nairobi", "Mombasa", "Kenya", "Santiago"), Country: pick("KEN", "CHL"), Level: pick("city", "country")}
			}
			events[i] = e
		}
		b := &bucket{lists: map[string][]*cluster{}, tries: len(events)}
		var all []*cluster
		mentions := make([]*cluster, len(events))
		for i := range events {
			mentions[i] = newCluster(&events[i])
		}
		slices.SortStableFunc(mentions, func(x, y *cluster) int { return cmp.Compare(y.parties(), x.parties()) })
		for _, o := range mentions {
			most := apartFrom
			for _, c := range all {
				most = max(most, c.fit(o))
			}
			compared := 0
			c := b.find(o, &compared)
			if got := fitOf(c, o); min(got, sure) != min(most, sure) {
				t.Fatalf("a mention fits by %d what the index finds, by %d what there is", got, most)
			}
			if c == nil {
				c = o
				all = append(all, o)
			} else {
				c.join(o)
			}
			b.add(c, o)
		}
	}
}

// entered is how often events stand in the bucket.
func (b *bucket) entered() int {
	n := 0
	for _, list := range b.lists {
		n += len(list)
	}
	return n
}

// Of the meetings of one busy day each is compared with few others, whoever and
// wherever they are.
func TestBusyDay(t *testing.T) {
	t.Parallel()
	person := func(i int, country string) Actor {
		return Actor{Name: fmt.Sprintf("Person %d", i), Country: country, Code: country, Role: "minister"}
	}
	state := Actor{Name: "Kenya", Country: "KEN", Code: "KEN"}
	other := Actor{Name: "Chile", Country: "CHL", Code: "CHL"}
	third := Actor{Name: "the Union"}
	stranger := func(i int) Actor { return Actor{Name: fmt.Sprint("Stranger ", i)} }
	const n, grid = 4000, 63 // by about as many
	for name, event := range map[string]func(i int) Event{
		"people": func(i int) Event {
			return Event{Actors: []Actor{person(i, "KEN")}, Targets: []Actor{person(-i, "CHL")}}
		},
		"one of two": func(i int) Event { return Event{Actors: []Actor{state}, Targets: []Actor{person(i, "CHL")}} },
		"two of three": func(i int) Event {
			return Event{Actors: []Actor{state, person(-1, "CHL")}, Targets: []Actor{person(i, "CHL")}}
		},
		"each of two with many": func(i int) Event { // and every third meeting is of the two, somewhere
			if i%3 == 0 {
				return Event{Actors: []Actor{state}, Targets: []Actor{other}, Place: &Place{Name: fmt.Sprint(i), Country: "SDN", Level: "city"}}
			}
			return Event{Actors: []Actor{[]Actor{state, other}[i%2]}, Targets: []Actor{stranger(i)}}
		},
		"each two of three with many": func(i int) Event {
			three := []Actor{state, other, third}
			if i%4 == 0 {
				return Event{Actors: three, Place: &Place{Name: fmt.Sprint(i), Country: "SDN", Level: "city"}}
			}
			return Event{Actors: slices.Delete(three, i%3, i%3+1), Targets: []Actor{stranger(i)}}
		},
		"all pairs": func(i int) Event {
			return Event{Actors: []Actor{stranger(i % grid)}, Targets: []Actor{stranger(-1 - i/grid)}}
		},
		"two of all and one": func(i int) Event {
			return Event{Actors: []Actor{stranger(i % grid), stranger(-1 - i/grid)}, Targets: []Actor{state}}
		},
		"strangers": func(i int) Event {
			return Event{Actors: []Actor{stranger(i)}, Targets: []Actor{stranger(-i)}}
		},
		"private persons": func(i int) Event {
			return Event{Actors: []Actor{{Name: fmt.Sprint("Stranger ", i), Country: "KEN", Person: true}}, Targets: []Actor{person(-1, "CHL")}}
		},
		"places": func(i int) Event {
			return Event{Actors: []Actor{state}, Place: &Place{Name: fmt.Sprint(i), Country: "SDN", Level: "city"}}
		},
		"no parties": func(i int) Event { return Event{Place: &Place{Name: fmt.Sprint(i), Country: "SDN", Level: "city"}} },
		"nothing":    func(i int) Event { return Event{} },
		"one":        func(i int) Event { return Event{Actors: []Actor{state}} },
	} {
		m := merger{buckets: map[string]*bucket{}}
		for i := range 2 * n { // each is told twice
			e := event(i%n + 1)
			e.Type, e.Modality.Status = Consult, Asserted
			e.Trigger = Span{Document: "d", Start: i, End: i + 1}
			e.Evidence = []Evidence{{Span: e.Trigger, Trigger: e.Trigger}}
			e.When = Anchor{Value: "2016-03-24", Grain: dateparse.Day, How: Stated}
			m.add(newCluster(&e))
		}
		if m.compared > 14*n {
			t.Errorf("%s: %d mentions were compared %d times", name, 2*n, m.compared)
		}
		for _, b := range m.buckets {
			if entered := b.entered(); entered > 150*n {
				t.Errorf("%s: %d events were entered %d times", name, len(m.out), entered)
			}
		}
		if len(m.out) != n && len(m.out) != 1 {
			t.Errorf("%s: %d events", name, len(m.out))
		}
	}
}

// What no party tells apart is compared so often and no more: of what is planned, with what
// was done.
func TestMergeLosesPatience(t *testing.T) {
	t.Parallel()
	m := merger{buckets: map[string]*bucket{}}
	const n = 1000
	for i := range 2 * n {
		e := Event{Type: Consult, Actors: []Actor{{Name: "Kenya"}}, When: Anchor{Value: "2016", Grain: dateparse.Year}}
		e.Modality.Status = Planned
		if i < n {
			e.CAMEO = "040"
			e.Modality.Status = Asserted
			e.Targets = []Actor{{Name: fmt.Sprint("Stranger ", i)}}
		}
		e.Evidence = []Evidence{{Span: Span{Document: "d", Start: i}}}
		m.add(newCluster(&e))
	}
	if m.compared > 2*n*patience || m.compared < n*patience {
		t.Errorf("%d mentions were compared %d times", 2*n, m.compared)
	}
	if len(m.out) != n+1 {
		t.Errorf("%d events of %d mentions", len(m.out), 2*n)
	}
}

// The time for each event is the same however many there are.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		events := told(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Merge(events)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/event")
		})
	}
}

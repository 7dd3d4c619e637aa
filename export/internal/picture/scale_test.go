package picture

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/drawing"
	"github.com/dateline-go/dateline/timeline"
)

const yearMs = 365.2425 * dayMs

// scattered are n moments from some time on, each a day long or a minute.
func scattered(r *rand.Rand, n int, from, length float64) [][2]float64 {
	var list [][2]float64
	for range n {
		at := from + r.Float64()*length
		list = append(list, [2]float64{at, at + []float64{dayMs, dayMs / 1440}[r.IntN(2)]})
	}
	return list
}

// patterns are timelines of many shapes.
func patterns(seed uint64) map[string][][2]float64 {
	r := rand.New(rand.NewPCG(seed, 11))
	start := float64(time.Date(1000+r.IntN(1000), 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli())
	sparse, dense := 1+r.IntN(40), 10+r.IntN(500)
	long := yearMs * float64(2+r.IntN(500))
	short := long / float64(2+r.IntN(300))
	list := map[string][][2]float64{
		"even":   scattered(r, dense, start, long),
		"end":    slices.Concat(scattered(r, sparse, start, long), scattered(r, dense, start+long-short, short)),
		"begin":  slices.Concat(scattered(r, sparse, start, long), scattered(r, dense, start, short)),
		"middle": slices.Concat(scattered(r, sparse, start, long), scattered(r, dense, start+long/3, short)),
		"cut":    slices.Concat(scattered(r, sparse, start-20*long, long), scattered(r, dense, start, short), scattered(r, 1+sparse/3, start+long/2, long)),
	}
	var bursts [][2]float64
	for range 2 + r.IntN(9) {
		bursts = append(bursts, scattered(r, 1+r.IntN(60), start+r.Float64()*long, short*r.Float64())...)
	}
	list["bursts"] = bursts
	return list
}

// Whatever the times, the axis never runs back, its parts neither overlap nor leave
// room, and its ticks keep apart and to their parts.
func TestTimescale(t *testing.T) {
	t.Parallel()
	const left, right = 258.0, 1552.0
	changed := 0
	for seed := range uint64(30) {
		for name, times := range patterns(seed) {
			name = fmt.Sprint(name, " ", seed)
			s := newTimescale(times, 10*dayMs, left, right)
			if n := len(s.changes()); n > mostChanges || len(s.cuts()) > mostCuts {
				t.Errorf("%s: %d changes and %d cuts", name, n, len(s.cuts()))
			} else if n > 0 {
				changed++
			}
			x, end := left, s.parts[0].from
			for i, p := range s.parts {
				want := x
				if i > 0 && p.cutBefore {
					want += cutGap
				}
				if abs(p.left-want) > .01 || p.right-p.left < leastPart-.01 || p.from < end || p.to <= p.from || p.perMs <= 0 || abs((p.to-p.from)*p.perMs-(p.right-p.left)) > .01 {
					t.Errorf("%s: part %d of %+v", name, i, s.parts)
				}
				if !p.cutBefore && p.from != end {
					t.Errorf("%s: the scale changes at %v and at %v", name, moment(end), moment(p.from))
				}
				x, end = p.right, p.to
			}
			if abs(x-right) > .01 {
				t.Errorf("%s: the axis ends at %v", name, x)
			}
			last := left
			var all []float64
			for _, s := range times {
				all = append(all, s[:]...)
			}
			slices.Sort(all)
			for _, ms := range all {
				if x := s.x(ms); x < last-1e-6 || x > right {
					t.Errorf("%s: %v is at %v, behind %v", name, moment(ms), x, last)
				} else {
					last = x
				}
			}
			for _, c := range s.cuts() {
				for _, ms := range all {
					if x := s.x(ms); x > c-cutGap/2 && x < c+cutGap/2 {
						t.Errorf("%s: %v falls into a cut", name, moment(ms))
					}
				}
			}
			checkTicks(t, name, s)
		}
	}
	if changed < 30 {
		t.Errorf("only %d timelines have two scales", changed)
	}
}

func checkTicks(t *testing.T, name string, s timescale) {
	t.Helper()
	set, err := drawing.NewTypesetter(nil)
	if err != nil {
		t.Fatal(err)
	}
	wide := func(k tick) float64 { return set.Set(drawing.Regular(k.text, tickSize)).Width }
	var last tick
	for i, p := range s.parts {
		for k, tick := range s.ticksIn(i) {
			if tick.x < p.left || tick.x > p.right {
				t.Errorf("%s: the tick %q at %v lies outside of %+v", name, tick.text, tick.x, p)
			}
			if change := k == 0 && !p.cutBefore; last.text != "" && (change || k == 1 && !p.cutBefore) && last.x+wide(last)/2 > tick.x-wide(tick)/2-8 {
				t.Errorf("%s: the ticks %q at %v and %q at %v meet", name, last.text, last.x, tick.text, tick.x)
			}
			if tick.x <= last.x {
				t.Errorf("%s: the tick %q runs back", name, tick.text)
			}
			last = tick
		}
	}
}

func abs(x float64) float64 { return max(x, -x) }

// Evenly spread events have one scale, however many or few.
func TestTimescaleOfEvenTimes(t *testing.T) {
	t.Parallel()
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 3))
		n := 2 + r.IntN(300)
		s := newTimescale(scattered(r, n, 0, yearMs*(1+99*r.Float64())), 10*dayMs, 258, 1552)
		if len(s.changes()) > 0 || s.changesAtCut() {
			t.Errorf("seed %d, %d events: %+v", seed, n, s.parts)
		}
	}
}

// Most of the width belongs to most of the events, and what changes is told.
func TestPictureOfSparseTimes(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 1))
	tl := &timeline.Timeline{Documents: exporttest.Kinds().Documents}
	pattern := exporttest.Kinds().Events[1]
	for i, s := range slices.Concat(scattered(r, 30, -60*yearMs, 90*yearMs), scattered(r, 200, 28*yearMs, 2*yearMs)) {
		e := pattern
		e.ID = fmt.Sprint(i)
		e.When.Interval.From, e.When.Interval.To = moment(s[0]), moment(s[1])
		tl.Events = append(tl.Events, e)
	}
	tl.Sort()
	p := laidOut(t, "sparse", tl)
	changes := p.axis.changes()
	if len(changes) != 1 {
		t.Fatalf("%d changes: %+v", len(changes), p.axis.parts)
	}
	if late := p.axis.parts[1]; late.right-late.left < .75*(p.plot.Right-p.plot.Left) || moment(late.from).YearDay() != 1 {
		t.Errorf("the two crowded years have %+v of %v", late, p.plot)
	}
	says := func(kind, words string) bool {
		return slices.ContainsFunc(p.labels, func(l label) bool { return l.Kind == kind && l.Words == words })
	}
	if !says(labelLegend, "the scale changes here") {
		t.Error("the legend doesn't tell of the change")
	}
	if year := fmt.Sprint(moment(p.axis.parts[1].from).Year()); !says(labelTick, year) {
		t.Errorf("no tick tells the year %s, in which the scale changes", year)
	}
}

package picture

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// paint writes a picture as package export does, in the format svg or png.
func paint(t testing.TB, format string, tl *timeline.Timeline) []byte {
	t.Helper()
	write := WriteSVG
	if format == "png" {
		write = WritePNG
	}
	var b bytes.Buffer
	if err := write(&b, cmp.Or(tl.Title, "Timeline"), tl, nil); err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b.Bytes()
}

// laidOut lays out a timeline, and fails where the layout breaks its promises.
func laidOut(t testing.TB, name string, tl *timeline.Timeline) *picture {
	t.Helper()
	p, err := newPicture(tl.Title, tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range faultsOf(p, tl) {
		t.Errorf("%s: %s", name, fault)
	}
	return p
}

// faultsOf are the promises of a layout that a picture breaks.
func faultsOf(p *picture, tl *timeline.Timeline) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	for i, a := range p.labels {
		if a.Left < 0 || a.Top < 0 || a.Right > p.width || a.Bottom > p.height {
			fault("the label %q leaves the picture: %v of %v × %v", a.Words, a.Rectangle, p.width, p.height)
		}
		for _, b := range p.labels[:i] {
			if a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom {
				fault("the labels %q and %q meet: %v, %v", a.Words, b.Words, a.Rectangle, b.Rectangle)
			}
		}
	}
	shown := map[*pictureEvent]bool{}
	for _, lane := range p.lanes {
		near := within(p.labels, lane)
		for i, m := range lane.marks {
			shown[m.event] = true
			if m.y-m.radius < lane.top || m.y+m.radius > lane.bottom || m.at < p.plot.Left || m.at > p.plot.Right {
				fault("%s lies at %v, %v, outside of the lane %v to %v", m.event.says, m.at, m.y, lane.top, lane.bottom)
			}
			if !p.scale.crowded() {
				for _, o := range lane.marks[:i] {
					if m.y == o.y && math.Abs(m.at-o.at) < 2*p.scale.radius {
						fault("%s covers %s", m.event.says, o.event.says)
					}
				}
			}
			for _, l := range near {
				if r := m.radius; l.of != m && m.at+r > l.Left && m.at-r < l.Right && m.y+r/2 > l.Top && m.y-r/2 < l.Bottom {
					fault("%s lies on the label %q", m.event.says, l.Words)
				}
				if l.of != nil && l.of != m && m.to > l.Left && m.from < l.Right && m.y > l.Top && m.y < l.Bottom {
					fault("the bar of %s runs through the label %q", m.event.says, l.Words)
				}
			}
			if first := lane.marks[max(i-1, 0)]; m.event.from > first.event.to && p.axis.x(m.event.from) < p.axis.x(first.event.to) {
				fault("%s is drawn before %s", m.event.says, first.event.says)
			}
		}
	}
	if n := datedOf(tl); len(shown) != n {
		fault("%d events of %d are shown", len(shown), n)
	}
	return faults
}

// within are the labels that a mark of the lane might lie on: marks keep to their lane.
func within(labels []label, lane *pictureLane) []label {
	return slices.DeleteFunc(slices.Clone(labels), func(l label) bool { return l.Bottom < lane.top || l.Top > lane.bottom })
}

func datedOf(tl *timeline.Timeline) int {
	n := 0
	for _, e := range tl.Events {
		if !e.When.Interval.From.IsZero() || !e.When.Interval.To.IsZero() {
			n++
		}
	}
	return n
}

// random is a timeline of n events with dates of every kind, within a span.
func random(seed uint64, n int, span time.Duration) *timeline.Timeline {
	r := rand.New(rand.NewPCG(seed, 7))
	base := exporttest.Kinds()
	names := []string{"Ruritania", "Grand Fenwick", "the United Federation of Ports and Harbours of the Northern Seas", "اتحاد البحارة", "港湾労働組合", "Øre"}
	tl := &timeline.Timeline{Title: base.Title, Documents: base.Documents}
	for i := range n {
		e := base.Events[r.IntN(len(base.Events))]
		e.ID, e.Type = fmt.Sprint(i), timeline.EventTypes()[r.IntN(len(timeline.EventTypes()))]
		e.Summary = strings.Repeat("Long words ", r.IntN(12)) + names[r.IntN(len(names))]
		e.Actors = []timeline.Actor{{Name: names[r.IntN(len(names))]}}
		e.Targets = []timeline.Actor{{Name: fmt.Sprint("Port ", r.IntN(1+n/4))}}
		from := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC).Add(-time.Duration(r.Int64N(int64(span))))
		to := from.Add(time.Duration(r.Int64N(int64(span)/8 + 1)))
		e.When.Grain = []dateparse.Grain{dateparse.Day, dateparse.Month, dateparse.Minute}[r.IntN(3)]
		switch r.IntN(6) {
		case 0:
			to = time.Time{}
		case 1:
			from = time.Time{}
		case 2, 3:
			to = from.Add(time.Minute)
		}
		e.When.Interval = dateparse.Interval{From: from, To: to}
		tl.Events = append(tl.Events, e)
	}
	tl.Sort()
	return tl
}

func TestPictureLayout(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"sample": exporttest.Sample(t), "kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t), "empty": {}} {
		laidOut(t, name, tl)
	}
	for seed, n := range []int{1, 2, 3, 8, 20, 40, 60, 90, 150, 300} {
		for _, span := range []time.Duration{time.Hour, 40 * 24 * time.Hour, 200 * 365 * 24 * time.Hour} {
			laidOut(t, fmt.Sprintf("%d events in %v", n, span), random(uint64(seed), n, span))
		}
	}
}

// Labels are most of what a picture says: where there is room every event has one.
func TestPictureLabelsEvents(t *testing.T) {
	t.Parallel()
	p := laidOut(t, "kinds", exporttest.Kinds())
	for _, lane := range p.lanes {
		for _, m := range lane.marks {
			if m.again == 0 && m.label == "" {
				t.Errorf("%s has no label", m.event.says)
			}
		}
	}
}

// A long headline is whole where its row has room for it.
func TestPictureLongLabels(t *testing.T) {
	t.Parallel()
	base := exporttest.Kinds()
	long := "The union of the dockers of the northern ports called for a strike of three days and for talks with the company"
	for n := range 3 {
		tl := &timeline.Timeline{Documents: base.Documents}
		for i := range n + 1 {
			e := base.Events[1]
			e.ID, e.Summary = fmt.Sprint(i), long
			e.When.Interval.From = e.When.Interval.From.AddDate(0, i, 0)
			e.When.Interval.To = e.When.Interval.To.AddDate(0, i, 0)
			tl.Events = append(tl.Events, e)
		}
		for _, lane := range laidOut(t, "long", tl).lanes {
			for _, m := range lane.marks {
				if m.label != long {
					t.Errorf("of %d events one says only %q", n+1, m.label)
				}
			}
		}
	}
}

// Thousands of events keep to the height of a slide and to their lanes.
func TestPictureOfACrowd(t *testing.T) {
	t.Parallel()
	tl := exporttest.ManyEvents(10_000)
	p := laidOut(t, "10,000 events", tl)
	if p.height > 1400 || !p.scale.crowded() {
		t.Errorf("10,000 events are %v pixels high", p.height)
	}
	if !slices.ContainsFunc(p.labels, func(l label) bool { return strings.Contains(l.Words, "In a full lane dots cover one another.") }) {
		t.Error("no word of the dots that can't be seen")
	}
	for _, format := range []string{"svg", "png"} {
		if size := len(paint(t, format, tl)); size > 1<<20 {
			t.Errorf("%s of 10,000 events has %d bytes", format, size)
		}
	}
}

// In a crowd the most important events keep their names, and are links to their
// sources; the legend explains colours, for dots have no room for signs.
func TestPictureNamesTheImportant(t *testing.T) {
	t.Parallel()
	tl := random(5, 700, 40*24*time.Hour)
	for i := range tl.Events {
		e := &tl.Events[i]
		e.Summary = fmt.Sprint("What happened as number ", i)
		if e.Salience = .5; i%50 == 0 {
			e.Salience = .9
		}
	}
	p := laidOut(t, "700 events", tl)
	if !p.scale.crowded() {
		t.Fatal("no crowd")
	}
	named := map[*pictureEvent]bool{}
	for _, lane := range p.lanes {
		for _, m := range lane.marks {
			if m.label != "" {
				named[m.event] = true
			}
			if x := (p.axis.x(m.event.from) + p.axis.x(m.event.to)) / 2; m.event.opens == 0 && m.event.soft && math.Abs(m.at-x) > .1 {
				t.Errorf("%s is at %v, not at %v", m.event.says, m.at, x)
			}
		}
	}
	sure := 0
	for e := range named {
		if e.importance[0] == .9 {
			sure++
		}
	}
	if len(named) < 5 || len(named) > mostNamed || sure < len(named)/2 {
		t.Errorf("%d events have names, %d of them the sure ones", len(named), sure)
	}
	groups := 0
	for _, e := range svgElements(t, paint(t, "svg", tl)) {
		if e.name == "g" && strings.HasPrefix(e.attr["class"], "event ") {
			groups++
		}
	}
	if groups != len(named) {
		t.Errorf("%d groups for %d names", groups, len(named))
	}
	for _, words := range []string{"Material conflict", "pale: planned, demanded, doubtful or denied"} {
		if !slices.ContainsFunc(p.labels, func(l label) bool { return l.Kind == labelLegend && l.Words == words }) {
			t.Errorf("the legend doesn't say %q", words)
		}
	}
}

// A lone event of long ago doesn't squeeze all others: what lies between is cut.
func TestPictureCutsEmptyTime(t *testing.T) {
	t.Parallel()
	tl := random(3, 30, 20*24*time.Hour)
	old := exporttest.Kinds().Events[0] // 480 BC
	tl.Events = append(tl.Events, old)
	tl.Sort()
	p := laidOut(t, "cut", tl)
	if len(p.axis.cuts()) != 1 {
		t.Fatalf("%d cuts in %v", len(p.axis.cuts()), p.axis.parts)
	}
	if late := p.axis.parts[1]; late.right-late.left < (p.plot.Right-p.plot.Left)*.8 {
		t.Errorf("of the plot %v the twenty days have %v", p.plot, late)
	}
	if !slices.ContainsFunc(p.labels, func(l label) bool { return l.Kind == labelTick && l.Words == "480 BC" }) {
		t.Error("no tick says that the first event was in 480 BC")
	}
}

// What the axis says is where events of that time are.
func TestPictureTicks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, to time.Time
		want     []string
	}{
		{time.Date(2016, 3, 25, 9, 0, 0, 0, time.UTC), time.Date(2016, 3, 25, 10, 0, 0, 0, time.UTC), []string{"09:15", "09:30", "25 March 2016"}},
		{time.Date(2016, 3, 20, 0, 0, 0, 0, time.UTC), time.Date(2016, 4, 3, 0, 0, 0, 0, time.UTC), []string{"25 Mar", "1 Apr", "2016"}},
		{time.Date(2015, 11, 1, 0, 0, 0, 0, time.UTC), time.Date(2016, 10, 3, 0, 0, 0, 0, time.UTC), []string{"Jan", "2015", "2016"}},
		{time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2016, 4, 3, 0, 0, 0, 0, time.UTC), []string{"1910", "2000"}},
		{time.Date(-599, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(400, 4, 3, 0, 0, 0, 0, time.UTC), []string{"500 BC", "100 BC", "100"}},
	} {
		from, to := float64(c.from.UnixMilli()), float64(c.to.UnixMilli())
		s := newTimescale([][2]float64{{from, from}, {to, to}}, 1, 250, 1550)
		said := map[string]bool{}
		last := 0.0
		for _, tick := range s.ticksIn(0) {
			said[tick.text], said[tick.context] = true, true
			if tick.x <= last {
				t.Errorf("%v to %v: %q at %v is not behind %v", c.from, c.to, tick.text, tick.x, last)
			}
			last = tick.x
		}
		for _, want := range c.want {
			if !said[want] {
				t.Errorf("%v to %v: no tick says %q: %v", c.from, c.to, want, said)
			}
		}
	}
}

func TestPictureFonts(t *testing.T) {
	t.Parallel()
	tl := exporttest.Kinds()
	if err := WriteSVG(io.Discard, "", tl, []string{"no-such-font.ttf"}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a font that is not there: %v", err)
	}
	file := filepath.Join(t.TempDir(), "font.ttf")
	if err := os.WriteFile(file, []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WritePNG(io.Discard, "", tl, []string{file}); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a file that is no font: %v", err)
	}
}

func BenchmarkPicture(b *testing.B) {
	for _, format := range []string{"svg", "png"} {
		for _, n := range []int{100, 1_000, 10_000} {
			tl := exporttest.ManyEvents(n)
			b.Run(fmt.Sprintf("%s/%d", format, n), func(b *testing.B) {
				for b.Loop() {
					paint(b, format, tl)
				}
			})
		}
	}
}

package page

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// withOutliers has n events within two years, 2020 and 2021, and three far from them.
func withOutliers(n int) *timeline.Timeline {
	tl := exporttest.ManyEvents(n + 3)
	for i, year := range []int{1901, 1950, 2065} {
		day := time.Date(year, 3, 4, 0, 0, 0, 0, time.UTC)
		e := &tl.Events[n+i]
		e.ID = fmt.Sprint("in-", year)
		e.When.Interval = dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}
	}
	return tl
}

const (
	outside  = `[...document.querySelectorAll('#dl-outside > :not([hidden])')].map(n => n.textContent).join(', ')`
	showYear = `(y => { const z = ` + theChart + `.getOption().dataZoom[0], at = Date.UTC(y, 2, 4); return z.startValue < at && at < z.endValue })`
)

// A page opens where its events are crowded, and tells what lies outside.
func TestPageOpensWhereEventsAre(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, withOutliers(60))
	if s := eval[float64](b, span); s > 2 {
		t.Errorf("of 165 years with two crowded ones %.1f %% are shown at first", s)
	}
	if got, want := eval[string](b, outside), "← 2 earlier, 60 in view, 1 later →"; got != want {
		t.Errorf("beside the drawing: %q; want %q", got, want)
	}
	if hash := eval[string](b, `location.hash`); hash != "" {
		t.Errorf("at first the address ends in %q", hash)
	}
	b.Do(chromedp.Click(chromedp.CSS("#dl-before")))
	b.Eventually(showYear + "(1901) && " + showYear + "(1950)")
	b.Eventually(outside + ` === '2 in view, 61 later →'`)
	b.Do(chromedp.Focus(chromedp.CSS("#dl-after")), chromedp.KeyEvent("\r"))
	b.Eventually(showYear + "(2065)")
	b.Do(chromedp.Click(chromedp.CSS("#dl-all")))
	b.Eventually(outside + ` === '63 in view'`)
	b.settled()
	hash := eval[string](b, `location.hash`)
	if !strings.HasPrefix(hash, "#?zoom=") {
		t.Errorf("showing all leaves %q in the address", hash)
	}
	// What the filters keep out is not counted.
	eval[bool](b, `location.hash = '#?q=no+such+words', true`)
	b.Eventually(outside + ` === '0 in view'`)
	b.Clean()

	all := openTimelineAt(t, withOutliers(60), hash)
	if s := eval[float64](all, span); s < 99.9 {
		t.Errorf("the address of all shows %.1f %%", s)
	}
	all.Clean()
}

// All of the time is shown where few events make no crowd, many do not crowd, or the
// address names one that lies outside.
func TestPageOpensInFull(t *testing.T) {
	t.Parallel()
	b := openBlank(t)
	for what, show := range map[string]func(){
		"few events":    func() { b.show(withOutliers(20), "") },
		"spread evenly": func() { b.show(exporttest.ManyEvents(300), "") },
		"one outside":   func() { b.show(withOutliers(60), "#in-1950") },
	} {
		show()
		if s := eval[float64](b, span); s < 99.9 {
			t.Errorf("%s: %.1f %% of the time is shown", what, s)
		}
		b.Clean()
	}
	// An event that is named later is brought into view.
	b.show(withOutliers(60), "")
	eval[bool](b, `location.hash = '#in-1950', true`)
	b.Eventually(showYear + "(1950)")
	b.Clean()
}

// What stands beside the drawing does not meet on a narrow screen.
func TestPageTellsOfOutsideOnNarrowScreens(t *testing.T) {
	t.Parallel()
	tl := withOutliers(60)
	tl.Events[0].When = timeline.Anchor{} // undated
	b := openTimeline(t, tl, chromedp.EmulateViewport(320, 640))
	const rights = `(() => {
		const parts = [...document.querySelectorAll('#dl-outside > :not([hidden])')].map(n => n.getBoundingClientRect());
		return { parts: parts.length, meet: parts.filter((r, k) => k > 0 && r.left < parts[k - 1].right + 2).length, wide: document.documentElement.scrollWidth - innerWidth } })()`
	if got, want := eval[struct{ Parts, Meet, Wide int }](b, rights), (struct{ Parts, Meet, Wide int }{Parts: 3}); got != want {
		t.Errorf("%+v; want %+v", got, want)
	}
	b.Clean()
}

// A page without events says so, and nothing in it fails.
func TestPageWithoutEvents(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, &timeline.Timeline{Title: "Nothing", Documents: exporttest.FerryStrike().Documents})
	if n := eval[int](b, listed); n != 0 {
		t.Errorf("%d events are listed", n)
	}
	if s := eval[string](b, `document.getElementById('dl-events').textContent`); !strings.Contains(s, "No events.") {
		t.Errorf("the list says %q", s)
	}
	b.Clean()
}

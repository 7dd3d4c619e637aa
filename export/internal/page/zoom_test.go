package page

import (
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// inView is how many events are in view, by what the page says.
const inView = `+document.getElementById('dl-inside').textContent.match(/^[\d,]+/)[0].replace(',', '')`

// "+" goes to where the events are, however far from the middle they lie.
func TestPageZoomsToTheEvents(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, withOutliers(60)) // two crowded years of 165
	b.Do(chromedp.Click(chromedp.CSS("#dl-all")))
	b.Eventually(span + " > 99.9")
	for zoom, least := range []int{61, 60, 60, 60, 60, 60} { // of 63, in half the time each
		b.Do(chromedp.Click(chromedp.CSS("#dl-in")))
		if n := eval[int](b, inView); n < least {
			t.Errorf("zoomed in %d times: %d events in view; want at least %d", zoom+1, n, least)
		}
	}
	for range 12 { // down to hours, there is something to see
		b.Do(chromedp.Click(chromedp.CSS("#dl-in")))
		if eval[int](b, inView) == 0 {
			t.Fatalf("nothing in view of %v %% of the time", eval[float64](b, span))
		}
	}
	b.Clean()
}

// A chosen period is what the drawing then shows; without it the drawing is as at first.
func TestPagePeriodBringsTheAxis(t *testing.T) {
	t.Parallel()
	const shows = `(() => { const z = ` + theChart + `.getOption().dataZoom[0]; return [z.startValue, z.endValue].map(ms => new Date(ms).toISOString().slice(0, 7)).join(' ') })()`
	tl := withOutliers(60)
	b := openTimeline(t, tl)
	b.charts()
	first, bars := eval[string](b, shows), eval[overTime](b, over).Names
	b.clickIn("dl-time", `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('Mar 2020'))`, `100`)
	b.Eventually(`location.hash.includes('period=2020-03-01%2F2020-04-01')`)
	if got, want := eval[string](b, shows), "2020-02 2020-04"; got != want { // with a little room around
		t.Errorf("with March chosen the drawing shows %s; want %s", got, want)
	}
	if s := eval[float64](b, span); s > .1 { // of 165 years
		t.Errorf("with March chosen the drawing shows %.2f %% of the time", s)
	}
	if got := eval[overTime](b, over).Names; len(got) != len(bars) {
		t.Errorf("with March chosen there are %d bars to choose from; want %d", len(got), len(bars))
	}
	again := openTimelineAt(t, tl, eval[string](b, `location.hash`))
	if got, want := eval[string](again, shows), eval[string](b, shows); got != want {
		t.Errorf("the address shows %s; want %s", got, want)
	}
	again.Clean()
	b.clickIn("dl-time", `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('Mar 2020'))`, `100`)
	b.Eventually(`location.hash === ''`)
	if got := eval[string](b, shows); got != first {
		t.Errorf("without a period the drawing shows %s; want %s", got, first)
	}
	b.Clean()

	// A period in which nothing could be drawn moves nothing.
	b = openTimelineAt(t, exporttest.FerryStrike(), "#?period=1800-01-01/1800-02-01")
	if s := eval[float64](b, span); s < 99.9 {
		t.Errorf("a period beyond all events: %v %% of the time", s)
	}
	b.Clean()
}

package page

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// box clicks on the value of a facet.
func box(label string) chromedp.Action[chromedp.Void] {
	return chromedp.Click(chromedp.Search(fmt.Sprintf(`//form//label[bdi=%q]/input`, label)))
}

// shows checks how many events the page says that it shows, lists and draws.
func (b *tab) shows(when string, shown, inDrawing int) {
	b.Helper()
	if got, want := eval[string](b, count), fmt.Sprintf("%d of 6 events", shown); got != want {
		b.Errorf("%s: %q; want %q", when, got, want)
	}
	if n := eval[int](b, listed); n != shown {
		b.Errorf("%s: %d events listed; want %d", when, n, shown)
	}
	if n := eval[int](b, drawn); n != inDrawing {
		b.Errorf("%s: %d events drawn; want %d", when, n, inDrawing)
	}
}

// facetCounts are the values of a facet that would leave any event, with how many.
func (b *tab) facetCounts(facet string) string {
	return eval[string](b, fmt.Sprintf(`[...document.querySelectorAll('[data-facet=%s] label[class=""], [data-facet=%[1]s] label:not([class])')].map(n => n.innerText.trim().replace(/\s+/g, ' ')).join(', ')`, facet))
}

func TestPageFilters(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	b.shows("at first", 6, 5)
	if got, want := b.facetCounts("type"), "Agree 1, Consult 1, Protest 1, Threaten 1, Aid 1, Concede 1"; got != want {
		t.Errorf("types: %s; want %s", got, want)
	}
	b.Do(box("Union"))
	b.shows("Union", 3, 3)
	if got, want := b.facetCounts("type"), "Agree 1, Consult 1, Protest 1"; got != want {
		t.Errorf("types of the Union's events: %s; want %s", got, want)
	}
	if got, want := b.facetCounts("party"), "Company 4, Union 3"; got != want {
		t.Errorf("actors beside the Union: %s; want %s", got, want)
	}
	b.Do(box("Company"), chromedp.Click(chromedp.CSS("#dl-together")))
	b.shows("Union and Company together", 1, 1)
	b.Do(box("Company"), box("Protest"))
	b.shows("Union and Protest", 1, 1)
	b.Do(box("Union"))
	b.shows("Protest", 1, 1)
	b.Do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))
	b.shows("cleared", 6, 5)
	b.Do(box("planned"))
	b.shows("planned", 1, 1)
	b.Do(box("planned"))
	b.lanes("party")
	b.shows("by actor", 6, 6) // the talks stand in two lanes
	b.Clean()
}

func TestPageSearchesAndTakesPeriods(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	b.Do(chromedp.SendKeys(chromedp.CSS("#dl-search"), "SENTENCE strÍke."))
	b.Eventually(listed + " === 1")
	if got := eval[string](b, `document.querySelector('.event[id]:not([hidden])').id`); got != "strike" {
		t.Errorf("found %q; want strike", got)
	}
	b.Do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))
	b.shows("cleared", 6, 5)
	eval[bool](b, `(() => { for (const [id, day] of [['dl-from', '2021-06-01'], ['dl-to', '2021-06-30']]) {
		const input = document.getElementById(id); input.value = day; input.dispatchEvent(new Event('change', { bubbles: true })) } return true })()`)
	b.shows("June 2021", 2, 2)
	if hash := eval[string](b, `location.hash`); hash != "#?period=2021-06-01%2F2021-07-01" {
		t.Errorf("the address ends in %q", hash)
	}
	b.Clean()
}

// The fields of the period take years, months and days as people write them, also before
// the era, and say so if they are given something else.
func TestPageReadsPeriods(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, between(time.Date(-489, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1998, 8, 7, 0, 0, 0, 0, time.UTC)))
	const enter = `(([from, to]) => { for (const [id, text] of [['dl-from', from], ['dl-to', to]]) document.getElementById(id).value = text;
		document.getElementById('dl-to').dispatchEvent(new Event('change', { bubbles: true }));
		return [decodeURIComponent(new URLSearchParams(location.hash.slice(2)).get('period')), document.getElementById('dl-from').value, document.getElementById('dl-to').value, document.getElementById('dl-period-says').textContent].join('|') })`
	for _, test := range []struct{ from, to, want string }{
		{"490 BC", "480 bc", "-000489-01-01/-000478-01-01|490 BC|480 BC|"},
		{"Sept 490 B.C.", "", "-000489-09-01/1998-08-08|Sep 490 BC|7 Aug 1998|"},
		{"1998", "1998", "1998-01-01/1999-01-01|1998|1998|"},
		{"7 August 1998", "Aug 1998", "1998-08-07/1998-09-01|7 Aug 1998|Aug 1998|"},
		{"August 7, 1998", "1998-08-07", "1998-08-07/1998-08-08|7 Aug 1998|7 Aug 1998|"},
		{"-0489-03", "12 BCE", "-000489-03-01/-000010-01-01|Mar 490 BC|12 BC|"},
		{"31 June 1998", "1999", "-000489-03-01/-000010-01-01|31 June 1998|1999|No date: \u206831 June 1998\u2069. A year, a month or a day is one, such as "},
		{"1999", "1998", "-000489-03-01/-000010-01-01|1999|1998|The period ends before it begins."},
		{"", "", "null|||"},
	} {
		if got := eval[string](b, fmt.Sprintf(`%s(%q.split('/'))`, enter, test.from+"/"+test.to)); !strings.HasPrefix(got, test.want) {
			t.Errorf("from %q to %q: %q; want %q", test.from, test.to, got, test.want)
		}
	}
	b.Clean()
}

// A view is in the address, and the address brings it back.
func TestPageKeepsViewInAddress(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	if hash := eval[string](b, `location.hash`); hash != "" {
		t.Errorf("at first the address ends in %q", hash)
	}
	b.lanes("party")
	b.Do(box("Union"), chromedp.SendKeys(chromedp.CSS("#dl-search"), "summary"), chromedp.Click(chromedp.CSS("#dl-in")))
	b.Eventually(`location.hash.includes('zoom')`)
	eval[bool](b, `document.getElementById('dl-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 'End' })), true`)
	hash := eval[string](b, `location.hash`)
	view, err := url.ParseQuery(strings.TrimPrefix(hash, "#?"))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"lanes": "party", "party": "Union", "q": "summary", "event": "strike"} {
		if got := view.Get(key); got != want {
			t.Errorf("%s in the address: %q; want %q", key, got, want)
		}
	}
	zoomed := eval[float64](b, span)
	again := openTimelineAt(t, exporttest.FerryStrike(), hash)
	again.shows("from the address", 3, 4)
	if lanes := eval[string](again, laneNames); lanes != "party" {
		t.Errorf("lanes by %s", lanes)
	}
	if got := eval[string](again, card); !strings.Contains(got, "Summary of strike") {
		t.Errorf("card: %q", got)
	}
	if got := eval[float64](again, span); got < zoomed-1 || got > zoomed+1 {
		t.Errorf("%.1f %% of the time are shown; want %.1f %%", got, zoomed)
	}
	// An event has a plain link, also to a page that is already open.
	eval[bool](again, `location.hash = '#payment', true`)
	again.Eventually(card + `.includes('Summary of payment')`)
	eval[bool](again, `location.hash = '#?type=Protest&type=no+such+type&event=none', true`)
	again.Eventually(count + ` === '1 of 6 events'`)
	b.Clean()
	again.Clean()
}

// Charts count what the other filters let through, and filter in their turn.
func TestPageChartsFilterOneAnother(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	b.charts()
	const series = `echarts.getInstanceByDom(document.getElementById('dl-%s')).getOption().series[0]`
	bars := `(` + fmt.Sprintf(series, "time") + `.data).map(d => d.value).filter(n => n > 0).join()`
	cells := fmt.Sprintf(series, "months") + `.data.length`
	nodes := fmt.Sprintf(series, "network") + `.data.map(d => d.value).join()`
	check := func(when, wantBars string, wantCells int, wantNodes string) {
		t.Helper()
		if got := eval[string](b, bars); got != wantBars {
			t.Errorf("%s: events over time %s; want %s", when, got, wantBars)
		}
		if got := eval[int](b, cells); got != wantCells {
			t.Errorf("%s: %d cells; want %d", when, got, wantCells)
		}
		if got := eval[string](b, nodes); got != wantNodes {
			t.Errorf("%s: actors %s; want %s", when, got, wantNodes)
		}
	}
	check("at first", "1,1,2,1", 5, "4,3")
	b.Do(box("Protest"))
	check("Protest", "1", 5, "1")
	b.Do(box("Protest"), box("Union"))
	check("Union", "1,1,1", 3, "4,3")
	b.Do(box("Union"))

	b.clickIn("dl-time", `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('Jun 2021'))`, `100`)
	b.Eventually(count + ` === '2 of 6 events'`)
	check("June 2021", "1,1,2,1", 5, "1,1")
	b.clickIn("dl-time", `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('Jun 2021'))`, `100`)
	b.Eventually(count + ` === '6 of 6 events'`)

	b.drag("dl-time", "May 2021", "Jul 2021")
	b.Eventually(count + ` === '3 of 6 events'`)
	b.Do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))

	cell := `c.convertToPixel({seriesIndex: 0}, [c.getOption().xAxis[0].data.indexOf('Jun 2021'), c.getOption().yAxis[0].data.indexOf('Protest')])`
	b.clickIn("dl-months", cell+`[0]`, cell+`[1]`)
	b.Eventually(count + ` === '1 of 6 events'`)
	b.Do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))

	b.clickIn("dl-network", `c.getModel().getSeriesByIndex(0).coordinateSystem.dataToPoint(c.getModel().getSeriesByIndex(0).getData().getItemLayout(1))[0]`,
		`c.getModel().getSeriesByIndex(0).coordinateSystem.dataToPoint(c.getModel().getSeriesByIndex(0).getData().getItemLayout(1))[1]`)
	b.Eventually(count + ` === '3 of 6 events'`)
	b.Clean()
}

// clickIn clicks into a chart; x and y are JavaScript expressions of its instance c.
func (b *tab) clickIn(id, x, y string) {
	b.Helper()
	at := b.pointIn(id, x, y)
	b.Do(chromedp.MouseClickXY(at[0], at[1]))
}

func (b *tab) pointIn(id, x, y string) []float64 {
	b.Helper()
	return eval[[]float64](b, fmt.Sprintf(`(() => {
		const node = document.getElementById(%q), c = echarts.getInstanceByDom(node);
		node.scrollIntoView({ block: 'center', behavior: 'instant' });
		const r = node.getBoundingClientRect();
		return [%s + r.x, %s + r.y] })()`, id, x, y))
}

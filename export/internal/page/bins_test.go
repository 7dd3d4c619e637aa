package page

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// over is what a page says of its chart of events over time: the unit, the bars' names,
// their sum, and the names of those in the chosen period.
const over = `(() => {
	const o = echarts.getInstanceByDom(document.getElementById('dl-time')).getOption(), names = o.xAxis[0].data, bars = o.series[0].data;
	return { unit: document.getElementById('dl-time-unit').textContent, names, sum: bars.reduce((n, b) => n + b.value, 0),
		chosen: names.filter((_, k) => bars[k].itemStyle.color === bars.find(b => b.itemStyle.color !== bars[0].itemStyle.color)?.itemStyle.color),
		says: document.getElementById('dl-time-says').textContent, cells: echarts.getInstanceByDom(document.getElementById('dl-months')).getOption().series[0].data.reduce((n, c) => n + c.value[2], 0) } })()`

type overTime struct {
	Unit, Says    string
	Names, Chosen []string
	Sum, Cells    int
}

// The charts over time show the part of time that the timeline shows.
func TestPageChartsFollowTheZoom(t *testing.T) {
	t.Parallel()
	tl := exporttest.ManyEvents(300)
	inSpring := 0 // from 1 March to 15 April 2020
	for _, e := range tl.Events {
		if v := e.When.Value; v >= "2020-03-01" && v <= "2020-04-15" {
			inSpring++
		}
	}
	b := openTimeline(t, tl)
	b.charts()
	whole := eval[overTime](b, over)
	if whole.Unit != "Events by month" || len(whole.Names) != 24 || whole.Sum != 300 || whole.Cells != 300 {
		t.Errorf("of two years: %+v", whole)
	}
	nodes := `echarts.getInstanceByDom(document.getElementById('dl-network')).getOption().series[0].data.map(d => d.value).join()`
	network := eval[string](b, nodes)
	b.clickIn("dl-time", `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('Mar 2020'))`, `100`)
	b.Eventually(count + ` !== '300 of 300 events'`)
	filtered := eval[string](b, count)
	// What the page does before it has followed the address does not take the address back.
	eval[bool](b, `location.hash += '&zoom=2020-03-01T00:01/2020-04-15T23:00',
		document.querySelector('input[name=lanes]:checked').dispatchEvent(new Event('change'))`)
	b.Eventually(`document.getElementById('dl-time-unit').textContent === 'Events by day'`)
	spring := eval[overTime](b, over)
	if n := len(spring.Names); n != 46 || spring.Names[0] != "1 Mar 2020" || spring.Names[n-1] != "15 Apr 2020" || spring.Sum != inSpring || spring.Cells != inSpring {
		t.Errorf("of six weeks with %d events: %+v", inSpring, spring)
	}
	if !strings.HasPrefix(spring.Says, "1 Mar 2020 to 15 Apr 2020, by day; most in ") {
		t.Errorf("of six weeks the chart says %q", spring.Says)
	}
	if title := eval[string](b, `document.getElementById('dl-unit').textContent`); title != "Types by day" {
		t.Errorf("of six weeks: %s", title)
	}
	// The period stays, whatever the bars are.
	if got := eval[string](b, count); got != filtered {
		t.Errorf("zoomed: %s; want %s", got, filtered)
	}
	if n := len(spring.Chosen); n != 15 { // as the bars of March do not
		t.Errorf("%d bars differ from the first; March is chosen", n)
	}
	b.Do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))
	if got := eval[string](b, nodes); got != network {
		t.Errorf("zoomed: actors %s; want %s, whatever is in view", got, network)
	}
	// A bar of a day filters by it.
	b.clickIn("dl-time", `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('5 Mar 2020'))`, `100`)
	b.Eventually(`location.hash.includes('period=2020-03-05%2F2020-03-06')`)
	b.Do(chromedp.Click(chromedp.CSS("#dl-all")))
	b.Eventually(`document.getElementById('dl-time-unit').textContent === 'Events by month'`)
	b.Clean()
}

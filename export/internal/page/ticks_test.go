package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// between has an event on the first day and one on the last.
func between(first, last time.Time) *timeline.Timeline {
	tl := exporttest.FerryStrike()
	tl.Events = tl.Events[1:3]
	for i, day := range []time.Time{first, last} {
		tl.Events[i].When = timeline.Anchor{Grain: dateparse.Day, Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}}
	}
	return tl
}

// axis is what is written below the drawing, in two lines, from left to right; and what
// overlaps or leaves the drawing.
const axis = `(() => {
	const seen = ` + theChart + `.getZr().storage.getDisplayList(true).filter(el => el.z === 0 && el.type === 'tspan');
	const rects = seen.map(el => { const r = el.getBoundingRect().clone(); if (el.transform) r.applyTransform(el.transform); return { text: el.style.text, x: r.x, y: r.y, right: r.x + r.width } });
	rects.sort((a, b) => a.y - b.y || a.x - b.x);
	const lines = [...Map.groupBy(rects, r => Math.round(r.y / 4)).values()], faults = [];
	for (const l of lines) l.forEach((r, k) => { if (k > 0 && r.x < l[k - 1].right + 4) faults.push(l[k - 1].text + ' meets ' + r.text) });
	for (const r of rects) if (r.x < -1 || r.right > ` + theChart + `.getWidth() + 1) faults.push(r.text + ' is cut');
	return { lines: lines.map(l => l.map(r => r.text).join(' ')), faults } })()`

type painted struct{ Lines, Faults []string }

// The axis has round ticks at every zoom, and says once what they lie in.
func TestPageTicksAreRound(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, between(time.Date(-599, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2021, 6, 3, 0, 0, 0, 0, time.UTC)))
	for _, test := range []struct {
		zoom string
		want []string
	}{
		{"-000700-01-01T00:00/2120-01-01T00:00", []string{"500 BC 1 500 1000 1500 2000"}},
		{"-000499-01-01T00:00/-000400-01-01T00:00", []string{"500 BC 490 BC 480 BC 470 BC 460 BC 450 BC 440 BC 430 BC 420 BC 410 BC"}},
		{"-000004-01-01T00:00/0006-01-01T00:00", []string{"5 BC 4 BC 3 BC 2 BC 1 BC 1 2 3 4 5 6"}},
		{"2019-11-20T00:00/2021-06-01T00:00", []string{"Jan Apr Jul Oct Jan Apr", "2020 2021"}},
		{"2019-02-01T00:00/2019-07-20T00:00", []string{"4 Feb 18 Feb 4 Mar 18 Mar 1 Apr 15 Apr 29 Apr 13 May 27 May 10 Jun 24 Jun 8 Jul", "2019"}},
		{"2020-12-20T12:00/2021-01-09T12:00", []string{"21 Dec 23 Dec 25 Dec 27 Dec 29 Dec 1 Jan 3 Jan 5 Jan 7 Jan 9 Jan", "2020 2021"}},
		{"2021-06-02T04:00/2021-06-03T19:00", []string{"06:00 12:00 18:00 00:00 06:00 12:00 18:00", "2 Jun 2021 3 Jun 2021"}},
		{"2021-06-02T09:06/2021-06-02T11:26", []string{"09:15 09:30 09:45 10:00 10:15 10:30 10:45 11:00 11:15", "2 Jun 2021"}},
	} {
		eval[bool](b, fmt.Sprintf(`location.hash = '#?zoom=%s', true`, test.zoom))
		b.Eventually(fmt.Sprintf(`(() => { const z = %s.getOption().dataZoom[0]; return Math.abs(z.startValue - Date.parse(%q)) < 6e4 })()`, theChart, test.zoom[:strings.Index(test.zoom, "/")]+"Z"))
		b.Eventually(`new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
		if p := eval[painted](b, axis); !slices.Equal(p.Lines, test.want) {
			t.Errorf("%s: %q; want %q", test.zoom, p.Lines, test.want)
		}
	}
	b.Clean()
}

// No label of the axis meets another or is cut, on wide and narrow screens, at any zoom.
func TestPageTicksKeepApart(t *testing.T) {
	t.Parallel()
	tl := between(time.Date(-599, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2021, 6, 3, 0, 0, 0, 0, time.UTC))
	b := openBlank(t)
	for _, width := range []int64{1200, 360} {
		b.Do(chromedp.EmulateViewport(width, 800))
		b.show(tl, "")
		// Around 1 January 2001, where contexts change, from millennia to an hour.
		for span := 2700 * 365.25 * 24.; span > 1; span /= 1.7 {
			eval[bool](b, fmt.Sprintf(`new Promise(done => {
				const at = Date.UTC(2001, 0, 1), half = %f * 18e5;
				%s.dispatchAction({ type: 'dataZoom', startValue: at - half, endValue: at + half });
				requestAnimationFrame(() => requestAnimationFrame(() => done(true))) })`, span, theChart))
			p := eval[painted](b, axis)
			if len(p.Faults) > 0 {
				t.Errorf("%d wide, %.0f hours: %q in %q", width, span, p.Faults, p.Lines)
			}
			if len(p.Lines) == 0 || strings.Count(p.Lines[0], " ") < 1 {
				t.Errorf("%d wide, %.0f hours: next to no labels: %q", width, span, p.Lines)
			}
		}
		b.Clean()
	}
}

// Years before the era are told as such in the charts; the 400s BC are 499 to 400 BC.
func TestPageChartsBeforeTheEra(t *testing.T) {
	t.Parallel()
	b := openTimelineAt(t, between(time.Date(-489, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(300, 1, 1, 0, 0, 0, 0, time.UTC)), "#?period=-000489-01-01/-000480-01-01")
	if got := eval[string](b, count); got != "1 of 2 events" {
		t.Errorf("a period before the era in the address: %s", got)
	}
	b.charts()
	for want, zoom := range map[string]string{
		"490 BC 489 BC 488 BC 487 BC 486 BC 485 BC 484 BC 483 BC 482 BC 481 BC 480 BC 479 BC 478 BC 477 BC 476 BC 475 BC 474 BC": "-000489-01-01T00:00/-000473-01-01T00:00",
		"300s BC 200s BC 100s BC 0s BC 0s 100s 200s 300s":                                                                        "-000398-01-01T00:00/0300-01-01T00:00",
		"400s BC 300s BC 200s BC 100s BC 0s BC 0s 100s 200s 300s":                                                                "-000399-01-01T00:00/0300-01-01T00:00",
	} {
		eval[bool](b, fmt.Sprintf(`location.hash = '#?zoom=%s', true`, zoom))
		b.Eventually(fmt.Sprintf(`echarts.getInstanceByDom(document.getElementById('dl-time')).getOption().xAxis[0].data.join(' ') === %q`, want))
	}
	b.Clean()
}

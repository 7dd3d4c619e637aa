package page

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// canvas is what a page shows: every shape that ECharts has painted in the drawing, what is
// painted with and where, and in words what stands around it.
type canvas struct {
	Shapes []shape
	Words  []string
}

type shape struct {
	What string
	At   []float64
}

const theCanvas = `(() => {
	const c = ` + theChart + `, frame = document.getElementById('dl-drawing'), at = [], shapes = [];
	frame.scrollTop = 0; // how far the lanes are scrolled is not in the address
	frame.dispatchEvent(new Event('scroll'));
	const numbers = v => typeof v === 'number' ? [v] : Array.isArray(v) ? v.flatMap(numbers) : v && typeof v === 'object' ? Object.keys(v).sort().flatMap(k => numbers(v[k])) : [];
	for (const el of c.getZr().storage.getDisplayList(true)) {
		if (el.ignore || el.invisible || el.z > 3) continue;
		const { fill, stroke, lineWidth, opacity, text, font, textAlign } = el.style;
		shapes.push({ What: JSON.stringify([el.type, el.z, el.z2, el.shape?.quad, { fill, stroke, lineWidth, opacity, text, font, textAlign }]),
			At: [...numbers(el.shape), el.style.x ?? 0, el.style.y ?? 0, ...el.transform ?? [1, 0, 0, 1, 0, 0]] });
	}
	const option = id => { const { xAxis, series } = echarts.getInstanceByDom(document.getElementById(id)).getOption(); return JSON.stringify([xAxis?.[0].data, series?.[0]?.data.map(d => [d.value, d.itemStyle])]) };
	const text = id => document.getElementById(id).textContent;
	return { Shapes: shapes, Words: [
		'address ' + location.hash, 'size ' + c.getWidth() + ' by ' + c.getHeight(), 'count ' + text('dl-count'), ` + outside + `,
		'list ' + [...document.querySelectorAll('.event[id]:not([hidden])')].map(n => n.id), 'card ' + (document.getElementById('dl-card').hidden ? '' : text('dl-card')),
		'period ' + document.getElementById('dl-from').value + ' ' + document.getElementById('dl-to').value,
		'time ' + option('dl-time'), 'months ' + option('dl-months'), 'network ' + option('dl-network') ] } })()`

// differences are those of two canvases.
func (c canvas) differences(o canvas) []string {
	var list []string
	for i, words := range c.Words {
		if words != o.Words[i] {
			list = append(list, fmt.Sprintf("%.300s; fresh: %.300s", words, o.Words[i]))
		}
	}
	if len(c.Shapes) != len(o.Shapes) {
		list = append(list, fmt.Sprintf("%d shapes; fresh: %d", len(c.Shapes), len(o.Shapes)))
	}
	for i := range min(len(c.Shapes), len(o.Shapes)) {
		if a, b := c.Shapes[i], o.Shapes[i]; a.What != b.What || !near(a.At, b.At) {
			return append(list, fmt.Sprintf("shape %d: %.300v; fresh: %.300v", i, a, b))
		}
	}
	return list
}

// near reports whether numbers are equal to a small part of a pixel.
func near(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if math.Abs(a[i]-b[i]) > .05 {
			return false
		}
	}
	return true
}

// lastID is the ID of the last event that has a date.
func (b *tab) lastID() string {
	return eval[string](b, `[...document.querySelectorAll('.year:not(#dl-undated) .event')].at(-1).id`)
}

// settled waits until nothing follows any more from what the reader did.
func (b *tab) settled() {
	b.Helper()
	eval[bool](b, `new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))), 420))`)
}

// TestPageDrawsWhatItsAddressDraws: whatever the reader does, what is drawn then is what a
// fresh page draws at the same address.
func TestPageDrawsWhatItsAddressDraws(t *testing.T) {
	t.Parallel()
	click := func(selector string) func(*tab) {
		return func(b *tab) { eval[bool](b, fmt.Sprintf(`document.querySelector(%q).click(), true`, selector)) }
	}
	press := func(keys ...string) func(*tab) {
		return func(b *tab) {
			b.Do(chromedp.Focus(chromedp.CSS("#dl-chart")))
			for _, key := range keys {
				b.Do(chromedp.KeyEvent(key))
			}
		}
	}
	fill := func(values ...string) func(*tab) { // of fields, by their IDs
		return func(b *tab) {
			for i := 0; i < len(values); i += 2 {
				eval[bool](b, fmt.Sprintf(`(() => { const n = document.getElementById(%q); n.value = %q; for (const type of ['input', 'change']) n.dispatchEvent(new Event(type, { bubbles: true })); return true })()`, values[i], values[i+1]))
			}
		}
	}
	address := func(hash string) func(*tab) {
		return func(b *tab) { eval[bool](b, fmt.Sprintf(`location.hash = %q, true`, hash)) }
	}
	in, out, all := click("#dl-in"), click("#dl-out"), click("#dl-all")
	type action struct {
		name string
		do   func(*tab)
	}
	parts := map[string][]action{"moves": {
		{"zoom in", in}, {"zoom in again", in}, {"and again", in}, {"later", click("#dl-later")},
		{"lanes by actor", click("input[value=party]")}, {"zoom out", out}, {"an actor", click("[data-facet=party] input")}, {"lanes by source", click("input[value=source]")},
		{"lanes by type", click("input[value=type]")}, {"a type", click("[data-facet=type] input")}, {"cleared", click("#dl-filter [type=reset]")},
		{"wheel", func(b *tab) { b.wheel(-300, ctrlKey) }}, {"drag", func(b *tab) { b.dragFrom(b.pointIn("dl-chart", "700", "60"), b.pointIn("dl-chart", "500", "60"), 0) }},
		{"Shift-drag", func(b *tab) {
			b.dragFrom(b.pointIn("dl-chart", "600", "60"), b.pointIn("dl-chart", "800", "60"), shiftKey)
		}},
		{"all", all}, {"strip", func(b *tab) {
			b.dragFrom(b.pointIn("dl-chart", "600", "c.getHeight() - 18"), b.pointIn("dl-chart", "900", "c.getHeight() - 18"), 0)
		}},
	}, "choices": {
		{"an event", press(kb.ArrowRight)}, {"zoomed around it", press("+", "+", "+", "+")}, {"the lane below", press(kb.ArrowDown)}, {"all by key", press(kb.Escape, "0")},
		{"a search", fill("dl-search", "times")}, {"zoomed in what was found", in},
		{"a period", fill("dl-search", "", "dl-from", "2020-03-01", "dl-to", "2020-04-30")}, {"zoom in a period", in}, {"no period", click("#dl-filter [type=reset]")},
		{"by address", address("#?lanes=party&zoom=2020-05-01T00:00/2020-05-02T07:13")}, {"to hours", press("+", "+", "+")}, {"an event far off", func(b *tab) { address("#" + b.lastID())(b) }}, {"closed", press(kb.Escape)},
		{"dark", func(b *tab) { b.Do(prefers("dark")) }},
	}}
	mixed := withOutliers(70)
	for i, e := range sentences(70).Events {
		mixed.Events[i].When, mixed.Events[i].Summary = e.When, e.Summary
		mixed.Events[i].Modality.Status = []timeline.Status{timeline.Asserted, timeline.Planned, timeline.Denied}[i%3]
		if i%7 == 0 {
			mixed.Events[i].Summary += " many times"
		}
	}
	crowd := exporttest.ManyEvents(250)
	for i := range crowd.Events {
		if i%9 == 0 {
			crowd.Events[i].Summary += " many times"
		}
	}
	// A page is loaded afresh after so many actions: what one leaves behind is still there after the next.
	every := map[string]int{"mixed": 3, "crowd": 5}
	for name, tl := range map[string]*timeline.Timeline{"mixed": mixed, "crowd": crowd} {
		for part, actions := range parts {
			t.Run(name+"/"+part, func(t *testing.T) {
				t.Parallel()
				b, fresh := openTimeline(t, tl), openTimeline(t, tl)
				b.charts()
				for i, a := range actions {
					a.do(b)
					b.settled()
					if i%every[name] != 0 && i < len(actions)-1 {
						continue
					}
					b.drawsAs(fresh, a.name)
				}
				b.Clean()
				fresh.Clean()
			})
		}
	}
}

// drawsAs compares a page with one that is loaded afresh at its address.
func (b *tab) drawsAs(fresh *tab, when string) {
	b.Helper()
	got, scheme := eval[canvas](b, theCanvas), "light"
	if when == "dark" {
		scheme = when
	}
	eval[bool](fresh, fmt.Sprintf(`history.replaceState(null, '', location.pathname + %q), true`, strings.TrimPrefix(got.Words[0], "address ")))
	fresh.Do(prefers(scheme), chromedp.Reload(), chromedp.WaitReady(chromedp.CSS(".dateline[data-charts]")))
	eval[bool](fresh, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
	for _, d := range got.differences(eval[canvas](fresh, theCanvas)) {
		b.Errorf("after %q: %s", when, d)
	}
}

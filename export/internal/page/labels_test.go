package page

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// sentences gives n events summaries of one to five phrases, and dates of all shapes.
func sentences(n int) *timeline.Timeline {
	tl := exporttest.ManyEvents(n)
	for i := range tl.Events {
		e := &tl.Events[i]
		e.Summary = strings.Repeat("What happened then ", 1+i%5)
		switch i % 4 {
		case 1: // a month
			e.When.Grain, e.When.Interval.To = dateparse.Month, e.When.Interval.From.AddDate(0, 1, 0)
		case 2: // a bound
			e.When.Interval.From = time.Time{}
		}
	}
	return tl
}

// collisions are of labels with labels and marks, by ECharts' own list of what it has painted.
const collisions = `(() => {
	const seen = ` + theChart + `.getZr().storage.getDisplayList(true).filter(el => el.z === 3 && !el.ignore && !el.invisible);
	const rect = el => { const r = el.getBoundingRect().clone(); if (el.transform) r.applyTransform(el.transform); return r };
	const texts = seen.filter(el => el.type === 'tspan'), marks = seen.filter(el => el.z2 === 3);
	const pairs = [];
	texts.forEach((t, i) => {
		const a = rect(t);
		for (const o of [...texts.slice(i + 1), ...marks]) {
			const c = rect(o);
			if (Math.min(a.x + a.width, c.x + c.width) - Math.max(a.x, c.x) > 1 && Math.min(a.y + a.height, c.y + c.height) - Math.max(a.y, c.y) > 1) pairs.push([t.style.text, a.x, a.y, a.width, a.height, o.style.text ?? o.type, c.x, c.y, c.width, c.height].join(' '));
		}
	});
	return { labels: texts.length, longest: Math.max(0, ...texts.map(t => t.style.text.length)), marks: marks.length, pairs } })()`

// No label covers another or an event, however far one zooms, and labels use the room.
func TestPageLabelsKeepApart(t *testing.T) {
	t.Parallel()
	type labels struct {
		Labels, Marks, Longest int
		Pairs                  []string
	}
	b := openBlank(t)
	for _, n := range []int{70, 150} {
		b.show(sentences(n), "")
		for _, lanes := range []string{"type", "party", "source"} {
			b.lanes(lanes)
			eval[bool](b, `document.getElementById('dl-chart').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' })), true`) // the chosen one is bold
			longest := 0
			for zoom, p := range eval[[]labels](b, `Array.from({ length: 5 }, () => { const seen = `+collisions+`; document.getElementById('dl-in').click(); return seen })`) {
				if len(p.Pairs) > 0 {
					t.Errorf("%d events, lanes by %s, zoomed in %d times: %d labels, %d collisions: %q", n, lanes, zoom, p.Labels, len(p.Pairs), p.Pairs[0])
				}
				if p.Marks == 0 || zoom == 3 && p.Labels < 8 {
					t.Errorf("%d events, lanes by %s, zoomed in %d times: %d labels, %d marks", n, lanes, zoom, p.Labels, p.Marks)
				}
				longest = max(longest, p.Longest)
			}
			if longest < 70 || longest > 92 {
				t.Errorf("%d events, lanes by %s: the longest label has %d letters", n, lanes, longest)
			}
			eval[bool](b, `document.getElementById('dl-all').click(), true`)
		}
		b.Clean()
	}
}

// However many events there are, those that matter most have their words in the drawing, in
// lanes that scroll while the axis stays.
func TestPageLabelsKeyEvents(t *testing.T) {
	t.Parallel()
	type seen struct {
		Labels        []string
		High, Scrolls int
		Axis          bool
	}
	const look = `(() => {
		const c = ` + theChart + `, frame = document.getElementById('dl-drawing'), texts = new Set();
		const read = () => { for (const el of c.getZr().storage.getDisplayList(true)) if (el.z === 3 && el.type === 'tspan') texts.add(el.style.text.replace(/[\u2068\u2069]/g, '')) };
		for (let y = 0; y <= frame.scrollHeight; y += 150) { frame.scrollTop = y; frame.dispatchEvent(new Event('scroll')); read() }
		const axis = c.getDom().getBoundingClientRect(), around = frame.getBoundingClientRect();
		return { labels: [...texts], high: Math.round(around.bottom), scrolls: frame.scrollHeight - frame.clientHeight, axis: Math.abs(axis.bottom - around.bottom) < 3 } })()`
	b := openBlank(t)
	for _, n := range []int{160, 3000} {
		tl := exporttest.ManyEvents(n)
		for i := range tl.Events {
			tl.Events[i].Salience = .1
			if i%(n/10) == n/20 {
				tl.Events[i].Salience, tl.Events[i].Summary = .9, "Key event "+string(rune('A'+i/(n/10)))
			}
		}
		b.show(tl, "")
		s := eval[seen](b, look)
		for letter := 'A'; letter <= 'J'; letter++ {
			if !slices.ContainsFunc(s.Labels, func(l string) bool { return strings.HasPrefix(l, "Key event "+string(letter)) }) {
				t.Errorf("%d events: key event %c has no label; there are %.400q", n, letter, s.Labels)
			}
		}
		if s.High > 900 || s.Scrolls <= 0 || !s.Axis {
			t.Errorf("%d events: the drawing ends at %d and scrolls by %d, its axis is in place: %v", n, s.High, s.Scrolls, s.Axis)
		}
		b.Clean()
	}
	// A chosen event in a lane far down is brought into view.
	b.Do(chromedp.Focus(chromedp.CSS("#dl-chart")))
	eval[bool](b, `(() => { const lane = [...document.querySelectorAll('.event')].at(-1).id; location.hash = '#' + lane; return true })()`)
	b.Eventually(`document.getElementById('dl-drawing').scrollTop > 0`)
	b.Clean()
}

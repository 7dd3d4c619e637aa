package page

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/export/internal/tabtest"
	"github.com/dateline-go/dateline/timeline"
)

// tab is an exported page, or one of a test's own, in a browser.
type tab struct{ *tabtest.Tab }

// namedLibrary is the file with ECharts that the environment names for the tests.
var namedLibrary = os.Getenv(echarts.Env)

// TestMain takes ECharts out of the reach of pages that are made without naming it.
func TestMain(m *testing.M) {
	empty, err := os.MkdirTemp("", "dateline-page")
	if err != nil {
		panic(err)
	}
	os.Setenv(echarts.Env, "")
	os.Setenv("XDG_CACHE_HOME", empty)
	tabtest.Main(m, func() { os.RemoveAll(empty) })
}

// openTimeline exports tl and opens the page. What it writes is a file, as a reader has it.
func openTimeline(t *testing.T, tl *timeline.Timeline, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return openTimelineAt(t, tl, "", before...)
}

// openTimelineAt opens it at the end of an address, from # on.
func openTimelineAt(t *testing.T, tl *timeline.Timeline, hash string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return &tab{tabtest.Open(t, exportPage(t, tl, libraryFile(t)), hash, ".dateline[data-ready]", before...)}
}

// show opens another timeline in the tab.
func (b *tab) show(tl *timeline.Timeline, hash string) {
	b.Helper()
	b.Show(exportPage(b.T, tl, libraryFile(b.T)), hash, ".dateline[data-ready]")
}

// openBlank opens a tab that timelines can be shown in one after another.
func openBlank(t *testing.T) *tab {
	t.Helper()
	return openPage(t, "<!doctype html><title>blank</title>", "body")
}

func openPage(t *testing.T, html, ready string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return &tab{tabtest.Open(t, html, "", ready, before...)}
}

// eval returns the value of a JavaScript expression in the page, or what it promises.
func eval[T any](b *tab, js string) T {
	b.Helper()
	return tabtest.Eval[T](b.Tab, js)
}

func (b *tab) lanes(by string) {
	b.Helper()
	eval[bool](b, fmt.Sprintf(`document.querySelector('input[value=%s]').click(), true`, by))
}

// prefers has the system ask for light or dark colours.
func prefers(scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return err
	})
}

// charts waits for the charts that come after the first paint.
func (b *tab) charts() {
	b.Helper()
	b.Eventually(`document.querySelector(".dateline").dataset.charts === 'true'`)
}

// What a page shows, as JavaScript expressions.
const (
	theChart  = `echarts.getInstanceByDom(document.getElementById('dl-chart'))`
	drawn     = `+document.getElementById('dl-chart').dataset.drawn` // events, once for every lane that they stand in
	listed    = `document.querySelectorAll('.event[id]:not([hidden])').length`
	count     = `document.getElementById('dl-count').textContent`
	card      = `document.getElementById('dl-card').textContent`
	laneNames = `[...document.querySelectorAll('input[name=lanes]:checked')].map(n => n.value).join()`
	span      = `(() => { const z = ` + theChart + `.getOption().dataZoom[0]; return z.end - z.start })()`
	colours   = `(() => { const c = document.querySelector('#dl-chart canvas'), seen = new Set();
		for (const v of new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)) seen.add(v);
		return seen.size })()`
)

// sweep moves the pointer over everything that is painted in the drawing, to nine places of
// each shape, and returns each tip that it sees with the place where it is first seen.
const sweep = `(() => {
	const box = document.getElementById('dl-chart'), canvas = box.querySelector('canvas'), r = box.getBoundingClientRect(), tip = document.getElementById('dl-tip'), found = {};
	const frame = document.getElementById('dl-drawing'), scrolls = [];
	for (let y = 0; y <= frame.scrollHeight - frame.clientHeight; y += 150) scrolls.push(y);
	for (const y of [...scrolls, frame.scrollHeight]) for (const el of (frame.scrollTop = y, frame.dispatchEvent(new Event('scroll')), ` + theChart + `.getZr().storage.getDisplayList(true))) {
		if (el.ignore || el.invisible) continue;
		const at = el.getBoundingRect().clone();
		if (el.transform) at.applyTransform(el.transform);
		const left = Math.max(at.x, 0), right = Math.min(at.x + at.width, r.width), top = Math.max(at.y, 0), bottom = Math.min(at.y + at.height, r.height - 60);
		if (left > right || top > bottom) continue;
		for (const v of [.1, .5, .9]) for (const h of [.1, .5, .9]) {
			const x = r.x + left + h * (right - left), y = r.y + top + v * (bottom - top);
			canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
			if (!tip.hidden) found[tip.querySelector('.summary').textContent] ??= [x, y];
		}
	}
	return found })()`

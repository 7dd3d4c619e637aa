package page

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func TestPageZoomsAndShowsCards(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	if n := eval[int](b, colours); n < 20 {
		t.Errorf("the drawing has %d colours; it is empty", n)
	}
	if s := eval[float64](b, span); s != 100 {
		t.Errorf("at first %v%% of the time is shown", s)
	}
	if got, want := eval[string](b, outside), "5 in view, 1 without a date"; got != want {
		t.Errorf("beside the drawing: %q; want %q", got, want)
	}
	b.Do(chromedp.Click(chromedp.CSS("#dl-in")))
	b.Eventually(span + " < 51")
	b.Do(chromedp.Click(chromedp.CSS("#dl-all")))
	b.Eventually(span + " > 99.9")

	// A click on a mark shows its card and makes the address a link to it.
	tips := eval[map[string][]float64](b, sweep)
	if len(tips) != 5 {
		t.Errorf("tips of %d events; want 5", len(tips))
	}
	at, ok := tips["Summary of strike"]
	if !ok {
		t.Fatal("no tip of the strike")
	}
	b.Do(chromedp.MouseClickXY(at[0], at[1]))
	b.Eventually(`!document.getElementById('dl-card').hidden`)
	if got := eval[string](b, card); !strings.Contains(got, "Summary of strike") || !strings.Contains(got, "The sentence that tells of strike.") {
		t.Errorf("card: %q", got)
	}
	if hash := eval[string](b, `location.hash`); hash != "#strike" {
		t.Errorf("address ends in %q; want #strike", hash)
	}
	// Shift and a drag choose a stretch of time.
	eval[bool](b, `document.getElementById('dl-chart').scrollIntoView({ block: 'center', behavior: 'instant' }), true`)
	b.dragFrom(b.pointIn("dl-chart", "600", "60"), b.pointIn("dl-chart", "900", "60"), shiftKey)
	b.Eventually(span + " < 40")
	b.Clean()
}

// Two fingers zoom, and so does the wheel with Ctrl; without, it scrolls the page.
func TestPageWheelAndTouch(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	b.wheel(-100, 0)
	if s := eval[float64](b, span); s != 100 {
		t.Errorf("the wheel by itself zooms to %v%%", s)
	}
	b.wheel(-300, ctrlKey)
	b.Eventually(span + " < 99")
	b.Clean()

	b = openTimeline(t, exporttest.FerryStrike(), chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 2})
		return err
	}))
	touch := func(kind input.DispatchTouchEventType, apart float64) {
		t.Helper()
		left, right := b.pointIn("dl-chart", fmt.Sprint(600-apart), "60"), b.pointIn("dl-chart", fmt.Sprint(600+apart), "60")
		points := []*input.TouchPoint{{X: left[0], Y: left[1], ID: new(0.)}, {X: right[0], Y: right[1], ID: new(1.)}}
		if kind == input.DispatchTouchEventTypeTouchEnd {
			points = []*input.TouchPoint{}
		}
		b.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.Call(ctx, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
			return err
		}))
	}
	touch(input.DispatchTouchEventTypeTouchStart, 20)
	for apart := 30.; apart < 200; apart += 20 {
		touch(input.DispatchTouchEventTypeTouchMove, apart)
	}
	touch(input.DispatchTouchEventTypeTouchEnd, 0)
	b.Eventually(span + " < 80")
	b.Clean()
}

func TestPageKeys(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	b.Do(chromedp.Focus(chromedp.CSS("#dl-chart")))
	press := func(key, want string) {
		t.Helper()
		b.Do(chromedp.KeyEvent(key))
		if got := eval[string](b, `document.getElementById('dl-said').textContent`); !strings.HasSuffix(got, want) {
			t.Errorf("%q says %q; want %q", key, got, want)
		}
	}
	press(kb.ArrowRight, "2019: Summary of founded")
	press(kb.ArrowRight, "May 2021: Summary of talks")
	press(kb.ArrowLeft, "Summary of founded")
	press(kb.End, "Summary of payment")
	press(kb.Home, "Summary of founded")
	press(kb.ArrowDown, "Summary of talks") // the next lane
	press(kb.ArrowUp, "Summary of founded")
	for range 12 {
		b.Do(chromedp.KeyEvent("+"))
	}
	b.Eventually(span + " < .1") // of three years: hours
	b.Do(chromedp.KeyEvent("0"))
	b.Eventually(span + " > 99.9")
	b.Do(chromedp.KeyEvent(kb.Enter))
	if id := eval[string](b, `document.activeElement.id`); id != "dl-card" {
		t.Errorf("Enter goes to %q; want the card", id)
	}
	b.Do(chromedp.KeyEvent(kb.Escape))
	b.Eventually(`document.getElementById('dl-card').hidden && document.activeElement.id === 'dl-chart' && location.hash === ''`)
	b.Clean()
}

func TestPageLanes(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.FerryStrike())
	for by, want := range map[string]int{"type": 5, "party": 2, "source": 1} {
		b.lanes(by)
		if n := eval[int](b, theChart+`.getOption().series.find(s => s.id === 'lanes').data.length`); n != want {
			t.Errorf("%d lanes by %s; want %d", n, by, want)
		}
	}
	b.Clean()
}

// The charts take the unit of time that gives a number of bars that can be seen.
func TestPageUnitsOfTime(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, between(time.Date(12, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2021, 8, 1, 0, 0, 0, 0, time.UTC)))
	b.charts()
	for want, first := range map[string]string{"day": "2021-07-01", "month": "2019-01-01", "quarter": "2010-02-03", "year": "1970-01-01", "decade": "1897-05-06", "century": "0012-01-01"} {
		eval[bool](b, fmt.Sprintf(`location.hash = '#?zoom=%sT00:00/2021-08-02T00:00', true`, first))
		b.Eventually(fmt.Sprintf(`document.getElementById('dl-unit').textContent === 'Types by %s'`, want))
	}
	b.Clean()
}

func TestPageTheme(t *testing.T) {
	t.Parallel()
	const paper = `getComputedStyle(document.querySelector('.dateline')).backgroundColor`
	b := openTimeline(t, exporttest.FerryStrike(), prefers("dark"))
	dark := eval[string](b, paper)
	b.Do(prefers("light"))
	light := eval[string](b, paper)
	if dark == light {
		t.Errorf("the page is %s both by day and by night", dark)
	}
	b.Do(chromedp.Click(chromedp.CSS("input[value=dark] + span")))
	if got := eval[string](b, paper); got != dark {
		t.Errorf("switched to dark: %s; want %s", got, dark)
	}
	b.Do(chromedp.Reload(), chromedp.WaitReady(chromedp.CSS(".dateline[data-ready]")))
	if got := eval[string](b, paper); got != dark {
		t.Errorf("opened again: %s; want %s", got, dark)
	}
	b.Clean()
}

// foreign has events in Arabic, Hebrew and Japanese.
func foreign() *timeline.Timeline {
	tl := exporttest.FerryStrike()
	tl.Title = "إضراب العبارات"
	for i, f := range []struct{ lang, actor, text string }{
		{"ar", "الشركة", "وقعت الشركة اتفاقا مع النقابة في يونيو (2021)."},
		{"he", "האיגוד", "האיגוד הכריז על שביתה ב-3 ביוני."},
		{"ja", "組合", "組合は六月三日にストライキを始めた。"},
	} {
		doc := &timeline.Document{ID: f.lang, Title: f.text, Language: f.lang}
		tl.Documents = append(tl.Documents, doc)
		e := &tl.Events[i]
		e.ID, e.Summary, e.Actors = f.lang, f.text, []timeline.Actor{{Name: f.actor}}
		e.Evidence = []timeline.Evidence{{Span: timeline.Span{Document: f.lang, Text: f.text, End: len(f.text)}}}
	}
	return tl
}

func TestPageDirections(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, foreign(), chromedp.EmulateViewport(320, 640)) // a narrow screen
	for lang, dir := range map[string]string{"ar": "rtl", "he": "rtl", "ja": "ltr"} {
		for _, part := range []string{".summary", "blockquote"} {
			got := eval[string](b, fmt.Sprintf(`(() => { const n = document.getElementById(%q).querySelector(%q); return n.lang + ' ' + getComputedStyle(n).direction })()`, lang, part))
			if got != lang+" "+dir {
				t.Errorf("%s of %s: %s; want %s", part, lang, got, dir)
			}
		}
	}
	if dir := eval[string](b, `getComputedStyle(document.querySelector('h1')).direction`); dir != "rtl" {
		t.Errorf("heading: %s", dir)
	}
	eval[bool](b, `location.hash = '#ar', true`)
	b.Eventually(`getComputedStyle(document.querySelector('#dl-card .summary') ?? document.body).direction === 'rtl'`)
	if wide := eval[float64](b, `document.documentElement.scrollWidth - innerWidth`); wide > 0 {
		t.Errorf("a narrow page is %v pixels too wide", wide)
	}
	if n := len(eval[map[string][]float64](b, sweep)); n != 5 {
		t.Errorf("tips of %d events; want 5", n)
	}
	b.Clean()
}

// Other dates, known dates and orders stand with the event.
func TestPageTellsOfConflicts(t *testing.T) {
	t.Parallel()
	tl := exporttest.FerryStrike()
	other := timeline.Anchor{Value: "2021-06-04", Grain: dateparse.Day}
	e := &tl.Events[2]
	e.When.How, e.When.Explain = timeline.Stated, "the day that the sentence names"
	e.When.Known = &timeline.KnownDate{Name: "June strike", Value: "2021-06-03", Source: "an almanac"}
	e.Order = []timeline.Order{{Relation: "after", Event: "talks"}}
	e.Conflicts = []timeline.Dating{{When: other, Evidence: timeline.Span{Document: "ferry", Text: "The strike began on Friday."}}}
	b := openTimelineAt(t, tl, "#strike")
	got := strings.Join(strings.Fields(eval[string](b, card)), " ")
	for _, want := range []string{
		"Date stated. the day that the sentence names", "June strike, 2021-06-03 (an almanac)", "The text puts it after Summary of talks",
		"Another source says: 4 June 2021", "The strike began on Friday.", "Ferry strike ends",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the card lacks %q: %s", want, got)
		}
	}
	if href := eval[string](b, `document.querySelector('#dl-card cite a').href`); href != "https://example.org/ferry" {
		t.Errorf("the source's link is %q", href)
	}
	b.Clean()
}

const ctrlKey, shiftKey = 2, 8 // modifiers in DevTools' protocol

// wheel turns the wheel over the drawing.
func (b *tab) wheel(delta float64, keys int64) {
	b.Helper()
	at := b.pointIn("dl-chart", "600", "60")
	b.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseWheel, X: at[0], Y: at[1], DeltaX: .01, DeltaY: delta, Modifiers: keys})
		return err
	}))
}

// drag draws a brush over a chart with a category axis.
func (b *tab) drag(id, from, to string) {
	b.Helper()
	x := `c.convertToPixel({xAxisIndex: 0}, c.getOption().xAxis[0].data.indexOf('%s'))`
	b.dragFrom(b.pointIn(id, fmt.Sprintf(x, from), "60"), b.pointIn(id, fmt.Sprintf(x, to), "60"), 0)
}

func (b *tab) dragFrom(from, to []float64, keys int64) {
	b.Helper()
	mouse := func(kind input.DispatchMouseEventType, at []float64) chromedp.Action[chromedp.Void] {
		return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.Call(ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{
				Type: kind, X: at[0], Y: at[1], Button: input.MouseButtonLeft, Buttons: 1, ClickCount: 1, Modifiers: keys,
			})
			return err
		})
	}
	middle := []float64{(from[0] + to[0]) / 2, from[1]}
	b.Do(mouse(input.DispatchMouseEventTypeMousePressed, from), mouse(input.DispatchMouseEventTypeMouseMoved, middle), mouse(input.DispatchMouseEventTypeMouseMoved, to), mouse(input.DispatchMouseEventTypeMouseReleased, to))
}

// TestPageSpeed opens pages of many events; -v tells how long it took. The limits
// only catch disasters: machines differ, and are busy.
func TestPageSpeed(t *testing.T) {
	b := openBlank(t)
	for _, n := range []int{1_000, 10_000} {
		html := exportPage(t, exporttest.ManyEvents(n), libraryFile(t))
		b.Show(html, "", ".dateline[data-ready]")
		b.charts()
		if got := eval[int](b, drawn); got != n {
			t.Errorf("%d events drawn; want %d", got, n)
		}
		drawn := eval[float64](b, `performance.getEntriesByName('dl-drawn')[0].startTime`)
		frame := eval[float64](b, frames)
		t.Logf("%d events, %.1f MB: first paint after %.0f ms, timeline drawn after %.0f ms, list read after %.0f ms, %.0f frames a second in a zoom, filtered in %.0f ms",
			n, float64(len(html))/1e6, eval[float64](b, `performance.getEntriesByName('first-contentful-paint')[0].startTime`), drawn,
			eval[float64](b, `performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd`), 1000/frame,
			eval[float64](b, `(() => { const t = performance.now(); document.querySelector('[data-facet=type] input').click(); document.body.offsetHeight; return performance.now() - t })()`))
		if limit := 10 * time.Second; time.Duration(drawn)*time.Millisecond > limit {
			t.Errorf("%d events are drawn after %.0f ms", n, drawn)
		}
		if frame > 500 {
			t.Errorf("%d events: a frame of a zoom takes %.0f ms", n, frame)
		}
		b.Clean()
	}
}

// frames zooms into the middle, a little with each frame, and returns how many
// milliseconds a frame took.
const frames = `new Promise(done => {
	const c = ` + theChart + `, steps = 45, begin = performance.now();
	let k = 0;
	const next = () => {
		if (k++ === steps) { done((performance.now() - begin) / steps); return; }
		const half = 50 * Math.pow(.93, k);
		c.dispatchAction({ type: 'dataZoom', start: 50 - half, end: 50 + half });
		requestAnimationFrame(next);
	};
	requestAnimationFrame(next);
})`

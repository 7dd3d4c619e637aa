package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/internal/browser"
	"github.com/dateline-go/dateline/timeline"
)

// tab is a page in a real browser, with what went wrong in it.
type tab struct {
	*testing.T
	ctx context.Context

	mu     sync.Mutex
	faults []string // dialogs, requests, console errors, violations of the policy
}

// openTimeline exports tl and opens the page. What it writes is a file, as a reader has it.
func openTimeline(t *testing.T, tl *timeline.Timeline, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return openPage(t, exportPage(t, tl, WithECharts(libraryFile(t))), "html[data-ready]", before...)
}

func openPage(t *testing.T, html, ready string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	ctx, stop, err := browser.Open(ctx)
	if errors.Is(err, browser.ErrMissing) {
		missing(t, err.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(html), 0o644); err != nil {
		t.Fatal(err)
	}
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	b := &tab{T: t, ctx: ctx}
	if err := chromedp.Listen(ctx, b.watch(address)); err != nil {
		t.Fatal(err)
	}
	enable := chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
		return err
	})
	steps := append(append([]chromedp.Action[chromedp.Void]{enable, chromedp.EmulateViewport(1200, 900)}, before...),
		chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS(ready)))
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
	return b
}

func (b *tab) watch(address string) func(any) {
	return func(ev any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch ev := ev.(type) {
		case *page.EventJavascriptDialogOpening:
			b.faults = append(b.faults, "dialog: "+ev.Message)
		case *network.EventRequestWillBeSent:
			if url := ev.Request.URL; !strings.HasPrefix(url, address) {
				b.faults = append(b.faults, "request: "+url)
			}
		case *runtime.EventExceptionThrown:
			b.faults = append(b.faults, fmt.Sprintf("exception: %+v", ev.ExceptionDetails))
		case *log.EventEntryAdded:
			b.faults = append(b.faults, "log: "+ev.Entry.Text)
		}
	}
}

// clean fails the test if anything went wrong in the page.
func (b *tab) clean() {
	b.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, f := range b.faults {
		b.Error(f)
	}
}

func (b *tab) lanes(by string) {
	b.Helper()
	eval[bool](b, fmt.Sprintf(`document.querySelector('input[value=%s]').click(), true`, by))
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// eval returns the value of a JavaScript expression in the page.
func eval[T any](b *tab, js string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](js))
	if err != nil {
		b.Fatalf("%s: %v", js, err)
	}
	return v
}

// eventually waits for a JavaScript condition.
func (b *tab) eventually(js string) {
	b.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(10*time.Second))); err != nil {
		b.Fatalf("%s: %v", js, err)
	}
}

const theChart = `echarts.getInstanceByDom(document.getElementById('dl-chart'))`

// drawn counts the events in the drawing, and inked whether it has any ink.
const (
	drawn = theChart + `.getOption().series.find(s => s.id === 'events').data.length`
	inked = `(() => { const c = document.querySelector('#dl-chart canvas'), seen = new Set();
		for (const v of new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)) seen.add(v);
		return seen.size })()`
	listed = `document.querySelectorAll('.event[id]:not([hidden])').length`
)

func TestPageRunsNothingOfTheText(t *testing.T) {
	b := openTimeline(t, hostilePage())
	if eval[bool](b, `'pwned' in window`) {
		t.Error("text of the timeline ran")
	}
	// Everything that shows text: lanes by name, tooltips, cards.
	for _, lanes := range []string{"party", "source", "type"} {
		b.lanes(lanes)
		n := eval[int](b, drawn)
		if n < len(hostileTexts) {
			t.Errorf("lanes by %s: %d events drawn; want at least %d", lanes, n, len(hostileTexts))
		}
		for i := range n {
			eval[bool](b, fmt.Sprintf(theChart+`.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: %d}), true`, i))
			if tip := eval[string](b, `document.querySelector('.dl-tip').textContent`); !strings.Contains(tip, "summary ") {
				t.Fatalf("tooltip %d: %q", i, tip)
			}
		}
	}
	b.do(chromedp.Focus(chromedp.CSS("#dl-chart")))
	for range hostileTexts {
		b.do(chromedp.KeyEvent(kb.ArrowRight))
		if card := eval[string](b, `document.querySelector('#dl-card .summary').textContent`); !strings.HasPrefix(card, "summary ") {
			t.Fatalf("card: %q", card)
		}
	}
	if eval[bool](b, `'pwned' in window`) {
		t.Error("text of the timeline ran")
	}
	text := eval[string](b, `document.body.textContent`)
	for _, s := range hostileTexts {
		for _, prefix := range []string{"title ", "publisher ", "summary ", "actor ", "target ", "place ", "explained ", "according to "} {
			if !strings.Contains(text, prefix+s) {
				t.Errorf("lost: %q", prefix+s)
			}
		}
	}
	if n := eval[int](b, `[...document.links].filter(a => !/^(https?|file):$/.test(a.protocol)).length`); n > 0 {
		t.Errorf("%d links are neither http nor https", n)
	}
	b.clean()
}

// The watch must see what it is there to see.
func TestPageWatchSeesFaults(t *testing.T) {
	b := openPage(t, `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>
		<body><img src="https://example.org/x.png"><script>window.pwned = 1</script></body></html>`, "body")
	b.mu.Lock()
	defer b.mu.Unlock()
	if found := strings.Join(b.faults, "\n"); !strings.Contains(found, "script") || !strings.Contains(found, "x.png") {
		t.Errorf("a script and an image against the policy went unseen; seen: %q", found)
	}
}

func TestPageDrawsAndFilters(t *testing.T) {
	b := openTimeline(t, ferryStrike())
	if n := eval[int](b, drawn); n != 5 {
		t.Errorf("%d events drawn; want the 5 that have a date", n)
	}
	if n := eval[int](b, inked); n < 20 {
		t.Errorf("the drawing has %d colours; it is empty", n)
	}
	check := func(when string, shown, inChart int) {
		t.Helper()
		want := fmt.Sprintf("%d of 6 events", shown)
		if got := eval[string](b, `document.getElementById('dl-count').textContent`); got != want {
			t.Errorf("%s: %q; want %q", when, got, want)
		}
		if n := eval[int](b, listed); n != shown {
			t.Errorf("%s: %d events listed; want %d", when, n, shown)
		}
		if n := eval[int](b, drawn); n != inChart {
			t.Errorf("%s: %d events drawn; want %d", when, n, inChart)
		}
	}
	check("at first", 6, 5)
	box := func(label string) chromedp.Action[chromedp.Void] {
		return chromedp.Click(chromedp.Search(fmt.Sprintf(`//form//label[bdi=%q]/input`, label)))
	}
	b.do(box("Union"))
	check("Union", 3, 3)
	if got := eval[string](b, `[...document.querySelectorAll('[data-facet=type] label:not(.none) bdi')].map(n => n.textContent).join()`); got != "Agree,Consult,Protest" {
		t.Errorf("types of the Union's events: %s", got)
	}
	b.do(box("Protest"))
	check("Union and Protest", 1, 1)
	b.do(box("Union"))
	check("Protest", 1, 1)
	b.do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))
	b.eventually(listed + " === 6")
	check("cleared", 6, 5)
	b.lanes("party")
	check("by actor", 6, 6) // the talks stand in two lanes
	b.clean()
}

func TestPageZoomsAndShowsCards(t *testing.T) {
	b := openTimeline(t, ferryStrike())
	const span = `(() => { const z = ` + theChart + `.getOption().dataZoom[0]; return z.end - z.start })()`
	if s := eval[float64](b, span); s != 100 {
		t.Errorf("at first %v%% of the time is shown", s)
	}
	b.do(chromedp.Click(chromedp.CSS("#dl-in")))
	b.eventually(span + " < 51")
	b.do(chromedp.Click(chromedp.CSS("#dl-all")))
	b.eventually(span + " > 99.9")

	// A click on a mark shows its card and makes the address a link to it.
	at := eval[[]float64](b, `(() => {
		const c = `+theChart+`, d = c.getOption().series.find(s => s.id === 'events').data[`+indexOf("strike")+`];
		const [x, y] = c.convertToPixel({gridIndex: 0}, [(d[0] + d[1]) / 2, d[2]]), r = document.getElementById('dl-chart').getBoundingClientRect();
		return [x + r.x, y + r.y] })()`)
	b.do(chromedp.MouseClickXY(at[0], at[1]))
	b.eventually(`!document.getElementById('dl-card').hidden`)
	if card := eval[string](b, `document.getElementById('dl-card').textContent`); !strings.Contains(card, "Summary of strike") || !strings.Contains(card, "The sentence that tells of strike.") {
		t.Errorf("card: %q", card)
	}
	if hash := eval[string](b, `location.hash`); hash != "#strike" {
		t.Errorf("address ends in %q; want #strike", hash)
	}
	b.do(chromedp.KeyEvent(kb.Escape))
	b.do(chromedp.Focus(chromedp.CSS("#dl-chart")), chromedp.KeyEvent(kb.ArrowRight))
	b.eventually(`document.getElementById('dl-card').textContent.includes('Summary of')`)
	b.clean()
}

// indexOf is a JavaScript expression for an event's place in the drawing.
func indexOf(id string) string {
	return fmt.Sprintf(`(() => { const e = JSON.parse(document.getElementById('dl-data').textContent).events.find(e => e.id === %q);
		return `+theChart+`.getOption().series.find(s => s.id === 'events').data.findIndex(d => d[0] === e.from && d[1] === e.to) })()`, id)
}

func TestPageWithoutScript(t *testing.T) {
	off := chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})
	b := openPage(t, exportPage(t, ferryStrike(), WithECharts(libraryFile(t))), "#dl-events", off)
	if eval[bool](b, `'ready' in document.documentElement.dataset`) {
		t.Fatal("scripts run")
	}
	if n := eval[int](b, `[...document.querySelectorAll('.event')].filter(e => e.checkVisibility()).length`); n != 6 {
		t.Errorf("%d events visible; want 6", n)
	}
	if eval[bool](b, `document.getElementById('dl-timeline').checkVisibility()`) {
		t.Error("controls that need a script are visible")
	}
	if got := eval[string](b, `document.querySelector('#payment time').dateTime`); got != "2021-08" {
		t.Errorf("datetime of an event by August 2021: %q", got)
	}
	b.clean()
}

func TestPagePrints(t *testing.T) {
	b := openTimeline(t, ferryStrike())
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 10_000 {
		t.Errorf("printed %d bytes, beginning %.8q", len(pdf), pdf)
	}
	if eval[bool](b, `document.documentElement.classList.contains('print')`) {
		t.Error("the page stays in the colours of print")
	}
	b.clean()
}

// Without a library in reach the page names the CDN and its digest, and the
// list is there all the same.
func TestPageFromCDN(t *testing.T) {
	t.Setenv(echarts.Env, "")
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	html := exportPage(t, ferryStrike())
	if !strings.Contains(html, `<script src="`+echarts.URL+`" integrity="`+echarts.Integrity+`" crossorigin="anonymous">`) {
		t.Error("no script element for the CDN")
	}
	// The browser gets a file in which one byte is wrong, and the right one.
	code, err := os.ReadFile(libraryFile(t))
	if err != nil {
		t.Fatal(err)
	}
	for what, body := range map[string][]byte{"pinned": code, "changed": append(bytes.Clone(code), ' ')} {
		b := openPage(t, html, "html[data-ready]", answer(echarts.URL, body))
		if missing := eval[bool](b, `!document.getElementById('dl-missing').hidden`); missing != (what == "changed") {
			t.Errorf("%s file: library missing: %v", what, missing)
		}
		if n := eval[int](b, listed); n != 6 {
			t.Errorf("%s file: %d events listed; want 6", what, n)
		}
	}
}

// answer has the browser take body for what is at an address.
func answer(address string, body []byte) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		err := chromedp.Listen(ctx, func(ev any) {
			if ev, ok := ev.(*fetch.EventRequestPaused); ok {
				go chromedp.Call(ctx, fetch.FulfillRequest, fetch.FulfillRequestParams{
					RequestID: ev.RequestID, ResponseCode: 200, Body: body,
					ResponseHeaders: []*fetch.HeaderEntry{{Name: "Access-Control-Allow-Origin", Value: "*"}, {Name: "Content-Type", Value: "text/javascript"}},
				})
			}
		})
		if err == nil {
			_, err = chromedp.Call(ctx, fetch.Enable, fetch.EnableParams{Patterns: []*fetch.RequestPattern{{URLPattern: address}}})
		}
		return err
	})
}

// TestPageManyEvents opens a page of 3,000 events; -v tells how long it took.
func TestPageManyEvents(t *testing.T) {
	html := exportPage(t, manyEvents(3_000), WithECharts(libraryFile(t)))
	b := openPage(t, html, "html[data-ready]")
	if n := eval[int](b, drawn); n != 3_000 {
		t.Errorf("%d events drawn", n)
	}
	const anew = `(() => { const t = performance.now(); document.querySelector('input[value=party]').click();
		` + theChart + `.getZr().flush(); return performance.now() - t })()`
	t.Logf("%d bytes; opened in %.0f ms, drawn anew in %.0f ms", len(html),
		eval[float64](b, `performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd`), eval[float64](b, anew))
	b.clean()
}

package export

import (
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

// tabs is the browser of all tests.
var tabs browser.Shared

func TestMain(m *testing.M) {
	code := m.Run()
	tabs.Close()
	os.Exit(code)
}

// openTimeline exports tl and opens the page. What it writes is a file, as a reader has it.
func openTimeline(t *testing.T, tl *timeline.Timeline, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return openTimelineAt(t, tl, "", before...)
}

// openTimelineAt opens it at the end of an address, from # on.
func openTimelineAt(t *testing.T, tl *timeline.Timeline, hash string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return openPageAt(t, exportPage(t, tl, WithECharts(libraryFile(t))), hash, "html[data-ready]", before...)
}

func openPage(t *testing.T, html, ready string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	return openPageAt(t, html, "", ready, before...)
}

func openPageAt(t *testing.T, html, hash, ready string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	ctx, closeTab, err := tabs.Tab()
	if errors.Is(err, browser.ErrMissing) {
		missing(t, err.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(closeTab)
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
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
		chromedp.Navigate(address+hash), chromedp.WaitReady(chromedp.CSS(ready)))
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
			// Chromium's own style sheet has data: images, of date fields for instance.
			if url := ev.Request.URL; !strings.HasPrefix(url, address) && !strings.HasPrefix(url, "data:") {
				b.faults = append(b.faults, "request: "+url)
			}
		case *runtime.EventExceptionThrown:
			b.faults = append(b.faults, fmt.Sprintf("exception: %s at %d:%d", ev.ExceptionDetails.Exception.Description, ev.ExceptionDetails.LineNumber, ev.ExceptionDetails.ColumnNumber))
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

// eval returns the value of a JavaScript expression in the page, or what it promises.
func eval[T any](b *tab, js string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
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
	b.eventually(`document.documentElement.dataset.charts === 'true'`)
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

// sweep moves the pointer over the whole drawing, and returns each tip that it
// sees with the place where it is first seen.
const sweep = `(() => {
	const box = document.getElementById('dl-chart'), canvas = box.querySelector('canvas'), r = box.getBoundingClientRect(), tip = document.getElementById('dl-tip'), found = {};
	for (let y = 2; y < r.height - 60; y += 4) for (let x = 2; x < r.width; x += 7) {
		canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: r.x + x, clientY: r.y + y, bubbles: true }));
		if (!tip.hidden) found[tip.querySelector('.summary').textContent] ??= [r.x + x, r.y + y];
	}
	return found })()`

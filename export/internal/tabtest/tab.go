package tabtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/browser"
)

// Tab is a page in a real browser, with what went wrong in it.
type Tab struct {
	*testing.T
	Ctx context.Context

	mu      sync.Mutex
	address string   // of the page
	faults  []string // dialogs, requests, console errors, violations of the policy
}

// tabs are those of all tests of a package.
var tabs pool

// Main runs the tests of a package, and then closes their browser and does the rest.
func Main(m *testing.M, rest ...func()) {
	code := m.Run()
	tabs.browser.Close()
	for _, f := range rest {
		f()
	}
	os.Exit(code)
}

// Open opens a page, whose file is html, in a browser at the end hash of its
// address, from # on, and waits for what the CSS selector ready selects. The page has a
// storage of its own, empty at first, and a window of 1200 by 900 pixels.
func Open(t *testing.T, html, hash, ready string, before ...chromedp.Action[chromedp.Void]) *Tab {
	t.Helper()
	one, err := tabs.take()
	if errors.Is(err, browser.ErrMissing) {
		exporttest.Missing(t, err.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	last, ok := t.Deadline() // of all tests; machines differ, and are busy
	if !ok {
		last = time.Now().Add(10 * time.Minute)
	}
	ctx, cancel := context.WithDeadline(one.ctx, last.Add(-5*time.Second)) // time to say where it hangs
	t.Cleanup(func() {
		cancel() // ends the watch
		tabs.put(one, t.Failed())
	})
	b := &Tab{T: t, Ctx: ctx}
	if err := chromedp.Listen(ctx, b.watch()); err != nil {
		t.Fatal(err)
	}
	b.Do(before...)
	b.Show(html, hash, ready)
	return b
}

// Show opens another page in the tab, which is quicker than to open another tab.
func (b *Tab) Show(html, hash, ready string) {
	b.Helper()
	file := filepath.Join(b.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(html), 0o644); err != nil {
		b.Fatal(err)
	}
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	b.mu.Lock()
	b.address = address
	b.mu.Unlock()
	b.Do(chromedp.Navigate(address+hash), chromedp.WaitReady(chromedp.CSS(ready)))
}

func (b *Tab) watch() func(any) {
	return func(ev any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch ev := ev.(type) {
		case *page.EventJavascriptDialogOpening:
			b.faults = append(b.faults, "dialog: "+ev.Message)
		case *network.EventRequestWillBeSent:
			// Chromium's own style sheet has data: images, of date fields for instance.
			if url := ev.Request.URL; !strings.HasPrefix(url, b.address) && !strings.HasPrefix(url, "data:") {
				b.faults = append(b.faults, "request: "+url)
			}
		case *runtime.EventExceptionThrown:
			b.faults = append(b.faults, fmt.Sprintf("exception: %s at %d:%d", ev.ExceptionDetails.Exception.Description, ev.ExceptionDetails.LineNumber, ev.ExceptionDetails.ColumnNumber))
		case *log.EventEntryAdded:
			b.faults = append(b.faults, "log: "+ev.Entry.Text)
		}
	}
}

// Clean fails the test if anything went wrong in the page.
func (b *Tab) Clean() {
	b.Helper()
	for _, f := range b.SoFar() {
		b.Error(f)
	}
}

// SoFar returns what went wrong in the page up to now.
func (b *Tab) SoFar() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.faults)
}

// Do takes steps in the page.
func (b *Tab) Do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.Ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// Eval returns the value of a JavaScript expression in the page, or what it promises.
func Eval[T any](b *Tab, js string) T {
	b.Helper()
	v, err := chromedp.Run(b.Ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", js, err)
	}
	return v
}

// Eventually waits for a JavaScript condition.
func (b *Tab) Eventually(js string) {
	b.Helper()
	if _, err := chromedp.Run(b.Ctx, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(10*time.Second))); err != nil {
		b.Fatalf("%s: %v", js, err)
	}
}

// Answer has the browser take body for what is at an address.
func Answer(address string, body []byte) chromedp.Action[chromedp.Void] {
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

package main

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

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/internal/browser"
)

const article = `Kenya and Tanzania signed an agreement on Thursday. <img src=x onerror=alert(1)> A report is due by August. Uganda accused both of delay two years ago.`

// TestPage reads an article in a browser, from a file and without a network.
func TestPage(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes long, and does nothing at once")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 8*time.Minute)
	defer cancel()
	tab, stop, err := browser.Open(ctx)
	if errors.Is(err, browser.ErrMissing) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	html, err := offline()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "dateline.html")
	if err := os.WriteFile(file, html, 0o644); err != nil {
		t.Fatal(err)
	}
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	if err := chromedp.Do(tab, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
		return err
	})); err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var faults []string
	if err := chromedp.Listen(tab, func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch ev := ev.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(ev.Request.URL, address) && !strings.HasPrefix(ev.Request.URL, "data:") { // of Chromium's own styles
				faults = append(faults, "request: "+ev.Request.URL)
			}
		case *runtime.EventExceptionThrown:
			faults = append(faults, fmt.Sprint("exception: ", ev.ExceptionDetails.Exception.Description))
		case *log.EventEntryAdded:
			faults = append(faults, "log: "+ev.Entry.Text)
		}
	}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(tab, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	wait(t, tab, `!document.getElementById("read").disabled`)
	set := fmt.Sprintf(`document.getElementById("text").value = %q; document.getElementById("published").value = "2016-03-25"; document.getElementById("form").requestSubmit()`, article)
	eval[any](t, tab, set)
	wait(t, tab, `document.getElementById("status").textContent.startsWith("Read in")`)
	t.Log(eval[string](t, tab, `document.getElementById("status").textContent`))
	shown := eval[string](t, tab, `document.getElementById("answer").innerText`)
	for _, want := range []string{
		"2016-03-24 Kenya and Tanzania signed an agreement", "AGREE", `"two years ago" → 2014: counted back from the dateline 2016-03-25`,
		`"by August" → before 2016-08-01`, "<img src=x onerror=alert(1)>",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("no %s in:\n%s", want, shown)
		}
	}
	if n := eval[int](t, tab, `document.querySelectorAll("img").length`); n > 0 {
		t.Error("text of the article has become an element")
	}
	if n := eval[int](t, tab, `document.querySelectorAll(".mark").length`); n < 1 {
		t.Error("nothing is drawn")
	}
	// The policy holds: nothing leaves.
	if got := eval[string](t, tab, `fetch("https://example.org/").then(() => "sent", () => "refused")`); got != "refused" {
		t.Error(got)
	}
	mu.Lock()
	defer mu.Unlock()
	for _, f := range faults {
		if !strings.Contains(f, "https://example.org/") { // the one that was tried
			t.Error(f)
		}
	}
	if len(faults) == 0 {
		t.Error("the refusal was not noticed: faults are not seen")
	}
}

func eval[T any](t *testing.T, tab context.Context, js string) T {
	t.Helper()
	v, err := chromedp.Run(tab, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", js, err)
	}
	return v
}

func wait(t *testing.T, tab context.Context, js string) {
	t.Helper()
	if _, err := chromedp.Run(tab, chromedp.Poll[bool](js, chromedp.WithPollingTimeout(4*time.Minute))); err != nil {
		status, _ := chromedp.Run(tab, chromedp.Evaluate[string](`document.getElementById("status").textContent`))
		t.Fatalf("%s: %v; it says %q", js, err, status)
	}
}

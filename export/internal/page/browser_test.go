package page

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/tabtest"
)

// hoverAll moves the pointer over all of a chart.
const hoverAll = `(() => {
	const canvas = document.querySelector('#%s canvas'), r = canvas.getBoundingClientRect();
	for (let y = 2; y < r.height; y += 9) for (let x = 2; x < r.width; x += 9) {
		canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: r.x + x, clientY: r.y + y, bubbles: true }));
	}
	return true })()`

func TestPageRunsNothingOfTheText(t *testing.T) {
	t.Parallel()
	b := openTimeline(t, exporttest.HostilePage())
	if eval[bool](b, `'pwned' in window`) {
		t.Error("text of the timeline ran")
	}
	// Everything that shows text: lanes by name, tips, cards, charts.
	b.charts()
	for _, lanes := range []string{"party", "source", "type"} {
		b.lanes(lanes)
		if n := eval[int](b, drawn); n < len(exporttest.HostileTexts) {
			t.Errorf("lanes by %s: %d events drawn; want at least %d", lanes, n, len(exporttest.HostileTexts))
		}
		tips := eval[map[string][]float64](b, sweep)
		if len(tips) != len(exporttest.HostileTexts) {
			t.Errorf("lanes by %s: %d tips; want %d", lanes, len(tips), len(exporttest.HostileTexts))
		}
		for tip := range tips {
			if !strings.HasPrefix(tip, "summary ") {
				t.Errorf("tip: %q", tip)
			}
		}
	}
	for _, id := range []string{"dl-time", "dl-months", "dl-network"} {
		eval[bool](b, fmt.Sprintf(hoverAll, id))
	}
	eval[bool](b, `[...document.querySelectorAll('#dl-filter details')].forEach(d => d.open = true), true`)
	for _, s := range exporttest.HostileTexts { // in addresses and in the search box
		eval[bool](b, fmt.Sprintf(`location.hash = '#?' + new URLSearchParams({q: %[1]q, party: 'actor ' + %[1]q}), true`, strings.ToValidUTF8(s, "")))
	}
	b.Do(chromedp.Click(chromedp.CSS("#dl-filter [type=reset]")))
	b.Do(chromedp.Focus(chromedp.CSS("#dl-chart")))
	for range exporttest.HostileTexts {
		b.Do(chromedp.KeyEvent(kb.ArrowRight))
		if card := eval[string](b, `document.querySelector('#dl-card .summary').textContent`); !strings.HasPrefix(card, "summary ") {
			t.Fatalf("card: %q", card)
		}
	}
	if eval[bool](b, `'pwned' in window`) {
		t.Error("text of the timeline ran")
	}
	text := eval[string](b, `document.body.textContent`)
	for _, s := range exporttest.HostileTexts {
		for _, prefix := range []string{"title ", "publisher ", "summary ", "actor ", "target ", "place ", "explained ", "according to "} {
			if !strings.Contains(text, prefix+s) {
				t.Errorf("lost: %q", prefix+s)
			}
		}
	}
	if n := eval[int](b, `[...document.links].filter(a => !/^(https?|file):$/.test(a.protocol)).length`); n > 0 {
		t.Errorf("%d links are neither http nor https", n)
	}
	b.Clean()
}

// The watch must see what it is there to see.
func TestPageWatchSeesFaults(t *testing.T) {
	t.Parallel()
	b := openPage(t, `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>
		<body><img src="https://example.org/x.png"><script>window.pwned = 1</script></body></html>`, "body")
	if found := strings.Join(b.SoFar(), "\n"); !strings.Contains(found, "script") || !strings.Contains(found, "x.png") {
		t.Errorf("a script and an image against the policy went unseen; seen: %q", found)
	}
}

func TestPageWithoutScript(t *testing.T) {
	t.Parallel()
	off := chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})
	b := openPage(t, exportPage(t, exporttest.FerryStrike(), libraryFile(t)), "#dl-events", off)
	if eval[bool](b, `'ready' in document.querySelector('.dateline').dataset`) {
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
	b.Clean()
}

// Without a library in reach the page names the CDN and its digest, and the
// list is there all the same.
func TestPageFromCDN(t *testing.T) {
	t.Parallel()
	html := exportPage(t, exporttest.FerryStrike(), "")
	if !strings.Contains(html, `<script src="`+echarts.URL+`" integrity="`+echarts.Integrity+`" crossorigin="anonymous">`) {
		t.Error("no script element for the CDN")
	}
	// The browser gets a file in which one byte is wrong, and the right one.
	code, err := os.ReadFile(libraryFile(t))
	if err != nil {
		t.Fatal(err)
	}
	for what, body := range map[string][]byte{"pinned": code, "changed": append(bytes.Clone(code), ' ')} {
		b := openPage(t, html, ".dateline[data-ready]", tabtest.Answer(echarts.URL, body))
		if missing := eval[bool](b, `!document.getElementById('dl-missing').hidden`); missing != (what == "changed") {
			t.Errorf("%s file: library missing: %v", what, missing)
		}
		if n := eval[int](b, listed); n != 6 {
			t.Errorf("%s file: %d events listed; want 6", what, n)
		}
		says := eval[bool](b, `(n => n.checkVisibility() && n.textContent.includes('dateline assets install'))(document.getElementById('dl-missing'))`)
		if says != (what == "changed") {
			t.Errorf("%s file: the page says how to install the library: %v", what, says)
		}
	}
}

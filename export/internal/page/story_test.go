package page

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// The story is one event a screen, by key and address, and Escape leads back to where it began.
func TestPageTellsAStory(t *testing.T) {
	t.Parallel()
	tl := exporttest.FerryStrike()
	tl.Documents[0].Captions = []string{"The harbour", "Ferries in the harbour during the strike"}
	const screen = `document.getElementById('dl-position').textContent + ': ' + document.getElementById('dl-slide').textContent.trim().replace(/\s+/g, ' ')`
	const focus = `document.activeElement.id || document.activeElement.textContent.trim()`
	b := openTimeline(t, tl)
	shows := func(when string, hash string, want ...string) {
		t.Helper()
		got := eval[string](b, screen)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: the story shows %q; want %q", when, got, w)
			}
		}
		if got := eval[string](b, `location.hash`); got != hash {
			t.Errorf("%s: the address ends in %q; want %q", when, got, hash)
		}
	}
	b.Do(chromedp.Click(chromedp.CSS("#dl-key .read a")))
	shows("opened", "#story=founded", "1 of 5: 2019", "Summary of founded", "The sentence that tells of founded.")
	b.Do(chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.ArrowRight))
	shows("two on", "#story=strike", "3 of 5", "Summary of strike", "Picture: Ferries in the harbour during the strike")
	b.Do(chromedp.Click(chromedp.CSS("#dl-previous")))
	shows("back by button", "#story=talks", "2 of 5", "Summary of talks")
	b.Do(chromedp.KeyEvent(kb.End))
	shows("the last", "#story=payment", "5 of 5", "Summary of payment")
	if !eval[bool](b, `document.getElementById('dl-next').disabled && document.getElementById('dl-story').contains(document.activeElement)`) {
		t.Error("at the end the focus has left the story, or there is a next one")
	}
	eval[bool](b, `(() => { const touch = (type, x) => { const t = new Touch({ identifier: 1, target: document.getElementById('dl-slide'), clientX: x, clientY: 300 });
		t.target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: type === 'touchstart' ? [t] : [], changedTouches: [t] })) };
		touch('touchstart', 300); touch('touchend', 420); return true })()`)
	shows("swiped back", "#story=threat", "4 of 5")
	b.Do(chromedp.KeyEvent(kb.Escape))
	b.Eventually(`!document.getElementById('dl-story').open && location.hash === '#threat'`)
	if got := eval[string](b, focus); got != "Read as a story" {
		t.Errorf("closed, the focus is at %q", got)
	}
	eval[bool](b, `location.hash = '#story=strike', true`)
	b.Eventually(`(` + screen + `).includes('3 of 5')`)
	eval[bool](b, `location.hash = '#?type=Protest&story=all', true`) // what the filters let through
	b.Eventually(`(` + screen + `).startsWith('1 of 1: ')`)
	b.Clean()
}

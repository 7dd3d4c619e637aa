package page

import (
	"bytes"
	"fmt"
	"regexp"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// On paper 160 events with sentences as news have them are four pages: dates, sentences,
// sources. What else there is to each follows in an appendix.
func TestPageOnPaper(t *testing.T) {
	t.Parallel()
	tl := exporttest.ManyEvents(160)
	for i := range tl.Events {
		tl.Events[i].Summary = fmt.Sprintf("The foreign minister of country %d met the ambassador of the other to finish the talks", i)
	}
	b := openTimeline(t, tl)
	eval[bool](b, `document.documentElement.lang = 'en', addEventListener('beforeprint', () => { window.items = document.querySelectorAll('.appendix li').length }), true`)
	whole := b.pages()
	eval[bool](b, `addEventListener('beforeprint', () => document.querySelector('.appendix').remove()), true`)
	list := b.pages()
	if items := eval[int](b, `window.items`); list > 4 || whole <= list || items != 160 {
		t.Errorf("%d pages, and %d with an appendix of %d events; want at most 4, and one of 160", list, whole, items)
	}
	t.Logf("%d pages, with the appendix %d", list, whole)
	if eval[bool](b, `document.querySelector('.dateline').classList.contains('print') || document.querySelector('.appendix') !== null`) {
		t.Error("the page stays as on paper")
	}
	eval[bool](b, `location.hash = '#story', true`) // prints nothing extra
	b.Eventually(`document.getElementById('dl-story').open`)
	if n := b.pages(); n != list {
		t.Errorf("with the story open %d pages; want %d", n, list)
	}
	b.Clean()
}

// pages prints and counts the pages.
func (b *tab) pages() int {
	b.Helper()
	pdf, err := chromedp.Run(b.Ctx, chromedp.PrintToPDF())
	if err != nil {
		b.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type\s*/Page\b[^s]`).FindAll(bytes.ReplaceAll(pdf, []byte("\r"), nil), -1))
}

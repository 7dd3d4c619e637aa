package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// Where a page is read from right to left, time runs so in its drawings, and the names of the
// lanes stand where it begins; pointer, keys and buttons follow.
func TestTimeRunsAsThePageDoes(t *testing.T) {
	t.Parallel()
	b := openBlank(t)
	for _, lang := range []string{"ar", "en"} {
		b.Show(exportWith(t, exporttest.FerryStrike(), Options{Library: libraryFile(t), Language: lang}), "", ".dateline[data-ready]")
		b.charts()
		later := 1. // to the right
		onward, back := kb.ArrowRight, kb.ArrowLeft
		if lang == "ar" {
			later, onward, back = -1, kb.ArrowLeft, kb.ArrowRight
		}
		tips := eval[map[string][]float64](b, sweep)
		first, last := tips["Summary of founded"], tips["Summary of payment"]
		if len(first) != 2 || len(last) != 2 || (last[0]-first[0])*later < 100 {
			t.Errorf("%s: what was in 2019 is drawn at %v, what is to be in 2021 at %v", lang, first, last)
		}
		// Names of lanes are the bold texts.
		names := eval[[]float64](b, theChart+`.getZr().storage.getDisplayList(true).filter(e => e.style?.text && /^600 12px/.test(e.style.font)).map(e => e.style.x / `+theChart+`.getWidth())`)
		for _, x := range names {
			if later > 0 && x > .01 || later < 0 && x < .99 {
				t.Errorf("%s: the name of a lane is at %v of the width", lang, x)
			}
		}
		if len(names) == 0 {
			t.Errorf("%s: no lane has a name", lang)
		}
		for _, id := range []string{"dl-time", "dl-months"} {
			if got := eval[bool](b, `echarts.getInstanceByDom(document.getElementById('`+id+`')).getOption().xAxis[0].inverse`); got != (later < 0) {
				t.Errorf("%s: %s runs against the page", lang, id)
			}
		}
		if earlier, later := eval[float64](b, `document.getElementById('dl-earlier').getBoundingClientRect().x`), eval[float64](b, `document.getElementById('dl-later').getBoundingClientRect().x`); (earlier < later) != (lang == "en") {
			t.Errorf("%s: the button to what is earlier is at %v, to what is later at %v", lang, earlier, later)
		}
		// Keys go where they point to.
		b.Do(chromedp.Focus(chromedp.CSS("#dl-chart")), chromedp.KeyEvent(onward), chromedp.KeyEvent(onward))
		said := `document.getElementById('dl-said').textContent`
		if got := eval[string](b, said); !strings.HasSuffix(got, "Summary of talks") {
			t.Errorf("%s: two keys onward lead to %q", lang, got)
		}
		b.Do(chromedp.KeyEvent(back))
		if got := eval[string](b, said); !strings.HasSuffix(got, "Summary of founded") {
			t.Errorf("%s: a key back leads to %q", lang, got)
		}
		// A drag over what stands at the end of time leads there.
		b.Do(chromedp.KeyEvent("0"), chromedp.KeyEvent(kb.Escape))
		eval[bool](b, `document.getElementById('dl-chart').scrollIntoView({ block: 'center', behavior: 'instant' }), true`)
		wide := eval[float64](b, `document.getElementById('dl-chart').clientWidth`)
		from, to := wide-200, wide-20
		if later < 0 {
			from, to = 20, 200
		}
		at := func(x float64) []float64 {
			return eval[[]float64](b, `(() => { const r = document.getElementById('dl-chart').getBoundingClientRect(); return [r.x + `+fmt.Sprint(x)+`, r.y + 60] })()`)
		}
		b.dragFrom(at(from), at(to), shiftKey)
		b.Eventually(span + " < 40")
		if end := eval[float64](b, theChart+`.getOption().dataZoom[0].end`); end < 95 {
			t.Errorf("%s: a drag over the latest part of time shows time up to %v %%", lang, end)
		}
		b.Clean()
	}
}

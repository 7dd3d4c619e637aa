package page

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// A drawing that fits does not scroll, and the room for its scroll bar is on the far side of the
// names of the lanes: where lines end.
func TestScrollBar(t *testing.T) {
	t.Parallel()
	b := openBlank(t)
	for _, lang := range []string{"ar", "en"} {
		b.Show(exportWith(t, exporttest.FerryStrike(), Options{Library: libraryFile(t), Language: lang}), "", ".dateline[data-ready]")
		const frame = `document.getElementById('dl-drawing')`
		if beyond := eval[int](b, frame+`.scrollHeight - `+frame+`.clientHeight`); beyond != 0 {
			t.Errorf("%s: %d pixels of a drawing of few events are to be scrolled to", lang, beyond)
		}
		bar := eval[float64](b, frame+`.offsetWidth - `+frame+`.clientWidth`)
		if bar == 0 {
			t.Fatal("no room is left for a scroll bar, so that this says nothing")
		}
		before := eval[float64](b, `document.getElementById('dl-chart').getBoundingClientRect().x - `+frame+`.getBoundingClientRect().x`)
		if lang == "ar" && before < bar || lang == "en" && before != 0 {
			t.Errorf("%s: %v pixels of the scroll bar's %v are to the left of the drawing", lang, before, bar)
		}
		b.Clean()
	}
}

// A page without a title is headed in its own language.
func TestHeadingWithoutTitle(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"": "Timeline", "ar": "الخط الزمني", "de": "Zeitleiste"} {
		var b strings.Builder
		if err := Write(&b, "", exporttest.FerryStrike(), Options{Language: lang}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "<title>"+want+"</title>") || !strings.Contains(b.String(), `<h1 class="title" dir="auto">`+want+"</h1>") {
			t.Errorf("a page in %q is not headed %q", lang, want)
		}
	}
}

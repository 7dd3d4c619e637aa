package export

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/export/internal/tabtest"
	"github.com/dateline-go/dateline/timeline"
)

// timelineJSFiles are the code and the styles of TimelineJS from its npm
// package, the styles without the fonts that they would load.
func timelineJSFiles(t *testing.T) (code, css string) {
	t.Helper()
	dist := filepath.Join("..", "node_modules", "@knight-lab", "timelinejs", "dist")
	js, err := os.ReadFile(filepath.Join(dist, "js", "timeline.js"))
	if err != nil {
		exporttest.Missing(t, "run npm install in the repository's root first: "+err.Error())
	}
	style, err := os.ReadFile(filepath.Join(dist, "css", "timeline.css"))
	if err != nil {
		t.Fatal(err)
	}
	return string(js), regexp.MustCompile(`url\([^)]*\)`).ReplaceAllString(string(style), "none")
}

// drawSlides opens an export in TimelineJS: JSON given to it, or a file that it
// fetches.
func drawSlides(t *testing.T, format string, tl *timeline.Timeline) *tabtest.Tab {
	t.Helper()
	code, css := timelineJSFiles(t)
	const address = "https://example.org/slides.csv"
	data := write(t, format, tl)
	source := `JSON.parse(document.getElementById('data').textContent)`
	block := string(data)
	if format == "timelinejs-csv" {
		source, block = `"`+address+`"`, "{}"
	}
	page := `<!doctype html><meta charset="utf-8"><title>TimelineJS</title><style>` + css + `</style><div id="tl" style="width: 1100px; height: 800px"></div>
<script type="application/json" id="data">` + block + `</script><script>` + code + `</script>
<script>
const timeline = new TL.Timeline('tl', ` + source + `, {hash_bookmark: false, font: null});
timeline.on('loaded', () => { document.documentElement.dataset.ready = '' });
</script>`
	return tabtest.Open(t, page, "", "html[data-ready]", tabtest.Answer(address, data))
}

// slidesDrawn is what TimelineJS has made of the slides, the title first.
type slidesDrawn struct {
	Headline, Text, Date string
	Links                []string
}

const readSlides = `[...document.querySelectorAll('.tl-slide')].map(s => ({
	Headline: s.querySelector('h1, h2, .tl-headline')?.textContent ?? '',
	Text: s.querySelector('.tl-text-content')?.textContent ?? '',
	Date: s.querySelector('.tl-headline-date')?.textContent ?? '',
	Links: [...s.querySelectorAll('a[href]')].map(a => a.getAttribute('href')),
}))`

func TestTimelineJSDrawsSlides(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	for _, format := range []string{"timelinejs", "timelinejs-csv"} {
		b := drawSlides(t, format, exporttest.Kinds())
		if errs := tabtest.Eval[[]string](b, `timeline.config.messages.errors.map(String)`); len(errs) > 0 {
			t.Errorf("%s: TimelineJS has against it: %q", format, errs)
		}
		got := tabtest.Eval[[]slidesDrawn](b, readSlides)
		want := map[string]string{
			"old": "480 BC", "decade": "1990s", "year": "2019", "month": "May 2021", "day": "3 June 2021", "clock": "4 June 2021, 21:30",
			"since": "since 5 June 2021", "by": "by August 2021", "until": "until 13 August 2021", "before": "before 1 September 2021", "denied": "2 October 2021",
		}
		if len(got) != len(want)+1 {
			t.Fatalf("%s: %d slides, want the title and %d: %+v", format, len(got), len(want), got)
		}
		if got[0].Headline != "The port" || got[0].Text != "Events shown: 11 of 12. The others have no date." {
			t.Errorf("%s: title %+v", format, got[0])
		}
		for _, s := range got[1:] {
			id := strings.TrimPrefix(s.Headline, "Summary of ")
			if s.Date != want[id] || want[id] == "" {
				t.Errorf("%s: %s is dated %q, want %q", format, id, s.Date, want[id])
			}
			if !strings.Contains(s.Text, "The union met the port company in Harbourton.") || !strings.Contains(s.Text, "why "+id) ||
				!slices.Equal(s.Links, []string{"https://example.org/a?b=1&c=(2)"}) {
				t.Errorf("%s: %+v", format, s)
			}
		}
		// The axis: spans from first to last day, clock times, years before the era.
		axis := tabtest.Eval[[]string](b, `timeline.config.events.map(e => {
			const at = d => d ? [d.data.date_obj.getFullYear(), d.data.date_obj.getMonth() + 1, d.data.date_obj.getDate()].join('-') : '';
			return e.text.headline.split(' ').pop() + ' ' + at(e.start_date) + ' ' + at(e.end_date) })`)
		wantAxis := []string{
			"old -479-1-1 -479-12-31", "decade 1990-1-1 1999-12-31", "year 2019-1-1 2019-12-31", "month 2021-5-1 2021-5-31", "day 2021-6-3 ",
			"clock 2021-6-4 ", "since 2021-6-5 ", "by 2021-8-1 ", "until 2021-8-13 ", "before 2021-8-31 ", "denied 2021-10-2 ",
		}
		if !slices.Equal(axis, wantAxis) {
			t.Errorf("%s: axis %q, want %q", format, axis, wantAxis)
		}
		if clock := tabtest.Eval[string](b, `timeline.config.events.find(e => e.text.headline.endsWith('clock')).start_date.data.date_obj.toTimeString().slice(0, 5)`); clock != "21:30" {
			t.Errorf("%s: clock %s", format, clock)
		}
		calm(b, format)
	}
}

// calm fails the test if the page ran or asked for what it should not, and lets
// TimelineJS talk to the console.
func calm(b *tabtest.Tab, format string) {
	b.Helper()
	if tabtest.Eval[bool](b, `'pwned' in window`) {
		b.Errorf("%s: text of the timeline ran", format)
	}
	for _, f := range b.SoFar() {
		if f != "request: https://example.org/slides.csv" {
			b.Errorf("%s: %s", format, f)
		}
	}
}

func TestTimelineJSRunsNothingOfTheText(t *testing.T) {
	exporttest.Long(t)
	t.Parallel()
	tl := exporttest.HostilePage()
	for i, s := range []string{
		"&lt;img src=x onerror=window.pwned=1&gt;", "&amp;lt;img src=x onerror=window.pwned=1&amp;gt;",
		`see https://example.org/"onmouseover="window.pwned=1`, `<a href="javascript:window.pwned=1">x</a>`, `=HYPERLINK("javascript:window.pwned=1")`,
	} {
		e := tl.Events[i]
		e.ID, e.Type, e.Summary, e.Actors, e.Modality.ReportedBy, e.When.Explain = s, timeline.EventType(s), s, []timeline.Actor{{Name: s}}, s, s
		tl.Events = append(tl.Events, e)
	}
	for _, format := range []string{"timelinejs", "timelinejs-csv"} {
		b := drawSlides(t, format, tl)
		got := tabtest.Eval[[]slidesDrawn](b, readSlides)
		if len(got) != len(tl.Events)+1 {
			t.Fatalf("%s: %d slides, want the title and %d", format, len(got), len(tl.Events))
		}
		for _, e := range tl.Events {
			if !slices.ContainsFunc(got, func(s slidesDrawn) bool { return s.Headline == prose.OneLine(e.Summary) }) {
				t.Errorf("%s: lost %q", format, prose.OneLine(e.Summary))
			}
		}
		for _, s := range got {
			for _, href := range s.Links {
				if !strings.HasPrefix(href, "https://example.org/") {
					t.Errorf("%s: %q links to %q", format, s.Headline, href)
				}
			}
		}
		// Hover over everything, as a reader would.
		tabtest.Eval[int](b, `[...document.querySelectorAll('#tl *')].map(e => ['mouseover', 'mouseenter', 'focus'].map(n => e.dispatchEvent(new MouseEvent(n, {bubbles: true})))).length`)
		calm(b, format)
	}
}

// No cell of the spreadsheet is a formula, and its columns are those that
// TimelineJS names.
func TestTimelineJSColumns(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"kinds": exporttest.Kinds(), "hostile": exporttest.Hostile(t), "page": exporttest.HostilePage()} {
		rows, err := csv.NewReader(strings.NewReader(string(write(t, "timelinejs-csv", tl)))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows[1:] {
			for i, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) && !strings.HasSuffix(rows[0][i], "Year") {
					t.Errorf("%s: column %s holds the formula %.80q", name, rows[0][i], cell)
				}
			}
		}
	}
	code, _ := timelineJSFiles(t)
	for _, column := range timelineJSHeader {
		if !strings.Contains(code, fmt.Sprintf("%q", column)) && !strings.Contains(code, "."+column) {
			t.Errorf("TimelineJS knows no column %s", column)
		}
	}
}

// IDs and groups hold nothing but what they are made of.
func TestTimelineJSNames(t *testing.T) {
	t.Parallel()
	var data timelineJSData
	if err := json.Unmarshal(write(t, "timelinejs", exporttest.HostilePage()), &data); err != nil {
		t.Fatal(err)
	}
	plain := regexp.MustCompile(`^[A-Za-z0-9_-]*$`)
	for _, s := range data.Events {
		if !plain.MatchString(s.ID) || !plain.MatchString(s.Group) {
			t.Errorf("unique_id %q, group %q", s.ID, s.Group)
		}
	}
}

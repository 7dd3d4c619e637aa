package export

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/echarts"
	"github.com/dateline-go/dateline/timeline"
)

// libraryFile is ECharts from the npm package, or the one that the environment
// names.
func libraryFile(t testing.TB) string {
	t.Helper()
	file := os.Getenv(echarts.Env)
	if file == "" {
		file = filepath.Join("..", "..", "..", "node_modules", "echarts", "dist", "echarts.min.js")
	}
	if _, err := os.Stat(file); err != nil {
		missing(t, "run npm install in the repository's root first: "+err.Error())
	}
	return file
}

// missing skips a test for want of something, but fails it where nothing may
// be skipped.
func missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// exportPage writes a page as package export does.
func exportPage(t testing.TB, tl *timeline.Timeline, library string) string {
	t.Helper()
	var b bytes.Buffer
	if err := writePage(&b, cmp.Or(tl.Title, "Timeline"), tl, library); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// hostileTexts are texts that try to run, to break out, or to get lost.
var hostileTexts = []string{
	`</script><script>window.pwned=1</script>`,
	`__f__window.pwned=1__f__`,
	`before __f__ between __f__ after`,
	`<img src=x onerror="window.pwned=1">`,
	`"><svg onload=window.pwned=1>`,
	`<!--<script>window.pwned=1`,
	`=cmd|'/c calc'!A1`,
	`{{.Title}} ${window.pwned=1} %{x}`,
	"a right-to-left \u202emark\u202c, שלום and مرحبا",
	`javascript:window.pwned=1`,
	"line\nbreak and tab\t, \u2028 and \u2029",
	`{a|rich} text & "quotes" 'of' <b>all</b> kinds`,
}

func hostilePage() *timeline.Timeline {
	at := time.Date(2016, 3, 24, 0, 0, 0, 0, time.UTC)
	tl := &timeline.Timeline{Title: strings.Join(hostileTexts, " ")}
	for i, s := range hostileTexts {
		doc := &timeline.Document{ID: s, Title: "title " + s, Publisher: "publisher " + s, URL: s, Language: s, Published: at, Text: s}
		if i%2 == 0 {
			doc.URL = "https://example.org/?q=" + s
		}
		span := timeline.Span{Document: s, Start: 0, End: len(s), Text: s}
		day := at.AddDate(0, 0, i*9)
		a := timeline.Anchor{
			Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}, Value: day.Format("2006-01-02"), Grain: dateparse.Day,
			How: timeline.Stated, Words: span, Explain: "explained " + s,
		}
		tl.Documents = append(tl.Documents, doc)
		tl.Events = append(tl.Events, timeline.Event{
			ID: s, Type: timeline.EventTypes()[i%16], Trigger: span, When: a, Summary: "summary " + s,
			Actors: []timeline.Actor{{Span: span, Name: "actor " + s, Country: s}}, Targets: []timeline.Actor{{Name: "target " + s}},
			Place: &timeline.Place{Name: "place " + s}, Modality: timeline.Modality{Status: timeline.Status(s), ReportedBy: s},
			Evidence: []timeline.Evidence{{Span: span, Trigger: span}},
		})
	}
	tl.Events[3].Type = timeline.EventType(hostileTexts[3])
	return tl
}

// ferryStrike has a dated event of every shape, and one without a date.
func ferryStrike() *timeline.Timeline {
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	doc := &timeline.Document{ID: "ferry", Title: "Ferry strike ends", Publisher: "Harbour Gazette", URL: "https://example.org/ferry", Published: date(2021, 6, 11)}
	tl := &timeline.Timeline{Title: "The ferry strike", Documents: []*timeline.Document{doc}}
	add := func(id string, typ timeline.EventType, status timeline.Status, a timeline.Anchor, actors ...string) {
		e := timeline.Event{ID: id, Type: typ, When: a, Summary: "Summary of " + id, Modality: timeline.Modality{Status: status}}
		for _, name := range actors {
			e.Actors = append(e.Actors, timeline.Actor{Name: name})
		}
		e.Evidence = []timeline.Evidence{{Span: timeline.Span{Document: "ferry", Text: "The sentence that tells of " + id + "."}}}
		tl.Events = append(tl.Events, e)
	}
	add("founded", timeline.Agree, timeline.Asserted, timeline.Anchor{Value: "2019", Grain: dateparse.Year, Interval: dateparse.Interval{From: date(2019, 1, 1), To: date(2020, 1, 1)}}, "Union")
	add("talks", timeline.Consult, timeline.Asserted, timeline.Anchor{Value: "2021-05", Grain: dateparse.Month, Interval: dateparse.Interval{From: date(2021, 5, 1), To: date(2021, 6, 1)}}, "Union", "Company")
	add("strike", timeline.Protest, timeline.Asserted, timeline.Anchor{Value: "2021-06-03", Grain: dateparse.Day, Interval: dateparse.Interval{From: date(2021, 6, 3), To: date(2021, 6, 4)}}, "Union")
	add("threat", timeline.Threaten, timeline.Denied, timeline.Anchor{Value: "2021-06-04", Grain: dateparse.Day, Relation: dateparse.AfterIt, Interval: dateparse.Interval{From: date(2021, 6, 5)}}, "Company")
	add("payment", timeline.Aid, timeline.Planned, timeline.Anchor{Value: "2021-08", Grain: dateparse.Month, Relation: dateparse.By, Interval: dateparse.Interval{To: date(2021, 8, 1)}}, "Company")
	add("apology", timeline.Concede, timeline.Demanded, timeline.Anchor{}, "Company")
	return tl
}

func TestPageIsDeterministic(t *testing.T) {
	t.Setenv(echarts.Env, "")
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	if a, b := exportPage(t, hostilePage(), ""), exportPage(t, hostilePage(), ""); a != b {
		t.Error("two exports of one timeline differ")
	}
}

// The page itself, with ECharts in it, stays small, and allows nothing but its own parts.
func TestPageSizeAndPolicy(t *testing.T) {
	page := exportPage(t, &timeline.Timeline{}, libraryFile(t))
	if len(page) > 1_500_000 {
		t.Errorf("a page without events has %d bytes; want at most 1.5 MB", len(page))
	}
	t.Logf("a page without events has %d bytes", len(page))
	_, rest, _ := strings.Cut(page, `<meta http-equiv="Content-Security-Policy" content="`)
	policy, _, _ := strings.Cut(rest, `"`)
	hash := `(&#39;sha256-[A-Za-z0-9&#;+/=]+&#39;)`
	want := regexp.MustCompile(`^default-src &#39;none&#39;; script-src ` + hash + ` ` + hash + `; style-src ` + hash + `; base-uri &#39;none&#39;; form-action &#39;none&#39;$`)
	if !want.MatchString(policy) {
		t.Errorf("policy: %s", policy)
	}
}

func TestPageNamesTheMissingLibrary(t *testing.T) {
	err := writePage(new(bytes.Buffer), "", ferryStrike(), "no-such-file.js")
	if err == nil || !strings.Contains(err.Error(), "no-such-file.js") {
		t.Errorf("error %v; want one that names the file", err)
	}
}

// A very long sentence is shown in part where it is evidence, and kept whole
// once, whoever quotes it.
func TestPageLongSentence(t *testing.T) {
	t.Setenv(echarts.Env, "")
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	long := strings.Repeat("né à Pau ", 1<<20) // 10 MiB in one line
	tl := ferryStrike()
	middle := len("né à Pau ") * (1 << 19)
	for i := range tl.Events {
		tl.Events[i].Evidence = []timeline.Evidence{{
			Span:    timeline.Span{Document: "ferry", End: len(long), Text: long},
			Trigger: timeline.Span{Document: "ferry", Start: middle, End: middle + len("né"), Text: "né"},
		}}
	}
	page := exportPage(t, tl, "")
	if n := strings.Count(page, long); n != 1 {
		t.Errorf("the sentence stands in the page %d times; want once", n)
	}
	if len(page) > len(long)+100<<10 {
		t.Errorf("the page has %d bytes for a sentence of %d", len(page), len(long))
	}
	if n := strings.Count(page, `<mark class="trigger">né</mark>`); n != len(tl.Events) {
		t.Errorf("the trigger is marked in %d of %d quotations", n, len(tl.Events))
	}
}

func TestPageInvalidText(t *testing.T) {
	t.Setenv(echarts.Env, "")
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	tl := ferryStrike()
	tl.Events[0].Summary = "NUL \x00 and \xff bytes, \x01\x08 too"
	if page := exportPage(t, tl, ""); !strings.Contains(page, "NUL \uFFFD and \uFFFD bytes, \uFFFD\uFFFD too") {
		t.Error("bytes that no page can hold are not replaced")
	}
}

func TestInWords(t *testing.T) {
	date := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		want, datetime string
		anchor         timeline.Anchor
	}{
		{"", "", timeline.Anchor{}},
		{"2014", "2014", timeline.Anchor{Value: "2014"}},
		{"March 2016", "2016-03", timeline.Anchor{Value: "2016-03"}},
		{"24 March 2016", "2016-03-24", timeline.Anchor{Value: "2016-03-24"}},
		{"24 March 2016, night", "2016-03-24", timeline.Anchor{Value: "2016-03-24TNI"}},
		{"24 March 2016, 15:04", "2016-03-24T15:04", timeline.Anchor{Value: "2016-03-24T15:04"}},
		{"third quarter of 2016", "2016", timeline.Anchor{Value: "2016-Q3"}},
		{"before summer 2016", "2016", timeline.Anchor{Value: "2016-SU", Relation: dateparse.BeforeIt}},
		{"by August 2016", "2016-08", timeline.Anchor{Value: "2016-08", Relation: dateparse.By}},
		{"week 12 of 2016", "2016-W12", timeline.Anchor{Value: "2016-W12"}},
		{"25 March 2015 – 25 March 2016", "2015-03-25", timeline.Anchor{Value: "P1Y", Interval: dateparse.Interval{From: date(2015, 3, 25), To: date(2016, 3, 26)}}},
		{"before 24 March 2016", "2016-03-24", timeline.Anchor{Interval: dateparse.Interval{To: date(2016, 3, 24)}}},
		{"from 1 January 2014", "2014-01-01", timeline.Anchor{Interval: dateparse.Interval{From: date(2014, 1, 1)}}},
		{"", "", timeline.Anchor{Value: "2016-13"}},
	} {
		got := inWords(test.anchor)
		if got.String() != test.want || got.From.Datetime != test.datetime {
			t.Errorf("%+v: %q, datetime %q; want %q, %q", test.anchor, got, got.From.Datetime, test.want, test.datetime)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	b.Setenv(echarts.Env, "")
	b.Setenv("XDG_CACHE_HOME", b.TempDir())
	tl := manyEvents(10_000)
	for b.Loop() {
		b.SetBytes(int64(len(exportPage(b, tl, ""))))
	}
}

// manyEvents spreads n events over two years.
func manyEvents(n int) *timeline.Timeline {
	tl := ferryStrike()
	pattern := tl.Events[:3]
	tl.Events = nil
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		e := pattern[i%3]
		day := start.AddDate(0, 0, i*i%731)
		e.ID = ""
		e.Type = timeline.EventTypes()[i%16]
		e.When = timeline.Anchor{Value: day.Format("2006-01-02"), Grain: dateparse.Day, Interval: dateparse.Interval{From: day, To: day.AddDate(0, 0, 1)}}
		tl.Events = append(tl.Events, e)
	}
	return tl
}

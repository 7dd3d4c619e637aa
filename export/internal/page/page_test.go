package page

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// libraryFile is ECharts from the npm package, or the one that the environment
// names.
func libraryFile(t testing.TB) string {
	t.Helper()
	file := namedLibrary
	if file == "" {
		file = filepath.Join("..", "..", "..", "node_modules", "echarts", "dist", "echarts.min.js")
	}
	if _, err := os.Stat(file); err != nil {
		exporttest.Missing(t, "run npm install in the repository's root first: "+err.Error())
	}
	return file
}

// exportPage writes a page as package export does.
func exportPage(t testing.TB, tl *timeline.Timeline, library string) string {
	t.Helper()
	return exportWith(t, tl, Options{Library: library})
}

func exportWith(t testing.TB, tl *timeline.Timeline, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, cmp.Or(tl.Title, "Timeline"), tl, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPageIsDeterministic(t *testing.T) {
	t.Parallel()
	if a, b := exportPage(t, exporttest.HostilePage(), ""), exportPage(t, exporttest.HostilePage(), ""); a != b {
		t.Error("two exports of one timeline differ")
	}
}

// The page itself, with ECharts in it, stays small, and allows nothing but its own parts.
func TestPageSizeAndPolicy(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
	err := Write(new(bytes.Buffer), "", exporttest.FerryStrike(), Options{Library: "no-such-file.js"})
	if err == nil || !strings.Contains(err.Error(), "no-such-file.js") {
		t.Errorf("error %v; want one that names the file", err)
	}
}

// A very long sentence is shown in part where it is evidence, and kept whole
// once, whoever quotes it.
func TestPageLongSentence(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("né à Pau ", 1<<20) // 10 MiB in one line
	tl := exporttest.FerryStrike()
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
	if len(page) > len(long)+200<<10 {
		t.Errorf("the page has %d bytes for a sentence of %d", len(page), len(long))
	}
	if n := strings.Count(page, `<mark class="trigger">né</mark>`); n != len(tl.Events) {
		t.Errorf("the trigger is marked in %d of %d quotations", n, len(tl.Events))
	}
}

func TestPageInvalidText(t *testing.T) {
	t.Parallel()
	tl := exporttest.FerryStrike()
	tl.Events[0].Summary = "NUL \x00 and \xff bytes, \x01\x08 too"
	if page := exportPage(t, tl, ""); !strings.Contains(page, "NUL \uFFFD and \uFFFD bytes, \uFFFD\uFFFD too") {
		t.Error("bytes that no page can hold are not replaced")
	}
}

func BenchmarkPage(b *testing.B) {
	tl := exporttest.ManyEvents(10_000)
	for b.Loop() {
		b.SetBytes(int64(len(exportPage(b, tl, ""))))
	}
}

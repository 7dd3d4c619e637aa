package source

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

// What the words around a date say of it.
func TestNearestLabel(t *testing.T) {
	for before, want := range map[string]string{
		" posted by ann otieno, ben on ":              "published",
		" published 4 may, last updated ":             "modified",
		" updated, and first published on ":           "published",
		" we posted this long ago. it was found on ":  "",
		" otieno, on quays. retrieved ":               "other",
		" the outposts of ":                           "",
		" 投稿日：":                                       "published",
		" dieser beitrag wurde veroffentlicht am mi ": "published",
	} {
		if got := nearestLabel(before); got != want {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
}

// Labels that follow their date.
func TestLabelsBehind(t *testing.T) {
	for rest, want := range map[string]string{
		"公開 (1)": "published", "に更新": "modified", " tarihinde yayınlandı": "published", " at noon": "", " by ann": "",
	} {
		got := ""
		for kind, words := range labelsBehind() {
			if words.MatchString(plain(rest)) {
				got = kind
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", rest, got, want)
		}
	}
}

// A page that holds pages in its text takes no longer for it.
func TestFragmentsEnd(t *testing.T) {
	page := "<html><body>" + strings.Repeat("<noscript>", 20_000) + strings.Repeat("<code><!--<code>", 20_000)
	root, err := parsePage([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	m := readMeta(root)
	start := time.Now()
	if s := publishedOn(root, &m, start); !s.date.IsZero() {
		t.Error(s)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Error(took)
	}
}

// Of dates that can be read both ways, those of the page that cannot decide.
func TestOrderShown(t *testing.T) {
	for text, want := range map[string]order{
		"05/06/2024, 25/06/2024": dayFirst, "05/06/2024, 06/25/2024": monthFirst, "06/25/2024, 25/06/2024": anyOrder, "05/06/2024": anyOrder,
	} {
		root, err := parsePage([]byte("<p>" + text))
		if err != nil {
			t.Fatal(err)
		}
		if got := orderShown(root, anyOrder); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// Pages that are long, nested or of one line take time and memory that grow with their length
// at most, and a date deep in them is none; what is beside the article is not counted.
func TestLongPagesEnd(t *testing.T) {
	const size, mostAllocated = mostSearched * 5 / 4, 2 << 30
	fill := func(part string) string { return strings.Repeat(part, size/len(part)) }
	now := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	deep := func(page string) stated {
		root, err := parsePage([]byte("<html><title>Of ferries and their fares</title><body>" + page + "<p>Published: 12 May 2014</p>"))
		if err != nil {
			t.Fatal(err)
		}
		m := readMeta(root)
		return publishedOn(root, &m, now)
	}
	if s := deep("<p>A short page."); s.date.Format(time.DateOnly) != "2014-05-12" {
		t.Errorf("on a short page: %v", s)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	for name, page := range map[string]string{
		"lines":        fill("<p>Fares rise, and ferries sail with 12 men and 7 women aboard.\n"),
		"one line":     "<p>" + fill("<span>a 7</span>"),
		"nested":       fill(strings.Repeat("<div class=sidebar>", 400) + strings.Repeat("</div>", 400)),
		"nested names": fill(strings.Repeat("<div class=date>", 400) + strings.Repeat("</div>", 400)),
		"around text":  strings.Repeat("<div class='date sidebar'>", 400) + fill("<p>Fares rise.") + strings.Repeat("</div>", 400),
		"headings":     fill("<aside><h2>Of trams</h2></aside>"),
	} {
		beside := name == "nested" || name == "around text" || name == "headings"
		if s := deep(page); s.date.IsZero() == beside {
			t.Errorf("%s: %v", name, s)
		}
	}
	runtime.ReadMemStats(&after)
	if took, allocated := time.Since(start), after.TotalAlloc-before.TotalAlloc; took > 5*time.Minute || allocated > mostAllocated { // on a busy machine
		t.Errorf("%v, %d MB", took, allocated>>20)
	} else {
		t.Logf("%v, %d MB", took, allocated>>20)
	}
}

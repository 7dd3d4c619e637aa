package source

import (
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

package page

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/timeline"
)

// Every label has words in every language, with the same values in them, and is used; what
// the page says has a label.
func TestLabelsAreComplete(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	said := regexp.MustCompile("(?:[sS]ay|[cC]ount|counted)\\(?[ (]['\"`]([a-z-]+)")
	err := fs.WalkDir(pageFiles, ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && (strings.HasSuffix(path, ".js") || strings.HasSuffix(path, ".tmpl")) {
			for _, m := range said.FindAllStringSubmatch(pageFile(path), -1) {
				used[m[1]] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	en := english(t)
	for key := range used {
		if _, ok := en.words[key]; !ok && !slices.ContainsFunc([]string{"mon-", "month-", "by-"}, func(prefix string) bool { return key == prefix }) {
			t.Errorf("the page says %q, which is no label", key)
		}
	}
	for _, typ := range timeline.EventTypes() {
		if en.words["type-"+strings.ToLower(string(typ))] == "" {
			t.Errorf("no label for %s", typ)
		}
	}
	value := regexp.MustCompile(`\{\d\}`)
	values := func(text string) []string {
		found := value.FindAllString(text, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for _, tag := range Languages() {
		l, err := labelsIn(tag + "-XA")
		if err != nil {
			t.Fatal(err)
		}
		for key, text := range en.words {
			own := l.words[key]
			if own == "" || own != strings.TrimSpace(own) && key != "thousands" {
				t.Errorf("%s: %q is %q", tag, key, own)
			}
			isCount := strings.Contains(text, " / other: ")
			if isCount != strings.Contains(own, " / other: ") {
				t.Errorf("%s: %q has no plural forms: %q", tag, key, own)
			}
			if !isCount && key != "date-century" && !slices.Equal(values(own), values(text)) {
				t.Errorf("%s: %q says %q; in English %q", tag, key, own, text)
			}
		}
	}
	if _, err := labelsIn("tlh"); err == nil || !strings.Contains(err.Error(), "ar, de, en, es, fr") {
		t.Errorf("a language without labels: error %v", err)
	}
}

func TestDatesByCustoms(t *testing.T) {
	t.Parallel()
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		anchor         timeline.Anchor
		de, es, fr, ar string
	}{
		{timeline.Anchor{Value: "2016-03-24"}, "24. März 2016", "24 de marzo de 2016", "24 mars 2016", "24 مارس 2016"},
		{timeline.Anchor{Value: "2016-03-24T15:04"}, "24. März 2016, 15:04 Uhr", "24 de marzo de 2016, 15:04", "24 mars 2016, 15:04", "24 مارس 2016، 15:04"},
		{timeline.Anchor{Value: "2016-03-24TNI"}, "24. März 2016, nachts", "24 de marzo de 2016, por la noche", "24 mars 2016, nuit", "24 مارس 2016، ليلًا"},
		{timeline.Anchor{Value: "2016-08", Relation: dateparse.By}, "bis August 2016", "a más tardar: agosto de 2016", "au plus tard août 2016", "بحلول أغسطس 2016"},
		{timeline.Anchor{Value: "2014", Mod: dateparse.Start}, "Anfang 2014", "principios de 2014", "début 2014", "أوائل 2014"},
		{timeline.Anchor{Value: "2016-Q3"}, "Q3 2016", "T3 2016", "T3 2016", "الربع 3 2016"},
		{timeline.Anchor{Value: "2016-SU"}, "Sommer 2016", "verano de 2016", "été 2016", "صيف 2016"},
		{timeline.Anchor{Value: "2016-W12"}, "Woche vom 21. März 2016", "semana del 21 de marzo de 2016", "semaine du 21 mars 2016", "أسبوع 21 مارس 2016"},
		{timeline.Anchor{Value: "BC0480"}, "480 v. Chr.", "480 a. C.", "480 av. J.-C.", "480 ق.م"},
		{timeline.Anchor{Value: "196"}, "1960er", "años 1960", "années 1960", "عقد 1960"},
		{timeline.Anchor{Value: "18"}, "19. Jahrhundert", "siglo XIX", "XIXᵉ siècle", "القرن 19"},
		{timeline.Anchor{Interval: dateparse.Interval{To: day(2016, 3, 24)}}, "vor 24. März 2016", "antes de 24 de marzo de 2016", "avant 24 mars 2016", "قبل 24 مارس 2016"},
		{timeline.Anchor{Value: "P1Y", Interval: dateparse.Interval{From: day(2015, 3, 25), To: day(2016, 3, 26)}}, "25. März 2015 – 25. März 2016", "25 de marzo de 2015 – 25 de marzo de 2016", "25 mars 2015 – 25 mars 2016", "25 مارس 2015 – 25 مارس 2016"},
	} {
		for tag, want := range map[string]string{"de": test.de, "es": test.es, "fr": test.fr, "ar": test.ar} {
			l, err := labelsIn(tag)
			if err != nil {
				t.Fatal(err)
			}
			if got := l.date(test.anchor).String(); got != want {
				t.Errorf("%s: %+v: %q; want %q", tag, test.anchor.Value, got, want)
			}
		}
	}
	for tag, want := range map[string]string{"en": "1,234 events", "de": "1.234 Ereignisse", "es": "1.234 sucesos", "ar": "1,234 حدثًا"} {
		l, _ := labelsIn(tag)
		if got := l.Count("events", 1234); got != want {
			t.Errorf("%s: %q; want %q", tag, got, want)
		}
	}
}

// The scope says how many events, from when to when, and whose articles.
func TestScope(t *testing.T) {
	t.Parallel()
	at := func(value string, g dateparse.Grain, d time.Time) timeline.Event {
		return timeline.Event{When: timeline.Anchor{Value: value, Grain: g, Interval: dateparse.Interval{From: d, To: d.AddDate(0, 0, 1)}}}
	}
	events := []timeline.Event{
		at("1980", dateparse.Year, time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)), at("1998-08-07", dateparse.Day, time.Date(1998, 8, 7, 0, 0, 0, 0, time.UTC)), {},
	}
	var documents []*timeline.Document
	for _, name := range []string{"Echo", "Wire", "Wire", "Post", "Wire", "Times", "Globe"} {
		documents = append(documents, &timeline.Document{Publisher: name})
	}
	de, _ := labelsIn("de")
	for want, got := range map[string]string{
		"3 events from 1980 to 7 August 1998, from 7 articles by Wire, Echo, Post and 2 others.":        english(t).scope(events, documents, len(documents)),
		"3 Ereignisse von 1980 bis 7. August 1998, aus 7 Artikeln von Wire, Echo, Post und 2 weiteren.": de.scope(events, documents, len(documents)),
		"1 event of 1980, from 1 article by Echo.":                                                      english(t).scope(events[:1], documents[:1], 1),
		"0 events, from 0 articles.": english(t).scope(nil, nil, 0),
	} {
		if got != want {
			t.Errorf("%q; want %q", got, want)
		}
	}
}

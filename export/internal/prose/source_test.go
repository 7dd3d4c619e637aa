package prose

import (
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

func TestPublishers(t *testing.T) {
	ap := func(copies ...timeline.Copy) *timeline.Document {
		return &timeline.Document{ID: "a", Title: "T", Publisher: "AP", Copies: copies}
	}
	b, c := timeline.Copy{ID: "b", Publisher: "Harbour Gazette"}, timeline.Copy{ID: "c", URL: "https://news.example.org/c", Source: "c.html"}
	for want, d := range map[string]*timeline.Document{
		"AP":                                    ap(),
		"AP, also published by Harbour Gazette": ap(b),
		"AP, also published by Harbour Gazette, news.example.org": ap(b, c, b),
		"AP, also published by d.html, e":                         ap(timeline.Copy{ID: "d", Source: "d.html"}, timeline.Copy{ID: "e"}),
		"AP, also published by 1, 2, 3 and 2 more":                ap(timeline.Copy{ID: "1"}, timeline.Copy{ID: "2"}, timeline.Copy{ID: "3"}, timeline.Copy{ID: "4"}, timeline.Copy{ID: "5"}),
		"also published by Harbour Gazette":                       {Copies: []timeline.Copy{b}},
		"":                                                        {},
	} {
		if got := Publishers(d); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := SourceLine(ap(b), "a"); got != "T, AP, also published by Harbour Gazette" {
		t.Error(got)
	}
}

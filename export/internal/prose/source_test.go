package prose

import (
	"slices"
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
		"Example Courier":                   {Publisher: "Example Courier", URL: "https://courier.example/1", Copies: []timeline.Copy{{ID: "f", Publisher: "Example Courier"}, {ID: "g", URL: "https://courier.example/2"}}},
		"also published by Harbour Gazette": {Copies: []timeline.Copy{b}},
		"":                                  {},
	} {
		if got := Publishers(d); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := SourceLine(ap(b), "a"); got != "T, AP, also published by Harbour Gazette" {
		t.Error(got)
	}
}

// Articles are said to be by somebody only where that is known of all of them.
func TestPublishersOfAll(t *testing.T) {
	t.Parallel()
	by := func(names ...string) (list []*timeline.Document) {
		for _, name := range names {
			list = append(list, &timeline.Document{Publisher: name})
		}
		return list
	}
	copied := by("AP")
	copied[0].Copies = []timeline.Copy{{Publisher: "Harbour Gazette"}}
	for _, c := range []struct {
		documents []*timeline.Document
		want      []string
	}{
		{by("Example Courier", "", "", ""), nil},
		{by("AP", "Example Courier", "Example Courier"), []string{"Example Courier", "AP"}},
		{copied, []string{"AP", "Harbour Gazette"}},
		{nil, nil},
	} {
		if got := PublishersOfAll(c.documents); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

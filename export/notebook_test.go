package export

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

func TestTable(t *testing.T) {
	t.Parallel()
	tl := exporttest.FerryStrike()
	got := Table(tl)
	for _, e := range tl.Events {
		if len(e.Evidence) > 0 && !strings.Contains(got, html.EscapeString(e.Evidence[0].Text[:10])) {
			t.Errorf("no %q in it", e.Evidence[0].Text)
		}
	}
	if n := strings.Count(got, "<tr "); n != len(tl.Events) {
		t.Errorf("%d rows for %d events", n, len(tl.Events))
	}
	if n := strings.Count(Table(tl, WithTop(2)), "<tr "); n != 2 {
		t.Errorf("%d rows of the top 2", n)
	}
	if got := Table(&timeline.Timeline{}); !strings.Contains(got, "No events found.") {
		t.Error(got)
	}
}

// TestTableHoldsText: whatever articles say, the table has no elements but its own.
func TestTableHoldsText(t *testing.T) {
	t.Parallel()
	own := map[string]bool{"html": true, "head": true, "body": true, "table": true, "thead": true, "tbody": true, "tr": true, "th": true, "td": true, "small": true, "br": true, "a": true}
	for _, tl := range []*timeline.Timeline{exporttest.Hostile(t), exporttest.HostilePage(), exporttest.Kinds()} {
		doc, err := html.Parse(strings.NewReader(Table(tl)))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if !own[n.Data] {
				t.Errorf("element %s", n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "href" && !strings.HasPrefix(a.Val, "http") {
					t.Errorf("%s: %s=%q", n.Data, a.Key, a.Val)
				}
			}
		}
	}
}

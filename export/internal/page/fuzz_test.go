package page

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/dateline-go/dateline/export/internal/exporttest"
)

// FuzzPage writes pages of hostile texts and dates. Whatever they are, the page is UTF-8, has
// no scripts, attributes, links and elements but its own, and a data block that is JSON.
func FuzzPage(f *testing.F) {
	exporttest.SeedHostile(f)
	f.Fuzz(func(t *testing.T, text, name, address string, from, days int64, kind uint16) {
		exporttest.TooLong(t, text, name, address)
		tl := exporttest.Fuzzed(text, name, address, from, days, kind)
		view := newPageView(text, tl, english(t)) // the styles and scripts are the same for all
		data, err := view.chart.json()
		if err != nil {
			t.Fatal(err)
		}
		view.Data = dataBlock("dl-data", data)
		var b bytes.Buffer
		if err := view.write(&b); err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(b.Bytes()) {
			t.Error("the page is no UTF-8")
		}
		checkElements(t, b.Bytes(), len(tl.Events))
	})
}

// checkElements looks for what a page must not have.
func checkElements(t *testing.T, page []byte, events int) {
	t.Helper()
	listed, scripts := 0, 0
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			if z.Err() != io.EOF {
				t.Error(z.Err())
			}
			break
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		token := z.Token()
		if slices.Contains([]string{"img", "iframe", "object", "embed", "base", "style", "link"}, token.Data) {
			t.Errorf("an element %s", token.Data)
		}
		for _, a := range token.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
				t.Errorf("%s has %s=%q", token.Data, a.Key, a.Val)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "https://") {
				t.Errorf("a link to %q", a.Val)
			}
			if a.Key == "class" && a.Val == "event" {
				listed++
			}
		}
		if token.Data == "script" {
			scripts++
			z.Next()
			var chart chartView
			if err := json.Unmarshal(z.Text(), &chart); err != nil || len(chart.Events) != events {
				t.Errorf("the data block holds %d events, %v", len(chart.Events), err)
			}
		}
	}
	if listed != events || scripts != 1 {
		t.Errorf("%d events and %d scripts; want %d and the data block", listed, scripts, events)
	}
}

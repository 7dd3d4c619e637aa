package export

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/prose"
	"github.com/dateline-go/dateline/timeline"
)

func TestMarkdown(t *testing.T) {
	t.Parallel()
	const want = `# The port

## 480 BC

- **480 BC** — Summary of old (consult · asserted · Union (NOR) → Port company (NOR))[^1]
`
	got := string(write(t, "md", exporttest.Kinds()))
	if !strings.HasPrefix(got, want) {
		t.Errorf("got\n%.300s\nwant\n%s", got, want)
	}
	for _, line := range []string{
		"\n## 2021\n\n- **May 2021** — ", "\n## 1990\n\n- **1990s** — Summary of decade", "\n- **4 June 2021, 21\\:30** — ", "\n- **by August 2021** — ",
		"\n- **before 1 September 2021** — Summary of before (consult · asserted · Union (NOR) → Port company (NOR) · date from another event)[^1]\n",
		"\n## Undated\n\n- **undated** — ", "· in Harbourton)[^1]\n",
		"\n[^1]: “The union met the port company in Harbourton.” [Port \\& union, again, Harbour Gazette, 11 June 2021](<https://example.org/a?b=1&amp;c=(2)>)\n",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q in\n%s", line, got)
		}
	}
	if strings.Count(got, "\n[^") != 1 {
		t.Errorf("one sentence, %d footnotes", strings.Count(got, "\n[^"))
	}
}

// rendered is the page that a Markdown reader makes which lets HTML through,
// knows footnotes and makes links of bare addresses.
func rendered(t *testing.T, tl *timeline.Timeline) *nethtml.Node {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAttribute()), goldmark.WithRendererOptions(html.WithUnsafe()))
	var b bytes.Buffer
	if err := md.Convert(write(t, "md", tl), &b); err != nil {
		t.Fatal(err)
	}
	root, err := nethtml.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// Text stays text: no element but those of the chronology, no link but to the
// sources and the footnotes, and nothing lost.
func TestMarkdownKeepsText(t *testing.T) {
	t.Parallel()
	tl := exporttest.Hostile(t)
	for i, s := range []string{
		"# heading", "* item", "1. item", "> quote", "---", "```js\nalert(1)\n```", "    code", "a\n\n<script>window.pwned=1</script>\n\nb",
		"[x](javascript:window.pwned=1)", "![x](https://example.org/x.png)", "<javascript:alert(1)>", "[^1]", "[^1]: note", "*a* _b_ `c` ~~d~~ | e |",
		"https://evil.example www.evil.example ftp://evil.example a@evil.example WWW.evil.example", "&lt;script&gt; &#60;script&#62;", "{{ site }} {% raw %} {:.class}",
		"$x$ :smile: @everyone #1 %x%", `\`, `\\[x](y)`, "term\n: definition", "a | b\n--|--\nc | d",
	} {
		e := tl.Events[i%len(tl.Events)]
		e.Summary = s
		e.Actors = []timeline.Actor{{Name: s}}
		e.Evidence = []timeline.Evidence{{Span: timeline.Span{Document: s, Start: i, Text: s}}}
		doc := &timeline.Document{ID: s, Title: s, URL: "https://example.org/<b>?q=>\\" + url.QueryEscape(s) + "&copy;"}
		tl.Events, tl.Documents = append(tl.Events, e), append(tl.Documents, doc)
	}
	tl.Documents[0].URL = "javascript:window.pwned=1"
	root := rendered(t, tl)
	var text strings.Builder
	known := []string{"html", "head", "body", "h1", "h2", "ul", "li", "strong", "sup", "div", "hr", "ol", "p", "a"}
	for n := range root.Descendants() {
		switch n.Type {
		case nethtml.TextNode:
			text.WriteString(n.Data)
		case nethtml.CommentNode:
			t.Errorf("comment %q", n.Data)
		case nethtml.ElementNode:
			if !slices.Contains(known, n.Data) {
				t.Errorf("element %s in %q", n.Data, n.Parent.Data)
			}
			for _, a := range n.Attr {
				switch {
				case a.Key == "href" && (strings.HasPrefix(a.Val, "#fn") || strings.HasPrefix(a.Val, "https://example.org/")):
				case slices.Contains([]string{"class", "role", "id", "href"}, a.Key) && (strings.HasPrefix(a.Val, "footnote") || strings.HasPrefix(a.Val, "fn") || strings.HasPrefix(a.Val, "doc-")):
				case n.Data == "h1" || n.Data == "h2":
				default:
					t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
				}
			}
		}
	}
	plain := strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "…", "...", "–", "--", "—", "---") // undoes the Typographer
	got := plain.Replace(text.String())
	for _, e := range tl.Events {
		if want := plain.Replace(strings.TrimSuffix(prose.OneLine(prose.Headline(e)), ".")); !strings.Contains(got, want) {
			t.Errorf("lost: %.80q", want)
		}
	}
}

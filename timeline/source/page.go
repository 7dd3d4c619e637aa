package source

import (
	"bytes"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"github.com/dateline-go/dateline/timeline"
)

// isHTML looks for a tag that only pages have near the start.
func isHTML(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 2048)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<article", "<p>"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// readHTML fills in the article of a page: its text as paragraphs with a blank
// line between, its title, address, publisher, language and date.
func readHTML(doc *timeline.Document, data []byte) error {
	r, err := charset.NewReader(bytes.NewReader(data), "text/html")
	if err != nil {
		return err
	}
	root, err := html.Parse(r)
	if err != nil {
		return err
	}
	m := readMeta(root)
	if m.generator == "dateline" {
		return ErrOwnPage
	}
	doc.Title, doc.URL, doc.Publisher, doc.Language = m.title, m.url, m.publisher, m.language
	doc.Published, doc.DatelineFrom = m.published()

	whole := paragraphs(root)
	base, err := url.Parse(m.url)
	if err != nil || !base.IsAbs() {
		base = &url.URL{Scheme: "file", Path: "/"}
	}
	article, err := readability.FromDocument(root, base)
	if err == nil && article.Node != nil {
		doc.Text = clean(paragraphs(article.Node))
		if t := article.Title(); t != "" {
			doc.Title = clean(t)
		}
		if s := article.SiteName(); doc.Publisher == "" {
			doc.Publisher = clean(s)
		}
	}
	if len(strings.TrimSpace(doc.Text)) < 80 { // a page too small to have an article in it
		doc.Text = clean(whole)
	}
	if doc.Published.IsZero() {
		doc.Published, doc.DatelineFrom = datelineInText(clean(whole))
	}
	return nil
}

// silent are the elements whose content is no text of the page.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true,
	atom.Head: true, atom.Svg: true, atom.Button: true, atom.Select: true, atom.Textarea: true,
}

// inline are the elements that do not end a paragraph.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Kbd: true,
	atom.Label: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true,
	atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true,
	atom.Var: true, atom.Wbr: true,
}

// paragraphs returns the text of a tree, a blank line between blocks and white
// space folded as a browser does.
func paragraphs(root *html.Node) string {
	var w blockWriter
	w.node(root)
	return strings.TrimSpace(w.String())
}

type blockWriter struct {
	strings.Builder
	space bool // white space has been read and not written
}

func (w *blockWriter) node(n *html.Node) {
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
	case n.Type == html.ElementNode && silent[n.DataAtom]:
		return
	case n.DataAtom == atom.Br:
		w.end("\n")
		return
	case block:
		w.end("\n\n")
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
	if block {
		w.end("\n\n")
	}
}

func (w *blockWriter) text(s string) {
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' {
			w.space = true
			continue
		}
		if w.space && w.Len() > 0 && !w.atLineStart() {
			w.WriteByte(' ')
		}
		w.space = false
		w.WriteRune(r)
	}
}

// end ends a line or a block.
func (w *blockWriter) end(mark string) {
	if w.Len() > 0 && !w.atLineStart() {
		w.WriteString(mark)
	}
	w.space = false
}

func (w *blockWriter) atLineStart() bool { return strings.HasSuffix(w.String(), "\n") }

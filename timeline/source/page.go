package source

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"path"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-go/dateline/timeline"
)

// isHTML looks for a tag that only pages have near the start, behind any comments.
func isHTML(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	for {
		data = bytes.TrimLeft(data, " \t\r\n\f")
		end := 0
		if bytes.HasPrefix(data, []byte("<!--")) {
			end = bytes.Index(data, []byte("-->"))
		} else if bytes.HasPrefix(data, []byte("<?")) {
			end = bytes.IndexByte(data, '>')
		}
		if end <= 0 {
			break
		}
		data = data[end:]
		data = data[bytes.IndexByte(data, '>')+1:]
	}
	head := bytes.ToLower(data[:min(len(data), 2048)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<article", "<p>"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

// parsePage makes a tree of a page. One that nests deeper than the parser goes has its
// blocks laid side by side first.
func parsePage(data []byte) (*html.Node, error) {
	page := strings.TrimPrefix(clean(decode(data, declaredEncoding(data))), "\uFEFF")
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		root, err = html.Parse(strings.NewReader(flatten(page)))
	}
	return root, err
}

// pageReader reads HTML.
type pageReader struct{}

func (pageReader) Reads(head []byte) bool { return isHTML(head) }

func (pageReader) Documents(in *Input) iter.Seq2[*timeline.Document, error] {
	return func(yield func(*timeline.Document, error) bool) {
		if ext := strings.ToLower(path.Ext(in.Name)); in.found && scripts[ext] {
			yield(nil, fmt.Errorf("%w: %s", errOtherText, ext))
			return
		}
		data, err := in.All()
		if err != nil {
			yield(nil, err)
			return
		}
		if !in.options.single && mayBeLive(data) {
			if root, err := parsePage(data); err == nil {
				m := readMeta(root)
				if posts := livePosts(root, &m, in.Now()); m.generator != "dateline" && len(posts) > 0 {
					for _, d := range posts {
						if !yield(filled(d)) {
							return
						}
					}
					return
				}
			}
		}
		address := ""
		if strings.HasPrefix(in.Name, "http://") || strings.HasPrefix(in.Name, "https://") {
			address = in.Name // of what was fetched
		}
		yield(pageDocument(data, address, in.Now()))
	}
}

// pageDocument makes a document of a page at an address, if that is known.
func pageDocument(data []byte, url string, now time.Time) (*timeline.Document, error) {
	doc := &timeline.Document{}
	date, err := readHTML(doc, data, url, now)
	switch {
	case errors.Is(err, ErrOwnOutput):
		return nil, fmt.Errorf("%w; give the articles that it was made from", err)
	case err != nil:
		return nil, fmt.Errorf("cannot read the page: %w", err)
	}
	dated(doc, date, now)
	return filled(doc)
}

// readHTML fills in the article of a page: its text as paragraphs with a blank
// line between, its title, address, publisher, language and date.
func readHTML(doc *timeline.Document, data []byte, address string, now time.Time) (stated, error) {
	root, err := parsePage(data)
	if err != nil {
		return stated{}, err
	}
	m := readMeta(root)
	if m.generator == "dateline" {
		return stated{}, ErrOwnOutput
	}
	if base, err := url.Parse(address); address != "" && err == nil {
		if own, err := base.Parse(m.url); err == nil {
			m.url = own.String()
		}
	}
	doc.Title, doc.URL, doc.Publisher, doc.Language = m.title, m.url, m.publisher, m.language
	whole := paragraphs(root)
	date := publishedOn(root, &m, now)
	base, err := url.Parse(m.url)
	if err != nil || !base.IsAbs() {
		base = &url.URL{Scheme: "file", Path: "/"}
	}
	doc.Captions = prune(root)
	article, err := readability.FromDocument(root, base)
	if err == nil && article.Node != nil {
		pruneLinks(article.Node)
		doc.Text = clean(paragraphs(article.Node))
		if t := article.Title(); t != "" {
			doc.Title = clean(t)
		}
		if s := article.SiteName(); doc.Publisher == "" {
			doc.Publisher = clean(s)
		}
	}
	if len(doc.Text) < shortText {
		if text := m.bodyInData(); len(text) > 2*len(doc.Text) {
			doc.Text = text
		}
	}
	if len(strings.TrimSpace(doc.Text)) < 80 { // a page too small to have an article in it
		doc.Text = clean(whole)
	}
	doc.Warning = warning(root, &m, doc.Text, whole)
	return date, nil
}

// shortText is how many bytes of text on a page are few enough to look for more in its data.
const shortText = 500

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
		w.lineBreak()
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

// lineBreak ends a line, and a paragraph where it follows another.
func (w *blockWriter) lineBreak() {
	if strings.HasSuffix(w.String(), "\n") && !strings.HasSuffix(w.String(), "\n\n") {
		w.WriteString("\n")
	}
	w.end("\n")
}

// end ends a line or a block.
func (w *blockWriter) end(mark string) {
	if w.Len() > 0 && !w.atLineStart() {
		w.WriteString(mark)
	} else if mark == "\n\n" && w.Len() > 1 && !strings.HasSuffix(w.String(), mark) { // a line break before
		w.WriteString("\n")
	}
	w.space = false
}

func (w *blockWriter) atLineStart() bool { return strings.HasSuffix(w.String(), "\n") }
